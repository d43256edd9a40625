'use client'

import type { ReactNode } from 'react'

/** A state of the console over its surface: what is so, why, and the one next step. */
export function StateNotice({ icon, title, children, action }: { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex w-100 max-w-full flex-col items-center gap-1 rounded-lg bg-raised px-6 py-5 text-center shadow-float">
      {icon !== undefined && <span className="mb-1 text-faint">{icon}</span>}
      <h2 className="text-base font-semibold">{title}</h2>
      {children}
      {action !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
