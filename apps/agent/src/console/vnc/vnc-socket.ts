import { connect, type Socket } from 'node:net'
import { reusedBuffer, type ReusedBuffer } from '../reused-buffer.ts'
import type { VncAddress } from './vnc-address.ts'

/** How long a VNC server has to accept. */
const connectMs = 5_000

/** A connection to a VNC server. What it sends goes to `input.take`; it emits no 'data'. */
export interface VncSocket {
  readonly socket: Socket
  readonly input: ReusedBuffer
}

/** Rejects with the system's error, or after a deadline. */
export function connectVnc(address: VncAddress, signal: AbortSignal): Promise<VncSocket> {
  return new Promise((resolve, reject) => {
    const input = reusedBuffer()
    const socket = connect({ ...address, noDelay: true, onread: input.onread })
    const timer = setTimeout(() => socket.destroy(new Error(`no answer within ${connectMs / 1000} s`)), connectMs)
    const onAbort = (): void => void socket.destroy(new Error('the reader left'))
    signal.addEventListener('abort', onAbort)
    const settled = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
    // Stays for the socket's life: what follows an error is 'close', and that is what we act on.
    socket.on('error', (error) => {
      settled()
      reject(error)
    })
    socket.once('connect', () => {
      settled()
      resolve({ socket, input })
    })
  })
}
