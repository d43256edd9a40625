/** The numbers of libvirt-storage.h (libvirt 9.0), under libvirt's own names without their prefixes. */

/** `virStoragePoolState` */
export const storagePoolState = {
  inactive: 0,
  building: 1,
  running: 2,
  degraded: 3,
  inaccessible: 4,
} as const

/** `virStoragePoolBuildFlags` */
export const storagePoolBuildFlags = {
  new: 0,
  repair: 1,
  resize: 2,
  noOverwrite: 4,
  overwrite: 8,
} as const

/** `virStoragePoolDeleteFlags` */
export const storagePoolDeleteFlags = {
  normal: 0,
  zeroed: 1,
} as const

/** `virStoragePoolCreateFlags` */
export const storagePoolCreateFlags = {
  normal: 0,
  withBuild: 1,
  withBuildOverwrite: 2,
  withBuildNoOverwrite: 4,
} as const

/** `virStorageVolType` */
export const storageVolType = {
  file: 0,
  block: 1,
  dir: 2,
  network: 3,
  netdir: 4,
  ploop: 5,
} as const

/** `virStorageVolDeleteFlags` */
export const storageVolDeleteFlags = {
  normal: 0,
  zeroed: 1,
  withSnapshots: 2,
} as const

/** `virStorageVolWipeAlgorithm` */
export const storageVolWipeAlgorithm = {
  zero: 0,
  nnsa: 1,
  dod: 2,
  bsi: 3,
  gutmann: 4,
  schneier: 5,
  pfitzner7: 6,
  pfitzner33: 7,
  random: 8,
  trim: 9,
} as const

/** `virStorageVolInfoFlags` */
export const storageVolInfoFlags = {
  useAllocation: 0,
  getPhysical: 1,
} as const

/** `virStorageXMLFlags` */
export const storageXmlFlags = {
  inactive: 1,
} as const

/** `virConnectListAllStoragePoolsFlags` */
export const connectListAllStoragePoolsFlags = {
  inactive: 1,
  active: 2,
  persistent: 4,
  transient: 8,
  autostart: 16,
  noAutostart: 32,
  dir: 64,
  fs: 128,
  netfs: 256,
  logical: 512,
  disk: 1024,
  iscsi: 2048,
  scsi: 4096,
  mpath: 8192,
  rbd: 16384,
  sheepdog: 32768,
  gluster: 65536,
  zfs: 131072,
  vstorage: 262144,
  iscsiDirect: 524288,
} as const

/** `virStoragePoolDefineFlags` */
export const storagePoolDefineFlags = {
  validate: 1,
} as const

/** `virStorageVolCreateFlags` */
export const storageVolCreateFlags = {
  preallocMetadata: 1,
  reflink: 2,
  validate: 4,
} as const

/** `virStorageVolDownloadFlags` */
export const storageVolDownloadFlags = {
  sparseStream: 1,
} as const

/** `virStorageVolUploadFlags` */
export const storageVolUploadFlags = {
  sparseStream: 1,
} as const

/** `virStorageVolResizeFlags` */
export const storageVolResizeFlags = {
  allocate: 1,
  delta: 2,
  shrink: 4,
} as const

/** `virStoragePoolEventLifecycleType` */
export const storagePoolEventLifecycleType = {
  defined: 0,
  undefined: 1,
  started: 2,
  stopped: 3,
  created: 4,
  deleted: 5,
} as const
