'use client'

import type { HostFacts } from '@vitrine/contract'
import { Panel, StateMark } from '@vitrine/ui'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useWords } from '../../shared/words/words-context.tsx'

/** Whether guests run with KVM, why not, and what to do (feature A1). */
export function AccelerationPanel({ acceleration }: { acceleration: HostFacts['acceleration'] }) {
  const words = useWords()
  const { short, why, repair } = words.machine.acceleration[acceleration.because]
  return (
    <Panel title={words.hosts.acceleration.title}>
      <div className="space-y-1.5 text-table">
        <p><StateMark tone={acceleration.because === 'not-applicable' ? 'off' : acceleration.kvm ? 'running' : 'paused'} word={short} strong /></p>
        <p>{why}</p>
        {repair === null ? null : <p className="text-soft">{repair}</p>}
        {acceleration.detail === '' ? null : (
          <p className="pt-1 text-sm text-faint">
            {words.hosts.acceleration.detail}: <span className="font-mono text-xs break-words">{acceleration.detail}</span>
          </p>
        )}
      </div>
    </Panel>
  )
}

/** What keeps machines apart from each other and from the host. */
export function SecurityPanel({ models }: { models: HostFacts['securityModels'] }) {
  const said = useWords().hosts.security
  const texts = models.flatMap(({ model }) => {
    switch (model) {
      case 'none': return []
      case 'selinux': return [said.selinux]
      case 'apparmor': return [said.apparmor]
      case 'dac': return [said.dac]
      default: return [said.other(model)]
    }
  })
  const mandatory = models.some(({ model }) => model === 'selinux' || model === 'apparmor')
  return (
    <Panel title={said.title}>
      <ul className="space-y-2 text-table">
        {texts.map((text) => (
          <li key={text} className="flex gap-2">
            <ShieldCheck aria-hidden size={16} className="mt-0.5 shrink-0 text-running" />
            {text}
          </li>
        ))}
        {mandatory ? null : (
          <li className="flex gap-2">
            <ShieldAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-paused" />
            {said.none}
          </li>
        )}
      </ul>
    </Panel>
  )
}
