/** The numbers of libvirt-common.h, libvirt-host.h, libvirt-stream.h (libvirt 9.0), under libvirt's own names without their prefixes. */

/** `virConnectCloseReason` */
export const connectCloseReason = {
  error: 0,
  eof: 1,
  keepalive: 2,
  client: 3,
} as const

/** `virTypedParameterType` */
export const typedParameterType = {
  int: 1,
  uint: 2,
  llong: 3,
  ullong: 4,
  double: 5,
  boolean: 6,
  string: 7,
} as const

/** `virTypedParameterFlags` */
export const typedParameterFlags = {
  stringOkay: 4,
} as const

/** `virNodeSuspendTarget` */
export const nodeSuspendTarget = {
  mem: 0,
  disk: 1,
  hybrid: 2,
} as const

/** `virNodeGetCPUStatsAllCPUs` */
export const nodeGetCpuStatsAllCpus = {
  allCpus: -1,
} as const

/** `virNodeGetMemoryStatsAllCells` */
export const nodeGetMemoryStatsAllCells = {
  allCells: -1,
} as const

/** `virConnectFlags` */
export const connectFlags = {
  ro: 1,
  noAliases: 2,
} as const

/** `virCPUCompareResult` */
export const cpuCompareResult = {
  error: -1,
  incompatible: 0,
  identical: 1,
  superset: 2,
} as const

/** `virConnectCompareCPUFlags` */
export const connectCompareCpuFlags = {
  failIncompatible: 1,
  validateXml: 2,
} as const

/** `virConnectBaselineCPUFlags` */
export const connectBaselineCpuFlags = {
  expandFeatures: 1,
  migratable: 2,
} as const

/** `virNodeAllocPagesFlags` */
export const nodeAllocPagesFlags = {
  add: 0,
  set: 1,
} as const

/** `virStreamRecvFlagsValues` */
export const streamRecvFlagsValues = {
  stopAtHole: 1,
} as const
