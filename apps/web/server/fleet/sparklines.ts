import type { Log } from '../log.ts'
import type { Questions } from './questions.ts'

/** CPU of the last two minutes by machine. A host that doesn't answer leaves its machines out: the lists don't wait for it. */
export async function sparklinesOf(hostIds: readonly string[], questions: Questions, log: Log): Promise<Record<string, number[]>> {
  const all = await Promise.all(hostIds.map(async (hostId) => {
    try {
      const answer = await questions.recentCpu(hostId)
      return Array.isArray(answer) ? answer.map(({ id, cpu }) => [id, cpu] as const) : Object.entries(answer)
    } catch (cause) {
      log.debug({ err: cause, hostId }, 'no sparklines')
      return []
    }
  }))
  return Object.fromEntries(all.flat().map(([id, cpu]) => [id, cpu.map((cores) => cores ?? 0)]))
}
