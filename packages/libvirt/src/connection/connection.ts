import { LibvirtError } from '../errors/libvirt-error.ts'
import { eventSources } from '../events/sources.ts'
import { procedures } from '../procedures/index.ts'
import { Streams } from '../streams/opener.ts'
import { transportFor } from '../transport/open.ts'
import { parseUri } from '../transport/uri.ts'
import { attempt } from './attempt.ts'
import { askForAuthentication, greet, inspect } from './handshake.ts'
import { type ConnectOptions, defaultKeepalive } from './options.ts'
import { type Caller, type Rpc, rpcMethods } from './rpc.ts'
import type { Session } from './session.ts'

/** One connection to a daemon. */
export interface Connection extends Session {
  /** Calls with the daemon or waiting for their turn. */
  readonly load: number
  /** Only calls that timed out or were aborted hold the daemon's places: another connection will do better. */
  readonly clogged: boolean
}

/** How long a connection that is closed waits for the daemon's goodbye. */
const farewellMs = 1000

/**
 * Connects to the daemon that a URI names, authenticates, opens it and asks what it can do.
 *
 * `qemu:///system`, `qemu:///session`, `lxc:///system`, `test:///default`; `?socket=/path` for a socket
 * elsewhere. Rejects with a LibvirtError whose reason says what to do.
 */
export async function connect(uri: string, options: ConnectOptions = {}): Promise<Connection> {
  const { name, ...parsed } = parseUri(uri)
  const readOnly = options.readOnly ?? false
  const transport = options.transport ?? transportFor({ name, ...parsed }, readOnly)
  const keepalive = options.keepalive ?? defaultKeepalive

  const { client, result: peer } = await attempt(uri, transport, options, async (client) =>
    inspect(client, await greet(client, name, readOnly, keepalive !== false)),
  )
  if (keepalive !== false && peer.features.keepalive) {
    const { intervalMs } = keepalive
    client.startKeepalive(keepalive, async () => {
      try {
        const probe = await attempt(uri, transport, { timeoutMs: intervalMs }, askForAuthentication)
        probe.client.end({ kind: 'requested' })
        return true
      } catch {
        return false
      }
    })
  }

  // A stream's own connection asks for no keepalive: while its reader pauses, nobody would answer.
  const streams = new Streams(async (callOptions) => {
    const { signal, timeoutMs = options.timeoutMs } = callOptions
    const opened = await attempt(uri, transport, { ...options, signal, timeoutMs }, (own) => greet(own, name, readOnly, false))
    return opened.client
  })
  const closed = client.closed.then((reason) => {
    streams.endAll(reason.kind === 'requested' ? new LibvirtError({ reason: 'connection-closed', message: 'the connection was closed here' }) : reason.error)
    return reason
  })
  const call: Caller = (procedure, args, callOptions) => client.call(procedure, args, callOptions)
  let methods: Rpc | undefined
  const close = async (): Promise<void> => {
    await client.call(procedures.connect.close, {}, { timeoutMs: farewellMs }).catch(() => {})
    client.end({ kind: 'requested' })
    await closed
  }
  return {
    uri: name,
    ...peer,
    get rpc() {
      // Hundreds of methods: only for who uses them.
      return (methods ??= rpcMethods(call))
    },
    call,
    events: eventSources(client),
    openStream: (procedure, args, callOptions) => streams.openStream(procedure, args, callOptions),
    downloadSparse: (args, callOptions) => streams.downloadSparse(args, callOptions),
    uploadSparse: (args, callOptions) => streams.uploadSparse(args, callOptions),
    closed,
    get load() {
      return client.load
    },
    get clogged() {
      return client.clogged
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}
