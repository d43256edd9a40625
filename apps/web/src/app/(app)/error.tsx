'use client'

import { PageFailure } from '../../features/not-found/page-failure.tsx'
import { AllWords } from '../../shared/words/words-provider.tsx'

/** A page inside the frame that failed while it was made; the frame stays. */
export default function PageError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <AllWords>
      <PageFailure {...props} />
    </AllWords>
  )
}
