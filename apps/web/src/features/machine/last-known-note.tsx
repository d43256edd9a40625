'use client'

import { useAgo } from '@vitrine/ui'
import { History } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../../shared/words/words-context.tsx'
import { isCurrent, type MachineView } from './machine-view.ts'

/** Says that what is shown is the last that was known and how old that is; why the host is away stands in the frame's banner. Nothing while all is current. */
export function LastKnownNote({ view }: { view: MachineView }) {
  const words = useWords()
  const { host, present } = view
  if (isCurrent(view) || (present && host.seenAt === null)) return null
  return (
    <output className="flex gap-2 rounded-lg border border-line-strong bg-sunken px-4 py-2.5 text-table">
      <History aria-hidden size={16} className="mt-0.5 shrink-0 text-faint" />
      <span>
        {present ? null : <><span className="font-medium">{words.machine.gone.title(host.name)}</span> {words.machine.gone.text}</>}
        {present && host.seenAt !== null ? <Age at={host.seenAt} /> : null}
      </span>
    </output>
  )
}

function Age({ at }: { at: number }): ReactNode {
  const words = useWords()
  const ago = useAgo(at)
  return <span suppressHydrationWarning>{words.machine.lastKnown(ago)}</span>
}
