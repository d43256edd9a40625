/** Control characters that a browser or a phone's keyboard can't type, with what they mean to a Unix terminal. */
export const controlKeys = [
  { cap: 'Ctrl + C', means: 'interrupt', bytes: '\u0003' },
  { cap: 'Ctrl + D', means: 'end', bytes: '\u0004' },
  { cap: 'Ctrl + Z', means: 'suspend', bytes: '\u001A' },
  { cap: 'Ctrl + \\', means: 'quit', bytes: '\u001C' },
  { cap: 'Ctrl + ]', means: 'telnetEscape', bytes: '\u001D' },
  { cap: 'Esc', means: 'escape', bytes: '\u001B' },
] as const
