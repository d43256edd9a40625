import { byteQueue } from '../byte-queue.ts'
import { ConsoleEnd, obstacle, whyDropped } from '../console-end.ts'
import type { ConsoleHost } from '../console-host.ts'
import { headroom } from '../reused-buffer.ts'
import { nameOfAddress, vncAddress, type VncAddress } from './vnc-address.ts'
import { greetServer, PasswordRefused, type ServerState } from './vnc-handshake.ts'
import { connectVnc, type VncSocket } from './vnc-socket.ts'

/** How long libvirt has to tell the password, and the server to finish its handshake. */
const passwordMs = 5_000
const handshakeMs = 10_000
/** More than a handshake has on the way; a server that sends more without being asked is none. */
const handshakeBytes = 1024 * 1024

/** A machine's VNC server whose handshake is done as far as we can do it. It is not read until `input.take` is set and the socket resumed. */
export interface VncServer extends VncSocket {
  readonly state: ServerState
  /** What it sent beyond that. */
  readonly rest: Buffer
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
  const { socket, input } = await connectVnc(address, signal)
  const queue = byteQueue(handshakeBytes)
  const onEnd = (): void => queue.fail(new ConsoleEnd('failed', 'the VNC server closed the connection during its handshake'))
  const onAbort = (): void => void socket.destroy()
  input.take = (buffer, length) => {
    queue.push(Buffer.from(buffer.subarray(headroom, headroom + length)))
    return true
  }
  socket.once('close', onEnd)
  signal.addEventListener('abort', onAbort)
  const timer = setTimeout(() => queue.fail(new ConsoleEnd('failed', `the VNC server did not finish its handshake within ${handshakeMs / 1000} s`)), handshakeMs)
  try {
    const state = await greetServer({ queue, send: (bytes) => socket.write(bytes) }, password)
    socket.pause()
    return { socket, input, state, rest: queue.rest() }
  } catch (error) {
    socket.destroy()
    throw error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
    socket.off('close', onEnd)
  }
}
