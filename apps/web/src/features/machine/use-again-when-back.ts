'use client'

import { useEffect, useEffectEvent, useRef } from 'react'

/** Asks again at the moment that the host is back, for what it could not be asked while it was away. */
export function useAgainWhenBack(current: boolean, missing: boolean, again: () => void): void {
  const was = useRef(current)
  const ask = useEffectEvent(again)
  useEffect(() => {
    if (current && !was.current && missing) ask()
    was.current = current
  }, [current, missing])
}
