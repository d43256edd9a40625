import { powerActions, type MachineState, type PowerAction } from '@vitrine/domain'

/** What one most likely wants to do to a machine in this state, in order. All else is in the menu. */
const likely: Readonly<Record<MachineState, readonly PowerAction[]>> = {
  running: ['shutdown', 'reboot'],
  paused: ['resume', 'force-off'],
  suspended: ['wake-up', 'force-off'],
  stopping: ['force-off'],
  off: ['start'],
  saved: ['start'],
  crashed: ['start', 'force-off'],
  unknown: [],
}

/** The buttons of the title row, and what is left for its menu. */
export function chosenActions(state: MachineState): { shown: readonly PowerAction[]; rest: readonly PowerAction[] } {
  const shown = likely[state]
  return { shown, rest: powerActions.filter((action) => !shown.includes(action)) }
}
