/** One measured figure beside its peer and the bound it must keep. */
export interface Figure {
  readonly id: string
  readonly what: string
  readonly unit: string
  readonly better: 'higher' | 'lower'
  readonly ours: number
  /** The same work by somebody else's product, in the same run. */
  readonly peers: Readonly<Record<string, number>>
  /** What must hold: a bound on our own value, or a factor on a peer's (ours ÷ peer for speeds, peer ÷ ours for times). */
  readonly must?: { readonly atMost: number } | { readonly timesPeer: number; readonly peer: string }
  readonly note?: string
}

/** Whether a figure keeps its bound; undefined when there is none or its peer could not be measured. */
export function keepsBound(figure: Figure): boolean | undefined {
  const { must } = figure
  if (must === undefined) return undefined
  if ('atMost' in must) return figure.ours <= must.atMost
  const peer = figure.peers[must.peer]
  if (peer === undefined) return undefined
  return factor(figure, peer) >= must.timesPeer
}

/** How many times better than the peer: above 1 is better, whichever way the unit runs. */
export function factor(figure: Figure, peer: number): number {
  return figure.better === 'higher' ? figure.ours / peer : peer / figure.ours
}

/** Middle of the values; the lower of the two middles for an even count. */
export function median(values: readonly number[]): number {
  return atShare(values, 1 / 2)
}

/** The time that a quarter of the times keep. */
export function fasterQuarter(times: readonly number[]): number {
  return atShare(times, 1 / 4)
}

function atShare(values: readonly number[], share: number): number {
  const found = [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)]
  if (found === undefined) throw new Error('a share of nothing')
  return found
}
