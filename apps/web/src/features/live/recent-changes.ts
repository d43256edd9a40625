import type { LiveChange } from '../../shared/live.ts'

interface Seen {
  readonly life: string
  readonly seq: number
  readonly change: LiveChange
}

/** A place in the stream: the life of the server and a number that grows in it. */
function placeOf(id: string): { life: string; seq: number } | null {
  const at = id.lastIndexOf('.')
  const seq = Number(id.slice(at + 1))
  return at <= 0 || !Number.isSafeInteger(seq) ? null : { life: id.slice(0, at), seq }
}

/** Of two places, whether `one` is behind `other`; null when they are of different lives and can't be compared. */
export function isBehind(one: string, other: string): boolean | null {
  const [a, b] = [placeOf(one), placeOf(other)]
  return a === null || b === null || a.life !== b.life ? null : a.seq < b.seq
}

const kept = 400

/**
 * The last changes that came by the stream. A page that the server rendered a moment ago may arrive after a change that it
 * doesn't have yet; from these it is brought up to date.
 */
export function createRecentChanges() {
  let seen: Seen[] = []
  return {
    add(id: string, change: LiveChange) {
      const place = placeOf(id)
      if (place === null || change.type === 'samples') return
      if (seen.at(-1)?.life !== place.life) seen = []
      seen.push({ ...place, change })
      if (seen.length > kept * 2) seen = seen.slice(-kept)
    },
    /** What came after `cursor`, or null when that can't be told any more: then the data must be read again. */
    after(cursor: string): readonly LiveChange[] | null {
      const place = placeOf(cursor)
      const [first] = seen
      if (first === undefined) return []
      if (place === null || place.life !== first.life) return null
      // Ids of one moment repeat: everything from the same number on is applied, which does no harm twice.
      if (place.seq < first.seq - 1) return null
      return seen.filter(({ seq }) => seq >= place.seq).map(({ change }) => change)
    },
    clear() {
      seen = []
    },
  }
}
