import type { ReactNode } from 'react'

/** What a place is for, and the one next step, where there is nothing yet. */
export function EmptyState({ title, children, action, icon }: { title: string; children?: ReactNode; action?: ReactNode; icon?: ReactNode }) {
  return (
    <div className="flex flex-col items-center px-6 py-16 text-center">
      {icon !== undefined && <span className="mb-3 text-faint">{icon}</span>}
      <h2 className="text-base font-semibold">{title}</h2>
      {children !== undefined && <div className="mt-1 max-w-110 text-soft">{children}</div>}
      {action !== undefined && <div className="mt-4">{action}</div>}
    </div>
  )
}
