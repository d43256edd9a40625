/** The columns of the list, in their order. `name` is always there. */
export const columnIds = ['name', 'state', 'cpu', 'memory', 'vcpus', 'addresses', 'os', 'host', 'autostart', 'uptime'] as const
export type ColumnId = (typeof columnIds)[number]

interface Column {
  /** CSS pixels it needs at least. */
  readonly width: number
  /** Its share of the room that is left over. */
  readonly grow: number
  readonly align: 'left' | 'right'
  /** What most people want to see at first when they sort by it. */
  readonly firstDescending: boolean
}

export const columns: Record<ColumnId, Column> = {
  name: { width: 180, grow: 2.2, align: 'left', firstDescending: false },
  state: { width: 176, grow: 1.6, align: 'left', firstDescending: false },
  cpu: { width: 136, grow: 0, align: 'left', firstDescending: true },
  memory: { width: 88, grow: 0, align: 'right', firstDescending: true },
  vcpus: { width: 72, grow: 0, align: 'right', firstDescending: true },
  addresses: { width: 172, grow: 1.2, align: 'left', firstDescending: false },
  os: { width: 96, grow: 1, align: 'left', firstDescending: false },
  host: { width: 88, grow: 0.7, align: 'left', firstDescending: false },
  autostart: { width: 104, grow: 0, align: 'left', firstDescending: true },
  uptime: { width: 96, grow: 0, align: 'right', firstDescending: true },
}

export const usualColumns: readonly ColumnId[] = ['name', 'state', 'cpu', 'memory', 'vcpus', 'addresses', 'os', 'host', 'autostart']

export const columnsCookie = 'vitrine-machine-columns'

function isColumn(word: string): word is ColumnId {
  return columnIds.some((id) => id === word)
}

/** The columns that a cookie names, in the list's own order; the usual ones when it names none. */
export function parseColumns(cookie: string | undefined): readonly ColumnId[] {
  const named = new Set((cookie ?? '').split('.').filter(isColumn))
  if (named.size === 0) return usualColumns
  named.add('name')
  return columnIds.filter((id) => named.has(id))
}

export function writeColumns(chosen: readonly ColumnId[]): string {
  return chosen.join('.')
}

const tickWidth = 36
const actionsWidth = 104

/** Before the columns stands the box to tick, after them the actions. */
export function gridTemplate(shown: readonly ColumnId[]): string {
  const tracks = shown.map((id) => {
    const { width, grow } = columns[id]
    return grow === 0 ? `${width}px` : `minmax(${width}px, ${grow}fr)`
  })
  return [`${tickWidth}px`, ...tracks, `${actionsWidth}px`].join(' ')
}

/** The width in CSS pixels below which the list scrolls sideways. */
export function gridWidth(shown: readonly ColumnId[]): number {
  return shown.reduce((sum, id) => sum + columns[id].width, tickWidth + actionsWidth)
}
