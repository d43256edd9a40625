import { expect, it } from 'vitest'
import { printable } from './child-output.mjs'

it('shows no text that steers the terminal', () => {
  expect(printable('agent: \u001B]0;owned\u0007\u009B2J\r fine\n\tnext é')).toBe('agent: \uFFFD]0;owned\uFFFD\uFFFD2J\uFFFD fine\n\tnext é')
})
