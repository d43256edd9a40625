import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { confinementTexts, dacUser } from './confinement-text.ts'
import { virtualizationText } from './virtualization-text.ts'

describe('virtualizationText', () => {
  it('names the reason and the repair when a machine is emulated for want of KVM', () => {
    const text = virtualizationText(en, 'qemu', { kvm: false, because: 'no-device', detail: '/dev/kvm: no such file' })
    expect(text.slow).toBe(true)
    expect(text.repair).toContain('modprobe')
    expect(text.detail).toContain('/dev/kvm')
  })

  it('tells an emulated machine on a host with KVM from one without', () => {
    expect(virtualizationText(en, 'qemu', { kvm: true, because: 'works', detail: '' }).why).toContain('offers KVM')
    expect(virtualizationText(en, 'kvm', { kvm: true, because: 'works', detail: '' })).toMatchObject({ why: null, slow: false })
    expect(virtualizationText(en, 'kvm', { kvm: true, because: 'nested-unproven', detail: 'x' }).why).not.toBeNull()
    expect(virtualizationText(en, 'lxc', null).how).toContain('lxc')
  })
})

describe('confinementTexts', () => {
  it('says when nothing but the user keeps a process in', () => {
    const texts = confinementTexts(en, [{ model: 'dac', label: '+0:+0', enforced: true }], null)
    expect(texts.map(({ level }) => level)).toEqual(['weak', 'weak'])
    expect(texts[1]?.text).toContain('root')
  })

  it('praises only what is enforced', () => {
    expect(confinementTexts(en, [{ model: 'apparmor', label: 'libvirt-1', enforced: true }, { model: 'dac', label: '+64055:+109', enforced: true }], null).map(({ level }) => level)).toEqual(['kept', 'kept'])
    expect(confinementTexts(en, [{ model: 'selinux', label: 'svirt_t', enforced: false }], null)[0]?.level).toBe('weak')
  })

  it('does not call a machine unconfined that gets its label when it starts', () => {
    expect(confinementTexts(en, [], ['apparmor', 'dac'])).toMatchObject([{ model: 'AppArmor', level: 'kept' }])
    expect(confinementTexts(en, [], ['dac'])).toMatchObject([{ model: 'none', level: 'weak' }])
  })

  it('reads user and group', () => {
    expect(dacUser('+64055:+109')).toEqual({ name: '64055:109', root: false })
    expect(dacUser('root:root').root).toBe(true)
  })
})
