'use client'

import type { ConsoleTarget } from '@vitrine/contract'
import { KeyHint, LinkChoice, Menu, StateMark, useUi } from '@vitrine/ui'
import { clsx } from 'clsx'
import { ArrowLeft, ChevronDown } from 'lucide-react'
import type { Ref } from 'react'
import { paths } from '../../../shared/paths.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import type { MachineView } from '../../machine/machine-view.ts'
import { toneOf } from '../../machines/machine-tone.ts'
import { usePending } from '../../machines/power/power-provider.tsx'
import { leaveKeyCaps } from '../keys/leave-keys.ts'
import { useTargets } from '../targets.ts'
import type { Tool } from './tool.ts'
import { ToolButtons } from './tool-buttons.tsx'

function KeyboardHint({ name, inside, connected }: { name: string; inside: boolean; connected: boolean }) {
  const words = useWords().console.keyboard
  if (!connected) return null
  return (
    <p className={clsx('hidden min-w-0 items-center gap-1.5 truncate text-sm lg:flex', inside ? 'text-soft' : 'text-faint')}>
      {inside ? (
        <>
          <span className="truncate">{words.here(name)}</span>
          <span aria-hidden>·</span>
          <KeyHint keys={leaveKeyCaps} />
          <span className="truncate">{words.leave}</span>
        </>
      ) : (
        words.away
      )}
    </p>
  )
}

/** The slim bar above a console: where one is, the machine's other consoles, and the tools. */
export function ConsoleBar(props: { view: MachineView; target: ConsoleTarget; tools: readonly Tool[]; alwaysShown: number; inside: boolean; connected: boolean; ref?: Ref<HTMLElement> }) {
  const { view, target, tools, alwaysShown, inside, connected, ref } = props
  const { machine } = view
  const words = useWords()
  const { Link } = useUi()
  const targets = useTargets(view, target)
  const underWay = usePending(machine.id, machine)
  return (
    <header ref={ref} className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-surface px-2">
      <Link href={paths.machine(machine.id)} aria-label={words.console.back(machine.name)} className="inline-flex size-8 shrink-0 items-center justify-center rounded text-soft hover:bg-hover hover:text-text">
        <ArrowLeft aria-hidden size={16} />
      </Link>
      <h1 className="min-w-16 truncate text-base font-semibold">{machine.name}</h1>
      <span className="hidden text-table sm:inline">
        <StateMark tone={underWay === null ? toneOf(machine.state, machine.stateReason) : 'changing'} word={underWay === null ? words.states.name[machine.state] : words.actions.machine[underWay].doing} />
      </span>
      {targets.length > 1 && (
        <>
          <span className="ml-1 hidden min-w-0 overflow-x-auto sm:block">
            <LinkChoice label={words.console.targets(machine.name)} options={targets} />
          </span>
          <span className="sm:hidden">
            <Menu label={words.console.targets(machine.name)} size="small" align="start" entries={() => targets.map(({ href, label }) => ({ kind: 'link', href, label }))}>
              {targets.find(({ current }) => current)?.label}
              <ChevronDown aria-hidden size={14} />
            </Menu>
          </span>
        </>
      )}
      <span className="min-w-0 flex-1 pl-2">
        <KeyboardHint name={machine.name} inside={inside} connected={connected} />
      </span>
      <ToolButtons tools={tools} always={alwaysShown} />
    </header>
  )
}
