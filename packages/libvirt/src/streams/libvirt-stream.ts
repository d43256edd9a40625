import { Duplex, type DuplexOptions } from 'node:stream'
import { LibvirtError } from '../errors/libvirt-error.ts'
import type { RpcClient } from '../wire/rpc-client.ts'
import type { StreamChannel } from '../wire/stream-channel.ts'

/** Which way data goes on a stream. */
export type Direction = 'download' | 'upload' | 'duplex'

/**
 * A libvirt stream as Node stream, with back-pressure both ways.
 *
 * `end` comes when the daemon has no more data and has confirmed that all went well; `finish` when it has
 * confirmed what was written. `end()` on a console ends both directions: libvirt has no half-open streams.
 * `destroy()` aborts.
 */
export class LibvirtStream<Ret = unknown> extends Duplex {
  /** What the procedure answered, as a screenshot's MIME type. */
  readonly answer: Ret
  private readonly channel: StreamChannel
  private readonly client: RpcClient
  private state: 'open' | 'finishing' | 'over' = 'open'
  private onFinished: ((error: LibvirtError | null) => void)[] = []

  constructor(client: RpcClient, channel: StreamChannel, direction: Direction, answer: Ret) {
    super(duplexOptions(direction))
    this.client = client
    this.channel = channel
    this.answer = answer
    channel.attach({
      data: (chunk) => this.received(chunk),
      hole: () => this.over(new LibvirtError({ reason: 'invalid-argument', message: 'the daemon sends holes: a sparse stream is read with downloadSparse' })),
      end: () => this.finish(),
      finished: () => this.over(null),
      failed: (error) => this.over(error),
    })
  }

  override _read(): void {
    this.client.resume()
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.channel.send(chunk, done)
  }

  override _final(done: (error?: Error | null) => void): void {
    if (this.state === 'over') return done()
    this.onFinished.push(done)
    this.finish()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (this.state !== 'over') this.channel.abort()
    this.state = 'over'
    this.client.end({ kind: 'requested' })
    done(error)
  }

  private received(chunk: Buffer): void {
    if (!this.push(chunk)) this.client.pause()
  }

  /** Tells the daemon that we are done; it confirms. */
  private finish(): void {
    if (this.state !== 'open') return
    this.state = 'finishing'
    this.channel.finish()
    // The confirmation must be read even if nobody reads data any more.
    this.client.resume()
  }

  private over(error: LibvirtError | null): void {
    if (this.state === 'over') return
    this.state = 'over'
    for (const done of this.onFinished.splice(0)) done(error)
    if (error) this.destroy(error)
    else {
      if (this.readable) this.push(null)
      if (this.writable) this.end()
      this.client.end({ kind: 'requested' })
    }
  }
}

/** `readable` and `writable` are documented options of Duplex that its types lack. */
function duplexOptions(direction: Direction): DuplexOptions {
  const options = { readable: direction !== 'upload', writable: direction !== 'download', allowHalfOpen: direction === 'duplex' }
  return options
}
