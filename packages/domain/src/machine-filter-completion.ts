import { filterFieldNames, filterFieldRule, isFilterField, type FilterField } from './machine-filter-fields.ts'
import { filterWords } from './machine-filter-syntax.ts'

export interface FilterCompletion {
  readonly field: FilterField
  /** The value it completes; null when it completes the field's name. */
  readonly value: string | null
  /** What to put in place of the text between `from` and `to`. */
  readonly insert: string
  readonly from: number
  readonly to: number
}

const atMost = 12

const quoted = (value: string) => (/[\s,"]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value)

/**
 * What could stand at the caret.
 * @param known values that exist for a field, such as the names of hosts; asked only for fields of free text
 */
export function completeMachineFilter(text: string, caret: number, known: (field: FilterField) => readonly string[]): FilterCompletion[] {
  const word = filterWords(text).find(({ from, to }) => from <= caret && caret <= to)
  if (word === undefined || word.field === null || caret < word.valueFrom) {
    const from = word?.fieldFrom ?? caret
    const typed = text.slice(from, caret).toLowerCase()
    return filterFieldNames
      .filter((field) => field.startsWith(typed))
      .map((field) => {
        const rule = filterFieldRule(field)
        return { field, value: null, insert: rule.kind === 'number' ? `${field}>` : `${field}:`, from, to: word?.field === null ? word.to : caret }
      })
  }
  const { field } = word
  if (!isFilterField(field)) return []
  const rule = filterFieldRule(field)
  const current = word.values.find(({ from, to }) => from <= caret && caret <= to)
  const from = current?.from ?? caret
  const to = current?.to ?? caret
  const typed = text.slice(from, caret).replaceAll('"', '').toLowerCase()
  const values = rule.kind === 'word' ? rule.words : rule.kind === 'number' ? [] : known(field)
  return [...new Set(values)]
    .filter((value) => value.toLowerCase().startsWith(typed) && value.toLowerCase() !== typed)
    .slice(0, atMost)
    .map((value) => ({ field, value, insert: quoted(value), from, to }))
}
