import type { Log } from '../log.ts'
import type { Questions } from './questions.ts'

/** CPU of the last two minutes by machine. A host that doesn't answer leaves its machines out: the lists don't wait for it. */
export async function sparklinesOf(hostIds: readonly string[], questions: Questions, log: Log): Promise<Record<string, number[]>> {
  const all = await Promise.all(hostIds.map(async (hostId) => {
    try {
      return await questions.recentCpu(hostId)
    } catch (cause) {
      log.debug({ err: cause, hostId }, 'no sparklines')
      return {}
    }
  }))
  return Object.fromEntries(all.flatMap((ofHost) => Object.entries(ofHost)))
}
