import type { ReactNode } from 'react'

/**
 * What a place is for, and the one next step, where there is nothing yet.
 * @param level 1 where it is all that the page has, so that the page has its heading
 */
export function EmptyState({ title, children, action, icon, level = 2 }: { title: string; children?: ReactNode; action?: ReactNode; icon?: ReactNode; level?: 1 | 2 }) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="flex flex-col items-center px-6 py-16 text-center">
      {icon !== undefined && <span className="mb-3 text-faint">{icon}</span>}
      <Heading className="text-base font-semibold">{title}</Heading>
      {children !== undefined && <div className="mt-1 max-w-110 text-soft">{children}</div>}
      {action !== undefined && <div className="mt-4">{action}</div>}
    </div>
  )
}
