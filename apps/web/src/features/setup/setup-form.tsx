'use client'

import type { Failure } from '@vitrine/contract'
import { ErrorNote, FormShell, TextField } from '@vitrine/ui'
import { useRef, useState } from 'react'
import { basePath } from '../../shared/base-path.ts'
import { apiPaths, paths } from '../../shared/paths.ts'
import { useTypedBefore } from '../../shared/typed-before.ts'
import { failureCause, failureWords } from '../../shared/words/failure-text.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { ShowTyped } from '../account/password-panel.tsx'
import { isAcceptable, judgePassword } from '../account/password-strength.ts'
import { StrengthNote, strengthText } from '../account/strength-note.tsx'
import { EntranceCard } from '../entrance/entrance-card.tsx'
import { postJson } from '../entrance/post-json.ts'

/** The first administrator: who has the token that was printed at start. Then straight to the machines. */
export function SetupForm({ token: tokenInLink }: { token: string }) {
  const words = useWords()
  const said = words.entrance.setup
  const [typed, setTyped] = useState({ token: tokenInLink, name: '', email: '', password: '', again: '' })
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const judgement = judgePassword(typed.password, [typed.name, typed.email])
  const errors = {
    token: typed.token.trim() === '' ? said.tokenMissing : failure?.reason === 'setup-token-wrong' ? said.tokenWrong : undefined,
    name: typed.name.trim() === '' ? said.nameMissing : undefined,
    email: typed.email.trim() === '' ? words.entrance.signIn.emailMissing : /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(typed.email.trim()) ? undefined : words.entrance.signIn.emailWrong,
    password: isAcceptable(judgement) ? undefined : strengthText(words, judgement),
    // Who sees what they type needs not type it twice.
    again: shown || typed.again === typed.password ? undefined : words.account.password.differs,
  }
  const set = (part: keyof typeof typed) => (value: string) => {
    setTyped((before) => ({ ...before, [part]: value }))
    setFailure(null)
  }
  const fields = useRef<HTMLDivElement>(null)
  useTypedBefore(fields, (name, value) => setTyped((before) => ({ ...before, [name]: value })))
  const submit = async () => {
    setTried(true)
    if (Object.values(errors).some((error) => error !== undefined)) return
    setBusy(true)
    const refused = await postJson(apiPaths.setup(), { token: typed.token.trim(), name: typed.name.trim(), email: typed.email.trim(), password: typed.password })
    if (refused === null) {
      window.location.assign(`${basePath}${paths.machines()}`)
      return
    }
    setFailure(refused)
    setBusy(false)
  }
  const seen = (part: keyof typeof errors) => (tried || (part === 'again' && typed.again.length >= typed.password.length && typed.again !== '') ? errors[part] : undefined)
  const type = shown ? 'text' : 'password'
  return (
    <EntranceCard title={said.title}>
      <p className="-mt-2 mb-4 text-soft">{said.intro}</p>
      <div ref={fields}>
        <FormShell
          label={said.form}
          submitLabel={said.submit}
          busy={busy}
          wide
          error={failure === null || failure.reason === 'setup-token-wrong' ? null : <ErrorNote {...failureWords(words, failure)} cause={failureCause(failure)} />}
          onSubmit={() => void submit()}
        >
          <TextField label={said.token} name="token" mono value={typed.token} autoComplete="off" error={failure?.reason === 'setup-token-wrong' ? errors.token : seen('token')} hint={tokenInLink !== '' && typed.token === tokenInLink ? said.tokenFromLink : said.tokenHint} onChange={set('token')} />
          <TextField label={said.name} name="name" autoComplete="name" value={typed.name} maxLength={100} error={seen('name')} onChange={set('name')} />
          <TextField label={said.email} name="email" type="email" autoComplete="username" value={typed.email} maxLength={254} error={seen('email')} hint={said.emailHint} onChange={set('email')} />
          <TextField label={said.password} name="password" type={type} autoComplete="new-password" value={typed.password} error={seen('password')} hint={<StrengthNote judgement={judgement} />} onChange={set('password')} />
          {shown ? null : <TextField label={said.again} name="again" type={type} autoComplete="new-password" value={typed.again} error={seen('again')} onChange={set('again')} />}
          <ShowTyped label={said.show} shown={shown} onChange={setShown} />
        </FormShell>
      </div>
    </EntranceCard>
  )
}
