import { reasonCodes } from '@vitrine/contract'
import { isDisruptive, machineActions } from '@vitrine/domain'
import { describe, expect, it } from 'vitest'
import { asksFirst } from './action-words.ts'
import { en } from './en.ts'
import { pickLanguage } from './language.ts'
import { ptBr } from './pt-br.ts'

type Leaf = { path: string; value: unknown }

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}

const catalogues = { en, 'pt-br': ptBr }

describe('catalogues', () => {
  it('have the same words, of the same kind', () => {
    const shape = (catalogue: unknown) => leaves(catalogue).filter(({ path }) => !/\.verbs\./.test(path)).map(({ path, value }) => `${path}: ${typeof value}`).sort()
    expect(shape(ptBr)).toEqual(shape(en))
  })

  it.each(Object.entries(catalogues))('%s has no empty word, and none with blanks at its ends', (_, catalogue) => {
    const texts = leaves(catalogue).filter(({ value }) => typeof value === 'string')
    expect(texts.filter(({ value }) => value === '' || value !== String(value).trim())).toEqual([])
  })

  it('differ, but for names and words that both languages share', () => {
    const inEnglish = new Map(leaves(en).map(({ path, value }) => [path, value]))
    const same = leaves(ptBr).filter(({ path, value }) => typeof value === 'string' && value.length > 24 && inEnglish.get(path) === value)
    expect(same.map(({ path }) => path).filter((path) => path !== 'machineList.filter.placeholder')).toEqual([])
  })

  it('tell one from many', () => {
    expect([en.common.machines(0), en.common.machines(1), en.common.machines(1200)]).toEqual(['0 machines', '1 machine', '1,200 machines'])
    // In Portuguese, none is one.
    expect([ptBr.common.machines(0), ptBr.common.machines(1), ptBr.common.machines(1200)]).toEqual(['0 máquina', '1 máquina', '1.200 máquinas'])
  })
})

describe('failures', () => {
  const rich = { name: 'web-01', path: '/dev/kvm', seconds: 5, right: 'machine.power', field: 'title', problem: 'too long', min: 12 }

  it.each(Object.entries(catalogues))('%s says what happened and what to do, with and without values', (_, catalogue) => {
    for (const reason of reasonCodes) {
      for (const values of [{}, rich]) {
        const { what, why, next } = catalogue.failures[reason](values)
        for (const sentence of [what, next, why ?? 'Fine.']) expect(`${reason}: ${sentence}`).toMatch(/^[^:]+: \S.*[.:!]|too long$/u)
        expect(`${what}${why ?? ''}${next}`).not.toMatch(/undefined|null|\[object/u)
      }
    }
  })
})

describe('questions', () => {
  it('are asked before exactly the actions that interrupt a guest', () => {
    expect(machineActions.filter(asksFirst)).toEqual(machineActions.filter(isDisruptive))
  })

  it('name the machine', () => {
    for (const { confirm } of [en.questions, ptBr.questions]) for (const question of Object.values(confirm)) expect(question.title('db-1')).toContain('db-1')
  })
})

describe('pickLanguage', () => {
  it.each([
    ['pt-br', 'en', 'pt-br'],
    [undefined, 'pt-BR,pt;q=0.9,en;q=0.8', 'pt-br'],
    [undefined, 'de,en-GB;q=0.5,pt;q=0.4', 'en'],
    [undefined, 'fr, pt-PT;q=0.3', 'pt-br'],
    [undefined, null, 'en'],
    ['xx', '', 'en'],
  ] as const)('%s and %s give %s', (chosen, accepted, expected) => {
    expect(pickLanguage(chosen, accepted)).toBe(expected)
  })
})
