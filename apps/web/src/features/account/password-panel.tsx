'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox, ErrorNote, FormShell, notify, Panel, TextField } from '@vitrine/ui'
import { useRef, useState } from 'react'
import { failureOf } from '../../shared/trpc/failure-of.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useTypedBefore } from '../../shared/typed-before.ts'
import { failureCause, failureWords } from '../../shared/words/failure-text.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { useViewer } from '../frame/viewer.tsx'
import { isAcceptable, judgePassword } from './password-strength.ts'
import { accountQueries } from './queries.ts'
import { StrengthNote, strengthText } from './strength-note.tsx'

const blank = { current: '', next: '', again: '' }

/** Changes the password; the server ends all other sessions with it. */
export function PasswordPanel() {
  const words = useWords()
  const said = words.account.password
  const viewer = useViewer()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [typed, setTyped] = useState(blank)
  const [shown, setShown] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  useTypedBefore(fields, (name, value) => setTyped((before) => ({ ...before, [name]: value })))
  const change = useMutation(trpc.account.changePassword.mutationOptions({
    onSuccess: () => {
      setTyped(blank)
      notify({ kind: 'news', title: said.changed })
      void cache.invalidateQueries({ queryKey: accountQueries.sessions(trpc).queryKey })
    },
  }))
  const judgement = judgePassword(typed.next, [viewer.name, viewer.email])
  const differs = typed.again !== '' && typed.again !== typed.next
  const failure = change.error === null ? null : failureOf(change.error)
  const wrongCurrent = failure?.reason === 'password-wrong'
  const off = () => {
    if (typed.current === '' || typed.next === '' || typed.again === '') return said.needed
    if (!isAcceptable(judgement)) return strengthText(words, judgement)
    return typed.again === typed.next ? undefined : said.differs
  }
  const type = shown ? 'text' : 'password'
  const set = (part: keyof typeof blank) => (value: string) => {
    if (change.isError) change.reset()
    setTyped((before) => ({ ...before, [part]: value }))
  }
  return (
    <Panel title={said.title}>
      <div ref={fields} className="max-w-90">
        <FormShell
          label={said.form}
          submitLabel={said.submit}
          busy={change.isPending}
          off={off()}
          error={failure === null || wrongCurrent ? null : <ErrorNote {...failureWords(words, failure)} cause={failureCause(failure)} />}
          onSubmit={() => change.mutate({ current: typed.current, next: typed.next })}
        >
          <TextField name="current" label={said.current} type={type} autoComplete="current-password" value={typed.current} error={wrongCurrent && failure !== null ? failureWords(words, failure).what : undefined} onChange={set('current')} />
          <TextField name="next" label={said.next} type={type} autoComplete="new-password" value={typed.next} hint={<StrengthNote judgement={judgement} />} onChange={set('next')} />
          <TextField name="again" label={said.again} type={type} autoComplete="new-password" value={typed.again} error={differs ? said.differs : undefined} onChange={set('again')} />
          <ShowTyped label={said.show} shown={shown} onChange={setShown} />
        </FormShell>
      </div>
    </Panel>
  )
}

/** Lets people see what they type. */
export function ShowTyped({ label, shown, onChange }: { label: string; shown: boolean; onChange: (shown: boolean) => void }) {
  return (
    <div className="flex items-center gap-2 text-table text-soft">
      <Checkbox label={label} checked={shown} onPress={() => onChange(!shown)} />
      <span aria-hidden>{label}</span>
    </div>
  )
}
