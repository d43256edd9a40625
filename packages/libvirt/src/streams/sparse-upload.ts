import { LibvirtError } from '../errors/libvirt-error.ts'
import type { RpcClient } from '../wire/rpc-client.ts'
import type { StreamChannel } from '../wire/stream-channel.ts'

/** A volume being written with holes. Every promise resolves when there is room for more. */
export class SparseUpload {
  private readonly client: RpcClient
  private readonly channel: StreamChannel
  private failure: LibvirtError | undefined
  private ended = false
  private onEnd: () => void = () => {}

  constructor(client: RpcClient, channel: StreamChannel) {
    this.client = client
    this.channel = channel
    channel.attach({
      data: () => {},
      hole: () => {},
      end: () => {},
      finished: () => this.over(),
      failed: (error) => this.over(error),
    })
  }

  async write(data: Buffer): Promise<void> {
    this.check()
    await new Promise<void>((resolve) => this.channel.send(data, resolve))
    this.check()
  }

  /** Leaves `bytes` out; they read as zero. */
  async hole(bytes: bigint | number): Promise<void> {
    this.check()
    await new Promise<void>((resolve) => this.channel.sendHole(BigInt(bytes), resolve))
    this.check()
  }

  /** Resolves when the daemon has confirmed that all was written. */
  async finish(): Promise<void> {
    this.check()
    await new Promise<void>((resolve) => {
      this.onEnd = resolve
      this.channel.finish()
    })
    if (this.failure) throw this.failure
  }

  /** Gives up. What was written so far stays in the volume. */
  abort(): void {
    if (!this.ended) this.channel.abort()
    this.over(new LibvirtError({ reason: 'aborted', message: 'the upload was aborted' }))
  }

  private check(): void {
    if (this.failure) throw this.failure
    if (this.ended) throw new LibvirtError({ reason: 'invalid-argument', message: 'the upload has ended' })
  }

  private over(failure?: LibvirtError): void {
    if (this.ended) return
    this.ended = true
    this.failure = failure
    this.client.end({ kind: 'requested' })
    this.onEnd()
  }
}
