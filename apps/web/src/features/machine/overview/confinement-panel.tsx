'use client'

import { Panel } from '@vitrine/ui'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useWords } from '../../../shared/words/words-context.tsx'
import { isActive, type MachineView } from '../machine-view.ts'
import { confinementTexts } from './confinement-text.ts'

/** What keeps the machine's process in, and where a denial is to be found (feature A9). */
export function ConfinementPanel({ view }: { view: MachineView }) {
  const { machine, host } = view
  const words = useWords()
  const said = words.machine.confinement
  const atStart = isActive(view) ? null : host.facts?.securityModels.map(({ model }) => model) ?? []
  const texts = confinementTexts(words, machine.confinement, atStart)
  const mandatory = texts.some(({ model }) => model === 'SELinux' || model === 'AppArmor')
  return (
    <Panel title={said.title}>
      <ul className="space-y-2.5 text-table">
        {texts.map(({ model, text, label, level }) => (
          <li key={model} className="flex gap-2">
            {level === 'kept' ? <ShieldCheck aria-hidden size={16} className="mt-0.5 shrink-0 text-running" /> : <ShieldAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-paused" />}
            <div className="min-w-0">
              <p>{text}</p>
              {label === null ? null : <p className="mt-0.5 font-mono text-xs break-all text-faint">{label}</p>}
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-faint">{mandatory ? said.denied : said.noneRepair}</p>
    </Panel>
  )
}
