import { filterFieldNames, filterFieldRule, isFilterField, type FilterField, type FilterFieldRule, type FilterSubject, type FilterSurroundings } from './machine-filter-fields.ts'
import { filterWords, type FilterValue, type FilterWord } from './machine-filter-syntax.ts'
import { compares, networkTest, parseDurationMs, parseNumber, parseSizeKiB, textTest } from './machine-filter-values.ts'

export const filterProblemCodes = [
  'unclosed-quote', 'unknown-field', 'missing-value', 'unknown-word', 'not-a-number', 'not-a-size', 'not-a-duration', 'not-comparable',
  'needs-comparison', 'bad-network',
] as const
export type FilterProblemCode = (typeof filterProblemCodes)[number]

/** Something in a filter that makes no sense, and where it stands in the text. */
export interface FilterProblem {
  readonly code: FilterProblemCode
  readonly from: number
  readonly to: number
  readonly word: string
  readonly field: string
  /** What would have made sense there. */
  readonly expected: readonly string[]
}

type Test = (subject: FilterSubject, around: FilterSurroundings) => boolean

/** A filter that was read. Words with problems don't take part, so that the list stays useful while one is typed. */
export interface MachineFilter {
  readonly problems: readonly FilterProblem[]
  /** Whether nothing is asked for: every machine matches. */
  readonly empty: boolean
  /** What it depends on besides the row. */
  readonly needs: { readonly cpu: boolean; readonly time: boolean }
  readonly matches: Test
}

class Nonsense extends Error {
  readonly code: FilterProblemCode
  readonly at: { readonly from: number; readonly to: number }
  readonly expected: readonly string[]
  constructor(code: FilterProblemCode, at: { readonly from: number; readonly to: number }, expected: readonly string[] = []) {
    super(code)
    this.code = code
    this.at = at
    this.expected = expected
  }
}

function freeText(value: FilterValue): Test {
  const fits = textTest(value, 'within')
  return (subject, around) =>
    fits(subject.name) ||
    (subject.title !== null && fits(subject.title)) ||
    subject.addresses.some(({ address, mac }) => fits(address) || (mac !== null && fits(mac))) ||
    (subject.os !== null && fits(subject.os)) ||
    fits(around.hostName(subject.hostId)) ||
    (value.text.length >= 8 && fits(subject.id))
}

function textField(rule: Extract<FilterFieldRule, { kind: 'text' }>, word: FilterWord, value: FilterValue): Test {
  const fits = textTest(value, word.operator === '=' ? 'whole' : 'within')
  return (subject, around) => rule.read(subject, around).some((text) => text !== null && fits(text))
}

function addressField(rule: Extract<FilterFieldRule, { kind: 'address' }>, word: FilterWord, value: FilterValue): Test {
  const fits = value.text.includes('/') ? networkTest(value.text) : textTest(value, word.operator === '=' ? 'whole' : 'start')
  if (fits === null) throw new Nonsense('bad-network', value)
  return (subject) => rule.read(subject).some(fits)
}

const synonyms: Record<string, string> = { true: 'yes', on: 'yes', false: 'no', off: 'no' }

function wordField(rule: Extract<FilterFieldRule, { kind: 'word' }>, value: FilterValue): Test {
  const typed = value.text.toLowerCase()
  const wanted = rule.words.includes(typed) ? typed : (synonyms[typed] ?? typed)
  if (!rule.words.includes(wanted)) throw new Nonsense('unknown-word', value, rule.words)
  return (subject) => rule.read(subject) === wanted
}

const numberReaders = {
  count: { parse: parseNumber, problem: 'not-a-number' },
  percent: { parse: parseNumber, problem: 'not-a-number' },
  size: { parse: parseSizeKiB, problem: 'not-a-size' },
  duration: { parse: parseDurationMs, problem: 'not-a-duration' },
} as const

function numberField(rule: Extract<FilterFieldRule, { kind: 'number' }>, word: FilterWord, value: FilterValue): Test {
  const { operator } = word
  if (rule.comparedOnly && (operator === ':' || operator === '=')) throw new Nonsense('needs-comparison', word, [rule.example])
  const { parse, problem } = numberReaders[rule.unit]
  const wanted = parse(value.text)
  if (wanted === null) throw new Nonsense(problem, value)
  return (subject, around) => {
    const has = rule.read(subject, around)
    return has !== null && compares(operator, has, wanted)
  }
}

function fieldTest(field: FilterField, word: FilterWord, value: FilterValue): Test {
  const rule = filterFieldRule(field)
  if (rule.kind === 'number') return numberField(rule, word, value)
  if (word.operator !== ':' && word.operator !== '=') throw new Nonsense('not-comparable', word)
  if (rule.kind === 'word') return wordField(rule, value)
  return rule.kind === 'address' ? addressField(rule, word, value) : textField(rule, word, value)
}

function testOf(word: FilterWord): Test {
  if (word.unclosed) throw new Nonsense('unclosed-quote', word)
  const { field } = word
  if (field === null) {
    const [value] = word.values
    return value === undefined ? () => true : freeText(value)
  }
  if (!isFilterField(field)) throw new Nonsense('unknown-field', { from: word.fieldFrom, to: word.fieldFrom + field.length }, filterFieldNames)
  if (word.values.length === 0) throw new Nonsense('missing-value', word)
  const tests = word.values.map((value) => fieldTest(field, word, value))
  return (subject, around) => tests.some((test) => test(subject, around))
}

/** Reads a filter. Any text gives one; what makes no sense in it is in `problems`. */
export function parseMachineFilter(text: string): MachineFilter {
  const words = filterWords(text)
  const problems: FilterProblem[] = []
  const tests: Test[] = []
  for (const word of words) {
    try {
      const test = testOf(word)
      tests.push(word.negated ? (subject, around) => !test(subject, around) : test)
    } catch (error) {
      if (!(error instanceof Nonsense)) throw error
      const { from, to } = error.at
      problems.push({ code: error.code, from, to, word: text.slice(from, to), field: word.field ?? '', expected: error.expected })
    }
  }
  return {
    problems,
    empty: tests.length === 0,
    needs: { cpu: words.some(({ field }) => field === 'cpu'), time: words.some(({ field }) => field === 'uptime') },
    matches: (subject, around) => tests.every((test) => test(subject, around)),
  }
}
