import type { LibvirtError } from '../errors/libvirt-error.ts'
import type { RpcClient } from '../wire/rpc-client.ts'
import type { StreamChannel } from '../wire/stream-channel.ts'

/** So many bytes that read as zero and need no room. */
export interface Hole {
  readonly hole: bigint
}

export type SparseDownload = AsyncGenerator<Buffer | Hole, void, undefined>

/** The daemon is stopped while this much data waits for the reader. */
const highWaterBytes = 1024 * 1024

/** A volume's data and holes in order; ends when the daemon has confirmed that this was all. */
export function sparseDownload(client: RpcClient, channel: StreamChannel): SparseDownload {
  const pieces: (Buffer | Hole)[] = []
  let waitingBytes = 0
  let outcome: 'open' | 'finished' | LibvirtError = 'open'
  let wake = (): void => {}

  // Listens from now on, not from the first next(): data may be here already.
  channel.attach({
    data(chunk) {
      pieces.push(chunk)
      waitingBytes += chunk.length
      if (waitingBytes > highWaterBytes) client.pause()
      wake()
    },
    hole(bytes) {
      pieces.push({ hole: bytes })
      wake()
    },
    end() {
      channel.finish()
    },
    finished() {
      outcome = 'finished'
      wake()
    },
    failed(error) {
      outcome = error
      wake()
    },
  })

  async function* read(): SparseDownload {
    try {
      for (;;) {
        const piece = pieces.shift()
        if (piece) {
          if (Buffer.isBuffer(piece)) waitingBytes -= piece.length
          if (waitingBytes <= highWaterBytes) client.resume()
          yield piece
        } else if (outcome === 'finished') return
        else if (outcome !== 'open') throw outcome
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    } finally {
      if (outcome === 'open') channel.abort()
      client.end({ kind: 'requested' })
    }
  }
  return read()
}
