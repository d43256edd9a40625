/**
 * The words of a filter: `state:running -name:web-* memory>4GiB "two words"`. Blanks part them, a minus or an exclamation mark
 * turns one around, quotation marks keep blanks together. Every word knows its place, so that a complaint can point at it.
 */
export type FilterOperator = ':' | '=' | '<' | '<=' | '>' | '>='

export interface FilterValue {
  readonly text: string
  /** It stood in quotation marks: its stars are stars. */
  readonly quoted: boolean
  readonly from: number
  readonly to: number
}

export interface FilterWord {
  readonly negated: boolean
  /** As typed; null for free text. */
  readonly field: string | null
  readonly operator: FilterOperator
  /** Alternatives, as typed with commas. Free text has one. */
  readonly values: readonly FilterValue[]
  readonly from: number
  readonly to: number
  /** Where the field's name starts and the operator ends. */
  readonly fieldFrom: number
  readonly valueFrom: number
  readonly unclosed: boolean
}

const fieldAndOperator = /^([\p{L}]+)(:>=|:<=|:>|:<|>=|<=|:|=|>|<)/u
/** A hardware or IPv6 address is text, though it has colons. */
const colonAddress = /^[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}$/iu

const operators: Record<string, FilterOperator> = { ':': ':', '=': '=', '<': '<', '<=': '<=', '>': '>', '>=': '>=', ':<': '<', ':<=': '<=', ':>': '>', ':>=': '>=' }

/** Where the word that starts at `from` ends: at a blank outside quotation marks. */
function endOfWord(text: string, from: number): { to: number; unclosed: boolean } {
  let quoted = false
  let at = from
  for (; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '"') quoted = !quoted
    else if (!quoted && /\s/u.test(char)) break
  }
  return { to: at, unclosed: quoted }
}

function value(text: string, from: number, to: number): FilterValue {
  const raw = text.slice(from, to)
  return { text: raw.replaceAll('"', ''), quoted: raw.includes('"'), from, to }
}

/** Parts alternatives at the commas outside quotation marks. */
function alternatives(text: string, from: number, to: number): FilterValue[] {
  const found: FilterValue[] = []
  let quoted = false
  let start = from
  for (let at = from; at < to; at += 1) {
    const char = text.charAt(at)
    if (char === '"') quoted = !quoted
    if (char !== ',' || quoted) continue
    found.push(value(text, start, at))
    start = at + 1
  }
  found.push(value(text, start, to))
  return found.filter((item) => item.text !== '')
}

/** Reads the words of a filter. Any text is readable; whether it makes sense is decided by who knows the fields. */
export function filterWords(text: string): FilterWord[] {
  const words: FilterWord[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/u.test(text.charAt(at))) {
      at += 1
      continue
    }
    const from = at
    const { to, unclosed } = endOfWord(text, from)
    const negated = to - from > 1 && (text.charAt(from) === '-' || text.charAt(from) === '!')
    const fieldFrom = negated ? from + 1 : from
    const rest = text.slice(fieldFrom, to)
    const match = colonAddress.test(rest) ? null : fieldAndOperator.exec(rest)
    if (match === null) {
      words.push({ negated, field: null, operator: ':', values: [value(text, fieldFrom, to)], from, to, fieldFrom, valueFrom: fieldFrom, unclosed })
    } else {
      const [whole, field = '', typed = ':'] = match
      const valueFrom = fieldFrom + whole.length
      words.push({ negated, field: field.toLowerCase(), operator: operators[typed] ?? ':', values: alternatives(text, valueFrom, to), from, to, fieldFrom, valueFrom, unclosed })
    }
    at = to
  }
  return words
}
