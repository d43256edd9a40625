import { LibvirtError } from '../errors/libvirt-error.ts'
import { type Connection, connect } from './connection.ts'
import type { ConnectOptions } from './options.ts'
import { type Caller, rpcMethods } from './rpc.ts'
import type { Session } from './session.ts'

export interface PoolOptions extends ConnectOptions {
  /** Connections for calls, opened as they are needed; events have one more of their own. 3 if left out. */
  readonly size?: number | undefined
}

const defaultSize = 3

/**
 * A session over several connections: libvirtd serves few calls of one client at a time, so one slow call
 * must not stand before all others. Each call takes the connection with the least to do. Ends when the
 * connection of the events ends; a call connection that is lost alone is replaced.
 */
export async function connectPool(uri: string, options: PoolOptions = {}): Promise<Session> {
  const first = await connect(uri, options)
  const pool = new CallConnections(() => connect(uri, { ...options, signal: undefined }), options.size ?? defaultSize)
  const closed = first.closed.then(async (reason) => {
    await pool.close()
    return reason
  })
  const call: Caller = (procedure, args, callOptions) => {
    const connection = pool.best()
    return connection ? connection.call(procedure, args, callOptions) : pool.grow().then((first) => first.call(procedure, args, callOptions))
  }
  const close = async (): Promise<void> => {
    await first.close()
    await closed
  }
  const { uri: opened, libvirtVersion, hypervisorVersion, features, events, openStream, downloadSparse, uploadSparse } = first
  return {
    uri: opened,
    libvirtVersion,
    hypervisorVersion,
    features,
    events,
    openStream,
    downloadSparse,
    uploadSparse,
    rpc: rpcMethods(call),
    call,
    closed,
    close,
    [Symbol.asyncDispose]: close,
  }
}

class CallConnections {
  private readonly open: () => Promise<Connection>
  private readonly size: number
  private readonly ready = new Set<Connection>()
  private opening: Promise<Connection> | undefined
  private closed = false

  constructor(open: () => Promise<Connection>, size: number) {
    this.open = open
    this.size = size
  }

  /** The connection with the least to do, if there is one. */
  best(): Connection | undefined {
    let best: Connection | undefined
    for (const connection of this.ready) {
      if (connection.clogged) this.retire(connection)
      else if (!best || connection.load < best.load) best = connection
    }
    // More hands while all are busy; this call doesn't wait for them.
    if (best && best.load > 0 && this.ready.size < this.size) this.grow().catch(() => {})
    return best
  }

  async close(): Promise<void> {
    this.closed = true
    await Promise.all([...this.ready].map((connection) => connection.close()))
  }

  /** One connection more. */
  grow(): Promise<Connection> {
    if (this.closed) return Promise.reject(closedHere())
    this.opening ??= this.open()
      .then(async (connection) => {
        if (this.closed) {
          await connection.close()
          throw closedHere()
        }
        this.ready.add(connection)
        connection.closed.then(() => this.ready.delete(connection))
        return connection
      })
      .finally(() => {
        this.opening = undefined
      })
    return this.opening
  }

  private retire(connection: Connection): void {
    this.ready.delete(connection)
    void connection.close()
  }
}

function closedHere(): LibvirtError {
  return new LibvirtError({ reason: 'connection-closed', message: 'the connection was closed here' })
}
