import type { PoolRow } from '@vitrine/contract'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('en')
const number = new Intl.NumberFormat('en')

/** The list of storage pools and a pool's page. */
export const storage = {
  title: 'Storage',
  list: 'Storage pools',
  none: { title: 'No storage pools', text: 'A pool is a place where disks and images lie: a folder, a volume group, a share. This host has none; machines may use files outside of pools.' },
  columns: { name: 'Pool', state: 'State', type: 'Kind', used: 'Used', free: 'Free', path: 'Where', host: 'Host', autostart: 'Starts with the host' },
  unknown: { title: 'No pool has this address', text: 'It may have been removed on its host.' },
  states: { inactive: 'Inactive', building: 'Being built', running: 'Active', degraded: 'Degraded', inaccessible: 'Not reachable' } satisfies Record<PoolRow['state'], string>,
  types: {
    dir: 'Folder', fs: 'File system', netfs: 'Network share', logical: 'LVM volume group', disk: 'Disk', iscsi: 'iSCSI', 'iscsi-direct': 'iSCSI, direct', scsi: 'SCSI host', mpath: 'Multipath', rbd: 'Ceph RBD',
    sheepdog: 'Sheepdog', gluster: 'Gluster', zfs: 'ZFS', vstorage: 'Virtuozzo storage',
  },
  usage: (name: string) => `Space used in ${name}`,
  usedOf: (used: string, total: string) => `${used} of ${total}`,
  facts: { title: 'Pool', state: 'State', type: 'Kind', path: 'Where', capacity: 'Size', used: 'Used', free: 'Free', promised: 'Promised to volumes', autostart: 'Starts with the host', host: 'Host', id: 'UUID', none: 'none' },
  overcommit: 'More is promised than the pool has: when the volumes grow, it can run full.',
  tight: 'The pool is nearly full. Machines whose disks can’t grow are paused.',
  full: 'The pool is full. Machines whose disks can’t grow are paused until there is room.',
  volumes: {
    title: 'Volumes',
    count: (count: number) => plural(count, { one: '1 volume', other: `${number.format(count)} volumes` }),
    none: 'The pool is empty.',
    inactive: 'Volumes are listed while the pool is active.',
    name: 'Volume',
    format: 'Format',
    size: 'Size',
    taken: 'Taken',
    backing: 'Written on top of',
    usedBy: 'Used by',
    usedAs: (machine: string, target: string) => `${machine} as ${target}`,
    backs: (name: string) => `under ${name}`,
    orphan: 'no machine',
    onlyOrphans: 'Used by no machine',
    all: 'All',
    show: 'Which volumes',
    orphanSum: (count: number, size: string) => plural(count, { one: `1 volume is used by no machine and takes ${size}.`, other: `${number.format(count)} volumes are used by no machine and take ${size}.` }),
    orphanNote: 'Installation discs and base images belong to no machine either: look before you delete.',
    noOrphans: 'Every volume is used by a machine or by another volume.',
   
  },
}
