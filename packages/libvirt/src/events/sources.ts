import { procedures } from '../procedures/index.ts'
import type { Domain, Network, NodeDevice, Secret, StoragePool } from '../procedures/types.ts'
import { program } from '../procedures/procedure.ts'
import { XdrError } from '../xdr/error.ts'
import type { RpcClient } from '../wire/rpc-client.ts'
import { LibvirtError } from '../errors/libvirt-error.ts'
import type { Handler } from './delivery.ts'
import { EventHub, type SubscribeOptions, type Subscription } from './event-hub.ts'
import {
  connectionClosed,
  type DomainEvent,
  domainEvents,
  type NetworkEvent,
  networkEvents,
  type NodeDeviceEvent,
  nodeDeviceEvents,
  type SecretEvent,
  secretEvents,
  type StoragePoolEvent,
  storagePoolEvents,
} from './table.ts'

type Source<E extends { readonly kind: string }, Handle> = (
  handler: Handler<E>,
  options?: SubscribeOptions<E['kind'], Handle>,
) => Promise<Subscription<E['kind']>>

/** Events by noun. Each call registers with the daemon and resolves when events can come. */
export interface EventSources {
  readonly domain: Source<DomainEvent, Domain>
  readonly network: Source<NetworkEvent, Network>
  readonly storagePool: Source<StoragePoolEvent, StoragePool>
  readonly nodeDevice: Source<NodeDeviceEvent, NodeDevice>
  readonly secret: Source<SecretEvent, Secret>
}

/** The events of one connection. Takes over the client's `onMessage`. */
export function eventSources(client: RpcClient): EventSources {
  const { connect } = procedures
  const domain = new EventHub<DomainEvent, Domain>(domainEvents, {
    register: async (eventId, dom) => (await client.call(connect.domainEventCallbackRegisterAny, { eventId, dom })).callbackId,
    deregister: async (callbackId) => void (await client.call(connect.domainEventCallbackDeregisterAny, { callbackId })),
  })
  const network = new EventHub<NetworkEvent, Network>(networkEvents, {
    register: async (eventId, net) => (await client.call(connect.networkEventRegisterAny, { eventId, net })).callbackId,
    deregister: async (callbackId) => void (await client.call(connect.networkEventDeregisterAny, { callbackId })),
  })
  const storagePool = new EventHub<StoragePoolEvent, StoragePool>(storagePoolEvents, {
    register: async (eventId, pool) => (await client.call(connect.storagePoolEventRegisterAny, { eventId, pool })).callbackId,
    deregister: async (callbackId) => void (await client.call(connect.storagePoolEventDeregisterAny, { callbackId })),
  })
  const nodeDevice = new EventHub<NodeDeviceEvent, NodeDevice>(nodeDeviceEvents, {
    register: async (eventId, dev) => (await client.call(connect.nodeDeviceEventRegisterAny, { eventId, dev })).callbackId,
    deregister: async (callbackId) => void (await client.call(connect.nodeDeviceEventDeregisterAny, { callbackId })),
  })
  const secret = new EventHub<SecretEvent, Secret>(secretEvents, {
    register: async (eventId, secret) => (await client.call(connect.secretEventRegisterAny, { eventId, secret })).callbackId,
    deregister: async (callbackId) => void (await client.call(connect.secretEventDeregisterAny, { callbackId })),
  })
  const hubs = [domain, network, storagePool, nodeDevice, secret]

  client.onMessage = (prog, procedure, from) => {
    if (prog !== program.remote) return
    if (procedure === connectionClosed.procedure) {
      const { reason } = connectionClosed.payload.read(from)
      const error = new LibvirtError({ reason: 'connection-lost', message: `the daemon lost its connection to the hypervisor (virConnectCloseReason ${reason})` })
      return client.end({ kind: 'hypervisor', error }, error)
    }
    for (const hub of hubs) if (receive(hub, procedure, from)) return
  }

  return {
    domain: (handler, options) => domain.subscribe(handler, options),
    network: (handler, options) => network.subscribe(handler, options),
    storagePool: (handler, options) => storagePool.subscribe(handler, options),
    nodeDevice: (handler, options) => nodeDevice.subscribe(handler, options),
    secret: (handler, options) => secret.subscribe(handler, options),
  }
}

type Receiver = Pick<EventHub<never, never>, 'receive' | 'gap'>

/** A message that can't be read was an event all the same: whoever listens must read again. */
function receive(hub: Receiver, procedure: number, from: Parameters<Receiver['receive']>[1]): boolean {
  try {
    return hub.receive(procedure, from)
  } catch (error) {
    if (!(error instanceof XdrError)) throw error
    hub.gap()
    return true
  }
}
