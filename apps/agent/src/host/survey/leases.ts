import type { MachineAddress } from '@vitrine/contract'
import { LibvirtError, type Session } from '@vitrine/libvirt'
import type { Log } from '../../log.ts'
import { readLeases } from '../../services/networks/leases.ts'
import type { OpenLink } from '../link/link.ts'
import type { MachineBook } from '../machine/book.ts'
import type { HostModel } from '../model.ts'
import { Pause } from '../pause.ts'

/** Between readings of the leases, ms: guests ask for theirs within seconds after their start, and then rarely. */
const leasePace = { usualMs: 30_000, afterStartMs: 3_000, startLastsMs: 90_000 } as const

export interface LeaseWatchOptions {
  readonly model: HostModel
  readonly book: MachineBook
  readonly log: Log
}

/** Gives machines the addresses that libvirt's own DHCP servers lent them: one call for a network, however many machines it has. */
export class LeaseWatch {
  private readonly options: LeaseWatchOptions
  private lastStart = Number.NEGATIVE_INFINITY
  private readonly pause = new Pause()

  constructor(options: LeaseWatchOptions) {
    this.options = options
  }

  /** A machine was started: it will ask for an address. */
  machineStarted(): void {
    const calm = !this.starting
    this.lastStart = performance.now()
    if (calm) this.pause.cutShort()
  }

  /** Works until the link is over. */
  async run(link: OpenLink): Promise<void> {
    while (!link.signal.aborted) {
      try {
        await this.look(link.lanes.work)
      } catch (error) {
        // a driver without DHCP has no leases, today and tomorrow
        if (link.signal.aborted || (error instanceof LibvirtError && error.reason === 'no-support')) return
        if (!(error instanceof LibvirtError)) throw error
        this.options.log.warn({ reason: error.reason, libvirt: error.message }, 'the DHCP leases could not be read')
      }
      await this.pause.wait(this.starting ? leasePace.afterStartMs : leasePace.usualMs, link.signal)
    }
  }

  private get starting(): boolean {
    return performance.now() - this.lastStart < leasePace.startLastsMs
  }

  private async look(session: Session): Promise<void> {
    const { model, book } = this.options
    const serving = [...model.networks.values()].filter((network) => network.active && network.dhcp.length > 0)
    const byMac = new Map<string, MachineAddress[]>()
    for (const { id, name } of serving) {
      for (const { mac, address, prefix } of await readLeases(session, { uuid: id, name })) {
        if (mac !== null) byMac.set(mac, [...(byMac.get(mac) ?? []), { address, prefix, mac, device: null, from: 'lease' }])
      }
    }
    for (const machine of model.machines.values()) {
      if (!book.isActive(machine.id)) continue
      book.setAddresses(machine.id, 'lease', machine.nics.flatMap((nic) => byMac.get(nic.mac.toLowerCase()) ?? []))
    }
  }
}
