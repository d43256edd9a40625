import type {
  HostLoad, HostSummary, MachineDetail, MachineEvent, MachineRow, NetworkRow, PoolRow, SampleSet,
} from '@vitrine/contract'

/**
 * What `live.watch` tells a browser. Rows are whole and replace what the browser has under the same id;
 * `gone` are ids that the host no longer has. Types only: nothing here ends up in a bundle.
 */
export type LiveChange =
  | { type: 'machines'; rows: MachineRow[]; gone: string[] }
  /** The machine that the watcher asked for by `machineId`. */
  | { type: 'machine'; detail: MachineDetail }
  | { type: 'hosts'; hosts: HostSummary[]; gone: string[] }
  | { type: 'networks'; rows: NetworkRow[]; gone: string[] }
  | { type: 'pools'; rows: PoolRow[]; gone: string[] }
  /** Only for a watcher that asked for samples; `load` is the host's own at the same moment. */
  | { type: 'samples'; set: SampleSet; load: HostLoad | null }
  | { type: 'event'; event: MachineEvent }
  /** What happened since the last id is no longer known: read the lists again. The stream goes on after this. */
  | { type: 'resync' }

/** Which samples a watcher wants: of every machine, of its `machineId` alone, or none. */
export type LiveSamples = 'all' | 'machine' | 'none'
