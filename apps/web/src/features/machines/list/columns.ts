/** The columns of the list, in their order. `name` is always there. */
export const columnIds = ['name', 'state', 'cpu', 'memory', 'vcpus', 'addresses', 'os', 'host', 'autostart', 'uptime'] as const
export type ColumnId = (typeof columnIds)[number]

interface Column {
  /** Its track in the grid's template. */
  readonly track: string
  readonly align: 'left' | 'right'
  /** What most people want to see at first when they sort by it. */
  readonly firstDescending: boolean
}

export const columns: Record<ColumnId, Column> = {
  name: { track: 'minmax(200px, 2.2fr)', align: 'left', firstDescending: false },
  state: { track: 'minmax(164px, 1.4fr)', align: 'left', firstDescending: false },
  cpu: { track: '136px', align: 'left', firstDescending: true },
  memory: { track: '84px', align: 'right', firstDescending: true },
  vcpus: { track: '72px', align: 'right', firstDescending: true },
  addresses: { track: 'minmax(152px, 1.2fr)', align: 'left', firstDescending: false },
  os: { track: 'minmax(120px, 1fr)', align: 'left', firstDescending: false },
  host: { track: 'minmax(104px, 0.8fr)', align: 'left', firstDescending: false },
  autostart: { track: '96px', align: 'left', firstDescending: true },
  uptime: { track: '96px', align: 'right', firstDescending: true },
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

/** Before the columns stands the box to tick, after them the actions. */
export function gridTemplate(shown: readonly ColumnId[]): string {
  return ['36px', ...shown.map((id) => columns[id].track), '104px'].join(' ')
}
