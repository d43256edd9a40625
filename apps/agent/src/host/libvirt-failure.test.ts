import { LibvirtError, type LocalReason } from '@vitrine/libvirt'
import { describe, expect, it } from 'vitest'
import { FailureError } from './failure.ts'
import { asFailure, failureOfLibvirt } from './libvirt-failure.ts'

const numbers = { qemu: 10, storage: 18, network: 19 } as const

function fromDaemon(code: number, from: keyof typeof numbers, message = 'words that libvirt translates', int1 = 0): LibvirtError {
  return LibvirtError.fromWire({ code, domain: numbers[from], level: 2, message, str1: null, str2: null, str3: null, int1, int2: -1 }, 'domain.createWithFlags')
}

describe('failureOfLibvirt', () => {
  it.each([
    [fromDaemon(42, 'qemu'), 'machine-gone'],
    [fromDaemon(55, 'qemu'), 'action-refused'],
    [fromDaemon(55, 'network'), 'network-inactive'],
    [fromDaemon(55, 'storage'), 'pool-inactive'],
    [fromDaemon(38, 'storage', 'x', 2), 'storage-missing'],
    [fromDaemon(38, 'storage', 'x', 28), 'no-space'],
    [fromDaemon(38, 'qemu', 'x', 12), 'no-memory'],
    [fromDaemon(86, 'qemu'), 'guest-agent-silent'],
    [fromDaemon(84, 'qemu'), 'action-unsupported'],
    [fromDaemon(1, 'qemu', 'internal error: qemu unexpectedly closed the monitor'), 'qemu-failed'],
    [fromDaemon(1, 'qemu', "qemu-system-x86_64: cannot set up guest memory 'pc.ram': Cannot allocate memory"), 'no-memory'],
    [fromDaemon(1, 'qemu', 'Could not access KVM kernel module: Permission denied'), 'kvm-unavailable'],
    [fromDaemon(9999, 'qemu'), 'action-refused'],
  ])('%s', (error, reason) => {
    expect(failureOfLibvirt(error, { name: 'a' })).toMatchObject({ reason, values: { name: 'a' }, libvirt: { code: error.code, message: error.message, procedure: 'domain.createWithFlags' } })
  })

  const local: readonly (readonly [LocalReason, string])[] = [
    ['timeout', 'host-timeout'], ['keepalive-timeout', 'host-timeout'], ['connection-lost', 'host-away'], ['socket-missing', 'host-socket-missing'],
    ['socket-denied', 'host-permission'], ['unreachable', 'host-refused'], ['protocol-violation', 'host-protocol'], ['auth-unsupported', 'host-auth'],
  ]
  it.each(local)('on this side: %s', (reason, ours) => {
    expect(failureOfLibvirt(new LibvirtError({ reason, message: 'x' })).reason).toBe(ours)
  })

  it('leaves alone what is not of libvirt', () => {
    const other = new Error('a bug')
    expect(asFailure(other)).toBe(other)
    expect(asFailure(fromDaemon(42, 'qemu'))).toBeInstanceOf(FailureError)
  })
})
