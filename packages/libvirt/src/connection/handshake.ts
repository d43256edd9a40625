import { LibvirtError } from '../errors/libvirt-error.ts'
import { procedures } from '../procedures/index.ts'
import type { RpcClient } from '../wire/rpc-client.ts'
import { type Features, keepaliveFeature, probeFeatures } from './features.ts'
import { type Version, version } from './version.ts'

/** `remote_auth_type` of remote_protocol.x. */
const authType = { none: 0, sasl: 1, polkit: 2 } as const

/** `VIR_CONNECT_RO`. */
const readOnlyFlag = 1

export interface Greeting {
  readonly keepalive: boolean
}

export interface Peer {
  readonly features: Features
  readonly libvirtVersion: Version
  readonly hypervisorVersion: Version | undefined
}

/**
 * Authenticates and opens `name` at the daemon. The question for keepalive comes first, as in libvirt's own
 * client: from then on the daemon may send questions of its own, so it is only asked by who will answer them.
 */
export async function greet(client: RpcClient, name: string, readOnly: boolean, wantKeepalive: boolean): Promise<Greeting> {
  await authenticate(client)
  const { connect } = procedures
  const [supported] = await Promise.all([
    wantKeepalive ? client.call(connect.supportsFeature, { feature: keepaliveFeature }) : { supported: false },
    client.call(connect.open, { name, flags: readOnly ? readOnlyFlag : 0 }),
  ])
  return { keepalive: supported.supported }
}

/** Versions and features, in one round trip. */
export async function inspect(client: RpcClient, { keepalive }: Greeting): Promise<Peer> {
  const { connect } = procedures
  const [features, library, hypervisor] = await Promise.all([
    probeFeatures(keepalive, async (feature) => (await client.call(connect.supportsFeature, { feature })).supported),
    client.call(connect.getLibVersion, {}),
    client.call(connect.getVersion, {}).catch(unlessRefused),
  ])
  // Not every driver can tell (VIR_ERR_NO_SUPPORT); then only the socket's end says it.
  if (features.closeCallback) await client.call(connect.registerCloseCallback, {}).catch(unlessRefused)
  return { features, libvirtVersion: version(library.libVer), hypervisorVersion: hypervisor && version(hypervisor.hvVer) }
}

/** The first question of a greeting: a daemon that answers it lives. */
export async function askForAuthentication(client: RpcClient): Promise<readonly number[]> {
  return (await client.call(procedures.auth.list, {})).types
}

async function authenticate(client: RpcClient): Promise<void> {
  const types = await askForAuthentication(client)
  // The daemon lists what it accepts, its preference first; one is enough.
  if (types.length === 0 || types.includes(authType.none)) return
  if (types.includes(authType.polkit)) {
    const { complete } = await client.call(procedures.auth.polkit, {})
    if (complete === 0) throw new LibvirtError({ reason: 'auth-failed', message: 'polkit did not let this user in: give the user the org.libvirt.unix.manage right or the socket\'s group' })
    return
  }
  throw new LibvirtError({
    reason: 'auth-unsupported',
    message: 'the daemon wants SASL authentication, which this client has not: use the unix socket, SSH, or TLS with client certificates',
  })
}

/** What the daemon answered with an error it can't do; everything else is passed on. */
function unlessRefused(error: unknown): undefined {
  if (error instanceof LibvirtError && error.wire) return undefined
  throw error
}
