'use client'

import type { PowerAction } from '@vitrine/domain'
import { Button, IconButton, Menu, type MenuEntry } from '@vitrine/ui'
import { Ellipsis, X } from 'lucide-react'
import { useState } from 'react'
import { LateWords } from '../../../shared/words/words-provider.tsx'
import { useCoreWords } from '../../../shared/words/words-context.tsx'
import { powerIcons } from '../power/power-icons.ts'
import { usePower } from '../power/power-provider.tsx'
import type { BulkOutcome } from '../power/run-power.ts'
import { judgeMany, type PowerSubject } from '../power/subject.ts'
import { BulkResults } from './bulk-results.tsx'

const onBar: readonly PowerAction[] = ['start', 'shutdown', 'reboot']
const inMenu: readonly PowerAction[] = ['pause', 'resume', 'save', 'reset', 'force-off', 'discard-saved', 'wake-up', 'inject-nmi']

/** What can be done to what is ticked: to all of it, or to those that can, with their number said; afterwards, how it went for each. */
export function BulkBar({ subjects, hidden, onClear }: { subjects: readonly PowerSubject[]; hidden: number; onClear: () => void }) {
  const words = useCoreWords()
  const { select } = words.machineList
  const power = usePower()
  const [working, setWorking] = useState<PowerAction | null>(null)
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null)

  const offer = (action: PowerAction): { label: string; off: string | undefined; able: readonly PowerSubject[] } => {
    const { able, refusal } = judgeMany(action, subjects, power.rights)
    const { label } = words.actions.machine[action]
    if (refusal === null) return { label, off: undefined, able }
    if (able.length > 0) return { label: words.actions.onSome(label, able.length, subjects.length), off: undefined, able }
    return { label, off: subjects.length === 1 || refusal.because === 'right' ? words.actions.refusal(refusal) : words.actions.refusedOfMany(subjects.length, subjects.length), able }
  }
  const act = (action: PowerAction, on: readonly PowerSubject[]) => {
    setOutcome(null)
    setWorking(action)
    power.request(on, action, (result) => {
      setWorking(null)
      setOutcome(result)
    }, () => setWorking(null))
  }
  const more = (): MenuEntry[] =>
    inMenu.map((action) => {
      const Icon = powerIcons[action]
      const { label, off, able } = offer(action)
      return {
        kind: 'action',
        label,
        icon: <Icon size={14} />,
        danger: action === 'reset' || action === 'force-off' || action === 'discard-saved',
        off,
        onSelect: () => act(action, able),
      }
    })

  return (
    <section aria-label={select.bar} className="shrink-0 animate-appear border-t border-line bg-raised">
      {outcome !== null && (
        <LateWords>
          <BulkResults outcome={outcome} onClose={() => setOutcome(null)} onRetry={(failed) => act(outcome.action, failed)} />
        </LateWords>
      )}
      <div className="flex flex-wrap items-center gap-2 px-4 py-2">
        <output className="mr-2 text-table">
          <strong className="font-semibold">{select.chosen(subjects.length)}</strong>
          {hidden > 0 && <span className="ml-2 text-soft">{select.hidden(hidden)}</span>}
        </output>
        {onBar.map((action) => {
          const Icon = powerIcons[action]
          const { label, off, able } = offer(action)
          return (
            <Button key={action} size="small" icon={<Icon aria-hidden size={14} />} off={off} busy={working === action} onPress={() => act(action, able)}>
              {label}
            </Button>
          )
        })}
        <Menu label={words.common.moreActions} entries={more} size="small" kind="plain" icon={<Ellipsis size={14} />} />
        <span className="flex-1" />
        <IconButton label={select.clear} size="small" icon={<X size={14} />} onPress={onClear} />
      </div>
    </section>
  )
}
