'use client'

import type { MachineRow } from '@vitrine/contract'
import { useLayoutEffect, useRef } from 'react'
import { useCoreWords } from '../../../shared/words/words-context.tsx'
import { LiveScreen } from '../peek/live-screen.tsx'

const width = 320

/** A machine's screen beside its name, above everything. */
export function FloatingScreen({ row, at }: { row: MachineRow; at: DOMRect }) {
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
