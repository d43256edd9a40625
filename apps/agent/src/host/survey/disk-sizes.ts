import { constants, LibvirtError, type Domain, type Session } from '@vitrine/libvirt'
import type { Log } from '../../log.ts'
import type { MachineBook } from '../machine/book.ts'
import { statsOf } from '../sampler/stats.ts'

/** Machines in one call, and its deadline: libvirt opens each disk of a machine that is off, and a disk's storage can hang. */
const batch = { machines: 32, timeoutMs: 15_000 } as const

/** Learns the sizes of disks of machines that are off, a few at a time behind everything else. Running ones tell theirs with each sample. */
export class DiskSizeReader {
  private readonly book: MachineBook
  private readonly log: Log
  private readonly wanted = new Set<string>()
  private session: Session | undefined
  private working = false

  constructor(book: MachineBook, log: Log) {
    this.book = book
    this.log = log
  }

  attach(session: Session): void {
    this.session = session
  }

  detach(): void {
    this.session = undefined
    this.wanted.clear()
  }

  /** The machine was read, and may have other disks or other sizes than before. */
  want(id: string): void {
    this.wanted.add(id)
    if (this.working) return
    this.working = true
    // everything that is read in this turn goes into the same call
    setImmediate(() => void this.work())
  }

  private async work(): Promise<void> {
    try {
      while (this.wanted.size > 0 && this.session !== undefined) await this.readSome(this.session)
    } finally {
      this.working = false
    }
  }

  private async readSome({ rpc }: Session): Promise<void> {
    const ids = [...this.wanted].slice(0, batch.machines)
    for (const id of ids) this.wanted.delete(id)
    const doms = ids.filter((id) => !this.book.isActive(id)).map((id) => this.book.dom(id)).filter((dom): dom is Domain => dom !== undefined)
    if (doms.length === 0) return
    try {
      const { retStats } = await rpc.connectGetAllDomainStats({ doms, stats: constants.domainStatsTypes.block }, { timeoutMs: batch.timeoutMs })
      for (const { dom, params } of retStats) this.book.setSizes(dom.uuid, statsOf(dom.uuid, params, 0).sizes)
    } catch (error) {
      if (!(error instanceof LibvirtError)) this.log.error({ err: error }, 'disk sizes could not be taken over')
      // a driver without such statistics, a machine that is gone, or storage that hangs: sizes stay unknown
      else if (error.reason === 'timeout') this.log.warn({ machines: ids }, 'disk sizes could not be read: their storage does not answer')
    }
  }
}
