import type { MachineHistory, MachineSample, SampleSet } from '@vitrine/contract'

/** Nothing is kept longer in the browser than the longest range shows. */
export const keptMs = 600_000

const columnNames = ['cpu', 'memoryUsedKiB', 'residentKiB', 'netReceived', 'netSent', 'diskRead', 'diskWritten'] as const
type ColumnName = (typeof columnNames)[number]

export const emptyHistory: MachineHistory = { at: [], cpu: [], memoryUsedKiB: [], residentKiB: [], netReceived: [], netSent: [], diskRead: [], diskWritten: [] }

function valuesOf(sample: MachineSample): Record<ColumnName, number | null> {
  const [, cpu, memoryUsedKiB, residentKiB, netReceived, netSent, diskRead, diskWritten] = sample
  // -1: the balloon of the guest doesn't tell.
  return { cpu, memoryUsedKiB: memoryUsedKiB < 0 ? null : memoryUsedKiB, residentKiB, netReceived, netSent, diskRead, diskWritten }
}

/**
 * The history with one more moment. A machine that is not in the set was not active: that moment is a gap.
 * What was already told (the stream repeats after a reconnect) and what is too old is left out.
 */
export function withSamples(history: MachineHistory, machineId: string, set: SampleSet): MachineHistory {
  const last = history.at.at(-1)
  if (last !== undefined && set.at <= last) return history
  const sample = set.machines.find(([id]) => id === machineId)
  const values = sample === undefined ? null : valuesOf(sample)
  const oldest = set.at - keptMs
  const first = history.at.findIndex((at) => at >= oldest)
  const from = first === -1 ? history.at.length : first
  const grown = (name: ColumnName) => [...history[name].slice(from), values === null ? null : values[name]]
  return {
    at: [...history.at.slice(from), set.at],
    cpu: grown('cpu'),
    memoryUsedKiB: grown('memoryUsedKiB'),
    residentKiB: grown('residentKiB'),
    netReceived: grown('netReceived'),
    netSent: grown('netSent'),
    diskRead: grown('diskRead'),
    diskWritten: grown('diskWritten'),
  }
}
