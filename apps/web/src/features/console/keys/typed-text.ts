import { keyOf, type Key } from './keys.ts'

/** A character as it is typed on a US keyboard. */
export interface Stroke {
  readonly key: Key
  readonly shift: boolean
}

/** Codes of the keys that give punctuation, with what they give without and with shift. */
const punctuation = {
  Backquote: '`~', Minus: '-_', Equal: '=+', BracketLeft: '[{', BracketRight: ']}', Backslash: '\\|', Semicolon: ';:', Quote: '\'"', Comma: ',<', Period: '.>', Slash: '/?',
} as const satisfies Record<string, string>
const digitsShifted = ')!@#$%^&*('

const strokes = new Map<string, Stroke>()
for (const [code, pair] of Object.entries(punctuation)) {
  for (const [index, character] of Array.from(pair).entries()) strokes.set(character, { key: { code, keysym: character.charCodeAt(0) }, shift: index === 1 })
}
for (const [digit, shifted] of Array.from(digitsShifted).entries()) {
  strokes.set(String(digit), { key: { code: `Digit${digit}`, keysym: String(digit).charCodeAt(0) }, shift: false })
  strokes.set(shifted, { key: { code: `Digit${digit}`, keysym: shifted.charCodeAt(0) }, shift: true })
}
for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
  const upper = letter.toUpperCase()
  strokes.set(letter, { key: { code: `Key${upper}`, keysym: letter.charCodeAt(0) }, shift: false })
  strokes.set(upper, { key: { code: `Key${upper}`, keysym: upper.charCodeAt(0) }, shift: true })
}
for (const [character, code] of [[' ', 'Space'], ['\n', 'Enter'], ['\t', 'Tab']] as const) {
  const key = keyOf(code)
  if (key !== undefined) strokes.set(character, { key, shift: false })
}

/** The strokes that type `text` in a guest with a US layout, and the characters (each once) that such a keyboard doesn't have. */
export function strokesOf(text: string): { strokes: Stroke[]; untypable: string[] } {
  const found: Stroke[] = []
  const untypable = new Set<string>()
  for (const character of text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')) {
    const stroke = strokes.get(character)
    if (stroke === undefined) untypable.add(character)
    else found.push(stroke)
  }
  return { strokes: found, untypable: [...untypable] }
}

/** X11's keysym of any character (keysymdef.h: Latin-1 is itself, all others are 0x01000000 + Unicode). */
export function keysymOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return (point >= 0x20 && point <= 0x7e) || (point >= 0xa0 && point <= 0xff) ? point : 0x01000000 + point
}
