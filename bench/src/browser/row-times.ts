import type { Page } from 'playwright-core'

export interface ListOnScreen {
  /** Matches every row of a machine, not the head. */
  readonly row: string
  /** How many machines there are. */
  readonly total: number
  /** A button in the way, pressed as soon as it is there. */
  readonly dismiss?: string
  /**
   * For a grid that draws only what is seen: its number of rows (`aria-rowcount`) must say all, and scrolled to its end it must show the
   * last one. Without it every row must be in the document.
   */
  readonly windowed?: { readonly grid: string; readonly scroller: string }
}

export interface RowTimes {
  /** Milliseconds from the start of the navigation until a frame with the first row was painted. */
  readonly firstRowMs: number | null
  /** Until every row could be reached; null when that took longer than `withinMs`. */
  readonly allRowsMs: number | null
  /** Rows there when it ended. */
  readonly rows: number
}

/** Goes to a page and times its rows by the page's own clock, frame by frame. */
export async function rowTimes(page: Page, url: string, list: ListOnScreen, withinMs: number): Promise<RowTimes> {
  await page.addInitScript((wanted) => {
    const times: { first?: number; all?: number } = {}
    Object.assign(globalThis, { rowTimes: times })
    const painted = (what: 'first' | 'all'): void => {
      // a task queued by a frame runs after that frame was drawn
      if (times[what] === undefined) setTimeout(() => (times[what] ??= performance.now()))
    }
    let inTheWay = wanted.dismiss !== undefined
    const everyFrame = (): void => {
      const { dismiss, windowed, row, total } = wanted
      if (inTheWay) {
        const button = [...document.querySelectorAll('button')].find((candidate) => candidate.textContent === dismiss)
        button?.click()
        inTheWay = button === undefined
      }
      const rows = document.querySelectorAll(row)
      if (rows.length > 0) painted('first')
      if (windowed === undefined) {
        if (rows.length >= total) painted('all')
      } else {
        const grid = document.querySelector(windowed.grid)
        if (grid?.getAttribute('aria-rowcount') === String(total + 1)) {
          const scroller = grid.closest(windowed.scroller)
          if (scroller !== null) scroller.scrollTop = scroller.scrollHeight
          const last = [...rows].find((candidate) => candidate.getAttribute('aria-rowindex') === String(total + 1))
          const box = last?.getBoundingClientRect()
          if (box !== undefined && box.top < innerHeight && box.bottom > 0) painted('all')
        }
      }
      if (times.all === undefined) requestAnimationFrame(everyFrame)
    }
    requestAnimationFrame(everyFrame)
  }, list)
  const start = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => Reflect.get(Reflect.get(globalThis, 'rowTimes') ?? {}, 'all') !== undefined, undefined, { timeout: Math.max(1, withinMs - (performance.now() - start)), polling: 50 }).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'TimeoutError')) throw error
  })
  return page.evaluate((row) => {
    const times: unknown = Reflect.get(globalThis, 'rowTimes')
    const timeOf = (name: string): number | null => {
      const value: unknown = typeof times === 'object' && times !== null ? Reflect.get(times, name) : undefined
      return typeof value === 'number' ? value : null
    }
    return { firstRowMs: timeOf('first'), allRowsMs: timeOf('all'), rows: document.querySelectorAll(row).length }
  }, list.row)
}
