'use client'

import { useSyncExternalStore } from 'react'

const narrow = '(max-width: 799px)'
const wide = '(min-width: 1120px)'

function useMedia(query: string, onServer: boolean): boolean {
  return useSyncExternalStore(
    (reader) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', reader)
      return () => list.removeEventListener('change', reader)
    },
    () => window.matchMedia(query).matches,
    () => onServer,
  )
}

/** Whether the list is shown in two lines per machine, as on a phone. The server knows it from what the browser calls itself. */
export function useCompact(onServer: boolean): boolean {
  return useMedia(narrow, onServer)
}

/** Whether there is room for a summary beside the list. */
export function useRoomBeside(): boolean {
  return useMedia(wide, false)
}
