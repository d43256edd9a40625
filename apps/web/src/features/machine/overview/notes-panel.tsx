'use client'

import { Button, Panel, SkeletonLines } from '@vitrine/ui'
import { Pencil } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { lazy, Suspense } from 'react'
import { useWords } from '../../../shared/words/words-context.tsx'
import { useReasonOff, type MachineView } from '../machine-view.ts'

const NotesMarkdown = lazy(() => import('./notes-markdown.tsx').then((loaded) => ({ default: loaded.NotesMarkdown })))
const NotesForm = lazy(() => import('./notes-form.tsx').then((loaded) => ({ default: loaded.NotesForm })))

/** Title and notes (feature B6). Editing them is in the URL: `?edit=notes`. */
export function NotesPanel({ view }: { view: MachineView }) {
  const { machine } = view
  const words = useWords()
  const said = words.machine.notes
  const off = useReasonOff(view)('set-notes')
  const router = useRouter()
  const pathname = usePathname()
  const editing = useSearchParams().get('edit') === 'notes' && off === undefined
  const written = machine.notes.trim() !== ''
  const edit = () => router.push(`${pathname}?edit=notes`, { scroll: false })
  const leave = () => router.replace(pathname, { scroll: false })
  return (
    <Panel
      title={said.title}
      actions={editing ? null : (
        <Button size="small" kind="quiet" icon={<Pencil size={14} />} off={off} onPress={edit}>
          {written ? said.edit : said.write}
        </Button>
      )}
    >
      <Suspense fallback={<SkeletonLines label={words.common.loading} lines={3} />}>
        {editing ? <NotesForm machine={machine} onLeave={leave} /> : written ? <NotesMarkdown text={machine.notes} /> : <p className="text-table text-faint">{said.empty}</p>}
      </Suspense>
    </Panel>
  )
}
