'use client'

import { Button, Select } from '@vitrine/ui'
import { Search, X } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useWords } from '../../shared/words/words-context.tsx'
import { auditActionText, auditedActions } from './action-words.ts'
import { auditOutcomes, writeAuditFilter, type AuditFilter } from './audit-filter.ts'

/** A pause in typing after which the text is searched for. */
const typedForMs = 300

interface FilterBarProps {
  filter: AuditFilter
  /** Names behind the ids that the filter holds, as far as the entries tell them. */
  personName: string | undefined
  targetName: string | undefined
  onChange: (filter: AuditFilter) => void
}

const without = (filter: AuditFilter, part: keyof AuditFilter): AuditFilter => Object.fromEntries(Object.entries(filter).filter(([name]) => name !== part))

/** What to show: action, outcome, a text; a person and a machine by clicking them in the table. */
export function AuditFilterBar({ filter, personName, targetName, onChange }: FilterBarProps) {
  const words = useWords()
  const said = words.audit.filter
  const outcome = filter.outcome ?? 'any'
  const actions = filter.action === undefined || auditedActions.includes(filter.action) ? auditedActions : [...auditedActions, filter.action]
  return (
    <search aria-label={said.label} className="flex flex-wrap items-center gap-2 px-4 pb-3">
      <TextFilter text={filter.text ?? ''} onChange={(text) => onChange(text === '' ? without(filter, 'text') : { ...filter, text })} />
      <div className="min-w-36 flex-1 sm:w-48 sm:flex-none">
        <Select
          label={said.action}
          labelHidden
          value={filter.action ?? ''}
          options={[{ value: '', label: said.anyAction }, ...actions.map((value) => ({ value, label: auditActionText(words, value) }))]}
          onChange={(action) => onChange(action === '' ? without(filter, 'action') : { ...filter, action })}
        />
      </div>
      <div className="min-w-36 flex-1 sm:w-44 sm:flex-none">
        <Select
          label={said.outcome}
          labelHidden
          value={outcome}
          options={[{ value: 'any' as const, label: said.anyOutcome }, ...auditOutcomes.map((value) => ({ value, label: words.audit.outcomes[value] }))]}
          onChange={(value) => onChange(value === 'any' ? without(filter, 'outcome') : { ...filter, outcome: value })}
        />
      </div>
      {filter.userId === undefined ? null : <Chip label={said.person} value={personName ?? filter.userId} onRemove={() => onChange(without(filter, 'userId'))} />}
      {filter.targetId === undefined ? null : <Chip label={said.machine} value={targetName ?? filter.targetId} onRemove={() => onChange(without(filter, 'targetId'))} />}
      {writeAuditFilter(filter) === '' ? null : <Button kind="quiet" icon={<X size={14} />} onPress={() => onChange({})}>{said.clear}</Button>}
    </search>
  )
}

function TextFilter({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const said = useWords().audit.filter
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(text)
  // The URL changed by itself: back, or "clear".
  if (shown !== text) {
    setShown(text)
    if (typed.trim() !== text) setTyped(text)
  }
  const tell = useEffectEvent(onChange)
  useEffect(() => {
    if (typed.trim() === text) return
    const timer = setTimeout(() => tell(typed.trim()), typedForMs)
    return () => clearTimeout(timer)
  }, [typed, text])
  return (
    <label className="relative w-full sm:w-72">
      <span className="sr-only">{said.text}</span>
      <Search aria-hidden size={14} className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-faint" />
      <input type="search" value={typed} maxLength={200} placeholder={said.text} onChange={(event) => setTyped(event.target.value)} className="h-8 w-full rounded border border-control-line bg-surface pr-3 pl-8 placeholder:text-faint focus-visible:outline-offset-0" />
    </label>
  )
}

function Chip({ label, value, onRemove }: { label: string; value: string; onRemove: () => void }) {
  const said = useWords().audit.filter
  return (
    <span className="inline-flex h-8 items-center gap-1.5 rounded bg-selected pr-1 pl-2.5 text-table">
      <span className="text-faint">{label}</span>
      <span className="max-w-48 truncate font-medium">{value}</span>
      <button type="button" aria-label={said.remove(value)} className="grid size-6 place-items-center rounded-sm text-soft hover:bg-hover hover:text-text" onClick={onRemove}>
        <X aria-hidden size={14} />
      </button>
    </span>
  )
}
