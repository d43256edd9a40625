'use client'

import { useSyncExternalStore } from 'react'

const query = '(any-pointer: coarse)'

function subscribe(reader: () => void): () => void {
  const media = window.matchMedia(query)
  media.addEventListener('change', reader)
  return () => media.removeEventListener('change', reader)
}

/** Whether fingers can point here, so that there may be no other keyboard than the one on screen. */
export function useTouch(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches, () => false)
}
