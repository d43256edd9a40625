/** What is ticked, and the row that a range starts from. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly anchor: string | null
}

export const emptySelection: Selection = { ids: new Set(), anchor: null }

/** Ticks or unticks one. */
export function toggled(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, anchor: id }
}

/**
 * Ticks everything from the anchor to `id`, in the order of the list, keeping what was ticked before.
 * Without an anchor that is still shown, it ticks `id` alone.
 */
export function extended(selection: Selection, id: string, order: readonly string[]): Selection {
  const to = order.indexOf(id)
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor)
  if (to === -1) return selection
  if (from === -1) return { ids: new Set([...selection.ids, id]), anchor: id }
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor }
}

/** Ticks all that are shown; when they are, unticks all. */
export function allToggled(selection: Selection, order: readonly string[]): Selection {
  return order.every((id) => selection.ids.has(id)) ? emptySelection : { ids: new Set([...selection.ids, ...order]), anchor: selection.anchor }
}

/** Whether all, some or none of what is shown is ticked. */
export function ticked(selection: Selection, order: readonly string[]): boolean | 'some' {
  const count = order.reduce((sum, id) => sum + (selection.ids.has(id) ? 1 : 0), 0)
  if (count === 0) return false
  return count === order.length ? true : 'some'
}
