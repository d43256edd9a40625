interface Identified {
  readonly id: string
}

export interface Arranged<Row> {
  readonly shown: readonly { readonly row: Row; readonly gone: boolean }[]
  /** How many rows wait to be shown because they would move others. */
  readonly waiting: number
}

/** The list as it was when the pointer or the focus came in. */
export interface Held<Row> {
  /** Filter and order that it was made by: another one ends the hold. */
  readonly key: string
  readonly rows: readonly Row[]
}

/** Nothing held: everything in its place. */
export function freely<Row>(sorted: readonly Row[]): Arranged<Row> {
  return { shown: sorted.map((row) => ({ row, gone: false })), waiting: 0 }
}

/**
 * The list while someone is in it: every row stays where it is, with its newest content, also one that no longer matches or
 * that is gone. New rows are shown at once where they move nothing, after the last; the others wait.
 * @param sorted the rows as they would be shown freely
 * @param all every row there is, also those that the filter hides
 */
export function inPlace<Row extends Identified>(held: Held<Row>, sorted: readonly Row[], all: ReadonlyMap<string, Row>): Arranged<Row> {
  const known = new Set(held.rows.map(({ id }) => id))
  const lastKnown = sorted.reduce((last, row, at) => (known.has(row.id) ? at : last), -1)
  const fresh = sorted.flatMap((row, at) => (known.has(row.id) ? [] : [{ row, at }]))
  const after = fresh.filter(({ at }) => at > lastKnown).map(({ row }) => ({ row, gone: false }))
  const stay = held.rows.map((was) => {
    const row = all.get(was.id)
    return { row: row ?? was, gone: row === undefined }
  })
  return { shown: [...stay, ...after], waiting: fresh.length - after.length }
}
