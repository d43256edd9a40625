/** The numbers of libvirt-domain.h (libvirt 9.0), under libvirt's own names without their prefixes. */

/** `virDomainMemoryStatTags` */
export const domainMemoryStatTags = {
  swapIn: 0,
  swapOut: 1,
  majorFault: 2,
  minorFault: 3,
  unused: 4,
  available: 5,
  actualBalloon: 6,
  rss: 7,
  usable: 8,
  lastUpdate: 9,
  diskCaches: 10,
  hugetlbPgalloc: 11,
  hugetlbPgfail: 12,
  nr: 13,
} as const

/** `virDomainNumatuneMemMode` */
export const domainNumatuneMemMode = {
  strict: 0,
  preferred: 1,
  interleave: 2,
  restrictive: 3,
} as const

/** `virDomainGetHostnameFlags` */
export const domainGetHostnameFlags = {
  lease: 1,
  agent: 2,
} as const

/** `virKeycodeSet` */
export const keycodeSet = {
  linux: 0,
  xt: 1,
  atset1: 2,
  atset2: 3,
  atset3: 4,
  osx: 5,
  xtKbd: 6,
  usb: 7,
  win32: 8,
  qnum: 9,
} as const

/** `virDomainProcessSignal` */
export const domainProcessSignal = {
  nop: 0,
  hup: 1,
  int: 2,
  quit: 3,
  ill: 4,
  trap: 5,
  abrt: 6,
  bus: 7,
  fpe: 8,
  kill: 9,
  usr1: 10,
  segv: 11,
  usr2: 12,
  pipe: 13,
  alrm: 14,
  term: 15,
  stkflt: 16,
  chld: 17,
  cont: 18,
  stop: 19,
  tstp: 20,
  ttin: 21,
  ttou: 22,
  urg: 23,
  xcpu: 24,
  xfsz: 25,
  vtalrm: 26,
  prof: 27,
  winch: 28,
  poll: 29,
  pwr: 30,
  sys: 31,
  rt0: 32,
  rt1: 33,
  rt2: 34,
  rt3: 35,
  rt4: 36,
  rt5: 37,
  rt6: 38,
  rt7: 39,
  rt8: 40,
  rt9: 41,
  rt10: 42,
  rt11: 43,
  rt12: 44,
  rt13: 45,
  rt14: 46,
  rt15: 47,
  rt16: 48,
  rt17: 49,
  rt18: 50,
  rt19: 51,
  rt20: 52,
  rt21: 53,
  rt22: 54,
  rt23: 55,
  rt24: 56,
  rt25: 57,
  rt26: 58,
  rt27: 59,
  rt28: 60,
  rt29: 61,
  rt30: 62,
  rt31: 63,
  rt32: 64,
} as const

/** `virDomainMemoryFailureRecipientType` */
export const domainMemoryFailureRecipientType = {
  hypervisor: 0,
  guest: 1,
} as const

/** `virDomainMemoryFailureActionType` */
export const domainMemoryFailureActionType = {
  ignore: 0,
  inject: 1,
  fatal: 2,
  reset: 3,
} as const

/** `virDomainMemoryFailureFlags` */
export const domainMemoryFailureFlags = {
  actionRequired: 1,
  recursive: 2,
} as const

/** `virDomainConsoleFlags` */
export const domainConsoleFlags = {
  force: 1,
  safe: 2,
} as const

/** `virDomainChannelFlags` */
export const domainChannelFlags = {
  force: 1,
} as const

/** `virDomainOpenGraphicsFlags` */
export const domainOpenGraphicsFlags = {
  skipauth: 1,
} as const

/** `virDomainSetTimeFlags` */
export const domainSetTimeFlags = {
  sync: 1,
} as const

/** `virSchedParameterType` */
export const schedParameterType = {
  int: 1,
  uint: 2,
  llong: 3,
  ullong: 4,
  double: 5,
  boolean: 6,
} as const

/** `virBlkioParameterType` */
export const blkioParameterType = {
  int: 1,
  uint: 2,
  llong: 3,
  ullong: 4,
  double: 5,
  boolean: 6,
} as const

/** `virMemoryParameterType` */
export const memoryParameterType = {
  int: 1,
  uint: 2,
  llong: 3,
  ullong: 4,
  double: 5,
  boolean: 6,
} as const

/** `virDomainInterfaceAddressesSource` */
export const domainInterfaceAddressesSource = {
  lease: 0,
  agent: 1,
  arp: 2,
} as const

/** `virDomainSetUserPasswordFlags` */
export const domainSetUserPasswordFlags = {
  encrypted: 1,
} as const

/** `virDomainLifecycle` */
export const domainLifecycle = {
  poweroff: 0,
  reboot: 1,
  crash: 2,
} as const

/** `virDomainLifecycleAction` */
export const domainLifecycleAction = {
  destroy: 0,
  restart: 1,
  restartRename: 2,
  preserve: 3,
  coredumpDestroy: 4,
  coredumpRestart: 5,
} as const

/** `virDomainGuestInfoTypes` */
export const domainGuestInfoTypes = {
  users: 1,
  os: 2,
  timezone: 4,
  hostname: 8,
  filesystem: 16,
  disks: 32,
  interfaces: 64,
} as const

/** `virDomainAgentResponseTimeoutValues` */
export const domainAgentResponseTimeoutValues = {
  block: -2,
  default: -1,
  nowait: 0,
} as const

/** `virDomainMessageType` */
export const domainMessageType = {
  deprecation: 1,
  tainting: 2,
} as const

/** `virDomainDirtyRateStatus` */
export const domainDirtyRateStatus = {
  unstarted: 0,
  measuring: 1,
  measured: 2,
} as const

/** `virDomainDirtyRateCalcFlags` */
export const domainDirtyRateCalcFlags = {
  pageSampling: 0,
  dirtyBitmap: 1,
  dirtyRing: 2,
} as const
