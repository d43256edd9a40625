/** The numbers of libvirt-qemu.h (libvirt 9.0), under libvirt's own names without their prefixes. */

/** `virDomainQemuMonitorCommandFlags` */
export const domainQemuMonitorCommandFlags = {
  default: 0,
  hmp: 1,
} as const

/** `virDomainQemuAgentCommandTimeoutValues` */
export const domainQemuAgentCommandTimeoutValues = {
  min: -2,
  block: -2,
  default: -1,
  nowait: 0,
  shutdown: 60,
} as const

/** `virConnectDomainQemuMonitorEventRegisterFlags` */
export const connectDomainQemuMonitorEventRegisterFlags = {
  regex: 1,
  nocase: 2,
} as const
