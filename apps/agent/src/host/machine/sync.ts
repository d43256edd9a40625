import { setTimeout as delay } from 'node:timers/promises'
import { LibvirtError, type Domain } from '@vitrine/libvirt'
import { LibvirtXmlError } from '@vitrine/libvirt-xml'
import type { Log } from '../../log.ts'
import { forEachBounded } from '../bounded.ts'
import type { MachineContent } from '../model.ts'
import { Refresher } from '../refresher.ts'
import type { Heard, MachineBook } from './book.ts'
import { listMachines, type Listed } from './listing.ts'
import { fingerprint, readMachine, type MachineReading, type Reader } from './reading.ts'

/** Readings under way in a full reading, so that those for events come in between. */
const bulkWidth = 16

/** Time for the event of a difference that the sweep saw to arrive, ms. */
const graceMs = 300

/** After a reading that got no answer, ms. */
const retryMs = 5_000

export interface MachineSyncOptions {
  readonly book: MachineBook
  readonly log: Log
  /** Told after each reading that was taken over, with the row before and now. */
  readonly onRead: (before: MachineContent | undefined, after: MachineContent) => void
  readonly onGone: (id: string) => void
}

/** Keeps the book of a host's machines true: by one reading for each event, by reading everything at connect, by sweeps. */
export class MachineSync {
  private readonly book: MachineBook
  private readonly log: Log
  private readonly onRead: MachineSyncOptions['onRead']
  private readonly onGone: MachineSyncOptions['onGone']
  private readonly refresher = new Refresher((id) => this.readOne(id))
  /** The newest handle of machines that events told of. */
  private readonly doms = new Map<string, Domain>()
  /** Counts what was told; a bulk reading doesn't overwrite what was told after it began. */
  private told = 0
  private readonly toldAt = new Map<string, number>()
  private session: Reader | undefined

  constructor(options: MachineSyncOptions) {
    this.book = options.book
    this.log = options.log
    this.onRead = options.onRead
    this.onGone = options.onGone
  }

  attach(session: Reader): void {
    this.session = session
  }

  detach(): void {
    this.session = undefined
  }

  /** Something happened to this machine: reads it again. Resolves when that is in the model. */
  touch(dom: Domain): Promise<void> {
    this.told += 1
    this.toldAt.set(dom.uuid, this.told)
    this.doms.set(dom.uuid, dom)
    return this.refresher.touch(dom.uuid)
  }

  /** The same by id, for a machine that is known. */
  async refresh(id: string): Promise<void> {
    const dom = this.book.dom(id)
    if (dom !== undefined) await this.touch(dom)
  }

  /**
   * Reads all machines and forgets those that are gone.
   * @throws LibvirtError when the lists can't be had
   */
  async readAll(session: Reader): Promise<void> {
    const began = this.told
    const listed = await listMachines(session)
    await forEachBounded(listed.values(), bulkWidth, async (entry) => {
      const reading = await this.readListed(session, entry)
      if (reading !== undefined && !this.toldSince(entry.dom.uuid, began)) this.apply(reading)
    })
    for (const id of this.book.ids()) if (!listed.has(id) && !this.toldSince(id, began)) this.forget(id)
    if (this.refresher.busy === 0) this.toldAt.clear()
  }

  /**
   * Looks for what no event told. Returns how many machines had to be corrected.
   * @throws LibvirtError when the lists can't be had
   */
  async sweep(session: Reader): Promise<number> {
    const began = this.told
    const listed = await listMachines(session)
    const suspects = new Map<string, Domain>()
    await forEachBounded(listed.values(), bulkWidth, async (entry) => {
      const reading = await this.readListed(session, entry)
      if (reading !== undefined && this.differs(reading)) suspects.set(entry.dom.uuid, entry.dom)
    })
    for (const id of this.book.ids()) {
      const dom = this.book.dom(id)
      if (dom !== undefined && !listed.has(id)) suspects.set(id, dom)
    }
    if (suspects.size === 0) return 0
    await delay(graceMs)
    let corrected = 0
    for (const [id, dom] of suspects) {
      if (this.toldSince(id, began)) continue
      const before = this.book.revision(id)
      await this.touch(dom)
      if (this.book.revision(id) !== before) corrected += 1
    }
    return corrected
  }

  private toldSince(id: string, began: number): boolean {
    return (this.toldAt.get(id) ?? 0) > began
  }

  private differs(reading: MachineReading): boolean {
    const known = this.book.reading(reading.dom.uuid)
    if (known === undefined) return true
    const same = known.state === reading.state && known.reason === reading.reason && known.managedSave === reading.managedSave
      && known.persistent === reading.persistent && known.autostart === reading.autostart && known.dom.name === reading.dom.name
    return !same || this.book.fingerprint(reading.dom.uuid) !== fingerprint(reading)
  }

  /** A machine that can't be read in a bulk reading is left as it is and tried again by itself. */
  private async readListed(session: Reader, { dom, known }: Listed): Promise<MachineReading | undefined> {
    try {
      return await readMachine(session, dom, known ?? undefined)
    } catch (error) {
      if (!(error instanceof LibvirtError) || error.code === 0 && error.reason !== 'timeout') throw error
      this.log.warn({ machine: dom.uuid, reason: error.reason, err: error.message }, 'a machine could not be read')
      this.retryLater(dom)
      return undefined
    }
  }

  private async readOne(id: string): Promise<void> {
    const { session } = this
    const dom = this.doms.get(id) ?? this.book.dom(id)
    this.doms.delete(id)
    if (session === undefined || dom === undefined) return
    const heard = this.book.takeHeard(id)
    try {
      const reading = await readMachine(session, dom)
      // what the connection before told may be older than what the next one reads
      if (session !== this.session) return
      if (reading === undefined) this.forget(id)
      else this.apply(reading, heard)
    } catch (error) {
      this.book.giveBackHeard(id, heard)
      if (session !== this.session || !(error instanceof LibvirtError)) {
        if (!(error instanceof LibvirtError)) this.log.error({ machine: id, err: error }, 'a machine could not be taken over')
        return
      }
      this.log.warn({ machine: id, reason: error.reason, err: error.message }, 'a machine could not be read')
      if (error.code !== 0 || error.reason === 'timeout') this.retryLater(dom)
    }
  }

  private apply(reading: MachineReading, heard?: Heard): void {
    const id = reading.dom.uuid
    const before = this.book.row(id)
    try {
      this.book.apply(reading, heard)
    } catch (error) {
      // one definition that can't be read must not keep the others from being shown
      if (!(error instanceof LibvirtXmlError)) throw error
      this.log.error({ machine: id, err: error.message }, 'a definition could not be read')
      return
    }
    const after = this.book.row(id)
    if (after !== undefined) this.onRead(before, after)
  }

  private forget(id: string): void {
    if (this.book.remove(id)) this.onGone(id)
  }

  private retryLater(dom: Domain): void {
    const { session } = this
    setTimeout(() => {
      if (session !== undefined && session === this.session) void this.touch(dom)
    }, retryMs).unref()
  }
}
