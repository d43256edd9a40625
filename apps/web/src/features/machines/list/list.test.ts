import type { MachineRow } from '@vitrine/contract'
import { describe, expect, it } from 'vitest'
import { inPlace, type Arranged } from './arrange.ts'
import { parseColumns, usualColumns, writeColumns } from './columns.ts'
import { nextSort, parseListSearch, writeListSearch } from './list-search.ts'
import { allToggled, emptySelection, extended, ticked, toggled } from './selection.ts'
import { sortMachines, usualSort } from './sort-machines.ts'

const row = (name: string, more: Partial<MachineRow> = {}): MachineRow => ({
  id: name, hostId: 'h', revision: 1, name, title: null, state: 'off', stateReason: 'shut-down', stateSince: null, runningSince: null, persistent: true,
  autostart: false, changesPending: false, virtType: 'kvm', vcpus: 1, memoryKiB: 1024, maxMemoryKiB: 1024, os: null, addresses: [], guestAgent: 'absent',
  consoles: { vnc: true, spice: false, serials: 1 }, ...more,
})
const around = { hostName: () => 'host', cpuShare: (id: string) => ({ a: 0.5, b: 0.9 })[id] ?? null }
const sorted = (rows: MachineRow[], column: Parameters<typeof nextSort>[1], descending = false) => sortMachines(rows, { column, descending }, around, 'en').map(({ name }) => name)

describe('sortMachines', () => {
  it('counts like people do', () => {
    expect(sorted([row('web-10'), row('Web-2'), row('web-1')], 'name')).toEqual(['web-1', 'Web-2', 'web-10'])
  })
  it('keeps rows without a value last, both ways', () => {
    const rows = [row('c'), row('a'), row('b')]
    expect(sorted(rows, 'cpu')).toEqual(['a', 'b', 'c'])
    expect(sorted(rows, 'cpu', true)).toEqual(['b', 'a', 'c'])
  })
  it('orders addresses as numbers and equal ones by name', () => {
    const at = (name: string, address: string) => row(name, { addresses: [{ address, prefix: null, mac: null, device: null, from: 'lease' }] })
    expect(sorted([at('x', '10.0.0.10'), at('z', '10.0.0.9'), at('y', '10.0.0.9'), row('n')], 'addresses')).toEqual(['y', 'z', 'x', 'n'])
  })
  it('puts the longest running first when asked for most uptime', () => {
    const up = (name: string, at: number) => row(name, { runningSince: { at, exact: true } })
    expect(sorted([up('young', 900), up('old', 100), row('never')], 'uptime', true)).toEqual(['old', 'young', 'never'])
  })
})

describe('a list that someone is in', () => {
  const [a, b, c, d] = [row('a'), row('b'), row('c'), row('d')]
  const all = (...rows: MachineRow[]) => new Map(rows.map((each) => [each.id, each]))
  const held = { key: 'k', rows: [a, c] }
  const names = (arranged: Arranged<MachineRow>) => arranged.shown.map(({ row: each, gone }) => (gone ? `(${each.name})` : each.name))

  it('keeps every row in its place and lets those wait that would move it', () => {
    const arranged = inPlace(held, [a, b, c], all(a, b, c))
    expect(names(arranged)).toEqual(['a', 'c'])
    expect(arranged.waiting).toBe(1)
  })
  it('shows at once what moves nothing', () => {
    const arranged = inPlace(held, [a, c, d], all(a, c, d))
    expect(names(arranged)).toEqual(['a', 'c', 'd'])
    expect(arranged.waiting).toBe(0)
  })
  it('keeps the place of what is gone, and of what no longer matches', () => {
    expect(names(inPlace(held, [c], all(c)))).toEqual(['(a)', 'c'])
    expect(names(inPlace(held, [c], all(a, c)))).toEqual(['a', 'c'])
  })
  it('shows the newest content in the old place', () => {
    const newer = { ...c, state: 'running' as const, revision: 2 }
    expect(inPlace(held, [newer, a], all(a, newer)).shown[1]?.row.state).toBe('running')
  })
})

describe('selection', () => {
  const order = ['a', 'b', 'c', 'd']
  it('ticks one, a range from it, and all', () => {
    const one = toggled(emptySelection, 'b')
    const range = extended(one, 'd', order)
    expect([...range.ids]).toEqual(['b', 'c', 'd'])
    expect([...extended(range, 'a', order).ids].sort()).toEqual(['a', 'b', 'c', 'd'])
    expect(ticked(range, order)).toBe('some')
    expect(ticked(allToggled(range, order), order)).toBe(true)
    expect(allToggled(allToggled(range, order), order).ids.size).toBe(0)
    expect(toggled(one, 'b').ids.size).toBe(0)
  })
  it('starts anew where the anchor is hidden', () => {
    expect([...extended({ ids: new Set(), anchor: 'z' }, 'c', order).ids]).toEqual(['c'])
  })
})

describe('the address of the list', () => {
  it('says what isn’t as usual, and reads it back', () => {
    expect(writeListSearch({ filter: '', sort: usualSort, peek: null })).toBe('')
    const search = { filter: 'state:running "a b"', sort: { column: 'cpu', descending: true }, peek: 'id' } as const
    expect(parseListSearch(new URLSearchParams(writeListSearch(search)))).toEqual(search)
    expect(parseListSearch(new URLSearchParams('sort=-nothing'))).toEqual({ filter: '', sort: usualSort, peek: null })
  })
  it('turns the order around, then goes back to the usual one', () => {
    const first = nextSort(usualSort, 'cpu')
    expect(first).toEqual({ column: 'cpu', descending: true })
    expect(nextSort(first, 'cpu')).toEqual({ column: 'cpu', descending: false })
    expect(nextSort(nextSort(first, 'cpu'), 'cpu')).toEqual(usualSort)
    expect(nextSort(usualSort, 'name')).toEqual({ column: 'name', descending: true })
  })
})

describe('chosen columns', () => {
  it('survive a cookie, keep their order and always have the name', () => {
    expect(parseColumns(undefined)).toEqual(usualColumns)
    expect(parseColumns('host.cpu.nonsense')).toEqual(['name', 'cpu', 'host'])
    expect(parseColumns(writeColumns(usualColumns))).toEqual(usualColumns)
  })
})
