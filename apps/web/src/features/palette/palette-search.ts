import type { MachineAction } from '@vitrine/domain'

interface Searchable {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly addresses: readonly { readonly address: string }[]
}

/** Words that stand for an action, in the reader's language and, where they differ, in English too. */
export type Verbs = Partial<Record<MachineAction, readonly string[]>>

export interface ParsedQuery {
  /** The action that the first words name; null for a plain search. */
  readonly action: MachineAction | null
  /** What remains: the machine. */
  readonly rest: string
}

function entriesOf(verbs: Verbs): [MachineAction, readonly string[]][] {
  const found: [MachineAction, readonly string[]][] = []
  for (const action in verbs) if (isActionOf(verbs, action)) found.push([action, verbs[action] ?? []])
  return found
}

function isActionOf(verbs: Verbs, word: string): word is MachineAction {
  return Object.hasOwn(verbs, word)
}

/** Reads "start web-03" as an action and a machine. The longest verb wins: "force off" is not "force". */
export function parseQuery(text: string, verbs: Verbs): ParsedQuery {
  const typed = text.trim().toLowerCase()
  let best: { action: MachineAction; length: number } | null = null
  for (const [action, phrases] of entriesOf(verbs)) {
    for (const phrase of phrases) {
      if (typed !== phrase && !typed.startsWith(`${phrase} `)) continue
      if (best === null || phrase.length > best.length) best = { action, length: phrase.length }
    }
  }
  return best === null ? { action: null, rest: text.trim() } : { action: best.action, rest: text.trim().slice(best.length).trim() }
}

/** How well a machine fits, 0 for not at all: its name first, then its beginning, then anywhere, then its addresses. */
export function fits(machine: Searchable, typed: string): number {
  if (typed === '') return 1
  const name = machine.name.toLowerCase()
  if (name === typed) return 100
  if (name.startsWith(typed)) return 80
  if (machine.addresses.some(({ address }) => address === typed)) return 70
  if (name.split(/[-_. ]/).some((part) => part.startsWith(typed))) return 60
  if (name.includes(typed)) return 50
  if (machine.title?.toLowerCase().includes(typed)) return 40
  if (machine.addresses.some(({ address }) => address.startsWith(typed))) return 30
  if (typed.length >= 8 && machine.id.startsWith(typed)) return 20
  return lettersInOrder(name, typed) ? 10 : 0
}

/** "w3" finds "web-03". */
function lettersInOrder(name: string, typed: string): boolean {
  if (typed.length < 2) return false
  let from = 0
  for (const letter of typed) {
    const at = name.indexOf(letter, from)
    if (at === -1) return false
    from = at + 1
  }
  return true
}

/** The machines that fit best, at most `limit`. */
export function findMachines<Machine extends Searchable>(machines: readonly Machine[], text: string, limit: number): Machine[] {
  const typed = text.trim().toLowerCase()
  const scored = machines.map((machine) => ({ machine, score: fits(machine, typed) })).filter(({ score }) => score > 0)
  scored.sort((a, b) => b.score - a.score || a.machine.name.localeCompare(b.machine.name, undefined, { numeric: true }))
  return scored.slice(0, limit).map(({ machine }) => machine)
}
