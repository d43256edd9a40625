'use client'

import type { HostSummary, MachineRow } from '@vitrine/contract'
import { judge } from '@vitrine/domain'
import { onDemand } from '@vitrine/ui'
import { useEffect, useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { usePower } from '../power/power-provider.tsx'
import { subjectOf } from '../power/subject.ts'

const hoverDelayMs = 450

const FloatingScreen = onDemand(() => import('./floating-screen.tsx').then((module) => module.FloatingScreen))

/** A running machine's screen, while the pointer rests on its name. For the keyboard it is in the summary beside the list. */
export function ScreenOnHover({ row, host, gone, children }: { row: MachineRow; host: HostSummary | undefined; gone: boolean; children: ReactNode }) {
  const { rights } = usePower()
  const wrapper = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [at, setAt] = useState<DOMRect | null>(null)
  const possible = !gone && row.consoles.vnc && judge('take-screenshot', subjectOf(row, host), rights).allowed

  const leave = () => {
    clearTimeout(timer.current)
    setAt(null)
  }
  const enter = (event: PointerEvent) => {
    if (!possible || event.pointerType === 'touch') return
    timer.current = setTimeout(() => setAt(wrapper.current?.getBoundingClientRect() ?? null), hoverDelayMs)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    // It only shows more of what the row says already.
    <div ref={wrapper} onPointerEnter={enter} onPointerLeave={leave} onPointerDown={leave} className="flex h-full min-w-0 flex-1 items-center">
      {children}
      {at !== null && possible && <FloatingScreen row={row} at={at} onClose={leave} />}
    </div>
  )
}
