import { constants, type StoragePool } from '@vitrine/libvirt'
import { readPool } from '@vitrine/libvirt-xml'
import type { PoolRow } from '@vitrine/contract'
import type { PoolContent } from '../model.ts'
import type { ObjectKind } from './object-sync.ts'

const options = { timeoutMs: 10_000 }

const states: ReadonlyMap<number, PoolRow['state']> = new Map([
  [constants.storagePoolState.inactive, 'inactive'],
  [constants.storagePoolState.building, 'building'],
  [constants.storagePoolState.running, 'running'],
  [constants.storagePoolState.degraded, 'degraded'],
  [constants.storagePoolState.inaccessible, 'inaccessible'],
])

/** How a host's storage pools are read. Sizes are what libvirt knew at the pool's last refresh. */
export function poolKind(hostId: string): ObjectKind<StoragePool, PoolContent> {
  return {
    noun: 'pool',
    gone: 'no-storage-pool',
    list: async ({ rpc }) => (await rpc.connectListAllStoragePools({}, options)).pools,
    async read({ rpc }, pool) {
      const [{ xml }, info, { persistent }] = await Promise.all([
        rpc.storagePoolGetXmlDesc({ pool }, options),
        rpc.storagePoolGetInfo({ pool }, options),
        rpc.storagePoolIsPersistent({ pool }, options),
      ])
      const autostart = persistent && (await rpc.storagePoolGetAutostart({ pool }, options)).autostart
      const { name, type, path } = readPool(xml)
      return {
        id: pool.uuid,
        hostId,
        name,
        type,
        state: states.get(info.state) ?? 'inactive',
        persistent,
        autostart,
        capacityBytes: Number(info.capacity),
        allocationBytes: Number(info.allocation),
        availableBytes: Number(info.available),
        path,
      }
    },
  }
}
