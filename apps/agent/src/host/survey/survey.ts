import type { DiskSizes } from '@vitrine/libvirt-xml'
import type { Log } from '../../log.ts'
import type { OpenLink } from '../link/link.ts'
import type { MachineBook } from '../machine/book.ts'
import type { HostModel, MachineContent } from '../model.ts'
import { DiskSizeReader } from './disk-sizes.ts'
import { GuestQuestions } from './guest-questions.ts'
import { LeaseWatch } from './leases.ts'
import { RunStarts } from './run-start.ts'
import { SizeGate } from './size-gate.ts'

/** Everything that is learnt of machines beside their definition and state, each part at its own pace and none in the way of events. */
export class Survey {
  private readonly book: MachineBook
  private readonly log: Log
  private readonly leases: LeaseWatch
  private readonly questions: GuestQuestions
  private readonly sizes: DiskSizeReader
  private readonly gate = new SizeGate()
  private readonly starts: RunStarts

  constructor(uri: string, model: HostModel, book: MachineBook, log: Log) {
    this.book = book
    this.log = log
    this.leases = new LeaseWatch({ model, book, log })
    this.questions = new GuestQuestions({ model, book, log })
    this.sizes = new DiskSizeReader(book, log)
    this.starts = new RunStarts(uri, model, book)
  }

  attach(link: OpenLink): void {
    const broken = (error: unknown) => this.log.error({ err: error }, 'the survey of machines stopped')
    this.sizes.attach(link.lanes.work)
    this.leases.run(link).catch(broken)
    this.questions.run(link).catch(broken)
  }

  detach(): void {
    this.sizes.detach()
  }

  /** A machine was read again; `before` is its row until then. */
  machineRead(before: MachineContent | undefined, after: MachineContent): void {
    const { id } = after
    if (!this.book.isActive(id)) {
      this.sizes.want(id)
      return
    }
    void this.starts.look(id)
    const started = before === undefined || !sameRun(before, after)
    if (started) this.leases.machineStarted()
    if (started || (before.guestAgent !== 'connected' && after.guestAgent === 'connected')) this.questions.askSoon(id)
  }

  machineGone(id: string): void {
    this.questions.forget(id)
    this.gate.forget(id)
    this.starts.forget(id)
  }

  /** A sample told the sizes of a running machine's disks. */
  sizesSampled(id: string, sizes: ReadonlyMap<string, DiskSizes>): void {
    if (this.gate.passes(id, sizes)) this.book.setSizes(id, sizes)
  }
}

function sameRun(before: MachineContent, after: MachineContent): boolean {
  return before.runningSince !== null && before.runningSince.at === after.runningSince?.at
}
