import { randomUUID } from 'node:crypto'
import type { MachineDetail, NetworkRow, PoolRow } from '@vitrine/contract'
import { RevisionCounter, RowSet } from './rows.ts'

export type MachineContent = Omit<MachineDetail, 'revision'>
export type NetworkContent = Omit<NetworkRow, 'revision'>
export type PoolContent = Omit<PoolRow, 'revision'>

export const nouns = ['machines', 'networks', 'pools'] as const
export type Noun = (typeof nouns)[number]

/**
 * What is known of one host. Rows have revisions that grow within one epoch, which is the life of this object: it
 * outlives connections, so that after a reconnection only real differences are told.
 */
export class HostModel {
  readonly epoch = randomUUID()
  readonly machines: RowSet<MachineContent>
  readonly networks: RowSet<NetworkContent>
  readonly pools: RowSet<PoolContent>
  /** Differences that the sweep found and no event had told. */
  repaired = 0
  /** Whether everything was read once. Before, an empty model doesn't mean an empty host. */
  complete = false
  private readonly revisions = new RevisionCounter()
  private readonly listeners = new Set<(noun: Noun, id: string) => void>()

  constructor() {
    const told = (noun: Noun) => (id: string) => {
      for (const listener of this.listeners) listener(noun, id)
    }
    this.machines = new RowSet(this.revisions, told('machines'))
    this.networks = new RowSet(this.revisions, told('networks'))
    this.pools = new RowSet(this.revisions, told('pools'))
  }

  get revision(): number {
    return this.revisions.current
  }

  /** Calls `listener` at each change, in the change; returns how to stop. */
  onChange(listener: (noun: Noun, id: string) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
