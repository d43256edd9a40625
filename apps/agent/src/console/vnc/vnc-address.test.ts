import { describe, expect, it } from 'vitest'
import { vncAddress } from './vnc-address.ts'

const graphics = { kind: 'vnc', listen: null, port: null, tlsPort: null, socket: null, hasPassword: false }

describe('vncAddress', () => {
  it('takes the loopback for addresses that mean all of the host', () => {
    expect(vncAddress([{ ...graphics, listen: '0.0.0.0', port: 5900 }])).toEqual({ host: '127.0.0.1', port: 5900 })
    expect(vncAddress([{ ...graphics, listen: '::', port: 5900 }])).toEqual({ host: '::1', port: 5900 })
    expect(vncAddress([{ ...graphics, listen: '10.1.2.3', port: 5901 }])).toEqual({ host: '10.1.2.3', port: 5901 })
    expect(vncAddress([{ ...graphics, port: 5901 }])).toEqual({ host: '127.0.0.1', port: 5901 })
  })

  it('prefers a socket, passes over what can’t be reached', () => {
    expect(vncAddress([{ ...graphics, socket: '/run/x.sock', listen: '0.0.0.0', port: 5900 }])).toEqual({ path: '/run/x.sock' })
    expect(vncAddress([{ ...graphics, kind: 'spice', port: 5900 }, { ...graphics, port: -1 }])).toBeUndefined()
    expect(vncAddress([])).toBeUndefined()
  })
})
