import type { ConsoleHost, ConsoleHosts } from '../console/index.ts'
import { libvirtCalls } from '../console/index.ts'
import type { Host } from './host.ts'
import type { Hosts } from './hosts.ts'

/** A host as its consoles and screenshots need it. */
export function consoleHost(host: Host): ConsoleHost {
  return {
    machine: (machineId) => host.machine(machineId),
    reachable: () => host.reachable,
    onChange: (_machineId, listener) => host.onChange(listener),
    ...libvirtCalls(
      () => host.lane('act'),
      (machineId) => host.machine(machineId)?.name ?? machineId,
    ),
  }
}

export function consoleHosts(hosts: Hosts): ConsoleHosts {
  const made = new Map(hosts.all().map((host) => [host.id, consoleHost(host)]))
  return { get: (hostId) => made.get(hostId) }
}
