import { describe, expect, it } from 'vitest'
import { deviceOf } from './device-of.ts'
import { isAcceptable, judgePassword } from './password-strength.ts'

describe('deviceOf', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', 'Chrome', 'Linux', false],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 'Edge', 'Windows', false],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15', 'Safari', 'macOS', false],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1', 'Safari', 'iPhone', true],
    ['Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0', 'Firefox', 'Android', true],
    ['curl/8.14.1', 'curl', null, false],
    ['', null, null, false],
  ])('%s', (agent, browser, system, handheld) => {
    expect(deviceOf(agent)).toEqual({ browser, system, handheld })
  })
})

describe('judgePassword', () => {
  it('says what is missing, what is known to others, and what is good', () => {
    expect(judgePassword('')).toEqual({ level: 'empty' })
    expect(judgePassword('abc')).toEqual({ level: 'too-short', missing: 7 })
    expect(judgePassword('Password123')).toEqual({ level: 'weak', because: 'common' })
    expect(judgePassword('aaaaaaaaaaaa')).toEqual({ level: 'refused', because: 'repeats' })
    expect(judgePassword('marcela.souza@lab.example', ['Marcela Souza', 'marcela.souza@lab.example'])).toEqual({ level: 'refused', because: 'personal' })
    expect(judgePassword('abcdefghijkl')).toEqual({ level: 'weak', because: 'sequence' })
    expect(judgePassword('marcela1990', ['Marcela Souza', 'marcela@lab.example'])).toEqual({ level: 'weak', because: 'personal' })
    expect(judgePassword('t4nq-uelo-9')).toEqual({ level: 'fair' })
    expect(judgePassword('correct horse battery staple')).toEqual({ level: 'strong' })
    expect(judgePassword('password of my grandmother')).toEqual({ level: 'strong' })
    expect(judgePassword('x'.repeat(201))).toEqual({ level: 'too-long', most: 200 })
  })

  it('accepts what is weak, and only says so', () => {
    expect(isAcceptable(judgePassword('Password123'))).toBe(true)
    expect(isAcceptable(judgePassword('short'))).toBe(false)
    expect(isAcceptable(judgePassword('aaaaaaaaaaaa'))).toBe(false)
  })
})
