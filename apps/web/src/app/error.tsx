'use client'

import { PageFailure } from '../features/not-found/page-failure.tsx'
import { AllWords } from '../shared/words/words-provider.tsx'

/** A page that failed while it was made, or the frame around it. */
export default function PageError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <AllWords>
      <PageFailure {...props} />
    </AllWords>
  )
}
