/** Something with an identity, of which a list holds the newest version. */
interface Identified {
  readonly id: string
}

/**
 * The list with rows replaced where they stand, new ones at its end, and some taken out. The same list when nothing differs,
 * so that nobody renders for nothing.
 */
export function replaceRows<Row extends Identified>(list: readonly Row[], rows: readonly Row[], gone: readonly string[]): Row[] {
  const newest = new Map(rows.map((row) => [row.id, row]))
  const out = new Set(gone)
  const kept = list.filter(({ id }) => !out.has(id)).map((row) => {
    const next = newest.get(row.id)
    newest.delete(row.id)
    return next ?? row
  })
  return [...kept, ...newest.values()]
}
