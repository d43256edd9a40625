/** The numbers of libvirt-nodedev.h (libvirt 9.0), under libvirt's own names without their prefixes. */

/** `virConnectListAllNodeDeviceFlags` */
export const connectListAllNodeDeviceFlags = {
  capSystem: 1,
  capPciDev: 2,
  capUsbDev: 4,
  capUsbInterface: 8,
  capNet: 16,
  capScsiHost: 32,
  capScsiTarget: 64,
  capScsi: 128,
  capStorage: 256,
  capFcHost: 512,
  capVports: 1024,
  capScsiGeneric: 2048,
  capDrm: 4096,
  capMdevTypes: 8192,
  capMdev: 16384,
  capCcwDev: 32768,
  capCssDev: 65536,
  capVdpa: 131072,
  capApCard: 262144,
  capApQueue: 524288,
  capApMatrix: 1048576,
  capVpd: 2097152,
  inactive: 1073741824,
  active: 2147483648,
} as const

/** `virNodeDeviceCreateXMLFlags` */
export const nodeDeviceCreateXmlFlags = {
  validate: 1,
} as const

/** `virNodeDeviceDefineXMLFlags` */
export const nodeDeviceDefineXmlFlags = {
  validate: 1,
} as const

/** `virNodeDeviceEventLifecycleType` */
export const nodeDeviceEventLifecycleType = {
  created: 0,
  deleted: 1,
  defined: 2,
  undefined: 3,
} as const
