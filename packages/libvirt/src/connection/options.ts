import type { Transport } from '../transport/open.ts'
import type { KeepaliveOptions } from '../wire/keepalive.ts'

export interface ConnectOptions {
  /** Ends the attempt to connect, not the connection. */
  readonly signal?: AbortSignal | undefined
  /** For connecting as a whole, and for every call that names none. Milliseconds; 30 000 if left out. */
  readonly timeoutMs?: number | undefined
  /** Asks for libvirt's read-only access, and uses its read-only socket. */
  readonly readOnly?: boolean | undefined
  /** How a daemon that says nothing is found out; `false` for never. 5 s and 3 times if left out. */
  readonly keepalive?: KeepaliveOptions | false | undefined
  /** Any connected duplex stream to the daemon (an SSH channel, TLS, a test's pipe) in place of the URI's own. */
  readonly transport?: Transport | undefined
  /** Calls with the daemon at a time, see RpcClientOptions. */
  readonly inFlight?: number | undefined
  /** The same while the daemon answers quickly, see RpcClientOptions. */
  readonly burst?: number | undefined
  /** Calls that may wait for their turn. */
  readonly maxQueued?: number | undefined
}

export const defaultKeepalive: KeepaliveOptions = { intervalMs: 5000, count: 3 }
