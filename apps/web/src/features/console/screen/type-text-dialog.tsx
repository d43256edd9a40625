'use client'

import { Button, Dialog, ErrorNote, FormShell, TextArea } from '@vitrine/ui'
import { ClipboardPaste } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../shared/words/words-context.tsx'
import { strokesOf, type Stroke } from '../keys/typed-text.ts'
import { typeStrokes } from './type-strokes.ts'

const longest = 10_000

/**
 * Takes a text and types it key by key; says beforehand what has no key. Closing it stops the typing.
 * @param props.off why nothing can be typed now; the text stays
 */
export function TypeTextDialog({ off, onType, onClose }: { off: string | undefined; onType: (stroke: Stroke) => void; onClose: () => void }) {
  const words = useWords()
  const said = words.console.paste
  const [text, setText] = useState('')
  const [clipboardFailed, setClipboardFailed] = useState(false)
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  const typing = useRef<AbortController>(null)
  useEffect(() => {
    if (off !== undefined) typing.current?.abort()
  }, [off])
  useEffect(() => () => typing.current?.abort(), [])
  const { strokes, untypable } = strokesOf(text)

  const start = async () => {
    const controller = new AbortController()
    typing.current = controller
    setProgress({ done: 0, all: strokes.length })
    const done = await typeStrokes(strokes, onType, (typed) => setProgress({ done: typed, all: strokes.length }), controller.signal)
    if (done === strokes.length) onClose()
    else setProgress(null)
  }
  const fromClipboard = () => {
    // Only where the page is secure and the browser asks its user.
    void (navigator.clipboard?.readText() ?? Promise.reject(new Error('no clipboard'))).then(
      (found) => {
        setClipboardFailed(false)
        setText(found.slice(0, longest))
      },
      () => setClipboardFailed(true),
    )
  }
  return (
    <Dialog title={said.title} onClose={onClose} size="medium">
      <FormShell
        label={said.title}
        submitLabel={said.submit}
        busy={progress !== null}
        error={clipboardFailed ? <ErrorNote what={said.clipboardFailed} /> : null}
        off={off ?? (strokes.length === 0 ? said.empty : undefined)}
        typed={text !== '' && progress === null}
        cancel={{ label: progress === null ? words.common.cancel : said.stop, onCancel: onClose }}
        onSubmit={() => void start()}
      >
        {/* The dialog was asked for to write into it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <TextArea label={said.text} value={text} onChange={setText} hint={said.hint} rows={6} mono autoFocus maxLength={longest} readOnly={progress !== null} />
        <div className="flex flex-wrap items-center gap-3">
          <Button size="small" icon={<ClipboardPaste aria-hidden size={14} />} onPress={fromClipboard}>
            {said.fromClipboard}
          </Button>
          <output className="text-table text-soft">
            {progress !== null ? said.typing(progress.done, progress.all) : untypable.length > 0 ? said.untypable(untypable.slice(0, 20).join(' '), untypable.length) : ''}
          </output>
        </div>
      </FormShell>
    </Dialog>
  )
}
