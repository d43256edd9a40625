import { expect, it } from 'vitest'
import { returnPath } from './return-path.ts'

it('goes back to where one came from', () => {
  expect(returnPath('/machines/1/log?x=1#y')).toBe('/machines/1/log?x=1#y')
  expect(returnPath('/machines?filter=state%3Arunning')).toBe('/machines?filter=state%3Arunning')
})

it('sends nobody elsewhere, nor round in circles', () => {
  for (const asked of [null, undefined, '', 'machines', 'https://evil.example', '//evil.example', '///evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', '/sign-in?to=/x', '/setup', '/a/..//evil.example']) {
    expect(returnPath(asked)).toBe('/')
  }
})
