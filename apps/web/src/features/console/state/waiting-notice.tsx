'use client'

import { Button, useNow } from '@vitrine/ui'
import { CloudOff } from 'lucide-react'
import { failureWords } from '../../../shared/words/failure-text.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import type { Interruption } from '../connection/console-state.ts'
import { StateNotice } from './state-notice.tsx'

function useTexts(because: Interruption): { title: string; text: string | undefined; detail: string | undefined } {
  const words = useWords()
  if (because.kind === 'refused') {
    const { what, why } = failureWords(words, because.failure)
    return { title: what, text: why, detail: because.failure.libvirt?.message }
  }
  const { because: titles, becauseText: texts } = words.console.state
  return { title: titles[because.kind], text: texts[because.kind], detail: because.kind === 'failed' && because.detail !== '' ? because.detail : undefined }
}

/** Why the console is away, when it is tried again, and a way to try now. */
export function WaitingNotice({ because, until, onTry }: { because: Interruption; until: number; onTry: () => void }) {
  const words = useWords().console.state
  const now = useNow('second')
  const { title, text, detail } = useTexts(because)
  return (
    <StateNotice icon={<CloudOff aria-hidden size={20} />} title={title} action={<Button onPress={onTry}>{words.now}</Button>}>
      {text !== undefined && <p className="text-table text-soft">{text}</p>}
      {detail !== undefined && <code className="max-w-full font-mono text-sm break-words text-faint">{detail}</code>}
      <p className="tabular text-table text-faint">{words.next(Math.max(1, Math.ceil((until - now) / 1000)))}</p>
    </StateNotice>
  )
}
