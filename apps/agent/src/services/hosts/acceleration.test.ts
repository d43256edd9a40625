import { describe, expect, it } from 'vitest'
import { judgeAcceleration, qemuUserOf, type AccelerationEvidence, type KvmLook } from './acceleration.ts'

const device = { path: '/dev/kvm', mode: 0o660, uid: 0, gid: 104, opensForUs: true }
const look: KvmLook = { cpuFlag: 'vmx', isGuest: false, device, modules: ['kvm', 'kvm_intel'], groupsOf: (uid) => ({ user: uid === 64055 ? 'libvirt-qemu' : null, gids: uid === 64055 ? [104] : [] }) }
const qemuUser = { uid: 64055, gid: 64055 }
const works: AccelerationEvidence = { driver: 'qemu', arch: 'x86_64', offered: ['kvm', 'qemu'], qemuUser, look }
const without = { ...works, offered: ['qemu'] }
const because = (evidence: AccelerationEvidence) => judgeAcceleration(evidence).because

describe('judgeAcceleration', () => {
  it('says that it works where libvirt offers it and the processor can', () => {
    expect(judgeAcceleration(works)).toEqual({
      kvm: true, because: 'works',
      detail: 'libvirt offers kvm, qemu for x86_64; the processor has vmx; /dev/kvm has mode 0660, owner 0:104; qemu runs as libvirt-qemu (64055:64055) and may open it; modules: kvm, kvm_intel.',
    })
    expect(because({ ...works, look: null })).toBe('works')
    expect(because({ ...works, arch: 'aarch64', look: { ...look, cpuFlag: null, modules: [] } })).toBe('works')
  })

  it('doubts a device that the processor can\'t be behind', () => {
    const doubted = judgeAcceleration({ ...works, look: { ...look, cpuFlag: null, isGuest: true, modules: ['kvm', 'kvm_pvm'] } })
    expect(doubted).toMatchObject({ kvm: false, because: 'nested-unproven' })
    expect(doubted.detail).toContain('the processor, a virtual one, has neither vmx nor svm')
  })

  it('does not believe an offer that qemu\'s user can\'t use', () => {
    expect(because({ ...works, look: { ...look, device: { ...device, mode: 0o600 } } })).toBe('device-not-permitted')
    expect(because({ ...works, look: { ...look, device: { ...device, mode: 0o600 } }, qemuUser: { uid: 0, gid: 0 } })).toBe('works')
    expect(because({ ...works, look: { ...look, device: { ...device, mode: 0o666, gid: 7 } } })).toBe('works')
    // an access list may let it in
    expect(because({ ...works, look: { ...look, device: { ...device, gid: 7 } } })).toBe('works')
    expect(because({ ...works, qemuUser: null })).toBe('works')
  })

  it('finds the reason to act on', () => {
    expect(because({ ...without, look: { ...look, device: null, cpuFlag: null, modules: [] } })).toBe('no-cpu-extension')
    expect(because({ ...without, look: { ...look, device: null, modules: ['kvm'] } })).toBe('module-absent')
    expect(because({ ...without, look: { ...look, device: null, cpuFlag: 'svm', modules: ['kvm', 'kvm_amd'] } })).toBe('no-device')
    expect(because({ ...without, look: { ...look, device: { ...device, mode: 0o600 } } })).toBe('device-not-permitted')
    expect(because({ ...without, look: { ...look, device: { ...device, gid: 7 } } })).toBe('device-not-permitted')
    expect(because({ ...without, look: { ...look, device: { ...device, gid: 7, mode: 0o666 } } })).toBe('not-offered')
    expect(because(without)).toBe('not-offered')
    expect(because({ ...without, look: null })).toBe('not-offered')
    expect(because({ ...without, arch: 'aarch64', look: { ...look, device: null, cpuFlag: null, modules: [] } })).toBe('no-device')
  })

  it('asks nothing of drivers that have no use for it', () => {
    expect(judgeAcceleration({ ...without, driver: 'lxc' })).toMatchObject({ kvm: false, because: 'not-applicable' })
  })
})

it('reads the user of a DAC label', () => {
  expect([qemuUserOf('+64055:+109'), qemuUserOf('0:0'), qemuUserOf('libvirt-qemu:kvm'), qemuUserOf('')]).toEqual([{ uid: 64055, gid: 109 }, { uid: 0, gid: 0 }, null, null])
})
