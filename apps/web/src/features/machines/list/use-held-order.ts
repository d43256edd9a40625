'use client'

import { useMemo, useState } from 'react'
import { freely, inPlace, type Arranged, type Held } from './arrange.ts'

interface Identified {
  readonly id: string
}

/**
 * Keeps rows where they are while somebody is in the list.
 * @param key filter and order: a new one is a new list
 */
export function useHeldOrder<Row extends Identified>(sorted: readonly Row[], all: ReadonlyMap<string, Row>, key: string) {
  const [held, setHeld] = useState<Held<Row> | null>(null)
  // Another filter or order was asked for: what is held is the new list.
  if (held !== null && held.key !== key) setHeld({ key, rows: sorted })
  const arranged: Arranged<Row> = useMemo(() => (held === null || held.key !== key ? freely(sorted) : inPlace(held, sorted, all)), [held, key, sorted, all])
  return {
    arranged,
    /** Somebody came in, or left. */
    hold: (inside: boolean) => setHeld((now) => (inside ? (now ?? { key, rows: sorted }) : null)),
    /** Shows what waits, though it moves rows: it was asked for. */
    settle: () => setHeld((now) => (now === null ? null : { key, rows: sorted })),
  }
}
