/** The numbers of libvirt-interface.h (libvirt 9.0), under libvirt's own names without their prefixes. */

/** `virConnectListAllInterfacesFlags` */
export const connectListAllInterfacesFlags = {
  inactive: 1,
  active: 2,
} as const

/** `virInterfaceXMLFlags` */
export const interfaceXmlFlags = {
  inactive: 1,
} as const

/** `virInterfaceDefineFlags` */
export const interfaceDefineFlags = {
  validate: 1,
} as const
