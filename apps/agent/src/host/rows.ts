import { isDeepStrictEqual } from 'node:util'

/** A row without its revision: what is read from libvirt. */
export interface Content {
  readonly id: string
}

/** Hands out the revisions of one host model, growing over all of its row sets. */
export class RevisionCounter {
  private last = 0

  get current(): number {
    return this.last
  }

  next(): number {
    this.last += 1
    return this.last
  }
}

/** Ids that are no longer there are remembered up to this many, so that a watcher who was away can be told. */
const tombstoneLimit = 4096

/** The rows of one noun. A row that is put unchanged keeps its revision and is no change. */
export class RowSet<C extends Content> {
  private readonly rows = new Map<string, C & { revision: number }>()
  /** In order of revision, oldest first. */
  private readonly tombstones = new Map<string, number>()
  /** Tombstones up to this revision may have been forgotten. */
  private forgottenUntil = 0
  private readonly revisions: RevisionCounter
  private readonly changed: (id: string) => void

  constructor(revisions: RevisionCounter, changed: (id: string) => void) {
    this.revisions = revisions
    this.changed = changed
  }

  get size(): number {
    return this.rows.size
  }

  get(id: string): (C & { revision: number }) | undefined {
    return this.rows.get(id)
  }

  values(): IterableIterator<C & { revision: number }> {
    return this.rows.values()
  }

  ids(): string[] {
    return [...this.rows.keys()]
  }

  /** Takes over what was read. Returns whether it differs from what was known. */
  put(content: C): boolean {
    const known = this.rows.get(content.id)
    if (known !== undefined && isDeepStrictEqual(known, { ...content, revision: known.revision })) return false
    this.rows.set(content.id, { ...content, revision: this.revisions.next() })
    this.tombstones.delete(content.id)
    this.changed(content.id)
    return true
  }

  /** Returns whether there was such a row. */
  remove(id: string): boolean {
    if (!this.rows.delete(id)) return false
    this.tombstones.set(id, this.revisions.next())
    const oldest = this.tombstones.size > tombstoneLimit ? this.tombstones.entries().next().value : undefined
    if (oldest !== undefined) {
      this.tombstones.delete(oldest[0])
      this.forgottenUntil = oldest[1]
    }
    this.changed(id)
    return true
  }

  /** Ids that changed or went after `revision`; undefined when some that went may have been forgotten. */
  idsSince(revision: number): string[] | undefined {
    if (revision < this.forgottenUntil) return undefined
    const changed = [...this.rows.values()].filter((row) => row.revision > revision).map((row) => row.id)
    const gone = [...this.tombstones].filter(([, at]) => at > revision).map(([id]) => id)
    return [...changed, ...gone]
  }
}
