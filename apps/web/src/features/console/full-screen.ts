'use client'

import { useSyncExternalStore } from 'react'

interface KeyboardLock {
  lock(): Promise<void>
  unlock(): void
}

/** Chromium's way to give a page in full screen the keys that the system keeps: Escape, Alt+Tab, Super (https://wicg.github.io/keyboard-lock). */
function hasKeyboardLock(navigator: object): navigator is { keyboard: KeyboardLock } {
  return 'keyboard' in navigator && typeof navigator.keyboard === 'object' && navigator.keyboard !== null && 'lock' in navigator.keyboard
}

function subscribe(reader: () => void): () => void {
  document.addEventListener('fullscreenchange', reader)
  return () => document.removeEventListener('fullscreenchange', reader)
}

/** Whether the page is in full screen. */
export function useFullScreen(): boolean {
  return useSyncExternalStore(subscribe, () => document.fullscreenElement !== null, () => false)
}

/**
 * Enters or leaves full screen. The whole document, because menus and dialogs stand beside the console in it.
 * @returns false when the browser doesn't allow it
 */
export async function toggleFullScreen(): Promise<boolean> {
  try {
    if (document.fullscreenElement !== null) {
      if (hasKeyboardLock(navigator)) navigator.keyboard.unlock()
      await document.exitFullscreen()
      return true
    }
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' })
    if (hasKeyboardLock(navigator)) await navigator.keyboard.lock().catch(() => undefined)
    return true
  } catch {
    return false
  }
}
