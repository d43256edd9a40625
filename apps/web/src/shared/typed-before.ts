'use client'

import { useEffect, useEffectEvent, type RefObject } from 'react'

/**
 * Takes over what was typed, or filled in by a password manager, before the page came alive: the browser keeps it in its
 * fields, and no event tells of it.
 * @param put gets each named field that isn't empty
 */
export function useTypedBefore(around: RefObject<HTMLElement | null>, put: (name: string, value: string) => void): void {
  const tell = useEffectEvent(put)
  useEffect(() => {
    for (const field of around.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[name], textarea[name]') ?? []) {
      if (field.value !== '') tell(field.name, field.value)
    }
  }, [around])
}
