'use client'

import type { AuditEntry } from '@vitrine/contract'
import { Copyable, duration, ErrorNote, exactTime, Facts, RelativeTime, StateMark, TableCell, TableRow, useInBrowser, useUi, type Tone } from '@vitrine/ui'
import { ChevronRight } from 'lucide-react'
import { clsx } from 'clsx'
import { useId, useState } from 'react'
import { paths } from '../../shared/paths.ts'
import { failureCause, failureWords } from '../../shared/words/failure-text.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { auditActionText } from './action-words.ts'
import type { AuditFilter } from './audit-filter.ts'

const tones = { pending: 'changing', done: 'running', failed: 'failed', refused: 'paused', unknown: 'off' } as const satisfies Record<AuditEntry['outcome'], Tone>

const filterButton = 'rounded-sm text-left hover:text-accent hover:underline'

/** One entry; opened, all that was written down of it. */
export function AuditRow({ entry, onNarrow }: { entry: AuditEntry; onNarrow: (part: AuditFilter) => void }) {
  const words = useWords()
  const said = words.audit
  const [open, setOpen] = useState(false)
  const detailId = useId()
  const action = auditActionText(words, entry.action)
  const target = entry.targetName ?? ''
  return (
    <>
      <TableRow>
        <TableCell>
          <span className="flex items-center gap-1">
            <button type="button" aria-expanded={open} aria-controls={open ? detailId : undefined} aria-label={said.showDetails(action, target)} className="grid size-6 place-items-center rounded-sm text-faint hover:bg-pressed hover:text-text" onClick={() => setOpen(!open)}>
              <ChevronRight aria-hidden size={14} className={clsx('transition-transform duration-100', open && 'rotate-90')} />
            </button>
            <RelativeTime at={entry.at} />
          </span>
        </TableCell>
        <TableCell>
          {entry.userId === null ? <span className="text-soft">{entry.userName === '' ? said.nobody : entry.userName}</span> : <Narrow label={entry.userName} part={{ userId: entry.userId }} onNarrow={onNarrow} />}
        </TableCell>
        <TableCell><Narrow label={action} part={{ action: entry.action }} onNarrow={onNarrow} /></TableCell>
        <TableCell>{entry.targetId === null || entry.targetName === null ? entry.targetName ?? '' : <Narrow label={entry.targetName} part={{ targetId: entry.targetId }} onNarrow={onNarrow} />}</TableCell>
        <TableCell><StateMark tone={tones[entry.outcome]} word={said.outcomes[entry.outcome]} /></TableCell>
        <TableCell mono>{entry.from ?? ''}</TableCell>
      </TableRow>
      {open ? (
        <tr id={detailId} className="border-b border-line bg-sunken">
          <td colSpan={6} className="px-4 py-3 pl-11"><Details entry={entry} /></td>
        </tr>
      ) : null}
    </>
  )
}

function Narrow({ label, part, onNarrow }: { label: string; part: AuditFilter; onNarrow: (part: AuditFilter) => void }) {
  const said = useWords().audit.filter
  return <button type="button" title={said.only(label)} className={filterButton} onClick={() => onNarrow(part)}>{label}</button>
}

function Details({ entry }: { entry: AuditEntry }) {
  const words = useWords()
  const { Link } = useUi()
  const said = words.audit
  const inBrowser = useInBrowser()
  const isMachine = entry.hostId !== null && entry.targetId !== null
  const took = entry.endedAt === null ? null : said.took(entry.endedAt - entry.at < 1000 ? `${String(Math.max(entry.endedAt - entry.at, 0))} ms` : duration(entry.endedAt - entry.at, words.locale))
  return (
    <div className="max-w-180 space-y-3">
      <Facts
        items={[
          { label: said.moment, value: <span className="tabular">{inBrowser ? exactTime(entry.at, words.locale) : new Date(entry.at).toISOString()}{took === null ? '' : `, ${took}`}</span> },
          ...(isMachine && entry.targetId !== null ? [{ label: said.columns.target, value: <Link href={paths.machine(entry.targetId)} className="text-accent hover:underline">{entry.targetName ?? entry.targetId}</Link> }] : []),
          ...Object.entries(entry.detail).map(([name, value]) => ({ label: name, value: <span className="font-mono text-sm break-all">{String(value)}</span> })),
          { label: said.id, value: <Copyable value={entry.id} copyLabel={words.common.copy(entry.id)} /> },
        ]}
      />
      {entry.failure === null ? null : <ErrorNote {...failureWords(words, entry.failure)} cause={failureCause(entry.failure)} />}
      {entry.outcome === 'unknown' ? <p className="text-table text-soft">{said.outcomeUnknown}</p> : null}
    </div>
  )
}
