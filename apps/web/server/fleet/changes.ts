import type { MachineDetail } from '@vitrine/contract'
import { randomUUID } from 'node:crypto'
import type { LiveChange } from '../../src/shared/live.ts'

/** What happened in one moment: told to watchers together, and resumed together. */
export interface Moment {
  readonly seq: number
  readonly changes: readonly LiveChange[]
  /** Machines whose detail changed; a watcher gets the one it asked for. */
  readonly details: readonly MachineDetail[]
}

/** The last moments, so that a browser that was away for a while goes on where it was. */
export interface ChangeLog {
  /** Names the place after the newest moment. */
  cursor: () => string
  idOf: (seq: number) => string
  add: (changes: readonly LiveChange[], details: readonly MachineDetail[]) => Moment
  /** What came after `cursor`; null when that is no longer, or never was, known here. */
  since: (cursor: string) => readonly Moment[] | null
}

/** Moments kept. A busy fleet of a thousand machines has some tens a second at most, so this is a minute or more. */
const keptMoments = 4096
/** Rows kept in them together: details are some kB each. */
const keptRows = 20_000

/** Sequence numbers of different lives of the server can't be compared: each life has its own name. */
export function createChangeLog(life = randomUUID().slice(0, 8)): ChangeLog {
  let moments: Moment[] = []
  let rows = 0
  let newest = 0
  const weight = (moment: Moment): number => 1 + moment.details.length
  const idOf = (seq: number): string => `${life}.${seq}`

  return {
    cursor: () => idOf(newest),
    idOf,
    add: (changes, details) => {
      newest += 1
      const moment = { seq: newest, changes, details }
      moments.push(moment)
      rows += weight(moment)
      if (moments.length > keptMoments * 1.25 || rows > keptRows * 1.25) {
        // In one go now and then: taking one off the front each time would move them all.
        let from = Math.max(0, moments.length - keptMoments)
        let kept = moments.slice(from).reduce((sum, each) => sum + weight(each), 0)
        for (; kept > keptRows && from < moments.length - 1; from += 1) kept -= weight(moments[from] ?? moment)
        moments = moments.slice(from)
        rows = kept
      }
      return moment
    },
    since: (cursor) => {
      const [from, text, ...more] = cursor.split('.')
      const seq = Number(text)
      if (from !== life || more.length > 0 || !Number.isInteger(seq) || seq < 0 || seq > newest) return null
      const oldest = moments[0]?.seq ?? newest + 1
      return seq < oldest - 1 ? null : moments.slice(seq - oldest + 1)
    },
  }
}
