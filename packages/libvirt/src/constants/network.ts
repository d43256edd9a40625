/** The numbers of libvirt-network.h (libvirt 9.0), under libvirt's own names without their prefixes. */

/** `virNetworkXMLFlags` */
export const networkXmlFlags = {
  inactive: 1,
} as const

/** `virConnectListAllNetworksFlags` */
export const connectListAllNetworksFlags = {
  inactive: 1,
  active: 2,
  persistent: 4,
  transient: 8,
  autostart: 16,
  noAutostart: 32,
} as const

/** `virNetworkCreateFlags` */
export const networkCreateFlags = {
  validate: 1,
} as const

/** `virNetworkDefineFlags` */
export const networkDefineFlags = {
  validate: 1,
} as const

/** `virNetworkUpdateCommand` */
export const networkUpdateCommand = {
  none: 0,
  modify: 1,
  delete: 2,
  addLast: 3,
  addFirst: 4,
} as const

/** `virNetworkUpdateSection` */
export const networkUpdateSection = {
  none: 0,
  bridge: 1,
  domain: 2,
  ip: 3,
  ipDhcpHost: 4,
  ipDhcpRange: 5,
  forward: 6,
  forwardInterface: 7,
  forwardPf: 8,
  portgroup: 9,
  dnsHost: 10,
  dnsTxt: 11,
  dnsSrv: 12,
} as const

/** `virNetworkUpdateFlags` */
export const networkUpdateFlags = {
  current: 0,
  live: 1,
  config: 2,
} as const

/** `virNetworkEventLifecycleType` */
export const networkEventLifecycleType = {
  defined: 0,
  undefined: 1,
  started: 2,
  stopped: 3,
} as const

/** `virIPAddrType` */
export const ipAddrType = {
  ipv4: 0,
  ipv6: 1,
} as const

/** `virNetworkPortCreateFlags` */
export const networkPortCreateFlags = {
  reclaim: 1,
  validate: 2,
} as const
