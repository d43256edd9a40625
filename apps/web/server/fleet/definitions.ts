import type { MachineDetail } from '@vitrine/contract'
import type { Log } from '../log.ts'

export interface DefinitionKeeper {
  /** These machines may have another definition now. */
  wanted: (hostId: string, ids: readonly string[]) => void
  forget: (hostId: string, id: string) => void
  stop: () => void
}

export interface DefinitionKeeperDeps {
  /** Reads the stored definition from the host. */
  read: (hostId: string, id: string) => Promise<string>
  save: (hostId: string, id: string, xml: string, at: number) => void
  /** Whether the host can be asked now. */
  canAsk: (hostId: string) => boolean
  log: Log
}

const gapMs = 15
const pauseMs = 5_000

/**
 * Keeps the definition of each machine in the inventory, for the day when the host can't be asked. In the background, one at a time,
 * with gaps: a thousand new machines take some twenty seconds and nobody waits for them.
 */
export function createDefinitionKeeper({ read, save, canAsk, log }: DefinitionKeeperDeps): DefinitionKeeper {
  const wanted = new Map<string, { hostId: string; id: string }>()
  let timer: NodeJS.Timeout | undefined
  let busy = false
  let stopped = false

  const schedule = (delayMs: number): void => {
    if (stopped || busy || timer !== undefined || wanted.size === 0) return
    timer = setTimeout(() => {
      timer = undefined
      void next()
    }, delayMs)
    timer.unref()
  }

  const next = async (): Promise<void> => {
    const entry = [...wanted].find(([, { hostId }]) => canAsk(hostId))
    if (entry === undefined) return schedule(pauseMs)
    const [key, machine] = entry
    wanted.delete(key)
    busy = true
    let pause = gapMs
    try {
      const at = Date.now()
      save(machine.hostId, machine.id, await read(machine.hostId, machine.id), at)
    } catch (cause) {
      // Gone meanwhile, or the host is: its next change, or its return, asks again.
      log.debug({ err: cause, machineId: machine.id }, 'a definition was not read')
      pause = pauseMs / 10
    }
    busy = false
    schedule(pause)
  }

  return {
    wanted: (hostId, ids) => {
      for (const id of ids) wanted.set(`${hostId} ${id}`, { hostId, id })
      schedule(gapMs)
    },
    forget: (hostId, id) => void wanted.delete(`${hostId} ${id}`),
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/** What of a machine comes out of its stored definition, as one text to compare. What moves while it runs is left out. */
export function definedPart({ name, title, notes, persistent, maxMemoryKiB, vcpus, virtType, machineType, firmware, cpu, bootOrder, disks, nics, otherDevices, changesPending, pending }: MachineDetail): string {
  return JSON.stringify([
    name, title, notes, persistent, maxMemoryKiB, vcpus, virtType, machineType, firmware, cpu, bootOrder, otherDevices, changesPending, pending,
    disks.map(({ capacityBytes: _capacity, allocationBytes: _allocation, ...disk }) => disk), nics.map(({ hostDevice: _tap, ...nic }) => nic),
  ])
}
