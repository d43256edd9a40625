'use client'

import { Button } from '@vitrine/ui'
import { useWords } from '../../../shared/words/words-context.tsx'
import type { MachineView } from '../../machine/machine-view.ts'
import { useMachinePower } from '../bar/power-tool.tsx'

/** Says why an open console doesn't react, and offers to wake the machine. Nothing for one that runs. */
export function AsleepNotice({ view }: { view: MachineView }) {
  const words = useWords()
  const { act, off, underWay } = useMachinePower(view)
  const { state, name } = view.machine
  if (state !== 'paused' && state !== 'suspended') return null
  const action = state === 'paused' ? 'resume' : 'wake-up'
  return (
    <output className="absolute inset-x-0 top-3 z-10 mx-auto flex w-fit max-w-[calc(100%-24px)] items-center gap-3 rounded-lg bg-raised py-2 pr-2 pl-4 text-table shadow-float">
      {words.console.asleep[state](name)}
      <Button size="small" busy={underWay === action} off={underWay === action ? undefined : off(action)} onPress={() => act(action)}>
        {words.actions.machine[action].label}
      </Button>
    </output>
  )
}
