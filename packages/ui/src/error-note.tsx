'use client'

import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useUi } from './ui-provider.tsx'

/** A failure as people read it: what happened, why, what to do; beneath, small, what a machine said. */
export function ErrorNote({ what, why, next, cause, action }: { what: string; why?: string | undefined; next?: string | undefined; cause?: string | undefined; action?: ReactNode }) {
  const { words } = useUi()
  return (
    <div role="alert" className="flex gap-2 rounded border border-failed/30 bg-failed-soft px-3 py-2 text-base text-text">
      <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-failed" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{what}</p>
        {why !== undefined && <p>{why}</p>}
        {next !== undefined && <p className="text-soft">{next}</p>}
        {cause !== undefined && (
          <details className="mt-1 text-sm text-soft">
            <summary>{words.details}</summary>
            <code className="mt-1 block font-mono break-words whitespace-pre-wrap">{cause}</code>
          </details>
        )}
        {action !== undefined && <div className="mt-2">{action}</div>}
      </div>
    </div>
  )
}
