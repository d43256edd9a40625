'use client'

import { losesWork, type PowerAction } from '@vitrine/domain'
import { ConfirmDialog, duration, useNow } from '@vitrine/ui'
import { asksFirst, gentlerAction } from '../../../shared/words/action-words.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import type { PowerSubject } from './subject.ts'

const namesShown = 8

function gentlerOf(action: PowerAction): PowerAction | null {
  return action === 'reset' || action === 'force-off' || action === 'discard-saved' ? gentlerAction[action] : null
}

/** Asks before an action that interrupts guests: which, for how long they have run, what is lost, and the milder way first. */
export function PowerQuestion(props: { subjects: readonly PowerSubject[]; action: PowerAction; onConfirm: (action: PowerAction) => void; onClose: () => void }) {
  const { subjects, action, onConfirm, onClose } = props
  const words = useWords()
  const now = useNow()
  const [only] = subjects
  if (!asksFirst(action) || only === undefined) return null

  const question = words.questions.confirm[action]
  const single = subjects.length === 1
  const milder = gentlerOf(action)
  // The milder way needs a guest that runs; for a paused one it can't work.
  const offersMilder = milder !== null && (action === 'discard-saved' || subjects.every(({ state }) => state === 'running'))
  const since = only.runningSince
  const uptime = since === null ? null : duration(now - since.at, words.locale)
  return (
    <ConfirmDialog
      title={single ? question.title(only.name) : question.titleMany(subjects.length)}
      confirmLabel={words.actions.machine[action].label}
      cancelLabel={words.common.cancel}
      danger={losesWork(action)}
      busy={false}
      error={null}
      onConfirm={() => onConfirm(action)}
      onClose={onClose}
      gentler={offersMilder ? { label: words.actions.machine[milder].label, onPress: () => onConfirm(milder) } : undefined}
    >
      {single ? (
        uptime !== null && action !== 'discard-saved' && <p className="text-text">{since?.exact === false ? words.questions.ranAtLeast(uptime) : words.questions.ranFor(uptime)}</p>
      ) : (
        <ul className="max-h-44 overflow-y-auto rounded border border-line px-3 py-1 text-table text-text">
          {subjects.slice(0, namesShown).map((subject) => (
            <li key={subject.id} className="flex justify-between gap-4 py-0.5">
              <span className="truncate">{subject.name}</span>
              <span className="tabular shrink-0 text-faint">{subject.runningSince === null ? '' : duration(now - subject.runningSince.at, words.locale)}</span>
            </li>
          ))}
          {subjects.length > namesShown && <li className="py-0.5 text-faint">{words.machineList.bulk.andMore(subjects.length - namesShown)}</li>}
        </ul>
      )}
      <p>{single ? question.lost : question.lostMany}</p>
      {offersMilder && question.gentler !== null && <p>{question.gentler}</p>}
    </ConfirmDialog>
  )
}
