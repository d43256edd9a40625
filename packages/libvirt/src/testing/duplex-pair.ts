import { Duplex } from 'node:stream'

class End extends Duplex {
  peer: End | undefined
  private waiting: (() => void) | undefined

  override _read(): void {
    const resume = this.waiting
    this.waiting = undefined
    resume?.()
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (!this.peer || this.peer.destroyed || this.peer.push(chunk)) done()
    else this.peer.waiting = done
  }

  override _final(done: () => void): void {
    this.peer?.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    const { peer } = this
    if (peer && !peer.destroyed) queueMicrotask(() => peer.destroy())
    done(error)
  }
}

/** Two streams, each of which reads what is written to the other, with back-pressure: a socket without a socket. */
export function duplexPair(): [Duplex, Duplex] {
  const [left, right] = [new End(), new End()]
  left.peer = right
  right.peer = left
  return [left, right]
}
