'use client'

import { Checkbox, Dialog, FormShell, Select } from '@vitrine/ui'
import { useState } from 'react'
import { useWords } from '../../../shared/words/words-context.tsx'
import { useCaps } from './cap-words.ts'
import { functionKeys, modifiers, plainKeys, type Modifier } from './keys.ts'

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `Key${letter}`)
const digits = Array.from('0123456789', (digit) => `Digit${digit}`)
const choices = [...letters, ...digits, ...functionKeys, ...plainKeys]

/** Puts a combination together: keys to hold down and one to press. Chosen from lists, because the browser keeps many combinations for itself. */
export function ShortcutForm({ existing, onAdd, onClose }: { existing: readonly (readonly string[])[]; onAdd: (codes: readonly string[]) => void; onClose: () => void }) {
  const words = useWords()
  const said = words.console.keys
  const { cap, name, combination } = useCaps()
  const [held, setHeld] = useState<ReadonlySet<Modifier>>(new Set<Modifier>(['ControlLeft']))
  const [key, setKey] = useState('KeyW')
  const codes = [...modifiers.filter((modifier) => held.has(modifier)), key]
  const known = existing.some((one) => one.join() === codes.join())
  const off = held.size === 0 ? said.tooFew : known ? said.exists : undefined

  const toggle = (modifier: Modifier) =>
    setHeld((now) => {
      const next = new Set(now)
      if (!next.delete(modifier)) next.add(modifier)
      return next
    })
  return (
    <Dialog title={said.addTitle} onClose={onClose}>
      <FormShell
        label={said.addTitle}
        submitLabel={said.save}
        busy={false}
        error={null}
        off={off}
        cancel={{ label: words.common.cancel, onCancel: onClose }}
        onSubmit={() => {
          onAdd(codes)
          onClose()
        }}
      >
        <fieldset>
          <legend className="mb-1 text-table font-medium">{said.modifiers}</legend>
          <div className="flex flex-wrap gap-x-4 gap-y-2">
            {modifiers.map((modifier) => (
              <span key={modifier} className="inline-flex items-center gap-1.5">
                <Checkbox label={cap(modifier)} checked={held.has(modifier)} onPress={() => toggle(modifier)} />
                <span aria-hidden>{cap(modifier)}</span>
              </span>
            ))}
          </div>
        </fieldset>
        <Select label={said.key} value={key} options={choices.map((code) => ({ value: code, label: name(code) }))} onChange={setKey} />
        <p className="text-table text-soft">{combination(codes)}</p>
      </FormShell>
    </Dialog>
  )
}
