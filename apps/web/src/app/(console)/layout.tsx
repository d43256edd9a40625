import type { ReactNode } from 'react'
import { ConsoleFrame } from '../../features/console/console-frame.tsx'
import { requireViewer } from '../../server/rsc.tsx'

/** Consoles take the whole window: no navigation around them. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  return <ConsoleFrame viewer={{ name: viewer.name, email: viewer.email, role: viewer.role, rights: [...viewer.rights] }}>{children}</ConsoleFrame>
}
