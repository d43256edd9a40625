import { constants, LibvirtError, type Domain } from '@vitrine/libvirt'
import type { KnownFromLists, Reader } from './reading.ts'

const { connectListAllDomainsFlags: listFlags, domainStatsTypes } = constants

/** Deadline of each bulk call, ms: they look at every domain, and wait for those that libvirt holds locked. */
const bulkTimeoutMs = 20_000

/** A domain with all that the lists say of it. */
export interface Listed {
  readonly dom: Domain
  /** Null where the driver has no bulk statistics: then each domain must be asked. */
  readonly known: KnownFromLists | null
}

/** All domains of a host in five calls, however many there are. */
export async function listMachines({ rpc }: Reader): Promise<Map<string, Listed>> {
  const options = { timeoutMs: bulkTimeoutMs }
  const list = async (flags: number): Promise<readonly Domain[]> => (await rpc.connectListAllDomains({ flags }, options)).domains
  const uuids = async (flags: number): Promise<ReadonlySet<string>> => new Set((await list(flags)).map((dom) => dom.uuid))
  const [all, persistent, saved, autostart, states] = await Promise.all([list(0), uuids(listFlags.persistent), uuids(listFlags.managedsave), uuids(listFlags.autostart), bulkStates({ rpc })])
  return new Map(
    all.map((dom) => {
      const state = states?.get(dom.uuid)
      const known = state === undefined ? null : { ...state, managedSave: saved.has(dom.uuid), persistent: persistent.has(dom.uuid), autostart: autostart.has(dom.uuid) }
      return [dom.uuid, { dom, known }]
    }),
  )
}

async function bulkStates({ rpc }: Reader): Promise<Map<string, { state: number; reason: number }> | null> {
  try {
    const { retStats } = await rpc.connectGetAllDomainStats({ doms: [], stats: domainStatsTypes.state }, { timeoutMs: bulkTimeoutMs })
    return new Map(retStats.map(({ dom, params }) => [dom.uuid, { state: Number(params.get('state.state') ?? 0), reason: Number(params.get('state.reason') ?? 0) }]))
  } catch (error) {
    if (error instanceof LibvirtError && (error.reason === 'no-support' || error.reason === 'argument-unsupported')) return null
    throw error
  }
}
