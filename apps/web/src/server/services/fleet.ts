import type {
  GuestInfo, HostLoad, HostSummary, Lease, LogTail, MachineDetail, MachineEvent, MachineHistory, MachineRow, NetworkRow, PoolRow, Volume,
} from '@vitrine/contract'
import type { LiveChange, LiveSamples } from '../../shared/live.ts'

export interface LiveRequest {
  /** Where to continue: a `cursor` of a list, or the id of the last change seen. */
  after?: string | undefined
  machineId?: string | undefined
  samples: LiveSamples
  signal: AbortSignal
}

/** A change with the id to continue after it. */
export interface LiveItem {
  id: string
  change: LiveChange
}

/** A definition and where it was read: from the host now, or from the inventory, which kept the last one known. */
export interface Definition {
  xml: string
  from: 'host' | 'inventory'
  /** When it was true, epoch ms. */
  at: number
}

export interface Screenshot {
  png: Uint8Array
  width: number
  height: number
  at: number
  etag: string
}

/**
 * All hosts as this process knows them. The lists answer from memory, at once, with the last known state while a host or
 * the agent is away; what is asked of a host fails with `agent-away`, `host-away`, `host-timeout` or the host's own failure.
 * `cursor` is a place in the stream of changes: `watch` after it misses nothing.
 */
export interface Fleet {
  cursor: () => string
  hosts: () => HostSummary[]
  /** Fails with `host-unknown`. */
  host: (hostId: string) => HostSummary
  machines: () => MachineRow[]
  networks: () => NetworkRow[]
  pools: () => PoolRow[]
  /** Also finds one that its host no longer has (`present: false`). Fails with `machine-unknown`. */
  machine: (id: string) => Promise<{ machine: MachineDetail; host: HostSummary; present: boolean }>
  watch: (request: LiveRequest) => AsyncIterable<LiveItem>

  definition: (id: string, which: 'live' | 'stored') => Promise<Definition>
  log: (id: string, maxBytes: number) => Promise<LogTail>
  events: (id: string) => Promise<MachineEvent[]>
  guest: (id: string) => Promise<GuestInfo>
  history: (id: string, sinceMs: number) => Promise<MachineHistory>
  /** CPU in cores over the last two minutes, oldest first, by machine id. Hosts that don't answer are left out. */
  sparklines: () => Promise<Record<string, number[]>>
  screenshot: (id: string, maxWidth: number) => Promise<Screenshot>
  load: (hostId: string) => Promise<HostLoad[]>
  leases: (hostId: string, networkId: string) => Promise<Lease[]>
  volumes: (hostId: string, poolId: string) => Promise<Volume[]>
}
