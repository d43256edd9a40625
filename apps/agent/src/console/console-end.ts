import { consoleCloseCodes, type ConsoleCloseName } from '@vitrine/contract'
import { activeStates } from '@vitrine/domain'
import type { WebSocket } from 'ws'
import type { ConsoleHost } from './console-host.ts'

/** Why a console ends, as the reader is told. `detail` is technical: an error code, an address. */
export class ConsoleEnd extends Error {
  override readonly name = 'ConsoleEnd'
  readonly end: ConsoleCloseName
  readonly detail: string

  constructor(end: ConsoleCloseName, detail = '', options?: ErrorOptions) {
    super(detail === '' ? end : `${end}: ${detail}`, options)
    this.end = end
    this.detail = detail
  }
}

/** A close reason holds 123 bytes (RFC 6455 5.5). */
const longestReason = 123

/** Closes a reader's WebSocket with the code and detail of `end`. */
export function closeWith(ws: WebSocket, end: ConsoleEnd): void {
  let reason = Buffer.from(end.detail)
  // a multi-byte character that is cut would make the frame invalid
  if (reason.length > longestReason) reason = Buffer.from(reason.subarray(0, longestReason).toString().replace(/\uFFFD+$/u, ''))
  ws.resume()
  ws.close(consoleCloseCodes[end.end], reason.length > longestReason ? '' : reason)
}

/** From qemu's end until the model knows it: an event and one read, with room for a busy host. */
const momentMs = 1_500

/** What the model says against a console of this machine now; undefined when nothing does. */
export function obstacle(host: ConsoleHost, machineId: string): ConsoleEnd | undefined {
  const machine = host.machine(machineId)
  if (machine === undefined) return new ConsoleEnd('machineGone')
  return activeStates.has(machine.state) ? undefined : new ConsoleEnd('machineStopped', machine.state)
}

/**
 * Finds out why a console was dropped. qemu's sockets close a moment before libvirt tells that the machine stopped,
 * so the model gets a moment to say so; resolves with `otherwise` when it doesn't. `signal` ends the wait of a reader who left.
 */
export function whyDropped(host: ConsoleHost, machineId: string, otherwise: ConsoleEnd, signal?: AbortSignal): Promise<ConsoleEnd> {
  const now = obstacle(host, machineId)
  if (now !== undefined) return Promise.resolve(now)
  if (signal?.aborted === true) return Promise.resolve(otherwise)
  return new Promise((resolve) => {
    const finish = (end: ConsoleEnd): void => {
      clearTimeout(timer)
      stop()
      signal?.removeEventListener('abort', onTime)
      resolve(end)
    }
    const onTime = (): void => finish(host.reachable() ? otherwise : new ConsoleEnd('hostAway'))
    const timer = setTimeout(onTime, momentMs)
    signal?.addEventListener('abort', onTime)
    const stop = host.onChange(machineId, () => {
      const found = obstacle(host, machineId)
      if (found !== undefined) finish(found)
    })
  })
}
