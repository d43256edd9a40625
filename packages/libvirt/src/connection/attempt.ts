import type { Duplex } from 'node:stream'
import { LibvirtError } from '../errors/libvirt-error.ts'
import type { Transport } from '../transport/open.ts'
import { RpcClient, type RpcClientOptions, rpcDefaults } from '../wire/rpc-client.ts'
import type { ConnectOptions } from './options.ts'

export type AttemptOptions = Pick<ConnectOptions, 'inFlight' | 'burst' | 'maxQueued' | 'timeoutMs' | 'signal'>

/**
 * Opens a transport and lets `greet` talk on it, all within `timeoutMs` and until `signal`. If anything
 * fails, nothing stays open.
 */
export async function attempt<T>(
  what: string,
  transport: Transport,
  options: AttemptOptions,
  greet: (client: RpcClient) => Promise<T>,
): Promise<{ client: RpcClient; result: T }> {
  const timeoutMs = options.timeoutMs ?? rpcDefaults.timeoutMs
  const ending = new AbortController()
  const expire = (): void => ending.abort(new LibvirtError({ reason: 'timeout', message: `${what}: no connection within ${timeoutMs} ms` }))
  const timer = timeoutMs === Infinity ? undefined : setTimeout(expire, timeoutMs)
  const aborted = (): void => ending.abort(new LibvirtError({ reason: 'aborted', message: `${what}: connecting was aborted`, cause: options.signal?.reason }))
  if (options.signal?.aborted) aborted()
  else options.signal?.addEventListener('abort', aborted, { once: true })
  let client: RpcClient | undefined
  try {
    client = new RpcClient(await unlessEnded(transport(ending.signal), ending.signal), definedOnly(options))
    return { client, result: await unlessEnded(greet(client), ending.signal) }
  } catch (error) {
    client?.end({ kind: 'requested' })
    throw error instanceof LibvirtError ? error : new LibvirtError({ reason: 'unreachable', message: `${what}: ${String(error)}`, cause: error })
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', aborted)
  }
}

/** Rejects with the signal's reason as soon as it fires. A transport that comes later is closed. */
function unlessEnded<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      reject(signal.reason)
      work.then(destroyIfStream, () => {})
    }
    if (signal.aborted) return end()
    signal.addEventListener('abort', end, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end))
  })
}

function destroyIfStream(late: unknown): void {
  if (isDuplex(late)) late.destroy()
}

function isDuplex(value: unknown): value is Duplex {
  return typeof value === 'object' && value !== null && 'destroy' in value && typeof value.destroy === 'function'
}

function definedOnly({ inFlight, burst, maxQueued, timeoutMs }: AttemptOptions): Partial<RpcClientOptions> {
  return {
    ...(inFlight === undefined ? {} : { inFlight }),
    ...(burst === undefined ? {} : { burst }),
    ...(maxQueued === undefined ? {} : { maxQueued }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  }
}
