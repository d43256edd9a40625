import { describe, expect, it } from 'vitest'
import { type Machine, socketPaths } from './socket-path.ts'
import { parseUri } from './uri.ts'

describe('parseUri', () => {
  it('tells the driver, the way and what the daemon shall open', () => {
    expect(parseUri('qemu:///system')).toMatchObject({ driver: 'qemu', transport: 'unix', path: '/system', name: 'qemu:///system', socket: undefined, mode: 'auto' })
    expect(parseUri('qemu+unix:///session?socket=/run/user/1/x&mode=direct')).toMatchObject({ transport: 'unix', socket: '/run/user/1/x', mode: 'direct', name: 'qemu:///session' })
    expect(parseUri('test:///default?socket=/s')).toMatchObject({ driver: 'test', path: '/default', name: 'test:///default' })
    expect(parseUri('qemu+ssh://me@host.example:2222/system?keyfile=/k')).toMatchObject({ transport: 'ssh', user: 'me', host: 'host.example', port: 2222, name: 'qemu:///system' })
    expect(parseUri('lxc://host/')).toMatchObject({ transport: 'tls', host: 'host', name: 'lxc:///' })
    expect(parseUri('qemu:///system?no_verify=1&some=thing').name).toBe('qemu:///system?some=thing')
    expect(parseUri('qemu+tcp://h/x?name=qemu:///other').name).toBe('qemu:///other')
  })

  for (const wrong of ['', 'qemu', 'qemu+carrier+pigeon:///x', 'qemu+pigeon:///system', 'qemu+unix://host/system', 'qemu:///system?mode=odd']) {
    it(`refuses "${wrong}"`, () => {
      expect(() => parseUri(wrong)).toThrow(expect.objectContaining({ reason: 'invalid-uri' }))
    })
  }
})

describe('socketPaths', () => {
  const machine = (present: string[], env: Record<string, string> = {}): Machine => ({ env, home: '/home/u', exists: (path) => present.includes(path) })

  it('takes the driver’s own daemon if its socket is there, else libvirtd', () => {
    const uri = parseUri('qemu:///system')
    expect(socketPaths(uri, false, machine([]))).toEqual(['/var/run/libvirt/libvirt-sock', '/var/run/libvirt/virtqemud-sock'])
    expect(socketPaths(uri, false, machine(['/var/run/libvirt/virtqemud-sock']))[0]).toBe('/var/run/libvirt/virtqemud-sock')
    expect(socketPaths(uri, true, machine([]))[0]).toBe('/var/run/libvirt/libvirt-sock-ro')
    expect(socketPaths(parseUri('lxc:///system'), false, machine(['/var/run/libvirt/virtlxcd-sock']))[0]).toBe('/var/run/libvirt/virtlxcd-sock')
  })

  it('obeys mode and socket', () => {
    expect(socketPaths(parseUri('qemu:///system?mode=direct'), false, machine([]))).toEqual(['/var/run/libvirt/virtqemud-sock'])
    expect(socketPaths(parseUri('qemu:///system?mode=legacy'), false, machine(['/var/run/libvirt/virtqemud-sock']))).toEqual(['/var/run/libvirt/libvirt-sock'])
    expect(socketPaths(parseUri('qemu:///system?socket=/x'), true, machine([]))).toEqual(['/x'])
  })

  it('looks for a session in the user’s runtime directory', () => {
    const uri = parseUri('qemu:///session')
    expect(socketPaths(uri, true, machine([], { XDG_RUNTIME_DIR: '/run/user/1000' }))[0]).toBe('/run/user/1000/libvirt/libvirt-sock')
    expect(socketPaths(uri, false, machine([]))[0]).toBe('/home/u/.cache/libvirt/libvirt-sock')
  })
})
