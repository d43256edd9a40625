'use client'

import { ErrorNote, FormShell, TextField } from '@vitrine/ui'
import { useState } from 'react'
import { useWords } from '../../../shared/words/words-context.tsx'

/** Asks for what a VNC server wants and libvirt doesn't know. */
export function CredentialsForm({ wants, wrong, onAnswer }: { wants: readonly string[]; wrong: boolean; onAnswer: (credentials: Readonly<Record<string, string>>) => void }) {
  const words = useWords().console.state.credentials
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({})
  const set = (field: string) => (value: string) => setGiven((now) => ({ ...now, [field]: value }))
  return (
    <div className="w-90 max-w-full rounded-lg bg-raised px-5 py-4 shadow-float">
      <h2 className="text-base font-semibold">{words.title}</h2>
      <p className="mt-1 mb-3 text-table text-soft">{words.text}</p>
      <FormShell label={words.title} submitLabel={words.submit} busy={false} error={wrong ? <ErrorNote what={words.wrong} /> : null} onSubmit={() => onAnswer(given)}>
        {wants.includes('username') && <TextField label={words.username} value={given['username'] ?? ''} onChange={set('username')} autoComplete="off" />}
        {/* The form is all there is to do on the page now. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        {wants.includes('password') && <TextField label={words.password} type="password" value={given['password'] ?? ''} onChange={set('password')} autoComplete="off" autoFocus />}
        {wants.includes('target') && <TextField label={words.target} value={given['target'] ?? ''} onChange={set('target')} autoComplete="off" />}
      </FormShell>
    </div>
  )
}
