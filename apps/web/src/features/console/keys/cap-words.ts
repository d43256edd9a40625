'use client'

import { useWords } from '../../../shared/words/words-context.tsx'
import { capOf } from './keys.ts'

/** How keys and combinations are written, and how they are said where a cap is a sign. */
export function useCaps(): { cap: (code: string) => string; name: (code: string) => string; combination: (codes: readonly string[]) => string } {
  const { caps, capNames } = useWords().console.keys
  const cap = (code: string) => capOf(code, caps)
  return { cap, name: (code) => capOf(code, { ...caps, ...capNames }), combination: (codes) => codes.map(cap).join(' + ') }
}
