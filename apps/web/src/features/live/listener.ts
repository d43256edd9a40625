import type { LiveChange } from '../../shared/live.ts'
import { joined, sameInterest, type LiveInterest } from './interests.ts'
import { waitBefore, type LiveStatus } from './live-status.ts'

export interface LiveRequest extends LiveInterest {
  readonly lastEventId: string | undefined
}

export interface LiveHandlers {
  onOpen: () => void
  onItem: (id: string, change: LiveChange) => void
  /** The stream was cut or refused. `signedOut`: because there is no session any more; null when that isn't known. */
  onCut: (signedOut: boolean | null) => void
  /** The server ended it in good order, as it does now and then. */
  onEnd: () => void
}

/** The listener's surroundings; real ones in the browser, others in its tests. */
export interface LiveWorld {
  /** Opens the stream. @returns how to close it */
  connect: (request: LiveRequest, handlers: LiveHandlers) => () => void
  /** Whether the session is over; asked when a stream is refused without a reason. Fails while the server is away. */
  isSignedOut: () => Promise<boolean>
  /** The place that the lists in the cache were read at. */
  oldestCursor: () => string | undefined
  apply: (id: string, change: LiveChange) => void
  now: () => number
  chance: () => number
  after: (ms: number, run: () => void) => () => void
}

/** A hidden tab keeps its stream this long: switching back and forth costs nothing. */
const fallsAsleepAfterMs = 20_000

export type Listener = ReturnType<typeof createListener>

/** The one listener of a tab: keeps a stream open while the tab is seen, goes on after the last id it saw. */
export function createListener(world: LiveWorld) {
  let status: LiveStatus = { phase: 'idle' }
  const readers = new Set<() => void>()
  const interests = new Set<LiveInterest>()
  let asked: LiveInterest = { samples: 'none' }
  let lastEventId: string | undefined
  let close: (() => void) | undefined
  let cancelTimer: (() => void) | undefined
  let lostAt: number | undefined
  let tries = 0
  let running = false

  const move = (next: LiveStatus) => {
    status = next
    for (const reader of readers) reader()
  }
  const disarm = () => {
    cancelTimer?.()
    cancelTimer = undefined
  }
  const hangUp = () => {
    close?.()
    close = undefined
  }

  const retry = () => {
    lostAt ??= world.now()
    const wait = waitBefore(tries, world.chance())
    tries += 1
    move({ phase: 'waiting', since: lostAt, until: world.now() + wait, tries })
    disarm()
    cancelTimer = world.after(wait, open)
  }

  const cut = (signedOut: boolean | null) => {
    hangUp()
    if (signedOut === true) {
      disarm()
      move({ phase: 'ended' })
      return
    }
    retry()
    if (signedOut === false || tries < 2) return
    // EventSource doesn't tell why it was refused; a request does.
    void world.isSignedOut().then(
      (over) => over && status.phase === 'waiting' && cut(true),
      () => undefined,
    )
  }

  function open() {
    disarm()
    hangUp()
    asked = joined(interests)
    lastEventId ??= world.oldestCursor()
    if (lostAt === undefined) move({ phase: 'connecting', since: world.now() })
    let current = true
    const hear = <Args extends unknown[]>(handler: (...args: Args) => void) => (...args: Args) => {
      if (current) handler(...args)
    }
    const end = world.connect({ ...asked, lastEventId }, {
      onOpen: hear(() => {
        lostAt = undefined
        tries = 0
        move({ phase: 'open', since: world.now() })
      }),
      onItem: hear((id, change) => {
        lastEventId = id
        world.apply(id, change)
      }),
      onCut: hear(cut),
      onEnd: hear(() => {
        hangUp()
        open()
      }),
    })
    close = () => {
      current = false
      end()
    }
  }

  const settle = () => {
    if (running && (status.phase === 'open' || status.phase === 'connecting') && !sameInterest(asked, joined(interests))) open()
  }

  return {
    start() {
      if (running) return
      running = true
      open()
    },
    stop() {
      running = false
      disarm()
      hangUp()
      lostAt = undefined
      move({ phase: 'idle' })
    },
    /** The tab was hidden or is seen again. */
    setVisible(visible: boolean) {
      if (!running || status.phase === 'ended') return
      disarm()
      if (visible) {
        if (status.phase !== 'open' && status.phase !== 'connecting') open()
        return
      }
      cancelTimer = world.after(fallsAsleepAfterMs, () => {
        hangUp()
        lostAt = undefined
        move({ phase: 'asleep', since: world.now() })
      })
    },
    /** The network is back: no reason to wait out the pause. */
    tryNow() {
      if (status.phase !== 'waiting') return
      tries = 0
      open()
    },
    /** Asks for more than the usual changes until the returned function is called. Wishes of one render are met by one stream. */
    want(interest: LiveInterest): () => void {
      interests.add(interest)
      world.after(0, settle)
      return () => {
        interests.delete(interest)
        world.after(0, settle)
      }
    },
    subscribe(reader: () => void) {
      readers.add(reader)
      return () => {
        readers.delete(reader)
      }
    },
    status: () => status,
    lastEventId: () => lastEventId,
  }
}
