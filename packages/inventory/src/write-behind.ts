/**
 * Rows on their way to the database: the newest per key wins, many go in one statement, and none is dropped while the database is away.
 */
export interface WriteBehind<Row> {
  /** Takes a row at once; `merge` combines it with one of the same key that still waits. */
  put: (key: string, row: Row) => void
  /** How many rows wait. */
  size: () => number
  /** Resolves when nothing waits, or with false after `deadlineMs`. */
  drain: (deadlineMs: number) => Promise<boolean>
  /** Ends the retrying; what waits is given up. */
  stop: () => void
}

export interface WriteBehindOptions<Row> {
  write: (rows: Row[]) => Promise<void>
  merge: (waiting: Row, row: Row) => Row
  /** Whether a failure of `write` means "later", not "never". */
  isAway: (cause: unknown) => boolean
  /** A row that the database refuses by itself: it is given up, the next change of it tries again. */
  onRefused: (row: Row, cause: unknown) => void
  onAway: (cause: unknown, waiting: number) => void
  batch?: number
  /** Rows that may wait; keys are bounded by what the hosts have, so more than this is a fault. The oldest go. */
  limit?: number
  gatherMs?: number
}

const longestPauseMs = 10_000

export function createWriteBehind<Row>(options: WriteBehindOptions<Row>): WriteBehind<Row> {
  const { write, merge, isAway, onRefused, onAway, batch = 500, limit = 200_000, gatherMs = 20 } = options
  const waiting = new Map<string, Row>()
  const ended = new AbortController()
  let running = false
  let timer: NodeJS.Timeout | undefined
  let pauseMs = 0
  let idle: (() => void)[] = []

  const schedule = (delayMs: number): void => {
    if (ended.signal.aborted || running || timer !== undefined || waiting.size === 0) return
    timer = setTimeout(() => {
      timer = undefined
      void run()
    }, delayMs)
  }

  const run = async (): Promise<void> => {
    running = true
    while (waiting.size > 0 && !ended.signal.aborted) {
      const taken = [...waiting].slice(0, batch)
      for (const [key] of taken) waiting.delete(key)
      const later = await writeOrSplit(taken)
      if (later.length === 0) {
        pauseMs = 0
        continue
      }
      // What came in meanwhile is newer.
      for (const [key, row] of later) {
        const newer = waiting.get(key)
        waiting.set(key, newer === undefined ? row : merge(row, newer))
      }
      pauseMs = Math.min(longestPauseMs, Math.max(250, pauseMs * 2))
      break
    }
    running = false
    if (waiting.size === 0) for (const done of idle.splice(0)) done()
    schedule(pauseMs)
  }

  /** Writes; halves a batch that is refused until the row at fault stands alone. Gives back what must wait. */
  const writeOrSplit = async (rows: [string, Row][]): Promise<[string, Row][]> => {
    try {
      await write(rows.map(([, row]) => row))
      return []
    } catch (cause) {
      if (isAway(cause)) {
        onAway(cause, waiting.size + rows.length)
        return rows
      }
      const [only] = rows
      if (rows.length === 1 && only !== undefined) {
        onRefused(only[1], cause)
        return []
      }
      const half = Math.ceil(rows.length / 2)
      return [...await writeOrSplit(rows.slice(0, half)), ...await writeOrSplit(rows.slice(half))]
    }
  }

  return {
    put: (key, row) => {
      const before = waiting.get(key)
      waiting.set(key, before === undefined ? row : merge(before, row))
      if (waiting.size > limit) {
        const oldest = waiting.keys().next()
        if (oldest.done !== true) waiting.delete(oldest.value)
      }
      schedule(gatherMs)
    },
    size: () => waiting.size,
    drain: (deadlineMs) => new Promise((resolve) => {
      if (waiting.size === 0 && !running) return resolve(true)
      const late = setTimeout(() => resolve(false), deadlineMs)
      idle.push(() => {
        clearTimeout(late)
        resolve(true)
      })
      if (timer !== undefined) clearTimeout(timer)
      timer = undefined
      if (!running) void run()
    }),
    stop: () => {
      ended.abort()
      if (timer !== undefined) clearTimeout(timer)
      for (const done of idle.splice(0)) done()
    },
  }
}
