/** The numbers of libvirt-domain.h (libvirt 9.0), under libvirt's own names without their prefixes. */

/** `virDomainMigrateFlags` */
export const domainMigrateFlags = {
  live: 1,
  peer2peer: 2,
  tunnelled: 4,
  persistDest: 8,
  undefineSource: 16,
  paused: 32,
  nonSharedDisk: 64,
  nonSharedInc: 128,
  changeProtection: 256,
  unsafe: 512,
  offline: 1024,
  compressed: 2048,
  abortOnError: 4096,
  autoConverge: 8192,
  rdmaPinAll: 16384,
  postcopy: 32768,
  tls: 65536,
  parallel: 131072,
  nonSharedSynchronousWrites: 262144,
  postcopyResume: 524288,
  zerocopy: 1048576,
} as const

/** `virDomainMigrateMaxSpeedFlags` */
export const domainMigrateMaxSpeedFlags = {
  postcopy: 1,
} as const

/** `virDomainBlockResizeFlags` */
export const domainBlockResizeFlags = {
  bytes: 1,
} as const

/** `virDomainBlockJobType` */
export const domainBlockJobType = {
  unknown: 0,
  pull: 1,
  copy: 2,
  commit: 3,
  activeCommit: 4,
  backup: 5,
} as const

/** `virDomainBlockJobAbortFlags` */
export const domainBlockJobAbortFlags = {
  async: 1,
  pivot: 2,
} as const

/** `virDomainBlockJobInfoFlags` */
export const domainBlockJobInfoFlags = {
  bandwidthBytes: 1,
} as const

/** `virDomainBlockJobSetSpeedFlags` */
export const domainBlockJobSetSpeedFlags = {
  bandwidthBytes: 1,
} as const

/** `virDomainBlockPullFlags` */
export const domainBlockPullFlags = {
  bandwidthBytes: 64,
} as const

/** `virDomainBlockRebaseFlags` */
export const domainBlockRebaseFlags = {
  shallow: 1,
  reuseExt: 2,
  copyRaw: 4,
  copy: 8,
  relative: 16,
  copyDev: 32,
  bandwidthBytes: 64,
} as const

/** `virDomainBlockCopyFlags` */
export const domainBlockCopyFlags = {
  shallow: 1,
  reuseExt: 2,
  transientJob: 4,
  synchronousWrites: 8,
} as const

/** `virDomainBlockCommitFlags` */
export const domainBlockCommitFlags = {
  shallow: 1,
  delete: 2,
  active: 4,
  relative: 8,
  bandwidthBytes: 16,
} as const

/** `virDomainDiskErrorCode` */
export const domainDiskErrorCode = {
  none: 0,
  unspec: 1,
  noSpace: 2,
} as const

/** `virDomainJobType` */
export const domainJobType = {
  none: 0,
  bounded: 1,
  unbounded: 2,
  completed: 3,
  failed: 4,
  cancelled: 5,
} as const

/** `virDomainGetJobStatsFlags` */
export const domainGetJobStatsFlags = {
  completed: 1,
  keepCompleted: 2,
} as const

/** `virDomainAbortJobFlagsValues` */
export const domainAbortJobFlagsValues = {
  postcopy: 1,
} as const

/** `virDomainJobOperation` */
export const domainJobOperation = {
  unknown: 0,
  start: 1,
  save: 2,
  restore: 3,
  migrationIn: 4,
  migrationOut: 5,
  snapshot: 6,
  snapshotRevert: 7,
  dump: 8,
  backup: 9,
  snapshotDelete: 10,
} as const

/** `virDomainBackupBeginFlags` */
export const domainBackupBeginFlags = {
  reuseExternal: 1,
} as const
