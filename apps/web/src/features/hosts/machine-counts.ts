import type { MachineRow } from '@vitrine/contract'
import { activeStates, machineStates, type MachineState } from '@vitrine/domain'

export interface MachineCounts {
  readonly total: number
  /** States that at least one machine is in, in the order of the domain's list. */
  readonly byState: readonly { readonly state: MachineState; readonly count: number }[]
  /** What active machines have been given. */
  readonly vcpus: number
  readonly memoryKiB: number
}

/** How many machines a host has in which state, and what those that run were promised. */
export function countMachines(machines: readonly Pick<MachineRow, 'hostId' | 'state' | 'vcpus' | 'memoryKiB'>[], hostId: string): MachineCounts {
  const here = machines.filter((machine) => machine.hostId === hostId)
  const active = here.filter(({ state }) => activeStates.has(state))
  return {
    total: here.length,
    byState: machineStates.flatMap((state) => {
      const count = here.filter((machine) => machine.state === state).length
      return count === 0 ? [] : [{ state, count }]
    }),
    vcpus: active.reduce((sum, { vcpus }) => sum + vcpus, 0),
    memoryKiB: active.reduce((sum, { memoryKiB }) => sum + memoryKiB, 0),
  }
}
