import type { MachineEvent } from '@vitrine/contract'

/** How many events are kept for one machine, and for how many machines. */
export const eventRingLimits = { perMachine: 100, machines: 20_000 } as const

/** The last events of each machine, newest last. */
export class EventRing {
  private readonly byMachine = new Map<string, MachineEvent[]>()

  add(event: MachineEvent): void {
    const events = this.byMachine.get(event.machineId) ?? []
    events.push(event)
    if (events.length > eventRingLimits.perMachine) events.shift()
    // again at the end: the machine that was quiet for longest is the first to be forgotten
    this.byMachine.delete(event.machineId)
    this.byMachine.set(event.machineId, events)
    const oldest = this.byMachine.size > eventRingLimits.machines ? this.byMachine.keys().next().value : undefined
    if (oldest !== undefined) this.byMachine.delete(oldest)
  }

  of(machineId: string): readonly MachineEvent[] {
    return this.byMachine.get(machineId) ?? []
  }
}
