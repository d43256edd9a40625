import type { ReactNode } from 'react'
import { AllWords } from '../../../shared/words/words-provider.tsx'

/** These pages say more than the frame and the list of machines do. */
export default function Layout({ children }: { children: ReactNode }) {
  return <AllWords>{children}</AllWords>
}
