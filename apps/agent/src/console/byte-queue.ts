/** Bytes that arrive in any pieces, taken in the pieces a handshake wants. */
export interface ByteQueue {
  push(chunk: Uint8Array): void
  /** No more will come: pending and later takes reject with `error`. */
  fail(error: Error): void
  /** Exactly the next `length` bytes. One take at a time. */
  take(length: number): Promise<Buffer>
  /** All that came and was not taken. */
  rest(): Buffer
}

/** @param limit bytes that may wait; more is an error of who sends */
export function byteQueue(limit: number): ByteQueue {
  let waiting = Buffer.alloc(0)
  let failed: Error | undefined
  let wanted: { length: number; resolve: (bytes: Buffer) => void; reject: (error: Error) => void } | undefined

  const serve = (): void => {
    if (wanted === undefined) return
    if (waiting.length >= wanted.length) {
      const bytes = waiting.subarray(0, wanted.length)
      waiting = waiting.subarray(wanted.length)
      wanted.resolve(bytes)
      wanted = undefined
    } else if (failed !== undefined) {
      wanted.reject(failed)
      wanted = undefined
    }
  }

  return {
    push(chunk) {
      if (waiting.length + chunk.length > limit) failed ??= new Error(`More than ${limit} bytes came before they were asked for`)
      else waiting = Buffer.concat([waiting, chunk])
      serve()
    },
    fail(error) {
      failed ??= error
      serve()
    },
    take(length) {
      return new Promise((resolve, reject) => {
        if (wanted !== undefined) throw new Error('Two readers of one queue')
        wanted = { length, resolve, reject }
        serve()
      })
    },
    rest() {
      const bytes = waiting
      waiting = Buffer.alloc(0)
      return bytes
    },
  }
}
