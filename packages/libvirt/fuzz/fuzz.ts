import { Duplex } from 'node:stream'
import { LibvirtError, procedures } from '../src/index.ts'
import { eventSources } from '../src/events/sources.ts'
import { program } from '../src/procedures/procedure.ts'
import { RpcClient } from '../src/wire/rpc-client.ts'
import captured from './captures.json' with { type: 'json' }
import { mutate } from './mutate.ts'
import { Random } from './random.ts'

export interface FuzzResult {
  readonly frames: number
  /** How calls ended, by reason; `answered` if the change did no harm. */
  readonly outcomes: ReadonlyMap<string, number>
  readonly seconds: number
  /** The slowest frame, milliseconds. */
  readonly slowestMs: number
  /** Heap and buffers after collection, at a tenth of the run and at its end, bytes. */
  readonly usedEarly: number
  readonly usedLate: number
  /** The most that was seen in use at once, bytes. */
  readonly peakUsed: number
}

const seeds = captured.map((hex) => Buffer.from(hex, 'hex'))
const table = Object.values(procedures).flatMap((nouns) => Object.values(nouns))
const serial = 1

/** A transport that nothing is behind: the fuzzer says what arrives. */
class Wall extends Duplex {
  override _read(): void {}
  override _write(_chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    done()
  }
}

/**
 * Feeds `frames` changed packets to clients that wait for an answer, events and stream data. Throws at
 * the first thing that is not a value or a LibvirtError; `seed` makes a run repeatable.
 */
export async function fuzz(frames: number, seed: number, collect: () => void): Promise<FuzzResult> {
  const random = new Random(seed)
  const outcomes = new Map<string, number>()
  const started = performance.now()
  let [slowestMs, usedEarly, peakUsed] = [0, 0, 0]
  for (let count = 0; count < frames; count++) {
    const before = performance.now()
    const outcome = await one(random).catch((error: unknown) => {
      throw new Error(`frame ${count} of seed ${seed}: ${String(error)}`, { cause: error })
    })
    slowestMs = Math.max(slowestMs, performance.now() - before)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    if (count % 64 === 0) {
      peakUsed = Math.max(peakUsed, used())
      // What a destroyed stream has still to do waits for the end of the microtasks.
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (count === Math.floor(frames / 10)) {
      collect()
      usedEarly = used()
    }
  }
  collect()
  return { frames, outcomes, seconds: (performance.now() - started) / 1000, slowestMs, usedEarly, usedLate: used(), peakUsed }
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** One changed packet, whole or in pieces, to a client of its own. Resolves to how the call ended. */
async function one(random: Random): Promise<string> {
  const seed = random.pick(seeds)
  const original = Buffer.from(seed)
  const type = original.readUInt32BE(16)
  const [prog, number] = [original.readUInt32BE(4), original.readUInt32BE(12)]
  // Some answers are read as some other procedure's: so every codec of the table is tried.
  const own = table.find((entry) => entry.program === prog && entry.number === number)
  const target = type === 1 && (!own || random.below(3) === 0) ? random.pick(table) : (own ?? random.pick(table))
  if (type === 1) {
    original.writeUInt32BE(target.program, 4)
    original.writeUInt32BE(target.number, 12)
  }
  if (type !== 2) original.writeUInt32BE(serial, 20)

  const transport = new Wall()
  const client = new RpcClient(transport, { timeoutMs: Infinity })
  const sources = eventSources(client)
  if (random.below(8) === 0) sources.domain(() => {}, { kinds: ['lifecycle'] }).catch(() => {})
  const answer = target.kind === 'call' ? undefined : client.stream({ ...target, args: nothing }, {})
  answer?.channel.attach({ data() {}, hole() {}, end() {}, finished() {}, failed() {} })
  const call = (answer?.opened ?? client.call({ ...target, args: nothing }, {})).then(() => 'answered', reasonOf)

  const changed = mutate(original, seeds, random)
  for (const piece of pieces(changed, random)) transport.emit('data', piece)
  // What is not yet decided is decided by the end of the connection.
  client.end({ kind: 'requested' })
  return call
}

/** Calls are made without arguments here: what counts is what comes back. */
const nothing = { read: () => ({}), write: () => {} }

function reasonOf(error: unknown): string {
  if (error instanceof LibvirtError) return error.wire ? 'daemon-error' : error.reason
  throw error
}

function pieces(bytes: Buffer, random: Random): Buffer[] {
  const way = random.below(4)
  if (way === 0 && bytes.length < 512) return Array.from(bytes, (_, at) => bytes.subarray(at, at + 1))
  if (way > 1) return [bytes]
  const cut = random.below(bytes.length + 1)
  return [bytes.subarray(0, cut), bytes.subarray(cut)]
}

/** The keepalive program is in the seeds, so that a wrong one is tried too. */
export const seedsOfKeepalive = seeds.filter((seed) => seed.readUInt32BE(4) === program.keepalive).length
