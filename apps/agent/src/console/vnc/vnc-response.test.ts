import { describe, expect, it } from 'vitest'
import { vncResponse } from './vnc-response.ts'

describe('vncResponse', () => {
  it('agrees with single DES by a key of reversed bits', () => {
    // DES of 0123456789abcdef by key 133457799bbcdff1 is 85e813540f0ab405 (the worked example of FIPS 46); the password has that key's bits reversed.
    const password = Buffer.from([0xc8, 0x2c, 0xea, 0x9e, 0xd9, 0x3d, 0xfb, 0x8f]).toString('latin1')
    const block = '0123456789abcdef'
    expect(vncResponse(Buffer.from(block + block, 'hex'), password).toString('hex')).toBe('85e813540f0ab40585e813540f0ab405')
  })

  it('uses eight characters and fills up with zeros', () => {
    const challenge = Buffer.alloc(16, 7)
    expect(vncResponse(challenge, 'longpassword').equals(vncResponse(challenge, 'longpass'))).toBe(true)
    expect(vncResponse(challenge, 'a').equals(vncResponse(challenge, 'a\0'))).toBe(true)
    expect(vncResponse(challenge, '')).toHaveLength(16)
  })
})
