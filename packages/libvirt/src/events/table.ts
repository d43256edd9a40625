import { flags, hyper, int, list, unsignedHyper } from '../xdr/codec.ts'
import type { XdrReader } from '../xdr/reader.ts'
import { type Fields, struct, type StructOut } from '../xdr/struct.ts'
import { limits } from '../procedures/limits.ts'
import { domain as dom, maybeText, network, nodeDevice, params, secret, storagePool, text } from '../procedures/types.ts'

/** One kind of event: the id to register it by, the message that then comes, and what is in it after the callback's id. */
export interface EventEntry<E> {
  readonly kind: string
  readonly id: number
  readonly procedure: number
  read(from: XdrReader): E
}

function event<const K extends string, const F extends Fields>(kind: K, id: number, procedure: number, fields: F): EventEntry<{ readonly kind: K } & Readonly<StructOut<F>>> {
  const payload = struct(fields)
  return { kind, id, procedure, read: (from) => ({ kind, ...payload.read(from) }) }
}

type EventOf<Table extends readonly EventEntry<unknown>[]> = ReturnType<Table[number]['read']>

const address = struct({ family: int, node: text, service: text })
const identity = struct({ type: text, name: text })

/** `virDomainEventID` × `REMOTE_PROC_DOMAIN_EVENT_*`, in the form with callback ids. */
export const domainEvents = [
  /** `event` and `detail` are of `constants.domainEvent` and its details. */
  event('lifecycle', 0, 318, { dom, event: int, detail: int }),
  event('reboot', 1, 319, { dom }),
  /** `offset`: seconds the guest's clock is ahead of UTC. */
  event('rtcChange', 2, 320, { dom, offset: hyper }),
  event('watchdog', 3, 321, { dom, action: int }),
  /** `reason` is empty or as `enospc`. */
  event('ioError', 6, 324, { dom, srcPath: text, devAlias: text, action: int, reason: text }),
  event('graphics', 5, 323, { dom, phase: int, local: address, remote: address, authScheme: text, subject: list(identity, limits.graphicsIdentities) }),
  event('controlError', 7, 325, { dom }),
  /** `dst` is the disk's target, as `vda`. */
  event('blockJob', 16, 339, { dom, dst: text, type: int, status: int }),
  event('diskChange', 9, 327, { dom, oldSrcPath: maybeText, newSrcPath: maybeText, devAlias: text, reason: int }),
  event('trayChange', 10, 328, { dom, devAlias: text, reason: int }),
  event('pmwakeup', 11, 329, { reason: int, dom }),
  event('pmsuspend', 12, 330, { reason: int, dom }),
  event('pmsuspendDisk', 14, 332, { reason: int, dom }),
  /** `actual`: the balloon's new size in KiB. */
  event('balloonChange', 13, 331, { dom, actual: unsignedHyper }),
  event('deviceRemoved', 15, 333, { dom, devAlias: text }),
  event('tunable', 17, 346, { dom, params: params(limits.tunableEvent) }),
  event('agentLifecycle', 18, 348, { dom, state: int, reason: int }),
  event('deviceAdded', 19, 354, { dom, devAlias: text }),
  event('migrationIteration', 20, 359, { dom, iteration: int }),
  event('jobCompleted', 21, 363, { dom, params: params(limits.jobStats) }),
  event('deviceRemovalFailed', 22, 367, { dom, devAlias: text }),
  event('metadataChange', 23, 379, { dom, type: int, nsuri: maybeText }),
  /** `threshold` and `excess` in bytes. */
  event('blockThreshold', 24, 385, { dom, dev: text, path: maybeText, threshold: unsignedHyper, excess: unsignedHyper }),
  event('memoryFailure', 25, 423, { dom, recipient: int, action: int, flags }),
  /** `size` in KiB. */
  event('memoryDeviceSizeChange', 26, 438, { dom, alias: text, size: unsignedHyper }),
] as const

export const networkEvents = [event('lifecycle', 0, 315, { net: network, event: int, detail: int })] as const

export const storagePoolEvents = [
  event('lifecycle', 0, 370, { pool: storagePool, event: int, detail: int }),
  event('refresh', 1, 373, { pool: storagePool }),
] as const

export const nodeDeviceEvents = [
  event('lifecycle', 0, 376, { dev: nodeDevice, event: int, detail: int }),
  event('update', 1, 377, { dev: nodeDevice }),
] as const

export const secretEvents = [
  event('lifecycle', 0, 382, { secret, event: int, detail: int }),
  event('valueChanged', 1, 383, { secret }),
] as const

export type DomainEvent = EventOf<typeof domainEvents>
export type NetworkEvent = EventOf<typeof networkEvents>
export type StoragePoolEvent = EventOf<typeof storagePoolEvents>
export type NodeDeviceEvent = EventOf<typeof nodeDeviceEvents>
export type SecretEvent = EventOf<typeof secretEvents>

/** The daemon's word that its own connection to the hypervisor ended. */
export const connectionClosed = { procedure: 362, payload: struct({ reason: int }) } as const
