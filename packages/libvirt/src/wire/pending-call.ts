import { LibvirtError, type LocalReason } from '../errors/libvirt-error.ts'
import type { Codec } from '../xdr/codec.ts'
import type { XdrReader } from '../xdr/reader.ts'
import type { XdrWriter } from '../xdr/writer.ts'
import type { Dated } from './deadlines.ts'

export interface CallOptions {
  /** Ends the wait. The daemon may still do what was asked: libvirt can't be told to forget a call. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds until the call rejects with reason `timeout`; Infinity for what may take hours. */
  readonly timeoutMs?: number | undefined
}

/** What a call needs to know of its procedure. */
export interface CallTarget {
  readonly name: string
  readonly program: number
  readonly number: number
}

/** A procedure of the table, as far as a call needs it. */
export type Callable<Args, Ret> = CallTarget & { readonly args: Codec<unknown, Args>; readonly ret: Codec<Ret, unknown> }

/** A call as the connection sees it, whatever it asks. */
export interface Call extends Dated {
  readonly target: CallTarget
  /** When it was handed to the transport, milliseconds of `performance.now()`. */
  sentAt: number
  encode(to: XdrWriter): void
  /** Decodes and hands over the result. Throws XdrError if the payload isn't what the table says. */
  answer(from: XdrReader): void
  expire(): void
  fail(reason: LocalReason, what: string, cause?: unknown): void
  reject(error: LibvirtError): void
}

/** A call from the moment it is made until it is answered, aborted, timed out or lost with the connection. */
export class PendingCall<Args, Ret> implements Call {
  readonly target: Callable<Args, Ret>
  readonly deadline: number
  settled = false
  sentAt = 0
  private readonly args: Args
  private readonly resolve: (value: Ret) => void
  private readonly rejectWith: (error: LibvirtError) => void
  private readonly signal: AbortSignal | undefined
  private onAbort: (() => void) | undefined
  private readonly timeoutMs: number

  constructor(
    target: Callable<Args, Ret>,
    args: Args,
    options: CallOptions,
    timeoutMs: number,
    resolve: (value: Ret) => void,
    reject: (error: LibvirtError) => void,
  ) {
    this.target = target
    this.args = args
    this.timeoutMs = timeoutMs
    this.deadline = timeoutMs === Infinity ? Infinity : performance.now() + timeoutMs
    this.resolve = resolve
    this.rejectWith = reject
    this.signal = options.signal
    if (this.signal) this.watch(this.signal)
  }

  encode(to: XdrWriter): void {
    this.target.args.write(to, this.args)
  }

  answer(from: XdrReader): void {
    const value = this.target.ret.read(from)
    from.expectEnd()
    this.settle()
    this.resolve(value)
  }

  expire(): void {
    this.fail('timeout', `had no answer within ${this.timeoutMs} ms`)
  }

  fail(reason: LocalReason, what: string, cause?: unknown): void {
    this.reject(new LibvirtError({ reason, message: `${this.target.name} ${what}`, procedure: this.target.name, cause }))
  }

  reject(error: LibvirtError): void {
    if (this.settled) return
    this.settle()
    this.rejectWith(error)
  }

  private watch(signal: AbortSignal): void {
    this.onAbort = () => this.fail('aborted', 'was aborted', signal.reason)
    if (signal.aborted) this.onAbort()
    else signal.addEventListener('abort', this.onAbort, { once: true })
  }

  private settle(): void {
    this.settled = true
    if (this.signal && this.onAbort) this.signal.removeEventListener('abort', this.onAbort)
  }
}
