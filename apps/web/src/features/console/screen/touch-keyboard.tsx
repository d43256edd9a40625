'use client'

import { useEffect, useRef, type InputEvent, type KeyboardEvent } from 'react'
import { useWords } from '../../../shared/words/words-context.tsx'
import { keyOf, type Key } from '../keys/keys.ts'
import { keysymOf, strokesOf, type Stroke } from '../keys/typed-text.ts'

/** Always there, so that an on-screen keyboard has something to delete and says so. */
const filler = '          '

interface TouchKeyboardProps {
  readonly onType: (stroke: Stroke) => void
  readonly onSymbol: (keysym: number) => void
  readonly onPress: (keys: readonly Key[]) => void
  readonly onClose: () => void
}

/** A field that nobody sees and that holds the focus, so that a phone shows its keyboard; what is typed there goes to the guest. */
export function TouchKeyboard({ onType, onSymbol, onPress, onClose }: TouchKeyboardProps) {
  const words = useWords().console
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])

  const press = (code: string) => {
    const key = keyOf(code)
    if (key !== undefined) onPress([key])
  }
  const onBeforeInput = (event: InputEvent<HTMLTextAreaElement>) => {
    event.preventDefault()
    const { inputType, data } = event.nativeEvent
    if (inputType === 'deleteContentBackward') press('Backspace')
    else if (inputType === 'insertLineBreak' || inputType === 'insertParagraph') press('Enter')
    else if (data !== null) {
      for (const character of data) {
        const [stroke] = strokesOf(character).strokes
        if (stroke === undefined) onSymbol(keysymOf(character))
        else onType(stroke)
      }
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that make no text; on a phone they come from a keyboard that is attached.
    if (event.key.length === 1 || ['Backspace', 'Enter', 'Unidentified', 'Process'].includes(event.key) || keyOf(event.code) === undefined) return
    event.preventDefault()
    press(event.code)
  }
  return (
    <textarea
      ref={field}
      aria-label={words.touchInput}
      value={filler}
      readOnly={false}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      onBeforeInput={onBeforeInput}
      onChange={() => undefined}
      onKeyDown={onKeyDown}
      onBlur={onClose}
      className="absolute bottom-0 left-0 size-px resize-none opacity-0"
    />
  )
}
