'use client'

import { useEffect, useState } from 'react'
import { apiPaths } from '../../../shared/paths.ts'
import { useCoreWords } from '../../../shared/words/words-context.tsx'

/** A new picture this long after the last one has arrived, so that a slow host is never asked twice at once. */
const pauseMs = 2500

/** A machine's screen, small, renewed while it is shown. */
export function LiveScreen({ machineId, label, width }: { machineId: string; label: string; width: number }) {
  const words = useCoreWords().machineList
  const [shown, setShown] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    const stop = new AbortController()
    let url: string | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const next = async () => {
      try {
        const answer = await fetch(apiPaths.screenshot(machineId, width), { signal: stop.signal, cache: 'no-cache' })
        if (!answer.ok) throw new Error(String(answer.status))
        const fresh = URL.createObjectURL(await answer.blob())
        if (stop.signal.aborted) {
          URL.revokeObjectURL(fresh)
          return
        }
        const old = url
        url = fresh
        setShown(fresh)
        setFailed(false)
        if (old !== null) URL.revokeObjectURL(old)
      } catch {
        // No picture now (no display, the host is busy): the last one stays, and it is tried again.
        if (stop.signal.aborted) return
        setFailed(true)
      }
      timer = setTimeout(() => void next(), pauseMs)
    }
    void next()
    return () => {
      stop.abort()
      clearTimeout(timer)
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [machineId, width])

  return (
    <span className="flex w-full items-center justify-center overflow-hidden rounded bg-[#000] text-sm text-[#b5bac4]" style={{ aspectRatio: '4 / 3', maxWidth: width, minWidth: Math.min(width, 240) }}>
      {shown === null ? failed && words.noScreen : <img src={shown} alt={label} width={width} className="size-full object-contain" />}
    </span>
  )
}
