import type { Duplex } from 'node:stream'
import { LibvirtError } from '../errors/libvirt-error.ts'
import { wireError } from '../errors/wire-error.ts'
import { program } from '../procedures/procedure.ts'
import { XdrError } from '../xdr/error.ts'
import { XdrReader } from '../xdr/reader.ts'
import { CallQueue } from './call-queue.ts'
import type { CloseReason } from './close-reason.ts'
import { Deadlines } from './deadlines.ts'
import { FlowWindow } from './flow-window.ts'
import { FrameParser } from './frame-parser.ts'
import { Keepalive, type KeepaliveOptions } from './keepalive.ts'
import { Outbox } from './outbox.ts'
import { messageStatus, messageType } from './packet.ts'
import { type Call, type CallOptions, type Callable, PendingCall } from './pending-call.ts'
import { StreamChannel } from './stream-channel.ts'

export interface RpcClientOptions {
  /**
   * Calls that may be with the daemon at a time. libvirtd stops reading from a client that has
   * `max_client_requests` (5) under way, also its keepalive: one less keeps the connection alive
   * whatever the calls do.
   */
  readonly inFlight: number
  /** The same while answers come quickly. */
  readonly burst: number
  /** Calls that may wait for their turn; more are refused with reason `queue-full`. */
  readonly maxQueued: number
  /** For calls that name none, milliseconds. */
  readonly timeoutMs: number
}

export const rpcDefaults: RpcClientOptions = { inFlight: 4, burst: 32, maxQueued: 100_000, timeoutMs: 30_000 }

/** Gets each event of the daemon: its procedure number and a reader at its payload. */
export type MessageHandler = (program: number, procedure: number, from: XdrReader) => void

const keepaliveProcedure = { ping: 1, pong: 2 } as const

/**
 * libvirt's RPC on one transport: calls with their answers, events, streams, keepalive. It knows no
 * procedure but what it is given, and every call it takes ends.
 */
export class RpcClient {
  readonly closed: Promise<CloseReason>
  onMessage: MessageHandler | undefined
  private readonly transport: Duplex
  private readonly options: RpcClientOptions
  private readonly outbox: Outbox
  private readonly reader = new XdrReader()
  private readonly calls = new Map<number, Call>()
  private readonly streams = new Map<number, StreamChannel>()
  private readonly queue = new CallQueue<Call>()
  private readonly window: FlowWindow
  private readonly deadlines: Deadlines<Call>
  private keepalive: Keepalive | undefined
  private serial = 0
  private lastStreamSerial = 0
  private ended: LibvirtError | undefined
  private resolveClosed: (reason: CloseReason) => void = () => {}

  constructor(transport: Duplex, options: Partial<RpcClientOptions> = {}) {
    this.transport = transport
    this.options = { ...rpcDefaults, ...options }
    this.outbox = new Outbox(transport)
    this.window = new FlowWindow(this.options.inFlight, this.options.burst)
    this.deadlines = new Deadlines(
      () => this.unanswered(),
      (call) => call.expire(),
    )
    this.closed = new Promise((resolve) => {
      this.resolveClosed = resolve
    })
    const frames = new FrameParser((bytes, start, end) => this.packet(bytes, start, end))
    transport.on('data', (chunk: Buffer) => this.received(frames, chunk))
    transport.on('error', (error) => this.lost(`the connection to libvirt failed: ${error.message}`, error))
    transport.on('end', () => this.lost('libvirt closed the connection'))
    transport.on('close', () => this.lost('the connection to libvirt was closed'))
  }

  /** Every place at the daemon is held by a call that nobody waits for any more: nothing else gets through. */
  get clogged(): boolean {
    if (this.calls.size < this.window.least) return false
    for (const call of this.calls.values()) if (!call.settled) return false
    return true
  }

  /** Calls that are with the daemon or wait for their turn. */
  get load(): number {
    return this.calls.size + this.queue.size
  }

  call<Args, Ret>(target: Callable<Args, Ret>, args: Args, options: CallOptions = {}): Promise<Ret> {
    return new Promise((resolve, reject) => {
      const call = new PendingCall(target, args, options, options.timeoutMs ?? this.options.timeoutMs, resolve, reject)
      this.submit(call)
    })
  }

  /**
   * Calls a procedure that opens a stream. The channel exists before the answer, because data may
   * follow the answer in the same chunk.
   */
  stream<Args, Ret>(target: Callable<Args, Ret>, args: Args, options: CallOptions = {}): { channel: StreamChannel; opened: Promise<Ret> } {
    const serial = this.serial + 1
    const channel = new StreamChannel(this.outbox, target, serial, () => this.streams.delete(serial))
    const opened = new Promise<Ret>((resolve, reject) => {
      const call = new PendingCall(target, args, options, options.timeoutMs ?? this.options.timeoutMs, resolve, reject)
      if (this.refuses(call)) return
      this.streams.set(serial, channel)
      this.lastStreamSerial = serial
      this.dispatch(call)
      this.deadlines.watch(call)
    })
    return { channel, opened }
  }

  /**
   * Watches over the daemon. With more calls sent than it reads at a time, a question may lie unread before a
   * daemon that lives: then `probe` decides, which asks in another way.
   */
  startKeepalive(options: KeepaliveOptions, probe: () => Promise<boolean> = () => Promise.resolve(false)): void {
    this.keepalive = new Keepalive(
      options,
      () => this.sendKeepalive(keepaliveProcedure.ping),
      () => (this.calls.size > this.window.least ? probe() : Promise.resolve(false)),
      () => {
        const message = `libvirt answered no keepalive for ${options.intervalMs * options.count} ms: the daemon hangs or the network is gone`
        const error = new LibvirtError({ reason: 'keepalive-timeout', message })
        this.end({ kind: 'keepalive', error }, error)
      },
    )
  }

  /** Stops and resumes reading from the transport: back-pressure for everything on this connection. */
  pause(): void {
    this.transport.pause()
  }

  resume(): void {
    this.transport.resume()
  }

  /** Ends the connection for a reason that was found out above this layer. */
  end(reason: CloseReason, error = new LibvirtError({ reason: 'connection-closed', message: 'the connection was closed here' })): void {
    if (this.ended) return
    this.ended = error
    this.keepalive?.stop()
    this.deadlines.stop()
    this.outbox.close()
    this.transport.destroy()
    const waiting = this.unanswered()
    this.calls.clear()
    this.queue.clear()
    for (const call of waiting) this.refuses(call)
    for (const stream of this.streams.values()) stream.lost(error)
    this.resolveClosed(reason)
  }

  private submit(call: Call): void {
    if (this.refuses(call)) return
    if (this.calls.size < this.window.size) this.dispatch(call)
    else if (this.queue.size < this.options.maxQueued) this.queue.push(call)
    else return call.fail('queue-full', `was refused: ${this.options.maxQueued} calls wait already`)
    this.deadlines.watch(call)
  }

  /** Ends a call that can't go out any more. */
  private refuses(call: Call): boolean {
    if (this.ended) {
      const { reason, message } = this.ended
      call.reject(new LibvirtError({ reason, message, procedure: call.target.name, cause: this.ended }))
    }
    return call.settled
  }

  private unanswered(): Call[] {
    return [...this.calls.values(), ...this.queue.waiting()]
  }

  private dispatch(call: Call): void {
    const serial = ++this.serial
    try {
      const { program, number } = call.target
      this.outbox.packet({ program, procedure: number, type: messageType.call, serial, status: messageStatus.ok }, (to) => call.encode(to))
    } catch (error) {
      call.fail('invalid-argument', `can't be sent: ${messageOf(error)}`, error)
      return
    }
    call.sentAt = performance.now()
    this.calls.set(serial, call)
  }

  private dispatchNext(): void {
    while (this.queue.size > 0 && this.calls.size < this.window.size) {
      const call = this.queue.shift()
      if (call && !call.settled) this.dispatch(call)
    }
  }

  private received(frames: FrameParser, chunk: Buffer): void {
    if (this.ended) return
    this.keepalive?.signOfLife()
    try {
      frames.push(chunk)
    } catch (cause) {
      const error = new LibvirtError({ reason: 'protocol-violation', message: `libvirt sent what is not its protocol: ${messageOf(cause)}`, cause })
      this.end({ kind: 'protocol', error }, error)
      // A listener of a stream that throws is its owner's matter, not the peer's.
      if (!(cause instanceof XdrError)) throw cause
    }
  }

  private packet(bytes: Buffer, start: number, end: number): void {
    if (this.ended) return
    const { reader } = this
    reader.reset(bytes, start, end)
    const prog = reader.uint()
    const version = reader.uint()
    const procedure = reader.int()
    const type = reader.int()
    const serial = reader.uint()
    const status = reader.int()
    if (version !== 1) throw new XdrError(`version ${version} of program ${prog}`)
    if (prog === program.keepalive) return this.keepaliveMessage(procedure, type)
    switch (type) {
      case messageType.reply:
        return this.reply(prog, procedure, serial, status)
      case messageType.message:
        if (status !== messageStatus.ok) throw new XdrError(`an event with status ${status}`)
        return this.onMessage?.(prog, procedure, reader)
      case messageType.stream:
      case messageType.streamHole:
        return this.streamPacket(serial, type, status)
      default:
        throw new XdrError(`a packet of type ${type}`)
    }
  }

  private reply(prog: number, procedure: number, serial: number, status: number): void {
    const call = this.calls.get(serial)
    if (!call) throw new XdrError(`an answer to call ${serial}, which was not made or is answered already`)
    if (call.target.program !== prog || call.target.number !== procedure) {
      throw new XdrError(`call ${serial} went to procedure ${call.target.number}, the answer is of ${procedure}`)
    }
    if (status !== messageStatus.ok && status !== messageStatus.error) throw new XdrError(`an answer with status ${status}`)
    this.calls.delete(serial)
    this.window.answered(performance.now() - call.sentAt)
    // An answer to a call that nobody waits for any more only frees its place.
    if (!call.settled) this.settle(call, status)
    this.dispatchNext()
  }

  private settle(call: Call, status: number): void {
    try {
      if (status === messageStatus.ok) return call.answer(this.reader)
      const wire = wireError.read(this.reader)
      this.reader.expectEnd()
      call.reject(LibvirtError.fromWire(wire, call.target.name))
    } catch (cause) {
      // The packet's own length was right, so the connection is in step: a newer daemon with a longer
      // list must not put us into a loop of connecting again. The call alone fails.
      call.fail('protocol-violation', `was answered with what is not its result: ${messageOf(cause)}`, cause)
    }
  }

  private streamPacket(serial: number, type: number, status: number): void {
    const stream = this.streams.get(serial)
    if (stream) return stream.receive(type, status, this.reader)
    // What was under way when a stream was ended may still arrive.
    if (serial === 0 || serial > this.lastStreamSerial) throw new XdrError(`data for stream ${serial}, which was not opened`)
  }

  private keepaliveMessage(procedure: number, type: number): void {
    if (type !== messageType.message) throw new XdrError(`a keepalive packet of type ${type}`)
    if (procedure === keepaliveProcedure.ping) this.sendKeepalive(keepaliveProcedure.pong)
    else if (procedure !== keepaliveProcedure.pong) throw new XdrError(`keepalive procedure ${procedure}`)
  }

  private sendKeepalive(procedure: 1 | 2): void {
    this.outbox.packet({ program: program.keepalive, procedure, type: messageType.message, serial: 0, status: messageStatus.ok })
  }

  private lost(message: string, cause?: Error): void {
    const error = new LibvirtError({ reason: 'connection-lost', message, cause })
    this.end({ kind: 'lost', error }, error)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
