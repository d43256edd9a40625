'use client'

import { Button, IconButton } from '@vitrine/ui'
import { clsx } from 'clsx'
import { Plus, Trash2, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useWords } from '../../../shared/words/words-context.tsx'
import { choose, usePreferences } from '../console-preferences.ts'
import { useCaps } from './cap-words.ts'
import { commonCombinations, functionKeys, modifiers, plainKeys, type Modifier } from './keys.ts'
import { ShortcutForm } from './shortcut-form.tsx'

function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="text-sm font-medium text-faint">{title}</h3>
      <div className="mt-1.5 flex flex-wrap gap-1">{children}</div>
      {hint !== undefined && <p className="mt-1 text-sm text-faint">{hint}</p>}
    </section>
  )
}

/** Keys that a browser keeps for itself, that a phone doesn't have, or that one wants held down, as buttons beside the screen. */
export function KeysPanel(props: { held: ReadonlySet<Modifier>; onHold: (modifier: Modifier, down: boolean) => void; onPress: (codes: readonly string[]) => void; onClose: () => void }) {
  const { held, onHold, onPress, onClose } = props
  const words = useWords().console.keys
  const { cap, name, combination } = useCaps()
  const { shortcuts } = usePreferences()
  const [adding, setAdding] = useState(false)
  const key = (codes: readonly string[], label: string, spoken?: string) => (
    <Button key={codes.join()} size="small" className="min-w-8" onPress={() => onPress(codes)}>
      {spoken === undefined || spoken === label ? label : (
        <>
          <span aria-hidden>{label}</span>
          <span className="sr-only">{spoken}</span>
        </>
      )}
    </Button>
  )
  return (
    <aside aria-label={words.title} className="absolute inset-x-0 bottom-0 z-10 flex max-h-[60%] flex-col rounded-t-lg bg-raised shadow-float sm:inset-x-auto sm:top-2 sm:right-2 sm:bottom-auto sm:max-h-[calc(100%-16px)] sm:w-88 sm:rounded-lg">
      <header className="flex items-center gap-2 py-1 pr-1 pl-4">
        <h2 className="flex-1 text-base font-semibold">{words.title}</h2>
        <IconButton label={words.close} icon={<X size={16} />} onPress={onClose} />
      </header>
      <div className="space-y-3 overflow-y-auto px-4 pb-4">
        <Section title={words.locked} hint={words.lockedHint}>
          {modifiers.map((modifier) => (
            <Button key={modifier} size="small" aria-pressed={held.has(modifier)} className={clsx(held.has(modifier) && 'border-accent bg-selected text-accent')} onPress={() => onHold(modifier, !held.has(modifier))}>
              {cap(modifier)}
            </Button>
          ))}
        </Section>
        <Section title={words.combinations}>{commonCombinations.map((codes) => key(codes, combination(codes)))}</Section>
        <Section title={words.consoles}>{functionKeys.map((code) => key(['ControlLeft', 'AltLeft', code], code, combination(['ControlLeft', 'AltLeft', code])))}</Section>
        <Section title={words.single}>{[...plainKeys, ...functionKeys].map((code) => key([code], cap(code), name(code)))}</Section>
        <Section title={words.own} hint={words.ownHint}>
          {shortcuts.map((codes) => (
            <span key={codes.join()} className="inline-flex items-center">
              {key(codes, combination(codes))}
              <IconButton label={words.remove(combination(codes))} size="small" icon={<Trash2 size={14} />} onPress={() => choose({ shortcuts: shortcuts.filter((one) => one !== codes) })} />
            </span>
          ))}
          <Button size="small" kind="quiet" icon={<Plus aria-hidden size={14} />} onPress={() => setAdding(true)}>
            {words.add}
          </Button>
        </Section>
      </div>
      {adding && <ShortcutForm existing={[...shortcuts, ...commonCombinations]} onAdd={(codes) => choose({ shortcuts: [...shortcuts, codes] })} onClose={() => setAdding(false)} />}
    </aside>
  )
}
