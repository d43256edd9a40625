'use client'

import { useMutation } from '@tanstack/react-query'
import type { MachineDetail } from '@vitrine/contract'
import { ErrorNote, FormShell, TextArea, TextField } from '@vitrine/ui'
import { useRef, useState } from 'react'
import { failureOf } from '../../../shared/trpc/failure-of.ts'
import { useTRPC } from '../../../shared/trpc/provider.tsx'
import { useTypedBefore } from '../../../shared/typed-before.ts'
import { failureCause, failureWords } from '../../../shared/words/failure-text.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import { NotesMarkdown } from './notes-markdown.tsx'

/** The contract's bounds, said before the server has to. */
const most = { title: 200, notes: 65_536 } as const

/** Edits title and notes, with what the notes will look like beside them. */
export function NotesForm({ machine, onLeave }: { machine: MachineDetail; onLeave: () => void }) {
  const words = useWords()
  const said = words.machine.notes
  const trpc = useTRPC()
  const [title, setTitle] = useState(machine.title ?? '')
  const [notes, setNotes] = useState(machine.notes)
  const fields = useRef<HTMLDivElement>(null)
  useTypedBefore(fields, (name, value) => (name === 'title' ? setTitle(value) : setNotes(value)))
  const save = useMutation(trpc.machines.setNotes.mutationOptions({ onSuccess: onLeave }))
  const failure = save.error === null ? null : failureOf(save.error)
  const tooLong = notes.length > most.notes ? said.tooLong(most.notes) : undefined
  return (
    <div ref={fields}>
      <FormShell
        label={said.formLabel}
        submitLabel={words.common.save}
        busy={save.isPending}
        typed={title !== (machine.title ?? '') || notes !== machine.notes}
        off={tooLong}
        error={failure === null ? null : <ErrorNote {...failureWords(words, failure)} cause={failureCause(failure)} />}
        cancel={{ label: words.common.cancel, onCancel: onLeave }}
        onSubmit={() => save.mutate({ id: machine.id, title: title.trim(), notes })}
      >
        {/* Who asked to edit goes on typing. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <TextField name="title" label={said.machineTitle} hint={said.machineTitleHint} value={title} maxLength={most.title} autoFocus onChange={(typed) => setTitle(typed.replaceAll(/[\n\r]/g, ' '))} />
        <TextArea name="notes" label={said.text} hint={said.textHint} value={notes} rows={10} mono error={tooLong} onChange={setNotes} />
        <section aria-label={said.preview} className="rounded border border-line bg-sunken px-3 py-2">
          <h3 className="mb-1 text-sm text-faint">{said.preview}</h3>
          {notes.trim() === '' ? <p className="text-faint">{said.previewEmpty}</p> : <NotesMarkdown text={notes} />}
        </section>
      </FormShell>
    </div>
  )
}
