/** Rows of one height in a box that scrolls, below a head that stays. All in CSS pixels. */
export interface RowBox {
  readonly count: number
  readonly rowHeight: number
  readonly headHeight: number
}

/** Rows drawn beyond each edge, so that scrolling shows no gaps. */
const beyond = 8

/** The rows that are to be drawn, in steps of four so that not every pixel is a reason to render. */
export function rowWindow(box: Pick<RowBox, 'rowHeight'>, scrollTop: number, height: number): { first: number; end: number } {
  const first = Math.floor((scrollTop / box.rowHeight - beyond) / 4) * 4
  const end = Math.ceil(((scrollTop + height) / box.rowHeight + beyond) / 4) * 4
  return { first: Math.max(0, first), end }
}

/** The places to draw; `keep` is drawn too, wherever it is: the focus would be lost with it. */
export function drawnRows(window: { first: number; end: number }, count: number, keep: number): number[] {
  const drawn: number[] = []
  const end = Math.min(window.end, count)
  if (keep >= 0 && keep < Math.min(window.first, count)) drawn.push(keep)
  for (let at = window.first; at < end; at += 1) drawn.push(at)
  if (keep >= end && keep < count && keep >= window.first) drawn.push(keep)
  return drawn
}

/** Where to scroll so that a row is wholly seen; the same place when it is. */
export function scrollTopFor(at: number, box: RowBox, scrollTop: number, height: number): number {
  const top = at * box.rowHeight
  if (top < scrollTop) return top
  const bottom = box.headHeight + top + box.rowHeight
  return bottom > scrollTop + height ? bottom - height : scrollTop
}
