import { consoleCloseCodes, type Failure } from '@vitrine/contract'
import { waitBefore } from '../../live/live-status.ts'

/** Why a console that should be there isn't. Each is worth another try. */
export type Interruption =
  | { readonly kind: 'cut' | 'host-away' | 'agent-away' | 'server-away' | 'server-restarts' | 'too-slow' | 'too-many' }
  /** `detail` is technical: an address, an error code. */
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'refused'; readonly failure: Failure }

/** Where a console is. Moved by {@link step} alone; the words on screen are of the same names. */
export type ConsoleState =
  /** The page is not in the browser yet. */
  | { readonly phase: 'idle' }
  | { readonly phase: 'connecting'; readonly tries: number; readonly force: boolean }
  /** Its server wants a password (or more) that only the reader can give. */
  | { readonly phase: 'asking'; readonly wants: readonly string[]; readonly wrong: boolean; readonly tries: number }
  | { readonly phase: 'open'; readonly since: number }
  /** `until`: when it is tried again, epoch ms. */
  | { readonly phase: 'waiting'; readonly because: Interruption; readonly until: number; readonly tries: number }
  | { readonly phase: 'off' }
  | { readonly phase: 'gone' }
  /** The machine has no such console. */
  | { readonly phase: 'none' }
  /** Somebody else has it for themselves. */
  | { readonly phase: 'busy' }
  | { readonly phase: 'taken' }
  /** Only people can change this: signed out, or no right. */
  | { readonly phase: 'refused'; readonly failure: Failure }

/** What is known of the machine, live. */
export interface MachineFacts {
  readonly present: boolean
  /** Whether it has a process, so that there is something to look at. */
  readonly active: boolean
  /** Whether it has this console. */
  readonly has: boolean
  /** Names one run of it: another one is another try. */
  readonly run: number | null
}

export interface ConsoleModel {
  readonly state: ConsoleState
  readonly facts: MachineFacts
}

export type ConsoleEvent =
  | { readonly type: 'mounted' }
  | { readonly type: 'machine'; readonly facts: MachineFacts }
  | { readonly type: 'opened'; readonly now: number }
  | { readonly type: 'asked'; readonly wants: readonly string[]; readonly wrong: boolean }
  | { readonly type: 'answered' }
  | { readonly type: 'closed'; readonly code: number; readonly reason: string; readonly now: number; readonly chance: number }
  /** No ticket; a network error is null. */
  | { readonly type: 'no-ticket'; readonly failure: Failure | null; readonly now: number; readonly chance: number }
  /** By the timer or the reader; `force` takes it away from who has it. */
  | { readonly type: 'try'; readonly force: boolean }

/** A console that was open this long starts counting its tries anew. */
const settledAfterMs = 5_000

const connecting = { phase: 'connecting', tries: 0, force: false } as const

/** Where the machine itself stands in the way, whatever the connection does. */
function hindrance({ present, active, has }: MachineFacts): ConsoleState | null {
  if (!present) return { phase: 'gone' }
  if (!active) return { phase: 'off' }
  return has ? null : { phase: 'none' }
}

/** Moves a console on. Returns the same model when nothing changes. */
export function step(model: ConsoleModel, event: ConsoleEvent): ConsoleModel {
  const { state, facts } = model
  switch (event.type) {
    case 'mounted':
      return state.phase === 'idle' ? { facts, state: hindrance(facts) ?? connecting } : model
    case 'machine':
      return { facts: event.facts, state: afterMachine(state, facts, event.facts) }
    case 'opened':
      return state.phase === 'connecting' || state.phase === 'asking' ? { facts, state: { phase: 'open', since: event.now } } : model
    case 'asked':
      return state.phase === 'connecting' ? { facts, state: { phase: 'asking', wants: event.wants, wrong: event.wrong, tries: state.tries } } : model
    case 'answered':
      return state.phase === 'asking' ? { facts, state: { phase: 'connecting', tries: state.tries, force: false } } : model
    case 'closed':
      return isConnected(state) ? { facts, state: afterClose(state, facts, event) } : model
    case 'no-ticket':
      return state.phase === 'connecting' ? { facts, state: afterNoTicket(state, facts, event) } : model
    case 'try':
      if (isConnected(state) || state.phase === 'idle') return model
      return { facts, state: hindrance(facts) ?? { phase: 'connecting', tries: state.phase === 'waiting' ? state.tries : 0, force: event.force } }
  }
}

/** Whether a socket belongs to this state. */
export function isConnected(state: ConsoleState): state is Extract<ConsoleState, { phase: 'connecting' | 'asking' | 'open' }> {
  return state.phase === 'connecting' || state.phase === 'asking' || state.phase === 'open'
}

function afterMachine(state: ConsoleState, before: MachineFacts, now: MachineFacts): ConsoleState {
  const { phase } = state
  // An open console ends by its own close code; the picture stays until then.
  if (phase === 'idle' || phase === 'open' || phase === 'asking') return state
  const hindered = hindrance(now)
  if (hindered !== null) return hindered.phase === phase ? state : hindered
  if (phase === 'connecting') return state
  const another = now.run !== before.run || hindrance(before) !== null
  return phase === 'off' || phase === 'gone' || phase === 'none' || another ? connecting : state
}

function triesOf(state: ConsoleState, now: number): number {
  if (state.phase === 'open') return now - state.since > settledAfterMs ? 0 : 1
  return 'tries' in state ? state.tries : 0
}

function wait(state: ConsoleState, because: Interruption, { now, chance }: { now: number; chance: number }): ConsoleState {
  const tries = triesOf(state, now)
  return { phase: 'waiting', because, tries: tries + 1, until: now + waitBefore(tries, chance) }
}

/** Codes of RFC 6455 and the IANA registry that our servers use. */
const policyViolation = 1008
const serviceRestart = 1012
const tryAgainLater = 1013

function afterClose(state: ConsoleState, facts: MachineFacts, event: Extract<ConsoleEvent, { type: 'closed' }>): ConsoleState {
  const hindered = hindrance(facts)
  switch (event.code) {
    case consoleCloseCodes.machineGone:
      return { phase: 'gone' }
    case consoleCloseCodes.machineStopped:
      // The page may hear of it a moment later, or of the next start already.
      return hindered ?? wait(state, { kind: 'cut' }, event)
    case consoleCloseCodes.noSuchConsole:
      return hindered ?? { phase: 'none' }
    case consoleCloseCodes.consoleBusy:
      return { phase: 'busy' }
    case consoleCloseCodes.takenOver:
      return { phase: 'taken' }
    case policyViolation:
      return { phase: 'refused', failure: { reason: event.reason === 'right-missing' ? 'right-missing' : 'not-signed-in', values: {} } }
    case consoleCloseCodes.hostAway:
      return wait(state, { kind: event.reason === 'agent-away' ? 'agent-away' : 'host-away' }, event)
    case consoleCloseCodes.tooSlow:
      return wait(state, { kind: 'too-slow' }, event)
    case consoleCloseCodes.failed:
      return hindered ?? wait(state, { kind: 'failed', detail: event.reason }, event)
    case serviceRestart:
      return wait(state, { kind: 'server-restarts' }, event)
    case tryAgainLater:
      return wait(state, event.reason === 'too-many-consoles' ? { kind: 'too-many' } : { kind: 'server-restarts' }, event)
    default:
      return hindered ?? wait(state, { kind: 'cut' }, event)
  }
}

function afterNoTicket(state: ConsoleState, facts: MachineFacts, event: Extract<ConsoleEvent, { type: 'no-ticket' }>): ConsoleState {
  const { failure } = event
  if (failure === null) return wait(state, { kind: 'server-away' }, event)
  switch (failure.reason) {
    case 'machine-gone':
    case 'machine-unknown':
      return { phase: 'gone' }
    case 'no-console':
      return { phase: 'none' }
    case 'not-signed-in':
    case 'right-missing':
      return { phase: 'refused', failure }
    case 'host-away':
    case 'host-timeout':
      return wait(state, { kind: 'host-away' }, event)
    case 'agent-away':
      return wait(state, { kind: 'agent-away' }, event)
    default:
      return hindrance(facts) ?? wait(state, { kind: 'refused', failure }, event)
  }
}
