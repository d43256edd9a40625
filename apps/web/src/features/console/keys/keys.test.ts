import { describe, expect, it } from 'vitest'
import { capOf, commonCombinations, functionKeys, keysOf, modifiers, plainKeys } from './keys.ts'
import { changeOf } from './text-change.ts'
import { keysymOf, strokesOf } from './typed-text.ts'

describe('keys', () => {
  it('are known wherever a menu offers them', () => {
    for (const codes of [...commonCombinations, modifiers, plainKeys, functionKeys]) expect(keysOf(codes)).toHaveLength(codes.length)
    expect(keysOf(['F1', 'F12', 'KeyQ', 'Digit7', 'Nope'])).toEqual([{ code: 'F1', keysym: 0xffbe }, { code: 'F12', keysym: 0xffc9 }, { code: 'KeyQ', keysym: 0x71 }, { code: 'Digit7', keysym: 0x37 }])
  })

  it('have a name', () => {
    expect(['KeyQ', 'Digit7', 'F5', 'Delete'].map((code) => capOf(code, { Delete: 'Del' }))).toEqual(['Q', '7', 'F5', 'Del'])
  })
})

describe('typed text', () => {
  it('has a stroke for every character of a US keyboard', () => {
    const all = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
    expect(strokesOf(`${all}\t\n`)).toMatchObject({ untypable: [] })
    expect(strokesOf(all).strokes).toHaveLength(95)
    expect(new Set(strokesOf(all).strokes.map(({ key, shift }) => `${key.code} ${String(shift)}`)).size).toBe(95)
  })

  it('is typed by the keys one would press', () => {
    const pressed = strokesOf('aZ|?\r\n').strokes.map(({ key, shift }) => (shift ? `⇧${key.code}` : key.code))
    expect(pressed).toEqual(['KeyA', '⇧KeyZ', '⇧Backslash', '⇧Slash', 'Enter'])
  })

  it('tells what can’t be typed, each once', () => {
    expect(strokesOf('açã🙂ç')).toMatchObject({ untypable: ['ç', 'ã', '🙂'] })
  })

  it('has a keysym for any character', () => {
    expect([keysymOf('a'), keysymOf('ç'), keysymOf('€')]).toEqual([0x61, 0xe7, 0x010020ac])
  })
})

describe('a change of a text', () => {
  it.each([
    ['   ', '   a', 0, 'a'],
    ['   a', '   ', 1, ''],
    ['  helo', '  hello ', 1, 'lo '],
    ['  🙂', '  ', 1, ''],
    ['ab', 'ab', 0, ''],
  ])('from "%s" to "%s" takes %i away and adds "%s"', (before, after, removed, added) => {
    expect(changeOf(before, after)).toEqual({ removed, added })
  })
})
