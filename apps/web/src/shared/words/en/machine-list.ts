import type { FilterField, FilterProblemCode } from '@vitrine/domain'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('en')
const number = new Intl.NumberFormat('en')
const many = (count: number) => plural(count, { one: '1 machine', other: `${number.format(count)} machines` })

/** The list of all machines, its filter and what is done to many at once. */
export const machineList = {
  title: 'Machines',
  label: 'Machines',
  columns: {
    name: 'Name',
    state: 'State',
    cpu: 'CPU',
    memory: 'Memory',
    vcpus: 'vCPUs',
    addresses: 'Addresses',
    os: 'System',
    host: 'Host',
    autostart: 'Autostart',
    uptime: 'Uptime',
    actions: 'Actions',
  },
  chooseColumns: 'Columns',
  resetColumns: 'Show the usual ones',
  sortBy: (column: string) => `Sort by ${column}`,
  summary: (shown: number, all: number) => (shown === all ? many(all) : `${number.format(shown)} of ${many(all)}`),
  runningCount: (running: number) => `${number.format(running)} running`,
  cpuOf: (percent: string, vcpus: number) => plural(vcpus, { one: `${percent} of 1 vCPU`, other: `${percent} of ${number.format(vcpus)} vCPUs` }),
  noFigure: 'no figure',
  moreAddresses: (count: number) => `${number.format(count)} more`,
  copyAddress: (address: string) => `Copy the address ${address}`,
  addressFrom: { agent: 'told by the guest agent', lease: 'from the DHCP lease', arp: 'from the host’s ARP table' },
  autostartOn: 'Starts with the host',
  autostartOff: 'Doesn’t start with the host',
  transient: 'transient',
  changesPending: 'changes pending',
  changesPendingHint: 'Its definition was changed; the changes take effect at its next start.',
  goneRow: 'deleted',
  emulated: 'emulated',
  emulatedHint: 'It runs without hardware virtualization, so it is slow.',
  newRows: (count: number) => plural(count, { one: '1 new', other: `${number.format(count)} new` }),
  showNewRows: (count: number) => plural(count, { one: 'Show 1 new machine', other: `Show ${number.format(count)} new machines` }),
  rowMenu: (name: string) => `Actions for ${name}`,
  openPage: 'Open',
  peek: 'Look beside the list',
  closePeek: 'Close the summary',
  openConsole: 'Console',
  copyId: 'Copy the UUID',
  copyName: 'Copy the name',
  screenOf: (name: string) => `The screen of ${name}`,
  noScreen: 'No picture of the screen',
  select: {
    row: (name: string) => `Select ${name}`,
    all: 'Select all',
    none: 'Select none',
    chosen: (count: number) => plural(count, { one: '1 selected', other: `${number.format(count)} selected` }),
    hidden: (count: number) => plural(count, { one: '1 of them is hidden by the filter', other: `${number.format(count)} of them are hidden by the filter` }),
    clear: 'Clear the selection',
    bar: 'Actions for the selection',
  },
  bulk: {
    working: (count: number) => `Working on ${many(count)}…`,
    done: (count: number) => plural(count, { one: '1 machine: done', other: `${number.format(count)} machines: done` }),
    someFailed: (failed: number, all: number) => plural(failed, { one: `1 of ${number.format(all)} failed`, other: `${number.format(failed)} of ${number.format(all)} failed` }),
    results: 'Results',
    succeeded: 'done',
    retryFailed: 'Try the failed ones again',
    allTogether: 'They are asked a few at a time.',
    andMore: (count: number) => `and ${number.format(count)} more`,
  },
  empty: {
    none: 'No machines yet',
    noneText: 'A machine made with virsh, virt-manager or any other tool appears here at once.',
    noMatch: 'No machine matches',
    noMatchText: (all: number) => `None of the ${many(all)} fits the filter.`,
    clearFilter: 'Clear the filter',
    hostAway: 'Nothing is known yet',
    hostAwayText: 'The host has not been reached since Vitrine was installed. Its machines appear as soon as it answers.',
    toHost: 'Look at the host',
  },
  filter: {
    label: 'Filter',
    placeholder: 'Filter: state:running name:web-* memory>4GiB',
    clear: 'Clear the filter',
    suggestions: 'Completions',
    help: 'How to filter',
    fields: {
      name: 'name or title',
      state: 'what it is doing',
      ip: 'address, its beginning, or a network',
      mac: 'hardware address',
      host: 'host it is on',
      os: 'guest system',
      memory: 'memory, as in >4GiB',
      vcpus: 'number of virtual CPUs',
      cpu: 'CPU in use, in %',
      uptime: 'running for, as in >2d',
      autostart: 'starts with the host',
      agent: 'guest agent',
      persistent: 'definition is kept',
      changes: 'changes wait for the next start',
      type: 'kvm, qemu, …',
      id: 'UUID',
    } satisfies Record<FilterField, string>,
    problem: (code: FilterProblemCode, values: { word: string; field: string; expected: string }): string => {
      switch (code) {
        case 'unclosed-quote':
          return 'The quotation mark isn’t closed.'
        case 'unknown-field':
          return `There is no field “${values.word}”. Fields: ${values.expected}. For the text itself, put it in quotation marks.`
        case 'missing-value':
          return `“${values.field}” needs a value.`
        case 'unknown-word':
          return `“${values.word}” isn’t a value of ${values.field}. Values: ${values.expected}.`
        case 'not-a-number':
          return `“${values.word}” isn’t a number.`
        case 'not-a-size':
          return `“${values.word}” isn’t a size. Write it like 512MiB or 4GiB.`
        case 'not-a-duration':
          return `“${values.word}” isn’t a length of time. Write it like 30m, 12h or 7d.`
        case 'not-comparable':
          return `${values.field} can’t be compared by size. Use a colon: ${values.field}:…`
        case 'needs-comparison':
          return `Compare ${values.field}: ${values.expected}`
        case 'bad-network':
          return `“${values.word}” isn’t a network. Write it like 10.0.0.0/8.`
      }
    },
  },
}
