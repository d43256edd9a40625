import type { Duplex } from 'node:stream'
import { procedures } from '../procedures/index.ts'
import { type Named, type Procedure, program } from '../procedures/procedure.ts'
import type { Transport } from '../transport/open.ts'
import { FrameParser } from '../wire/frame-parser.ts'
import { messageStatus, messageType } from '../wire/packet.ts'
import { int, optional } from '../xdr/codec.ts'
import { struct } from '../xdr/struct.ts'
import { domain, maybeText, network } from '../procedures/types.ts'
import { duplexPair } from './duplex-pair.ts'
import { decode, encode, packet } from './packets.ts'

/** One packet that the client sent. */
export interface Request {
  readonly program: number
  readonly procedure: number
  readonly type: number
  readonly serial: number
  readonly status: number
  readonly payload: Buffer
  /** On which connection. */
  readonly wire: Wire
}

type Handler = (request: Request) => void

const errorStruct = struct({
  code: int, domain: int, message: maybeText, level: int, dom: optional(domain),
  str1: maybeText, str2: maybeText, str3: maybeText, int1: int, int2: int, net: optional(network),
})

export function errorPayload(code: number, message: string): Buffer {
  return encode(errorStruct, { code, domain: 20, message, level: 2, str1: message, int1: -1, int2: -1 })
}

/** The daemon's end of one connection. */
export class Wire {
  readonly stream: Duplex
  readonly requests: Request[] = []
  constructor(stream: Duplex) {
    this.stream = stream
  }

  send(...bytes: Buffer[]): void {
    this.stream.write(Buffer.concat(bytes))
  }

  drop(): void {
    this.stream.destroy()
  }
}

/**
 * Speaks libvirt's protocol from a script: for what a real daemon won't do. Answers the handshake; the
 * rest is said by `on`.
 */
export class FakeDaemon {
  readonly wires: Wire[] = []
  /** How many connections are refused before one is let in. */
  refuse = 0
  private readonly handlers = new Map<string, Handler>()
  private arrived: (() => void)[] = []

  constructor() {
    const { auth, connect } = procedures
    this.answer(auth.list, { types: [0] })
    this.answer(connect.open, {})
    this.answer(connect.close, {})
    this.answer(connect.supportsFeature, { supported: true })
    this.answer(connect.getLibVersion, { libVer: 9_000_000n })
    this.answer(connect.getVersion, { hvVer: 7_002_022n })
    this.answer(connect.registerCloseCallback, {})
  }

  /** To be given to `connect`. */
  readonly transport: Transport = () => {
    if (this.refuse > 0) {
      this.refuse--
      return Promise.reject(new Error('refused by the test'))
    }
    const [ours, theirs] = duplexPair()
    const wire = new Wire(ours)
    this.wires.push(wire)
    const parser = new FrameParser((bytes, start, end) => this.request(wire, Buffer.from(bytes.subarray(start, end))))
    ours.on('data', (chunk: Buffer) => parser.push(chunk))
    ours.on('error', () => {})
    return Promise.resolve(theirs)
  }

  get last(): Wire {
    const wire = this.wires.at(-1)
    if (!wire) throw new Error('nobody has connected')
    return wire
  }

  on(target: { readonly program: number; readonly number: number }, handler: Handler): this {
    this.handlers.set(`${target.program}:${target.number}`, handler)
    return this
  }

  /** Always answers with the same result. */
  answer<Args, Ret>(target: Procedure<Args, Ret>, result: Ret): this {
    return this.on(target, (request) => this.reply(request, encode(target.ret, result)))
  }

  fail(target: { readonly program: number; readonly number: number }, code: number, message: string): this {
    return this.on(target, (request) => this.replyError(request, code, message))
  }

  reply({ wire, program, procedure, serial }: Request, payload: Buffer): void {
    wire.send(packet({ program, procedure, serial }, payload))
  }

  replyError({ wire, program, procedure, serial }: Request, code: number, message: string): void {
    wire.send(packet({ program, procedure, serial, status: messageStatus.error }, errorPayload(code, message)))
  }

  /** Arguments of a call as the table reads them. */
  argumentsOf<Args, Ret>(target: Named<Procedure<Args, Ret>>, request: Request): unknown {
    return decode(target.args, request.payload)
  }

  /** Resolves once `found` finds something in what the clients have sent. */
  async until<T>(found: () => T | undefined): Promise<T> {
    for (;;) {
      const value = found()
      if (value !== undefined) return value
      await new Promise<void>((resolve) => this.arrived.push(resolve))
    }
  }

  /** The first call of a procedure, waiting for it if need be. */
  called(target: { readonly program: number; readonly number: number }, nth = 0): Promise<Request> {
    return this.until(() => this.calls(target)[nth])
  }

  calls(target: { readonly program: number; readonly number: number }): Request[] {
    return this.wires.flatMap((wire) => wire.requests).filter((request) => request.program === target.program && request.procedure === target.number)
  }

  private request(wire: Wire, bytes: Buffer): void {
    const word = (index: number): number => bytes.readUInt32BE(index * 4)
    const request: Request = { wire, program: word(0), procedure: word(2), type: word(3), serial: word(4), status: word(5), payload: bytes.subarray(24) }
    wire.requests.push(request)
    if (request.program === program.keepalive && request.procedure === 1) this.handlers.get(`${program.keepalive}:1`)?.(request)
    else if (request.type === messageType.call) this.handlers.get(`${request.program}:${request.procedure}`)?.(request)
    for (const wake of this.arrived.splice(0)) wake()
  }
}
