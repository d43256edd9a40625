import { readColour } from '@vitrine/ui'
import type { ITheme } from '@xterm/xterm'

/** Sixteen colours of a terminal that are read well on a light and on a dark ground (AA on the page's surface). */
const ansi = {
  light: { black: '#24292f', red: '#b62324', green: '#116329', yellow: '#7d4e00', blue: '#2c56d4', magenta: '#8b3fb8', cyan: '#0f6b70', white: '#57606a', brightBlack: '#626977', brightRed: '#a40e26', brightGreen: '#1a7f37', brightYellow: '#633c01', brightBlue: '#1d4bc4', brightMagenta: '#7a35a3', brightCyan: '#1b7c83', brightWhite: '#24292f' },
  dark: { black: '#5c6470', red: '#ff857c', green: '#46cf88', yellow: '#efb04c', blue: '#86a8ff', magenta: '#cf94ee', cyan: '#4fc7bb', white: '#d5d9e0', brightBlack: '#8b93a1', brightRed: '#ffa8a1', brightGreen: '#7ee2ab', brightYellow: '#f6cb85', brightBlue: '#adc4ff', brightMagenta: '#e0b8f5', brightCyan: '#86dcd3', brightWhite: '#ffffff' },
} as const satisfies Record<'light' | 'dark', ITheme>

/** The terminal's colours as the page has them now. */
export function terminalTheme(near: HTMLElement): ITheme {
  const background = readColour(near, '--surface')
  return {
    ...ansi[isDark(background) ? 'dark' : 'light'],
    background,
    foreground: readColour(near, '--text'),
    cursor: readColour(near, '--accent'),
    cursorAccent: background,
    selectionBackground: isDark(background) ? '#2b4383' : '#cddafd',
  }
}

/** By the mean of an `rgb(…)`. */
function isDark(colour: string): boolean {
  const parts = colour.match(/[\d.]+/gu)?.slice(0, 3).map(Number) ?? []
  return parts.reduce((sum, part) => sum + part, 0) / 3 < 128
}

/** Calls `changed` when the reader or their system switches between light and dark. Returns what ends that. */
export function onThemeChange(changed: () => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  system.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', changed)
  }
}
