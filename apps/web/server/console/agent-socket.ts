import { connect, type Socket } from 'node:net'

const smallest = 16 * 1024
const largest = 1024 * 1024
/** An answer to an upgrade request is a few hundred bytes. */
const longestHead = 8 * 1024
const headEnd = '\r\n\r\n'

/** The agent's end of a console after its handshake: raw frames. It emits no 'data' and is not read until `start`. */
export interface AgentSocket {
  readonly socket: Socket
  /** Gives what comes to `take`, in a buffer that is used again: `take` returns false to stop reading until `socket.resume()`. */
  start(take: (bytes: Buffer) => boolean): void
}

/**
 * Opens a unix socket, sends `request` (an HTTP upgrade) and resolves when it was answered with 101.
 *
 * The socket is read into one buffer, without the allocation per chunk that a stream's 'data' costs. It starts small, for the many consoles
 * with a quiet screen, and grows when a chunk filled it.
 */
export function openAgentSocket(path: string, request: string, deadlineMs: number): Promise<AgentSocket> {
  return new Promise((resolve, reject) => {
    let buffer = Buffer.allocUnsafeSlow(smallest)
    let head = Buffer.alloc(0)
    let take = answer
    const timer = setTimeout(() => socket.destroy(new Error(`The agent did not open the console within ${deadlineMs} ms`)), deadlineMs)

    const socket = connect({
      path,
      onread: {
        buffer: () => buffer,
        callback(length) {
          const goOn = take(buffer.subarray(0, length))
          if (length === buffer.length && length < largest) buffer = Buffer.allocUnsafeSlow(length * 2)
          return goOn
        },
      },
    })

    function answer(bytes: Buffer): boolean {
      head = Buffer.concat([head, bytes])
      const end = head.indexOf(headEnd)
      if (end < 0) {
        if (head.length > longestHead) socket.destroy(new Error('The agent’s answer to a console is too long'))
        return true
      }
      const [status] = head.toString('latin1', 0, end).split('\r\n')
      if (status === undefined || !status.startsWith('HTTP/1.1 101 ')) {
        socket.destroy(new Error(`The agent answered "${status ?? ''}" to a console`))
        return false
      }
      clearTimeout(timer)
      const rest = Buffer.from(head.subarray(end + headEnd.length))
      take = () => false
      resolve({
        socket,
        start(taker) {
          take = taker
          if (rest.length === 0 || taker(rest)) socket.resume()
        },
      })
      return false
    }

    socket.once('connect', () => socket.write(request))
    // Stays for the socket's life: what follows an error is 'close', and that is what we act on.
    socket.on('error', reject)
    socket.once('close', () => {
      clearTimeout(timer)
      reject(new Error('The agent closed the connection before it opened the console'))
    })
  })
}
