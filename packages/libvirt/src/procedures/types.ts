import { int, optional, type OutOf, string, uuid } from '../xdr/codec.ts'
import { struct } from '../xdr/struct.ts'
import { typedParams } from '../xdr/typed-params.ts'
import { limits } from './limits.ts'

/** The structs that many procedures share. A handle is a plain value: it can be kept, compared, sent on. */

export const text = string(limits.string)
export const maybeText = optional(text)

/** `id` is -1 while the domain does not run. libvirt finds it by `uuid`; the name is for messages. */
export const domain = struct({ name: text, uuid, id: int })
export const network = struct({ name: text, uuid })
export const networkPort = struct({ net: network, uuid })
export const nwfilter = struct({ name: text, uuid })
export const nwfilterBinding = struct({ portdev: text, filtername: text })
export const iface = struct({ name: text, mac: text })
export const storagePool = struct({ name: text, uuid })
export const storageVol = struct({ pool: text, name: text, key: text })
export const nodeDevice = struct({ name: text })
export const secret = struct({ uuid, usageType: int, usageId: text })
export const checkpoint = struct({ name: text, dom: domain })
export const snapshot = struct({ name: text, dom: domain })

export type Domain = OutOf<typeof domain>
export type Network = OutOf<typeof network>
export type NetworkPort = OutOf<typeof networkPort>
export type Nwfilter = OutOf<typeof nwfilter>
export type NwfilterBinding = OutOf<typeof nwfilterBinding>
export type Interface = OutOf<typeof iface>
export type StoragePool = OutOf<typeof storagePool>
export type StorageVol = OutOf<typeof storageVol>
export type NodeDevice = OutOf<typeof nodeDevice>
export type Secret = OutOf<typeof secret>
export type Checkpoint = OutOf<typeof checkpoint>
export type Snapshot = OutOf<typeof snapshot>

/** `remote_typed_param params<max>`. */
export const params = (max: number) => typedParams(max, limits.string)
