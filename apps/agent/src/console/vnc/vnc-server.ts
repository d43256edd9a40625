import { connect, type Socket } from 'node:net'
import { byteQueue } from '../byte-queue.ts'
import { ConsoleEnd, obstacle, whyDropped } from '../console-end.ts'
import type { ConsoleHost } from '../console-host.ts'
import { nameOfAddress, vncAddress, type VncAddress } from './vnc-address.ts'
import { greetServer, PasswordRefused, type ServerState } from './vnc-handshake.ts'

/** How long the server has to accept, libvirt to tell the password, and the server to finish its handshake. */
const connectMs = 5_000
const passwordMs = 5_000
const handshakeMs = 10_000
/** More than a handshake has on the way; a server that sends more without being asked is none. */
const handshakeBytes = 64 * 1024

/** A machine's VNC server whose handshake is done as far as we can do it. Its socket is paused. */
export interface VncServer {
  readonly socket: Socket
  readonly state: ServerState
}

/**
 * Connects to the VNC server of a running machine.
 * @throws ConsoleEnd
 */
export async function openVncServer(host: ConsoleHost, machineId: string, signal: AbortSignal): Promise<VncServer> {
  const against = obstacle(host, machineId)
  if (against !== undefined) throw against
  const address = vncAddress(host.machine(machineId)?.graphics ?? [])
  if (address === undefined) throw new ConsoleEnd('noSuchConsole')
  const known = (): Promise<string | null> => host.vncPassword(machineId, AbortSignal.any([signal, AbortSignal.timeout(passwordMs)])).catch(() => null)
  try {
    return await greeted(address, known, signal).catch((error: unknown) => {
      if (error instanceof PasswordRefused) return greeted(address, () => Promise.resolve(null), signal)
      throw error
    })
  } catch (error) {
    const detail = error instanceof ConsoleEnd ? error.detail : `${nameOfAddress(address)}: ${error instanceof Error ? error.message : 'failed'}`
    throw await whyDropped(host, machineId, new ConsoleEnd('failed', detail, { cause: error }), signal)
  }
}

async function greeted(address: VncAddress, password: () => Promise<string | null>, signal: AbortSignal): Promise<VncServer> {
  const socket = await reach(address, signal)
  const queue = byteQueue(handshakeBytes)
  const onData = (chunk: Buffer): void => queue.push(chunk)
  const onEnd = (): void => queue.fail(new ConsoleEnd('failed', 'the VNC server closed the connection during its handshake'))
  const onAbort = (): void => void socket.destroy()
  socket.on('data', onData)
  socket.once('close', onEnd)
  signal.addEventListener('abort', onAbort)
  const timer = setTimeout(() => queue.fail(new ConsoleEnd('failed', `the VNC server did not finish its handshake within ${handshakeMs / 1000} s`)), handshakeMs)
  try {
    const state = await greetServer({ queue, send: (bytes) => socket.write(bytes) }, password)
    socket.pause()
    const rest = queue.rest()
    if (rest.length > 0) socket.unshift(rest)
    return { socket, state }
  } catch (error) {
    socket.destroy()
    throw error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
    socket.off('data', onData)
    socket.off('close', onEnd)
  }
}

function reach(address: VncAddress, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...address, noDelay: true })
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
      resolve(socket)
    })
  })
}
