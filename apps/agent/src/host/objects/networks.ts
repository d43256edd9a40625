import type { Network } from '@vitrine/libvirt'
import { readNetwork } from '@vitrine/libvirt-xml'
import type { NetworkContent } from '../model.ts'
import type { ObjectKind } from './object-sync.ts'

const options = { timeoutMs: 10_000 }

/** How a host's networks are read. */
export function networkKind(hostId: string): ObjectKind<Network, NetworkContent> {
  return {
    noun: 'network',
    gone: 'no-network',
    list: async ({ rpc }) => (await rpc.connectListAllNetworks({}, options)).nets,
    async read({ rpc }, net) {
      const [{ xml }, { active }, { persistent }] = await Promise.all([
        rpc.networkGetXmlDesc({ net }, options),
        rpc.networkIsActive({ net }, options),
        rpc.networkIsPersistent({ net }, options),
      ])
      const autostart = persistent && (await rpc.networkGetAutostart({ net }, options)).autostart
      const { name, forward, bridge, addresses, dhcp, domain } = readNetwork(xml)
      return { id: net.uuid, hostId, name, active, persistent, autostart, forward, bridge, addresses, dhcp, domain }
    },
  }
}
