'use client'

import { useState } from 'react'
import type { Modifier } from '../keys/keys.ts'
import type { ScreenDisplay } from './screen-display.ts'

const none: ReadonlySet<Modifier> = new Set()

/**
 * Modifiers that are locked down. The guest releases them when a connection ends, so they hold for one connection only.
 * @param connection names the connection: the time it opened; null while none may be used
 */
export function useHeldModifiers(display: ScreenDisplay | null, connection: number | null): { held: ReadonlySet<Modifier>; hold: (modifier: Modifier, down: boolean) => void } {
  const [locked, setLocked] = useState<{ connection: number | null; held: ReadonlySet<Modifier> }>({ connection: null, held: none })
  const heldIn = (now: typeof locked) => (now.connection === connection && connection !== null ? now.held : none)
  const hold = (modifier: Modifier, down: boolean) => {
    display?.hold(modifier, down)
    setLocked((now) => {
      const held = new Set(heldIn(now))
      if (down) held.add(modifier)
      else held.delete(modifier)
      return { connection, held }
    })
  }
  return { held: heldIn(locked), hold }
}
