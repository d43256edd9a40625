import type { LiveSamples } from '../../shared/live.ts'

/** What a page wants to hear besides the changes that everybody hears. */
export interface LiveInterest {
  readonly machineId?: string | undefined
  readonly samples: LiveSamples
}

/** What one stream must carry so that all wishes are met. The newest wish for a machine wins: a page shows one. */
export function joined(interests: Iterable<LiveInterest>): LiveInterest {
  let machineId: string | undefined
  let samples: LiveSamples = 'none'
  for (const interest of interests) {
    machineId = interest.machineId ?? machineId
    if (interest.samples === 'all' || (interest.samples === 'machine' && samples === 'none')) samples = interest.samples
  }
  return { machineId, samples }
}

export function sameInterest(one: LiveInterest, other: LiveInterest): boolean {
  return one.machineId === other.machineId && one.samples === other.samples
}
