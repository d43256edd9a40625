import { expect, it } from 'vitest'
import { frameHeaderBefore } from './frame-header.ts'

it.each([
  [1, '8201'],
  [125, '827d'],
  [126, '827e007e'],
  [65_535, '827effff'],
  [65_536, '827f0000000000010000'],
  [1_048_576, '827f0000000000100000'],
])('writes the header of %i bytes as RFC 6455 5.2 has it', (length, header) => {
  const buffer = Buffer.alloc(16)
  expect(buffer.subarray(frameHeaderBefore(buffer, 16, length)).toString('hex')).toBe(header)
})
