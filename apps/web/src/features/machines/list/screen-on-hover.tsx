'use client'

import type { HostSummary, MachineRow } from '@vitrine/contract'
import { judge } from '@vitrine/domain'
import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { useCoreWords } from '../../../shared/words/words-context.tsx'
import { usePower } from '../power/power-provider.tsx'
import { subjectOf } from '../power/subject.ts'
import { LiveScreen } from '../peek/live-screen.tsx'

const hoverDelayMs = 450
const width = 320

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
      {at !== null && possible && <Floating row={row} at={at} />}
    </div>
  )
}

function Floating({ row, at }: { row: MachineRow; at: DOMRect }) {
  const words = useCoreWords().machineList
  const node = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = node.current
    if (box === null) return
    box.showPopover()
    const height = box.getBoundingClientRect().height
    // Beside the name, so that the names below can still be read on the way down.
    box.style.left = `${Math.min(at.right, window.innerWidth - width - 24)}px`
    box.style.top = `${Math.min(at.top + 4, window.innerHeight - height - 8)}px`
  }, [at])
  return (
    <div ref={node} popover="manual" className="pointer-events-none fixed inset-auto m-0 animate-appear rounded-lg border-0 bg-raised p-1 shadow-float">
      <LiveScreen machineId={row.id} label={words.screenOf(row.name)} width={width} />
    </div>
  )
}
