import { LibvirtError } from '../errors/libvirt-error.ts'
import { procedures } from '../procedures/index.ts'
import type { StorageVol } from '../procedures/types.ts'
import type { Named, Procedure } from '../procedures/procedure.ts'
import type { CallOptions } from '../wire/pending-call.ts'
import type { RpcClient } from '../wire/rpc-client.ts'
import type { StreamChannel } from '../wire/stream-channel.ts'
import { type Direction, LibvirtStream } from './libvirt-stream.ts'
import { type SparseDownload, sparseDownload } from './sparse-download.ts'
import { SparseUpload } from './sparse-upload.ts'

/** `VIR_STORAGE_VOL_DOWNLOAD_SPARSE_STREAM`, and of the same value for the upload. */
const sparse = 1

export type StreamProcedure<Args, Ret, D extends Direction = Direction> = Named<Procedure<Args, Ret, D>>

/** A stream's raw end: the connection it has for itself, its packets, and what the procedure answered. */
export interface OpenedStream<Ret> {
  readonly client: RpcClient
  readonly channel: StreamChannel
  readonly answer: Ret
}

export interface StreamOpener {
  /**
   * Opens a stream on a connection of its own, so that a reader who takes his time stops the daemon and
   * not the other calls. `timeoutMs` is for opening; the stream itself may take as long as it likes.
   */
  openStream<Args, Ret>(procedure: StreamProcedure<Args, Ret>, args: Args, options?: CallOptions): Promise<LibvirtStream<Ret>>
  /** Reads a volume with its holes told apart from its data. Leaving the loop early aborts. */
  downloadSparse(range: VolumeRange, options?: CallOptions): Promise<SparseDownload>
  /** Writes a volume, skipping its holes. */
  uploadSparse(range: VolumeRange, options?: CallOptions): Promise<SparseUpload>
}

/** A part of a volume, in bytes; all of it with offset and length 0. */
export interface VolumeRange {
  readonly vol: StorageVol
  readonly offset?: bigint | number
  readonly length?: bigint | number
}

/** Connects once more, in the way of the session. */
export type Reconnect = (options: CallOptions) => Promise<RpcClient>

/** The streams of one session: they end with it. */
export class Streams {
  private readonly reconnect: Reconnect
  private readonly open = new Set<RpcClient>()
  private closed = false

  constructor(reconnect: Reconnect) {
    this.reconnect = reconnect
  }

  async openStream<Args, Ret>(procedure: StreamProcedure<Args, Ret>, args: Args, options: CallOptions = {}): Promise<LibvirtStream<Ret>> {
    const { client, channel, answer } = await this.openRaw(procedure, args, options)
    return new LibvirtStream(client, channel, procedure.kind, answer)
  }

  async downloadSparse({ vol, offset = 0n, length = 0n }: VolumeRange, options: CallOptions = {}): Promise<SparseDownload> {
    const { client, channel } = await this.openRaw(procedures.storageVol.download, { vol, offset, length, flags: sparse }, options)
    return sparseDownload(client, channel)
  }

  async uploadSparse({ vol, offset = 0n, length = 0n }: VolumeRange, options: CallOptions = {}): Promise<SparseUpload> {
    const { client, channel } = await this.openRaw(procedures.storageVol.upload, { vol, offset, length, flags: sparse }, options)
    return new SparseUpload(client, channel)
  }

  private async openRaw<Args, Ret>(procedure: StreamProcedure<Args, Ret>, args: Args, options: CallOptions): Promise<OpenedStream<Ret>> {
    const client = await this.reconnect(options)
    if (this.closed) {
      client.end({ kind: 'requested' })
      throw new LibvirtError({ reason: 'connection-closed', message: `${procedure.name} was not opened: the connection was closed`, procedure: procedure.name })
    }
    this.open.add(client)
    client.closed.then(() => this.open.delete(client))
    try {
      const { channel, opened } = client.stream(procedure, args, options)
      return { client, channel, answer: await opened }
    } catch (error) {
      client.end({ kind: 'requested' })
      throw error
    }
  }

  endAll(error: LibvirtError): void {
    this.closed = true
    for (const client of this.open) client.end({ kind: 'requested' }, error)
  }
}
