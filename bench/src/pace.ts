/** How long and how often things are measured. */
export interface Pace {
  readonly quick: boolean
  /** Repetitions whose median counts. */
  readonly coldPages: number
  readonly changes: number
  /** Calls of one round, and rounds; the faster quarter counts. */
  readonly calls: number
  readonly callRounds: number
  readonly bridgeRounds: number
  /** How long Cockpit gets to show its rows. */
  readonly cockpitMs: number
  /** With a page open, before memory is read. */
  readonly memoryAfterMs: number
  /** Over which processor time is counted. */
  readonly idleMs: number
}

/** For the figures that count. */
export const fullPace: Pace = { quick: false, coldPages: 5, changes: 30, calls: 3_000, callRounds: 20, bridgeRounds: 3, cockpitMs: 60_000, memoryAfterMs: 120_000, idleMs: 60_000 }

/** To see whether something has become much worse; about three minutes. */
export const quickPace: Pace = { quick: true, coldPages: 2, changes: 10, calls: 3_000, callRounds: 6, bridgeRounds: 1, cockpitMs: 15_000, memoryAfterMs: 20_000, idleMs: 20_000 }
