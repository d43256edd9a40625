'use client'

import type { Failure } from '@vitrine/contract'
import { ErrorNote, FormShell, TextField, useNow } from '@vitrine/ui'
import { useRef, useState } from 'react'
import { basePath } from '../../shared/base-path.ts'
import { apiPaths } from '../../shared/paths.ts'
import { useTypedBefore } from '../../shared/typed-before.ts'
import { failureCause, failureWords } from '../../shared/words/failure-text.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { ShowTyped } from '../account/password-panel.tsx'
import { EntranceCard } from '../entrance/entrance-card.tsx'
import { postJson } from '../entrance/post-json.ts'

interface Refused {
  readonly failure: Failure
  /** When it may be tried again after too many attempts, epoch ms. */
  readonly until: number | null
}

/** Email and password. After it the page is loaded anew, so that nothing of another person's stays in memory. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const words = useWords()
  const said = words.entrance.signIn
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)

  const fields = useRef<HTMLDivElement>(null)
  useTypedBefore(fields, (name, value) => (name === 'email' ? setEmail(value) : setPassword(value)))

  const emailError = email.trim() === '' ? said.emailMissing : /^[^@\s]+@[^@\s]+$/.test(email.trim()) ? undefined : said.emailWrong
  const passwordError = password === '' ? said.passwordMissing : undefined
  const submit = async () => {
    setTried(true)
    if (emailError !== undefined || passwordError !== undefined) return
    setBusy(true)
    const failure = await postJson(apiPaths.signIn(), { email: email.trim(), password })
    if (failure === null) {
      window.location.assign(`${basePath}${returnTo}`)
      return
    }
    const seconds = Number(failure.values['seconds'])
    setRefused({ failure, until: failure.reason === 'too-many-attempts' && Number.isFinite(seconds) ? Date.now() + seconds * 1000 : null })
    setBusy(false)
  }
  const type = shown ? 'text' : 'password'
  return (
    <EntranceCard title={said.title}>
      <div ref={fields}>
        <FormShell label={said.form} submitLabel={said.submit} busy={busy} wide error={refused === null ? null : <Refusal refused={refused} />} onSubmit={() => void submit()}>
          {/* There is nothing else on this page to do. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <TextField label={said.email} name="email" type="email" autoComplete="username" autoFocus value={email} error={tried ? emailError : undefined} onChange={setEmail} />
          <TextField label={said.password} name="password" type={type} autoComplete="current-password" value={password} error={tried ? passwordError : undefined} onChange={setPassword} />
          <ShowTyped label={words.account.password.show} shown={shown} onChange={setShown} />
        </FormShell>
      </div>
      <p className="mt-4 text-sm text-faint">{said.forgot}</p>
    </EntranceCard>
  )
}

function Refusal({ refused: { failure, until } }: { refused: Refused }) {
  const words = useWords()
  const said = words.entrance.signIn
  if (until !== null) return <Wait until={until} />
  if (failure.reason === 'sign-in-failed') return <ErrorNote what={said.wrong} next={said.wrongNext} />
  return <ErrorNote {...failureWords(words, failure)} cause={failureCause(failure)} />
}

function Wait({ until }: { until: number }) {
  const said = useWords().entrance.signIn
  const seconds = Math.ceil((until - useNow('second')) / 1000)
  return <ErrorNote what={said.waitTitle} next={seconds > 0 ? said.wait(seconds) : said.mayTry} />
}
