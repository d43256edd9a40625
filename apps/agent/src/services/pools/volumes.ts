import type { Volume } from '@vitrine/contract'
import { LibvirtError, type CallOptions, type Session, type StoragePool } from '@vitrine/libvirt'
import { readVolume } from '@vitrine/libvirt-xml'
import { forEachBounded } from '../../host/bounded.ts'
import { fail } from '../../host/failure.ts'
import { withUsers, type DiskUser } from './used-by.ts'

/** Volumes asked for at once: each is a call of its own, and others use the connection too. */
const width = 8

/** Deadline of one call, ms. Storage that hangs holds it. */
const timeoutMs = 15_000

/**
 * The volumes of an active pool as libvirt knew them at its last refresh, by name, with who uses each.
 * @param machines the host's machines, which may name them
 * @throws FailureError `pool-inactive`; LibvirtError
 */
export async function readVolumes(session: Pick<Session, 'rpc'>, pool: StoragePool, machines: readonly DiskUser[], options: CallOptions = {}): Promise<Volume[]> {
  const { rpc } = session
  const call = { timeoutMs, ...options }
  const { active } = await rpc.storagePoolIsActive({ pool }, call)
  if (!active) throw fail('pool-inactive', { name: pool.name })
  const { vols } = await rpc.storagePoolListAllVolumes({ pool }, call)
  const volumes: Omit<Volume, 'usedBy'>[] = []
  await forEachBounded(vols, width, async (vol) => {
    try {
      const { backingFormat: _format, physicalBytes: _physical, ...volume } = readVolume((await rpc.storageVolGetXmlDesc({ vol }, call)).xml)
      volumes.push(volume)
    } catch (error) {
      // deleted since it was listed
      if (!(error instanceof LibvirtError && error.reason === 'no-storage-vol')) throw error
    }
  })
  volumes.sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
  return withUsers(volumes, pool.name, machines)
}
