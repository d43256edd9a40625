import { pidDirectories, processStart } from '../machine/process-start.ts'
import type { MachineBook } from '../machine/book.ts'
import type { HostModel } from '../model.ts'

/** Finds out since when machines run that ran before anybody looked. */
export class RunStarts {
  private readonly model: HostModel
  private readonly book: MachineBook
  private readonly directories: readonly string[]
  /** The domain number that was looked for last: a machine is looked for once in each of its runs. */
  private readonly looked = new Map<string, number>()

  constructor(uri: string, model: HostModel, book: MachineBook) {
    this.model = model
    this.book = book
    this.directories = pidDirectories(uri)
  }

  async look(id: string): Promise<void> {
    const row = this.model.machines.get(id)
    const run = this.book.dom(id)?.id
    if (row?.runningSince === null || row?.runningSince.exact !== false || run === undefined || this.looked.get(id) === run) return
    this.looked.set(id, run)
    const at = await processStart(this.directories, row.name, id)
    if (at !== null && this.book.dom(id)?.id === run) this.book.setRunningSince(id, { at, exact: true })
  }

  forget(id: string): void {
    this.looked.delete(id)
  }
}
