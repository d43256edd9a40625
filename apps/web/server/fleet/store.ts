import type { HostSummary, MachineDetail, NetworkRow, PoolRow } from '@vitrine/contract'
import { createWriteBehind, isDatabaseAway, type Inventory, type MachineWrite } from '@vitrine/inventory'
import type { Log } from '../log.ts'

/** What the fleet tells Postgres. Nothing here makes the fleet wait: while Postgres is away the newest of each row is kept. */
export interface FleetStore {
  host: (host: HostSummary) => void
  hostsGone: (hostIds: readonly string[]) => void
  machines: (hostId: string, details: readonly MachineDetail[], gone: readonly string[], at: number) => void
  /** All machines that the host has: what else the inventory thinks it has is gone. */
  onlyMachines: (hostId: string, ids: readonly string[], at: number) => void
  networksAndPools: (hostId: string, rows: { networks: readonly NetworkRow[]; pools: readonly PoolRow[] }, at: number) => void
  definition: (hostId: string, id: string, xml: string, at: number) => void
  waiting: () => number
  stop: (deadlineMs: number) => Promise<void>
}

type Write = MachineWrite | (() => Promise<void>)

/**
 * One queue, so that a host's row is there before those of its machines, and a machine's before its definition. Machines that follow
 * each other in it go in one statement.
 */
export function createFleetStore(inventory: Inventory, log: Log): FleetStore {
  const queue = createWriteBehind<Write>({
    write: async (writes) => {
      let machines: MachineWrite[] = []
      const flush = async (): Promise<void> => {
        if (machines.length > 0) await inventory.machines.save(machines)
        machines = []
      }
      for (const write of writes) {
        if (typeof write === 'function') {
          await flush()
          await write()
        } else machines.push(write)
      }
      await flush()
    },
    merge: (waiting, write) => {
      // A machine that changed and then went: its last detail is still worth keeping.
      if (typeof waiting === 'object' && typeof write === 'object' && write.detail === null) return { ...write, detail: waiting.detail }
      return write
    },
    isAway: isDatabaseAway,
    onAway: (_cause, waiting) => log.warn({ waiting }, 'the inventory waits for the database'),
    onRefused: (write, cause) => log.error({ err: cause, machineId: typeof write === 'object' ? write.id : undefined }, 'a row of the inventory was refused'),
  })

  return {
    host: ({ id, name, uri, facts, seenAt }) => queue.put(`host ${id}`, async () => inventory.hosts.save({ id, name, uri, facts, seenAt })),
    hostsGone: (hostIds) => {
      const at = Date.now()
      for (const hostId of hostIds) queue.put(`host ${hostId}`, async () => inventory.hosts.markGone([hostId], at))
    },
    machines: (hostId, details, gone, at) => {
      for (const detail of details) queue.put(`machine ${hostId} ${detail.id}`, { hostId, id: detail.id, detail, at, goneAt: null })
      for (const id of gone) queue.put(`machine ${hostId} ${id}`, { hostId, id, detail: null, at, goneAt: at })
    },
    onlyMachines: (hostId, ids, at) => queue.put(`only ${hostId}`, async () => inventory.machines.markAbsent(hostId, ids, at)),
    networksAndPools: (hostId, rows, at) => queue.put(`others ${hostId}`, async () => inventory.hosts.saveNetworksAndPools(hostId, rows, at)),
    definition: (hostId, id, xml, at) => queue.put(`definition ${hostId} ${id}`, async () => inventory.machines.saveDefinition(hostId, id, xml, at)),
    waiting: queue.size,
    stop: async (deadlineMs) => {
      if (!await queue.drain(deadlineMs)) log.warn({ waiting: queue.size() }, 'rows of the inventory were not written; the hosts tell them again')
      queue.stop()
    },
  }
}
