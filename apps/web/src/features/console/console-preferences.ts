import { useSyncExternalStore } from 'react'
import { keysOf } from './keys/keys.ts'
import { scales, type Scale } from './screen/screen-look.ts'

/** What a person chose for consoles in this browser. */
export interface ConsolePreferences {
  readonly scale: Scale
  readonly screenReader: boolean
  /** CSS pixels. */
  readonly fontSize: number
  /** Combinations of one's own, as codes in the order they are pressed. */
  readonly shortcuts: readonly (readonly string[])[]
}

export const fontSizes = { smallest: 10, largest: 24, usual: 14 }
const place = 'vitrine-console'
const mostShortcuts = 24
const usual: ConsolePreferences = { scale: 'fit', screenReader: false, fontSize: fontSizes.usual, shortcuts: [] }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isCombination = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= 6 && value.every((code) => typeof code === 'string') && keysOf(value).length === value.length

/** Reads what was stored, whoever wrote it: what doesn't make sense is as if it weren't there. */
export function parsePreferences(text: string | null): ConsolePreferences {
  let stored: unknown
  try {
    stored = JSON.parse(text ?? '{}')
  } catch {
    return usual
  }
  if (!isRecord(stored)) return usual
  const { fontSize, shortcuts } = stored
  return {
    scale: scales.find((scale) => scale === stored['scale']) ?? usual.scale,
    screenReader: stored['screenReader'] === true,
    fontSize: typeof fontSize === 'number' && fontSize >= fontSizes.smallest && fontSize <= fontSizes.largest ? fontSize : usual.fontSize,
    shortcuts: Array.isArray(shortcuts) ? shortcuts.filter(isCombination).slice(0, mostShortcuts) : [],
  }
}

let current: ConsolePreferences | undefined
const readers = new Set<() => void>()

function read(): ConsolePreferences {
  if (current === undefined) {
    try {
      current = parsePreferences(window.localStorage.getItem(place))
    } catch {
      // Storage is switched off: the choices hold for this page.
      current = usual
    }
  }
  return current
}

/** Changes some of the choices, for all consoles of this browser. */
export function choose(change: Partial<ConsolePreferences>): void {
  current = { ...read(), ...change }
  try {
    window.localStorage.setItem(place, JSON.stringify(current))
  } catch {
    // As above.
  }
  for (const reader of readers) reader()
}

function subscribe(reader: () => void): () => void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key !== place) return
    current = undefined
    reader()
  }
  readers.add(reader)
  window.addEventListener('storage', onStorage)
  return () => {
    readers.delete(reader)
    window.removeEventListener('storage', onStorage)
  }
}

/** The choices; the usual ones while hydrating. */
export function usePreferences(): ConsolePreferences {
  return useSyncExternalStore(subscribe, read, () => usual)
}
