'use client'

import { Panel, useUi } from '@vitrine/ui'
import { Monitor } from 'lucide-react'
import { useEffect, useState } from 'react'
import { apiPaths, paths } from '../../../shared/paths.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import { useVerdicts, type MachineView } from '../machine-view.ts'

const everyMs = 5000

/** A number that grows while the page is looked at, to ask for a new picture by. */
function useTurns(active: boolean): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!active) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setTurn((last) => last + 1)
    }, everyMs)
    return () => clearInterval(timer)
  }, [active])
  return turn
}

/** What the machine's screen shows, every few seconds (feature I9); a way into the console. */
export function ScreenPanel({ view }: { view: MachineView }) {
  const { machine } = view
  const words = useWords()
  const { Link } = useUi()
  const said = words.machine.screen
  const [failedAt, setFailedAt] = useState<number | null>(null)
  const verdict = useVerdicts(view)('take-screenshot')
  const hasScreen = machine.graphics.length > 0
  const shown = verdict.allowed && hasScreen
  const turn = useTurns(shown)

  const empty = (text: string) => (
    <div className="grid h-40 place-items-center px-6 text-center text-table text-faint">
      <span className="flex flex-col items-center gap-2">
        <Monitor aria-hidden size={20} />
        {text}
      </span>
    </div>
  )
  const content = () => {
    if (!hasScreen) return empty(said.none)
    if (!verdict.allowed) return empty(verdict.because === 'right' ? said.notAllowed : verdict.because === 'state' ? said.off : said.failed)
    if (failedAt === turn) return empty(said.failed)
    return (
      <Link href={paths.console(machine.id)} className="block bg-black focus-visible:-outline-offset-2" aria-label={said.open}>
        {/* The picture is made anew by each request: nothing for an image optimizer. */}
        {/* oxlint-disable-next-line nextjs/no-img-element */}
        <img key={machine.id} src={`${apiPaths.screenshot(machine.id, 640)}&turn=${turn}`} alt={said.picture(machine.name)} className="mx-auto block max-h-80 min-h-40 w-full object-contain" onError={() => setFailedAt(turn)} />
      </Link>
    )
  }
  return (
    <Panel title={said.title} flush>
      {content()}
    </Panel>
  )
}
