/** The numbers of libvirt-domain.h (libvirt 9.0), under libvirt's own names without their prefixes. */

/** `virDomainModificationImpact` */
export const domainModificationImpact = {
  current: 0,
  live: 1,
  config: 2,
} as const

/** `virDomainCreateFlags` */
export const domainCreateFlags = {
  none: 0,
  startPaused: 1,
  startAutodestroy: 2,
  startBypassCache: 4,
  startForceBoot: 8,
  startValidate: 16,
  startResetNvram: 32,
} as const

/** `virDomainCoreDumpFlags` */
export const domainCoreDumpFlags = {
  crash: 1,
  live: 2,
  bypassCache: 4,
  reset: 8,
  memoryOnly: 16,
} as const

/** `virDomainCoreDumpFormat` */
export const domainCoreDumpFormat = {
  raw: 0,
  kdumpZlib: 1,
  kdumpLzo: 2,
  kdumpSnappy: 3,
  winDmp: 4,
} as const

/** `virDomainShutdownFlagValues` */
export const domainShutdownFlagValues = {
  default: 0,
  acpiPowerBtn: 1,
  guestAgent: 2,
  initctl: 4,
  signal: 8,
  paravirt: 16,
} as const

/** `virDomainRebootFlagValues` */
export const domainRebootFlagValues = {
  default: 0,
  acpiPowerBtn: 1,
  guestAgent: 2,
  initctl: 4,
  signal: 8,
  paravirt: 16,
} as const

/** `virDomainDestroyFlagsValues` */
export const domainDestroyFlagsValues = {
  default: 0,
  graceful: 1,
  removeLogs: 2,
} as const

/** `virDomainSaveRestoreFlags` */
export const domainSaveRestoreFlags = {
  bypassCache: 1,
  running: 2,
  paused: 4,
  resetNvram: 8,
} as const

/** `virDomainMemoryModFlags` */
export const domainMemoryModFlags = {
  current: 0,
  live: 1,
  config: 2,
  maximum: 4,
} as const

/** `virDomainMetadataType` */
export const domainMetadataType = {
  description: 0,
  title: 1,
  element: 2,
} as const

/** `virDomainXMLFlags` */
export const domainXmlFlags = {
  secure: 1,
  inactive: 2,
  updateCpu: 4,
  migratable: 8,
} as const

/** `virDomainSaveImageXMLFlags` */
export const domainSaveImageXmlFlags = {
  secure: 1,
} as const

/** `virDomainMemoryFlags` */
export const domainMemoryFlags = {
  virtual: 1,
  physical: 2,
} as const

/** `virDomainDefineFlags` */
export const domainDefineFlags = {
  validate: 1,
} as const

/** `virDomainUndefineFlagsValues` */
export const domainUndefineFlagsValues = {
  managedSave: 1,
  snapshotsMetadata: 2,
  nvram: 4,
  keepNvram: 8,
  checkpointsMetadata: 16,
  tpm: 32,
  keepTpm: 64,
} as const

/** `virConnectListAllDomainsFlags` */
export const connectListAllDomainsFlags = {
  active: 1,
  inactive: 2,
  persistent: 4,
  transient: 8,
  running: 16,
  paused: 32,
  shutoff: 64,
  other: 128,
  managedsave: 256,
  noManagedsave: 512,
  autostart: 1024,
  noAutostart: 2048,
  hasSnapshot: 4096,
  noSnapshot: 8192,
  hasCheckpoint: 16384,
  noCheckpoint: 32768,
} as const

/** `virDomainVcpuFlags` */
export const domainVcpuFlags = {
  current: 0,
  live: 1,
  config: 2,
  maximum: 4,
  guest: 8,
  hotpluggable: 16,
} as const

/** `virDomainDeviceModifyFlags` */
export const domainDeviceModifyFlags = {
  current: 0,
  live: 1,
  config: 2,
  force: 4,
} as const

/** `virDomainStatsTypes` */
export const domainStatsTypes = {
  state: 1,
  cpuTotal: 2,
  balloon: 4,
  vcpu: 8,
  interface: 16,
  block: 32,
  perf: 64,
  iothread: 128,
  memory: 256,
  dirtyrate: 512,
  vm: 1024,
} as const

/** `virConnectGetAllDomainStatsFlags` */
export const connectGetAllDomainStatsFlags = {
  active: 1,
  inactive: 2,
  persistent: 4,
  transient: 8,
  running: 16,
  paused: 32,
  shutoff: 64,
  other: 128,
  nowait: 536870912,
  backing: 1073741824,
  enforceStats: 2147483648,
} as const

/** `virDomainAuthorizedSSHKeysSetFlags` */
export const domainAuthorizedSshKeysSetFlags = {
  append: 1,
  remove: 2,
} as const

/** `virDomainFDAssociateFlags` */
export const domainFdAssociateFlags = {
  restore: 1,
  writable: 2,
} as const
