import type { OnReadOpts } from 'node:net'

/** Room before what is read, for the header of the frame that it is sent in. */
export const headroom = 16
const smallest = 16 * 1024
const largest = 1024 * 1024

/** A buffer that a socket reads into again and again. `take` gets it with the length read behind {@link headroom}; what it returns says whether to read on. */
export interface ReusedBuffer {
  /** For `net.connect`. */
  readonly onread: OnReadOpts
  take: (buffer: Buffer, length: number) => boolean
}

/**
 * Reads without an allocation per chunk, which is what a stream's 'data' costs, and in larger chunks: it starts small, for the many consoles that
 * show a quiet screen, and grows when a chunk filled it.
 */
export function reusedBuffer(): ReusedBuffer {
  let whole = Buffer.allocUnsafeSlow(headroom + smallest)
  let part = whole.subarray(headroom)
  const reused: ReusedBuffer = {
    take: () => false,
    onread: {
      buffer: () => part,
      callback(length) {
        const goOn = reused.take(whole, length)
        if (length === part.length && length < largest) {
          whole = Buffer.allocUnsafeSlow(headroom + length * 2)
          part = whole.subarray(headroom)
        }
        return goOn
      },
    },
  }
  return reused
}
