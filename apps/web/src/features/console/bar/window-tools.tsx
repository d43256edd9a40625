'use client'

import type { ConsoleTarget } from '@vitrine/contract'
import { notify } from '@vitrine/ui'
import { Maximize, Minimize, SquareArrowOutUpRight } from 'lucide-react'
import { basePath } from '../../../shared/base-path.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import { toggleFullScreen, useFullScreen } from '../full-screen.ts'
import { consolePath } from '../targets.ts'
import type { Tool } from './tool.ts'

/** A window of its own, and full screen. */
export function useWindowTools(machineId: string, target: ConsoleTarget): Tool[] {
  const words = useWords().console
  const full = useFullScreen()
  return [
    {
      kind: 'press',
      label: words.ownWindow,
      icon: <SquareArrowOutUpRight size={16} />,
      onPress: () => void window.open(`${basePath}${consolePath(machineId, target)}`, `console-${machineId}-${target.kind === 'vnc' ? 'vnc' : target.index}`, 'popup,width=1100,height=860'),
    },
    {
      kind: 'press',
      label: full ? words.leaveFullScreen : words.fullScreen,
      icon: full ? <Minimize size={16} /> : <Maximize size={16} />,
      onPress: () => void toggleFullScreen().then((done) => done || notify({ kind: 'failure', title: words.fullScreenFailed })),
    },
  ]
}
