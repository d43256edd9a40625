'use client'

import { useEffect, useEffectEvent, useState } from 'react'

const pauseMs = 150

/**
 * The text in the filter's field, ahead of the address: the address follows after a short pause, and the field follows the
 * address when that changes by itself (a link, going back).
 */
export function useTypedFilter(inAddress: string, write: (filter: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState(inAddress)
  const [seen, setSeen] = useState(inAddress)
  const [written, setWritten] = useState(inAddress)
  if (seen !== inAddress) {
    setSeen(inAddress)
    // What was written comes back late; by then more may be typed.
    if (inAddress !== written) {
      setWritten(inAddress)
      setTyped(inAddress)
    }
  }
  const send = useEffectEvent(() => {
    setWritten(typed)
    write(typed)
  })
  useEffect(() => {
    if (typed === written) return
    const timer = setTimeout(send, pauseMs)
    return () => clearTimeout(timer)
  }, [typed, written])
  return [typed, setTyped]
}
