'use client'

import { clsx } from 'clsx'
import type { Words } from '../../shared/words/catalogue.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { passwordLength, type PasswordJudgement } from './password-strength.ts'

/** What is to be said of a password. */
export function strengthText(words: Words, judgement: PasswordJudgement): string {
  const said = words.account.strength
  switch (judgement.level) {
    case 'empty': return said.hint(passwordLength.min)
    case 'too-short': return said['too-short'](judgement.missing)
    case 'too-long': return said['too-long'](judgement.most)
    case 'refused': return said.refused[judgement.because]
    case 'weak': return said.weak[judgement.because]
    case 'fair': return said.fair
    case 'strong': return said.strong
  }
}

const bars = { empty: 0, 'too-short': 1, 'too-long': 1, refused: 1, weak: 1, fair: 2, strong: 3 } as const satisfies Record<PasswordJudgement['level'], number>
const colours = ['', 'bg-failed', 'bg-paused', 'bg-running'] as const

/** How good a password is, in a sentence; the bar says the same to the eye. */
export function StrengthNote({ judgement }: { judgement: PasswordJudgement }) {
  const words = useWords()
  const filled = bars[judgement.level]
  return (
    <>
      <span aria-hidden className="mt-1.5 mb-1 flex gap-1">
        {[1, 2, 3].map((bar) => <span key={bar} className={clsx('h-1 flex-1 rounded-full', bar <= filled ? colours[filled] : 'bg-pressed')} />)}
      </span>
      <span aria-live="polite">{strengthText(words, judgement)}</span>
    </>
  )
}
