import { describe, expect, it } from 'vitest'
import { completeMachineFilter } from './machine-filter-completion.ts'
import type { FilterSubject, FilterSurroundings } from './machine-filter-fields.ts'
import { filterWords } from './machine-filter-syntax.ts'
import { parseDurationMs, parseSizeKiB } from './machine-filter-values.ts'
import { parseMachineFilter } from './machine-filter.ts'

const web: FilterSubject = {
  id: '6b3f2b1e-8c1a-4a5e-9d53-0c2d4f1a7b00', hostId: 'h1', name: 'web-01', title: 'Front door', state: 'running', memoryKiB: 8 * 1024 ** 2, vcpus: 4,
  os: 'Debian GNU/Linux 12', virtType: 'kvm', autostart: true, persistent: true, changesPending: false,
  addresses: [{ address: '10.0.3.17', mac: '52:54:00:aa:bb:01' }, { address: 'fe80::5054:ff:feaa:bb01', mac: '52:54:00:aa:bb:01' }],
  guestAgent: 'connected', runningSince: { at: 0 },
}
const db: FilterSubject = { ...web, id: '00000000-0000-4000-8000-000000000002', name: 'db-01', title: null, state: 'off', memoryKiB: 2 * 1024 ** 2, vcpus: 2, os: null, addresses: [], autostart: false, guestAgent: 'absent', runningSince: null }
const around: FilterSurroundings = { now: 3 * 86_400_000, hostName: () => 'rack-2', cpuShare: (id) => (id === web.id ? 0.9 : null) }

const names = (text: string) => [web, db].filter((subject) => parseMachineFilter(text).matches(subject, around)).map(({ name }) => name)
const codes = (text: string) => parseMachineFilter(text).problems.map(({ code, word }) => `${code} ${word}`)

describe('parseMachineFilter', () => {
  it.each([
    ['', ['web-01', 'db-01']],
    ['web', ['web-01']],
    ['FRONT', ['web-01']],
    ['"front door"', ['web-01']],
    ['10.0.3', ['web-01']],
    ['52:54:00:aa:bb:01', ['web-01']],
    ['fe80::5054', ['web-01']],
    ['rack', ['web-01', 'db-01']],
    ['state:running', ['web-01']],
    ['state:running,off', ['web-01', 'db-01']],
    ['-state:running', ['db-01']],
    ['!web', ['db-01']],
    ['name:web-*', ['web-01']],
    ['name:*-01', ['web-01', 'db-01']],
    ['name:?b-01', ['db-01']],
    ['name=web', []],
    ['name=web-01', ['web-01']],
    ['ip:10.', ['web-01']],
    ['ip:10.0.0.0/16', ['web-01']],
    ['ip:10.0.0.0/24', []],
    ['memory>4GiB', ['web-01']],
    ['memory:>=2g', ['web-01', 'db-01']],
    ['memory:2GiB', ['db-01']],
    ['vcpus<4', ['db-01']],
    ['cpu>80', ['web-01']],
    ['cpu>80%', ['web-01']],
    ['uptime>2d', ['web-01']],
    ['uptime<2d', []],
    ['autostart:yes', ['web-01']],
    ['autostart:off', ['db-01']],
    ['agent:connected os:debian host:rack-2 type:kvm', ['web-01']],
    ['state:off memory>4GiB', []],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual([])
    expect(names(text)).toEqual(expected)
  })

  it.each([
    ['sate:running', ['unknown-field sate']],
    ['state:runing', ['unknown-word runing']],
    ['state:', ['missing-value state:']],
    ['state>running', ['not-comparable state>running']],
    ['memory>lots', ['not-a-size lots']],
    ['vcpus:x', ['not-a-number x']],
    ['uptime>soon', ['not-a-duration soon']],
    ['cpu:80', ['needs-comparison cpu:80']],
    ['ip:10.0.0.0/99', ['bad-network 10.0.0.0/99']],
    ['web "un closed', ['unclosed-quote "un closed']],
  ])('%s is complained about where it stands', (text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  it('goes on with the words that make sense', () => {
    expect(names('sate:x state:off')).toEqual(['db-01'])
  })

  it('says what would have made sense', () => {
    expect(parseMachineFilter('agent:x').problems[0]?.expected).toEqual(['connected', 'silent', 'absent'])
  })

  it('reads any text without throwing', () => {
    let seed = 7
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    const alphabet = 'abst:=<>"-!*?,./ \\[](){}^$+|0é字'
    for (let round = 0; round < 5000; round += 1) {
      const text = Array.from({ length: next(24) }, () => alphabet.charAt(next(alphabet.length))).join('')
      parseMachineFilter(text).matches(web, around)
      for (const word of filterWords(text)) expect(text.slice(word.from, word.to)).not.toMatch(/^\s|^$/u)
    }
  })
})

describe('completeMachineFilter', () => {
  const known = () => ['rack-1', 'rack 2']
  const inserts = (text: string, caret = text.length) => completeMachineFilter(text, caret, known).map(({ insert }) => insert)

  it('offers fields, then values', () => {
    expect(inserts('st')).toEqual(['state:'])
    expect(inserts('-st')).toEqual(['state:'])
    expect(inserts('mem')).toEqual(['memory>'])
    expect(inserts('state:r')).toEqual(['running'])
    expect(inserts('state:running,pa')).toEqual(['paused'])
    expect(inserts('host:')).toEqual(['rack-1', '"rack 2"'])
    expect(inserts('state:running ')).toContain('name:')
  })

  it('replaces the word at the caret alone', () => {
    expect(completeMachineFilter('web state:ru x', 12, known)[0]).toMatchObject({ from: 10, to: 12, insert: 'running' })
  })
})

describe('values', () => {
  it('reads sizes as libvirt counts and lengths of time', () => {
    expect(parseSizeKiB('1.5GiB')).toBe(1.5 * 1024 ** 2)
    expect(parseSizeKiB('512mb')).toBe(512 * 1024)
    expect(parseSizeKiB('4')).toBeNull()
    expect(parseDurationMs('90m')).toBe(5_400_000)
    expect(parseDurationMs('1y')).toBeNull()
  })
})
