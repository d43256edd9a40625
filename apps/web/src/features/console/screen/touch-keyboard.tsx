'use client'

import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useWords } from '../../../shared/words/words-context.tsx'
import { keyOf, type Key } from '../keys/keys.ts'
import { changeOf } from '../keys/text-change.ts'
import { keysymOf, strokesOf, type Stroke } from '../keys/typed-text.ts'

/** Always there, so that an on-screen keyboard has something to delete and says so. */
const filler = '          '
/** Beyond it the field starts anew, so that no keyboard works on a long text. */
const longest = 200

interface TouchKeyboardProps {
  readonly onType: (stroke: Stroke) => void
  readonly onSymbol: (keysym: number) => void
  readonly onPress: (keys: readonly Key[]) => void
  readonly onClose: () => void
}

/** A field that nobody sees and that holds the focus, so that a phone shows its keyboard; what changes in it is typed into the guest. */
export function TouchKeyboard({ onType, onSymbol, onPress, onClose }: TouchKeyboardProps) {
  const words = useWords().console
  const field = useRef<HTMLTextAreaElement>(null)
  const last = useRef(filler)
  useEffect(() => field.current?.focus(), [])

  const press = (code: string) => {
    const key = keyOf(code)
    if (key !== undefined) onPress([key])
  }
  const onInput = (composing: boolean) => {
    const area = field.current
    if (area === null) return
    const { removed, added } = changeOf(last.current, area.value)
    for (let count = 0; count < removed; count += 1) press('Backspace')
    for (const character of added) {
      const [stroke] = strokesOf(character).strokes
      if (stroke === undefined) onSymbol(keysymOf(character))
      else onType(stroke)
    }
    if (!composing && (area.value.length < filler.length / 2 || area.value.length > longest)) area.value = filler
    last.current = area.value
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that make no text; on a phone they come from a keyboard that is attached.
    if (event.key.length === 1 || ['Backspace', 'Delete', 'Enter', 'Unidentified', 'Process'].includes(event.key) || keyOf(event.code) === undefined) return
    event.preventDefault()
    press(event.code)
  }
  return (
    <textarea
      ref={field}
      aria-label={words.touchInput}
      defaultValue={filler}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      onInput={({ nativeEvent }) => onInput('isComposing' in nativeEvent && nativeEvent.isComposing === true)}
      onKeyDown={onKeyDown}
      onBlur={onClose}
      className="absolute bottom-0 left-0 size-px resize-none opacity-0"
    />
  )
}
