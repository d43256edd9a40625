import { describe, expect, it } from 'vitest'
import { en } from '../../shared/words/en.ts'
import { ptBr } from '../../shared/words/pt-br.ts'
import { findMachines, parseQuery } from './palette-search.ts'

const machine = (name: string, ...addresses: string[]) => ({ id: `${name}-0000`, name, title: null, addresses: addresses.map((address) => ({ address })) })
const fleet = [machine('web-01', '10.0.0.1'), machine('web-03', '10.0.0.3'), machine('db1', '10.0.1.30'), machine('old-web', '192.168.0.9')]
const names = (text: string) => findMachines(fleet, text, 3).map(({ name }) => name)

describe('parseQuery', () => {
  it('reads an action and a machine in the reader\'s language', () => {
    expect(parseQuery('start web-03', en.palette.verbs)).toEqual({ action: 'start', rest: 'web-03' })
    expect(parseQuery('Force off  db1', en.palette.verbs)).toEqual({ action: 'force-off', rest: 'db1' })
    expect(parseQuery('console db1', en.palette.verbs)).toEqual({ action: 'open-console', rest: 'db1' })
    expect(parseQuery('desligar à força db1', ptBr.palette.verbs)).toEqual({ action: 'force-off', rest: 'db1' })
    expect(parseQuery('iniciar', ptBr.palette.verbs)).toEqual({ action: 'start', rest: '' })
  })

  it('takes a name that begins like an action for a name', () => {
    expect(parseQuery('starter', en.palette.verbs)).toEqual({ action: null, rest: 'starter' })
  })
})

describe('findMachines', () => {
  it('puts what fits best first', () => {
    expect(names('web')).toEqual(['web-01', 'web-03', 'old-web'])
    expect(names('10.0.0.3')).toEqual(['web-03'])
    expect(names('w3')).toEqual(['web-03'])
    expect(names('nothing')).toEqual([])
  })
})
