import type { ConsoleTicket, Failure } from '@vitrine/contract'
import type { ConsoleDisplay } from './console-display.ts'
import { isConnected, step, type ConsoleEvent, type ConsoleModel, type ConsoleState, type MachineFacts } from './console-state.ts'

/** The session's surroundings: real ones in the browser, others in its tests. */
export interface ConsoleWorld<Display extends ConsoleDisplay> {
  /** Loads the code of the display and puts it into the element. */
  display: (container: HTMLElement) => Promise<Display>
  ticket: () => Promise<ConsoleTicket>
  /** What a failed {@link ticket} means; null when the server could not be reached. */
  failureOf: (error: unknown) => Failure | null
  openSocket: (ticket: string, force: boolean) => WebSocket
  now: () => number
  chance: () => number
  after: (ms: number, run: () => void) => () => void
}

/** What a reader of the session sees; a new object for each change. */
export interface ConsoleView<Display extends ConsoleDisplay> {
  readonly state: ConsoleState
  /** Null until its code is there. */
  readonly display: Display | null
}

/** One console of one machine in this page: connects, hears why it ended, tries again. */
export interface ConsoleSession<Display extends ConsoleDisplay> {
  subscribe(reader: () => void): () => void
  view(): ConsoleView<Display>
  /** Starts it in an element; returns what stops it, leaving nothing behind. */
  mount(container: HTMLElement): () => void
  /** Tells what is known of the machine now. */
  machineIs(facts: MachineFacts): void
  /** Tries now. `force` takes a console that can have one reader only away from who has it. */
  tryNow(force?: boolean): void
  /** The reader's answer to what its server asks. Kept for further tries of this page, not longer. */
  answer(credentials: Readonly<Record<string, string>>): void
}

/** How long one try may take until the display says that it shows something. */
const openWithinMs = 25_000
const abnormalClosure = 1006

/** Makes a session. It lives outside React: an element mounts it, and everything but the reader's wishes happens by itself. */
export function createConsoleSession<Display extends ConsoleDisplay>(facts: MachineFacts, world: ConsoleWorld<Display>): ConsoleSession<Display> {
  let model: ConsoleModel = { state: { phase: 'idle' }, facts }
  let view: ConsoleView<Display> = { state: model.state, display: null }
  /** The element of the moment; another object for each time it is mounted. */
  let place: { readonly container: HTMLElement } | undefined
  let loading: Promise<Display> | undefined
  /** Undoes what belongs to the state of the moment. */
  let leave: (() => void) | undefined
  let credentials: Readonly<Record<string, string>> | undefined
  let wereWrong = false
  const readers = new Set<() => void>()

  const show = (next: Partial<ConsoleView<Display>>): void => {
    view = { ...view, ...next }
    for (const reader of readers) reader()
  }

  const tell = (event: ConsoleEvent): void => {
    const before = model.state
    model = step(model, event)
    const { state } = model
    if (state === before) return
    const sameSocket = isConnected(before) && isConnected(state)
    if (!sameSocket) {
      leave?.()
      leave = undefined
    }
    show({ state })
    if (state.phase === 'connecting' && !sameSocket) leave = connect(state.force)
    if (state.phase === 'waiting') leave = world.after(Math.max(0, state.until - world.now()), () => tell({ type: 'try', force: false }))
  }

  const closed = (code: number, reason = ''): void => tell({ type: 'closed', code, reason, now: world.now(), chance: world.chance() })

  /** The display, loaded once; after a failure the next try loads again. */
  const loaded = (): Promise<Display> => {
    const into = place
    if (into === undefined) return Promise.reject(new Error('not mounted'))
    loading ??= world.display(into.container).then(
      (display) => {
        if (place === into) show({ display })
        else display.dispose()
        return display
      },
      (error: unknown) => {
        if (place === into) loading = undefined
        throw error
      },
    )
    return loading
  }

  /** One try. Returns what ends it; nothing of it is heard afterwards. */
  const connect = (force: boolean): (() => void) => {
    let current = true
    let undo = (): void => undefined
    const impatience = world.after(openWithinMs, () => model.state.phase === 'connecting' && closed(abnormalClosure))

    const attach = (display: Display, socket: WebSocket): void => {
      undo = () => {
        display.detach()
        socket.close()
      }
      socket.binaryType = 'arraybuffer'
      socket.addEventListener('close', ({ code, reason }) => current && closed(code, reason))
      display.attach(socket, {
        opened: () => current && tell({ type: 'opened', now: world.now() }),
        asks: (wants) => {
          if (!current) return
          if (credentials === undefined) tell({ type: 'asked', wants, wrong: wereWrong })
          else display.answer(credentials)
        },
        refused: () => {
          credentials = undefined
          wereWrong = true
        },
      })
    }

    const attempt = async (): Promise<void> => {
      const display = await loaded().catch(() => null)
      if (!current) return
      // The code did not arrive: the way to the server is cut, or it was replaced by a newer one.
      if (display === null) return closed(abnormalClosure)
      try {
        const { ticket } = await world.ticket()
        if (current) attach(display, world.openSocket(ticket, force))
      } catch (error) {
        if (current) tell({ type: 'no-ticket', failure: world.failureOf(error), now: world.now(), chance: world.chance() })
      }
    }
    void attempt()
    return () => {
      current = false
      impatience()
      undo()
    }
  }

  return {
    subscribe(reader) {
      readers.add(reader)
      return () => {
        readers.delete(reader)
      }
    },
    view: () => view,
    mount(element) {
      place = { container: element }
      tell({ type: 'mounted' })
      return () => {
        place = undefined
        loading = undefined
        leave?.()
        leave = undefined
        view.display?.dispose()
        model = { ...model, state: { phase: 'idle' } }
        show({ state: model.state, display: null })
      }
    },
    machineIs: (now) => tell({ type: 'machine', facts: now }),
    tryNow: (force = false) => tell({ type: 'try', force }),
    answer(given) {
      credentials = given
      wereWrong = false
      tell({ type: 'answered' })
      view.display?.answer(given)
    },
  }
}
