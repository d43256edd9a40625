/**
 * Keys as a keyboard has them: `code` is the physical key (UI Events KeyboardEvent code), which qemu takes as a scancode and so whatever layout
 * the guest has; `keysym` is X11's name for it on a US keyboard, for servers that know no scancodes.
 */
export interface Key {
  readonly code: string
  readonly keysym: number
}

const named = {
  Escape: 0xff1b,
  Tab: 0xff09,
  Enter: 0xff0d,
  Backspace: 0xff08,
  Space: 0x20,
  Insert: 0xff63,
  Delete: 0xffff,
  Home: 0xff50,
  End: 0xff57,
  PageUp: 0xff55,
  PageDown: 0xff56,
  ArrowLeft: 0xff51,
  ArrowUp: 0xff52,
  ArrowRight: 0xff53,
  ArrowDown: 0xff54,
  PrintScreen: 0xff61,
  Pause: 0xff13,
  ScrollLock: 0xff14,
  CapsLock: 0xffe5,
  NumLock: 0xff7f,
  ContextMenu: 0xff67,
  ControlLeft: 0xffe3,
  ShiftLeft: 0xffe1,
  AltLeft: 0xffe9,
  AltRight: 0xfe03,
  MetaLeft: 0xffeb,
} as const satisfies Record<string, number>

export const functionKeys = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12'] as const
export type FunctionKey = (typeof functionKeys)[number]
const firstFunctionKeysym = 0xffbe

const table = new Map<string, number>([
  ...Object.entries(named),
  ...functionKeys.map((code, index) => [code, firstFunctionKeysym + index] as const),
  ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => [`Key${letter.toUpperCase()}`, letter.charCodeAt(0)] as const),
  ...Array.from('0123456789', (digit) => [`Digit${digit}`, digit.charCodeAt(0)] as const),
])

/** The key of a code; undefined for codes that we have no button for. */
export function keyOf(code: string): Key | undefined {
  const keysym = table.get(code)
  return keysym === undefined ? undefined : { code, keysym }
}

/** Keys of a combination in the order they are pressed; unknown codes are left out. */
export function keysOf(codes: readonly string[]): Key[] {
  return codes.map(keyOf).filter((key) => key !== undefined)
}

/** Modifiers that can be locked, in the order they are pressed. */
export const modifiers = ['ControlLeft', 'AltLeft', 'ShiftLeft', 'MetaLeft', 'AltRight'] as const
export type Modifier = (typeof modifiers)[number]

export function isModifier(code: string): code is Modifier {
  return modifiers.some((modifier) => modifier === code)
}

/** Keys that a shortcut of one's own can end with, besides letters and digits. */
export const plainKeys = [
  'Delete', 'Backspace', 'Tab', 'Escape', 'Enter', 'Space', 'Insert', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PrintScreen', 'Pause', 'ScrollLock', 'ContextMenu',
] as const

/** Combinations that a browser or the reader's own system would keep for itself. */
export const commonCombinations = [
  ['ControlLeft', 'AltLeft', 'Delete'],
  ['ControlLeft', 'AltLeft', 'Backspace'],
  ['AltLeft', 'Tab'],
  ['AltLeft', 'F4'],
  ['ControlLeft', 'Escape'],
  ['MetaLeft'],
  ['PrintScreen'],
  ['AltLeft', 'PrintScreen'],
] as const

/** How a key is called on its cap. The words of a language come from the catalogue; these are the same in all. */
export function capOf(code: string, words: Readonly<Record<string, string>>): string {
  const word = words[code]
  if (word !== undefined) return word
  if (code.startsWith('Key')) return code.slice('Key'.length)
  if (code.startsWith('Digit')) return code.slice('Digit'.length)
  return code
}
