import { describe, expect, it } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

const socket = { VITRINE_AGENT_SOCKET: '/run/vitrine/agent.sock' }

describe('readSettings', () => {
  it('needs only the socket', () => {
    expect(readSettings(socket)).toEqual({ socketPath: '/run/vitrine/agent.sock', uris: ['qemu:///system'], logLevel: 'info' })
  })

  it('takes several hosts, each once', () => {
    expect(readSettings({ ...socket, LIBVIRT_URI: 'qemu:///system, qemu:///session,qemu:///system' }).uris).toEqual(['qemu:///system', 'qemu:///session'])
  })

  it('takes an empty variable for an unset one', () => {
    expect(readSettings({ ...socket, LIBVIRT_URI: '', LOG_LEVEL: '' })).toMatchObject({ uris: ['qemu:///system'], logLevel: 'info' })
  })

  it.each([
    [{}, 'VITRINE_AGENT_SOCKET is not set'],
    [{ VITRINE_AGENT_SOCKET: 'agent.sock' }, 'VITRINE_AGENT_SOCKET must be an absolute path'],
    [{ VITRINE_AGENT_SOCKET: `/${'x'.repeat(120)}` }, 'at most 107 bytes'],
    [{ ...socket, LIBVIRT_URI: 'system' }, 'LIBVIRT_URI has no libvirt URI in "system"'],
    [{ ...socket, LIBVIRT_URI: ',' }, 'LIBVIRT_URI names no host'],
    [{ ...socket, LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])('says which variable is wrong: %j', (env, sentence) => {
    expect(() => readSettings(env)).toThrow(SettingsError)
    expect(() => readSettings(env)).toThrow(sentence)
  })
})
