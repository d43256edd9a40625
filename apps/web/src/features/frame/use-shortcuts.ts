'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { filterFieldMark, shortcutOf } from './shortcuts.ts'

const prefixLastsMs = 1200

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select, canvas, [data-takes-keys] *'))
}

/** Listens for the keys that work on every page. */
export function useShortcuts(actions: { onPalette: () => void; onHelp: () => void }): void {
  const router = useRouter()
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    let prefixedAt = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const found = shortcutOf(
        { key: event.key, ctrlKey: event.ctrlKey, metaKey: event.metaKey, altKey: event.altKey, typing: isTyping(event.target) },
        event.timeStamp - prefixedAt < prefixLastsMs,
      )
      if (found === null) return
      const inDialog = document.querySelector('dialog:modal') !== null
      if (inDialog && found.do !== 'palette') return
      if (found.do === 'prefix') {
        prefixedAt = event.timeStamp
        return
      }
      prefixedAt = 0
      const field = document.querySelector(`[${filterFieldMark}]`)
      if (found.do === 'filter' && !(field instanceof HTMLInputElement)) return
      event.preventDefault()
      if (found.do === 'palette') latest.current.onPalette()
      else if (found.do === 'help') latest.current.onHelp()
      else if (found.do === 'go') router.push(found.path)
      else if (field instanceof HTMLInputElement) field.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [router])
}
