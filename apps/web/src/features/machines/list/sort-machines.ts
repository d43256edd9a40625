import type { MachineRow } from '@vitrine/contract'
import { machineStates } from '@vitrine/domain'
import type { ColumnId } from './columns.ts'

export interface Sort {
  readonly column: ColumnId
  readonly descending: boolean
}

export const usualSort: Sort = { column: 'name', descending: false }

/** What sorting needs besides the rows. */
export interface SortSurroundings {
  readonly hostName: (hostId: string) => string
  readonly cpuShare: (machineId: string) => number | null
}

type Value = string | number | null

const stateOrder = new Map<string, number>(machineStates.map((state, at) => [state, at]))

/** An IPv4 address as the number it is; others keep their text. */
function addressValue(row: MachineRow): Value {
  const address = row.addresses[0]?.address
  if (address === undefined) return null
  const parts = address.split('.')
  return parts.length === 4 ? parts.map((part) => part.padStart(3, '0')).join('.') : address
}

function valueOf(row: MachineRow, column: ColumnId, around: SortSurroundings): Value {
  switch (column) {
    case 'name':
      return row.name
    case 'state':
      return stateOrder.get(row.state) ?? null
    case 'cpu':
      return around.cpuShare(row.id)
    case 'memory':
      return row.memoryKiB
    case 'vcpus':
      return row.vcpus
    case 'addresses':
      return addressValue(row)
    case 'os':
      return row.os
    case 'host':
      return around.hostName(row.hostId)
    case 'autostart':
      return row.autostart ? 1 : 0
    case 'uptime':
      // The longest running has the smallest start.
      return row.runningSince === null ? null : -row.runningSince.at
  }
}

/**
 * The rows in order. Rows without a value come last either way; equal ones are ordered by name, then id, so that the order
 * never depends on how rows arrived. "web-2" comes before "web-10".
 */
export function sortMachines(rows: readonly MachineRow[], sort: Sort, around: SortSurroundings, locale: string): MachineRow[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const byName = (a: MachineRow, b: MachineRow) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
  const sign = sort.descending ? -1 : 1
  if (sort.column === 'name') return [...rows].sort((a, b) => sign * byName(a, b))
  const keyed = rows.map((row) => ({ row, value: valueOf(row, sort.column, around) }))
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return a.value === b.value ? byName(a.row, b.row) : a.value === null ? 1 : -1
    const order = typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : collator.compare(String(a.value), String(b.value))
    return order === 0 ? byName(a.row, b.row) : sign * order
  })
  return keyed.map(({ row }) => row)
}
