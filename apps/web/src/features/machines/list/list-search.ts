import { columnIds, columns, type ColumnId } from './columns.ts'
import { usualSort, type Sort } from './sort-machines.ts'

/** What the address bar says about the list. */
export interface ListSearch {
  readonly filter: string
  readonly sort: Sort
  readonly peek: string | null
}

function isColumn(word: string): word is ColumnId {
  return columnIds.some((id) => id === word)
}

/** `name`, `-cpu`: a minus for descending. */
export function parseSort(word: string | null): Sort {
  if (word === null) return usualSort
  const descending = word.startsWith('-')
  const column = descending ? word.slice(1) : word
  return isColumn(column) ? { column, descending } : usualSort
}

export function parseListSearch(search: URLSearchParams): ListSearch {
  return { filter: search.get('filter') ?? '', sort: parseSort(search.get('sort')), peek: search.get('peek') }
}

/** The search part of the list's address; what is as usual is left out. */
export function writeListSearch({ filter, sort, peek }: ListSearch): string {
  const search = new URLSearchParams()
  if (filter !== '') search.set('filter', filter)
  if (sort.column !== usualSort.column || sort.descending !== usualSort.descending) search.set('sort', `${sort.descending ? '-' : ''}${sort.column}`)
  if (peek !== null) search.set('peek', peek)
  return search.size === 0 ? '' : `?${search.toString()}`
}

/** A click on a column's head: its first direction, then the other, then the usual order again. */
export function nextSort(now: Sort, column: ColumnId): Sort {
  const { firstDescending } = columns[column]
  if (now.column !== column) return { column, descending: firstDescending }
  if (now.descending === firstDescending) return { column, descending: !firstDescending }
  return usualSort
}
