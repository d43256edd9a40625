import type { HostLoad, HostSummary, SampleSet } from '@vitrine/contract'
import { failed } from '../../src/server/failed.ts'
import type { LiveItem, LiveRequest } from '../../src/server/services/fleet.ts'
import type { LiveChange } from '../../src/shared/live.ts'
import type { ChangeLog, Moment } from './changes.ts'

/** Everybody who watches. What happens is handed to them in the same tick. */
export interface Watchers {
  tell: (moment: Moment) => void
  tellSamples: (set: SampleSet, load: HostLoad | null) => void
  watch: (request: LiveRequest) => AsyncGenerator<LiveItem, void>
  count: () => number
}

export interface WatchersDeps {
  log: ChangeLog
  hosts: () => HostSummary[]
  /** The host that has a machine now. */
  hostOf: (machineId: string) => string | undefined
}

/** Streams that one server holds; each costs a socket and a queue. */
const mostWatchers = 5_000
/** A browser that reads slower than this many changes happen is told to read the lists again instead. */
const longestQueue = 2000

interface Watcher {
  readonly request: LiveRequest
  queue: LiveItem[]
  wake: (() => void) | undefined
}

export function createWatchers({ log, hosts, hostOf }: WatchersDeps): Watchers {
  const watchers = new Set<Watcher>()

  const push = (watcher: Watcher, items: readonly LiveItem[]): void => {
    if (items.length === 0) return
    if (watcher.queue.length + items.length > longestQueue) watcher.queue = [{ id: log.cursor(), change: { type: 'resync' } }]
    else watcher.queue.push(...items)
    watcher.wake?.()
  }

  const itemsOf = (moment: Moment, { machineId }: LiveRequest): LiveItem[] => {
    const detail = machineId === undefined ? undefined : moment.details.find(({ id }) => id === machineId)
    const changes: readonly LiveChange[] = detail === undefined ? moment.changes : [...moment.changes, { type: 'machine', detail }]
    // Only the last one carries this moment's number: who is cut off between them gets the whole moment again.
    return changes.map((change, at) => ({ id: log.idOf(at === changes.length - 1 ? moment.seq : moment.seq - 1), change }))
  }

  const samplesFor = ({ samples, machineId }: LiveRequest, set: SampleSet): SampleSet | null => {
    if (samples === 'all') return set
    if (samples === 'none' || machineId === undefined || hostOf(machineId) !== set.hostId) return null
    return { ...set, machines: set.machines.filter(([id]) => id === machineId) }
  }

  const catchUp = ({ after, ...request }: LiveRequest): LiveItem[] => {
    // Something with an id at once, so that even a connection that is cut before the first change can go on.
    if (after === undefined) return [{ id: log.cursor(), change: { type: 'hosts', hosts: hosts(), gone: [] } }]
    const missed = log.since(after)
    if (missed === null) return [{ id: log.cursor(), change: { type: 'resync' } }]
    return missed.flatMap((moment) => itemsOf(moment, request))
  }

  return {
    tell: (moment) => {
      for (const watcher of watchers) push(watcher, itemsOf(moment, watcher.request))
    },
    tellSamples: (set, load) => {
      for (const watcher of watchers) {
        const wanted = samplesFor(watcher.request, set)
        if (wanted === null) continue
        // Only the newest of a host is worth sending.
        watcher.queue = watcher.queue.filter(({ change }) => change.type !== 'samples' || change.set.hostId !== set.hostId)
        const id = watcher.queue.at(-1)?.id ?? log.cursor()
        push(watcher, [{ id, change: { type: 'samples', set: wanted, load } }])
      }
    },
    async* watch(request) {
      if (watchers.size >= mostWatchers) throw failed('too-many-attempts', { seconds: 30 })
      const watcher: Watcher = { request, queue: catchUp(request), wake: undefined }
      const stop = (): void => watcher.wake?.()
      watchers.add(watcher)
      request.signal.addEventListener('abort', stop, { once: true })
      try {
        while (!request.signal.aborted) {
          const next = watcher.queue.shift()
          if (next !== undefined) yield next
          else {
            await new Promise<void>((resolve) => {
              watcher.wake = resolve
            })
            watcher.wake = undefined
          }
        }
      } finally {
        request.signal.removeEventListener('abort', stop)
        watchers.delete(watcher)
      }
    },
    count: () => watchers.size,
  }
}
