import type { ReactNode } from 'react'
import { ConsoleFrame } from '../../features/console/console-frame.tsx'
import { requireViewer } from '../../server/rsc.tsx'
import { AllWords } from '../../shared/words/words-provider.tsx'

/** Consoles take the whole window: no navigation around them. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  return (
    <AllWords>
      <ConsoleFrame viewer={{ name: viewer.name, email: viewer.email, role: viewer.role, rights: [...viewer.rights] }}>{children}</ConsoleFrame>
    </AllWords>
  )
}
