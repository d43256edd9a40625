import { machineStates, type MachineState } from './machine-state.ts'

/** What of a machine can be filtered by; a machine's row has all of it. */
export interface FilterSubject {
  readonly id: string
  readonly hostId: string
  readonly name: string
  readonly title: string | null
  readonly state: MachineState
  readonly memoryKiB: number
  readonly vcpus: number
  readonly os: string | null
  readonly virtType: string
  readonly autostart: boolean
  readonly persistent: boolean
  readonly changesPending: boolean
  readonly addresses: readonly { readonly address: string; readonly mac: string | null }[]
  readonly guestAgent: 'connected' | 'silent' | 'absent'
  readonly runningSince: { readonly at: number } | null
}

/** What a row doesn't say itself. */
export interface FilterSurroundings {
  /** Epoch ms. */
  readonly now: number
  readonly hostName: (hostId: string) => string
  /** CPU in use as a share (0..1) of the machine's own vCPUs; null when there is no sample. */
  readonly cpuShare: (machineId: string) => number | null
}

type Field =
  /** Text: a part of it, or the whole with `=` or with wildcards. */
  | { readonly kind: 'text'; readonly read: (subject: FilterSubject, around: FilterSurroundings) => readonly (string | null)[] }
  /** Addresses: their beginning, or the network they are in. */
  | { readonly kind: 'address'; readonly read: (subject: FilterSubject) => readonly string[] }
  | { readonly kind: 'word'; readonly words: readonly string[]; readonly read: (subject: FilterSubject) => string }
  /** Numbers; `unit` says how they are written. `comparedOnly`: an exact value makes no sense. */
  | {
      readonly kind: 'number'
      readonly unit: 'count' | 'size' | 'percent' | 'duration'
      readonly comparedOnly: boolean
      readonly example: string
      readonly read: (subject: FilterSubject, around: FilterSurroundings) => number | null
    }

const yesNo = ['yes', 'no'] as const
const said = (yes: boolean) => (yes ? 'yes' : 'no')

/** The fields of the query language. */
export const machineFilterFields = {
  name: { kind: 'text', read: (subject) => [subject.name, subject.title] },
  state: { kind: 'word', words: machineStates, read: (subject) => subject.state },
  ip: { kind: 'address', read: (subject) => subject.addresses.map(({ address }) => address) },
  mac: { kind: 'text', read: (subject) => subject.addresses.map(({ mac }) => mac) },
  host: { kind: 'text', read: (subject, around) => [around.hostName(subject.hostId)] },
  os: { kind: 'text', read: (subject) => [subject.os] },
  memory: { kind: 'number', unit: 'size', comparedOnly: false, example: 'memory>4GiB', read: (subject) => subject.memoryKiB },
  vcpus: { kind: 'number', unit: 'count', comparedOnly: false, example: 'vcpus>=4', read: (subject) => subject.vcpus },
  cpu: {
    kind: 'number', unit: 'percent', comparedOnly: true, example: 'cpu>80',
    read: (subject, around) => {
      const share = around.cpuShare(subject.id)
      return share === null ? null : share * 100
    },
  },
  uptime: {
    kind: 'number', unit: 'duration', comparedOnly: true, example: 'uptime>2d',
    read: (subject, around) => (subject.runningSince === null ? null : around.now - subject.runningSince.at),
  },
  autostart: { kind: 'word', words: yesNo, read: (subject) => said(subject.autostart) },
  agent: { kind: 'word', words: ['connected', 'silent', 'absent'], read: (subject) => subject.guestAgent },
  persistent: { kind: 'word', words: yesNo, read: (subject) => said(subject.persistent) },
  changes: { kind: 'word', words: yesNo, read: (subject) => said(subject.changesPending) },
  type: { kind: 'text', read: (subject) => [subject.virtType] },
  id: { kind: 'text', read: (subject) => [subject.id] },
} as const satisfies Record<string, Field>

export type FilterField = keyof typeof machineFilterFields
export type FilterFieldRule = Field

export const filterFieldNames: readonly FilterField[] = Object.keys(machineFilterFields).filter(isFilterField)

export function isFilterField(word: string): word is FilterField {
  return Object.hasOwn(machineFilterFields, word)
}

/** The rule of a field, without its literal type. */
export function filterFieldRule(field: FilterField): Field {
  return machineFilterFields[field]
}
