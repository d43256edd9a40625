import { connect } from '../connection/connection.ts'
import type { ConnectOptions } from '../connection/options.ts'
import { connectPool, type PoolOptions } from '../connection/pool.ts'
import type { Session } from '../connection/session.ts'
import { LibvirtError } from '../errors/libvirt-error.ts'
import type { CloseReason } from '../wire/close-reason.ts'
import type { KeepaliveOptions } from '../wire/keepalive.ts'
import { type BackoffOptions, backoffMs, defaultBackoff } from './backoff.ts'
import { EventRegistry, type StandingEvents } from './standing-events.ts'
import type { ConnectionState } from './state.ts'

export interface ManageOptions extends Omit<ConnectOptions, 'signal'> {
  /** A pool of this many call connections instead of one connection for all. */
  readonly pool?: PoolOptions['size'] | undefined
  readonly backoff?: BackoffOptions | undefined
}

/** A connection that comes back by itself. */
export interface ManagedConnection extends AsyncDisposable {
  readonly state: ConnectionState
  /** The session, if there is one just now. */
  current(): Session | undefined
  /** Waits for a session; rejects when closed or aborted. */
  ready(signal?: AbortSignal): Promise<Session>
  /** Told the present state at once, and each one after it. Returns how to stop. */
  onState(listener: (state: ConnectionState) => void): () => void
  /** Subscriptions that are registered again on every session, before the state is `open`. */
  readonly events: StandingEvents
  close(): Promise<void>
}

/** A session must have lived this long for the next failure to count as the first one. */
const stableMs = 10_000

/** A hung daemon is found within 4 to 6 s. */
const managedKeepalive: KeepaliveOptions = { intervalMs: 2000, count: 2 }

/**
 * Connects, and connects again when the connection is lost, when the daemon hangs, or when it was never
 * there: with back-off and jitter, forever, until `close()`. At `open` read again what you know of the host.
 */
export function manageConnection(uri: string, options: ManageOptions = {}): ManagedConnection {
  const { pool, backoff = defaultBackoff, keepalive = managedKeepalive, ...rest } = options
  const connectOptions = { ...rest, keepalive }
  const listeners = new Set<(state: ConnectionState) => void>()
  const registry = new EventRegistry()
  const ending = new AbortController()
  let state: ConnectionState = { kind: 'connecting' }
  let failures = 0
  let retry: ReturnType<typeof setTimeout> | undefined

  /** The only place where the state changes. */
  const move = (next: ConnectionState): void => {
    if (state.kind === 'closed') return
    state = next
    for (const listener of listeners) listener(next)
  }

  const attempt = async (): Promise<void> => {
    move({ kind: 'connecting' })
    let session: Session | undefined
    try {
      session = pool === undefined
        ? await connect(uri, { ...connectOptions, signal: ending.signal })
        : await connectPool(uri, { ...connectOptions, size: pool, signal: ending.signal })
      await registry.attach(session)
    } catch (error) {
      await session?.close()
      registry.detach()
      return failed(asLibvirtError(error))
    }
    if (state.kind === 'closed') return session.close()
    const openedAt = performance.now()
    // Before telling of it: a session that is gone already must still be noticed.
    void session.closed.then((reason) => {
      registry.detach()
      if (performance.now() - openedAt >= stableMs) failures = 0
      failed(errorOf(reason))
    })
    move({ kind: 'open', session })
  }

  const failed = (because: LibvirtError): void => {
    if (state.kind === 'closed') return
    const delayMs = backoffMs(++failures, backoff)
    move({ kind: 'waiting', until: Date.now() + delayMs, because })
    retry = setTimeout(() => void attempt(), delayMs)
  }

  const close = async (): Promise<void> => {
    const last = state
    move({ kind: 'closed' })
    ending.abort()
    clearTimeout(retry)
    if (last.kind === 'open') await last.session.close()
    listeners.clear()
  }

  const onState = (listener: (state: ConnectionState) => void): (() => void) => {
    listeners.add(listener)
    listener(state)
    return () => void listeners.delete(listener)
  }

  const ready = (signal?: AbortSignal): Promise<Session> =>
    new Promise((resolve, reject) => {
      let stop = (): void => {}
      const aborted = (): void => {
        stop()
        reject(new LibvirtError({ reason: 'aborted', message: `waiting for ${uri} was aborted`, cause: signal?.reason }))
      }
      if (signal?.aborted) return aborted()
      signal?.addEventListener('abort', aborted, { once: true })
      stop = onState((now) => {
        if (now.kind !== 'open' && now.kind !== 'closed') return
        signal?.removeEventListener('abort', aborted)
        queueMicrotask(() => stop())
        if (now.kind === 'open') resolve(now.session)
        else reject(new LibvirtError({ reason: 'connection-closed', message: `the connection to ${uri} was closed here` }))
      })
    })

  void attempt()
  return {
    get state() {
      return state
    },
    current: () => (state.kind === 'open' ? state.session : undefined),
    ready,
    onState,
    events: registry.sources,
    close,
    [Symbol.asyncDispose]: close,
  }
}

function errorOf(reason: CloseReason): LibvirtError {
  return reason.kind === 'requested' ? new LibvirtError({ reason: 'connection-closed', message: 'the session was closed by its user' }) : reason.error
}

function asLibvirtError(error: unknown): LibvirtError {
  return error instanceof LibvirtError ? error : new LibvirtError({ reason: 'unreachable', message: `connecting failed: ${String(error)}`, cause: error })
}
