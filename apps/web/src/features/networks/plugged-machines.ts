import type { Lease, MachineDetail, NetworkRow } from '@vitrine/contract'

/** A machine's interface that is plugged into a network. */
export interface Plugged {
  readonly id: string
  readonly name: string
  readonly mac: string
}

/** Interfaces of these machines that the network is the source of: by its name, or by its bridge on the host. */
export function pluggedInto(network: Pick<NetworkRow, 'hostId' | 'name' | 'bridge'>, machines: readonly Pick<MachineDetail, 'id' | 'hostId' | 'name' | 'nics'>[]): Plugged[] {
  return machines
    .filter(({ hostId }) => hostId === network.hostId)
    .flatMap(({ id, name, nics }) => nics
      .filter((nic) => (nic.kind === 'network' && nic.source === network.name) || (nic.kind === 'bridge' && network.bridge !== null && nic.source === network.bridge))
      .map(({ mac }) => ({ id, name, mac })))
}

/** Whose interface a lease was given to; null for one that no known machine has. */
export function leaseOwner({ mac }: Lease, plugged: readonly Plugged[]): Plugged | null {
  if (mac === null) return null
  return plugged.find((one) => one.mac.toLowerCase() === mac.toLowerCase()) ?? null
}
