import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { groupsOf, isThisMachine, lookAtKvm, prettyName, readLocalFacts, virtualizationFlag } from './local-host.ts'

describe('a machine\'s own files', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'local-'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  function put(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text, { mode: 0o640 })
  }

  it('tell when it booted, what it runs and what its processor is', async () => {
    put('proc/stat', 'cpu  1 2 3\nbtime 1795400000\n')
    put('usr/lib/os-release', 'NAME=Debian\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n')
    put('proc/cpuinfo', 'processor\t: 0\nmodel name\t: AMD EPYC 7763 64-Core Processor\nflags\t\t: fpu svm hypervisor\n')
    expect(await readLocalFacts(root)).toEqual({ bootedAt: 1795400000_000, operatingSystem: 'Debian GNU/Linux 12 (bookworm)', kernel: os.release(), cpuModel: 'AMD EPYC 7763 64-Core Processor' })
  })

  it('tell what KVM needs', async () => {
    put('proc/cpuinfo', 'flags\t\t: fpu svm hypervisor\n')
    put('sys/module/kvm/refcnt', '0')
    put('sys/module/kvm_amd/refcnt', '0')
    put('sys/module/kvmalike/refcnt', '0')
    put('dev/kvm', '')
    expect(await lookAtKvm(root)).toMatchObject({ cpuFlag: 'svm', isGuest: true, modules: ['kvm', 'kvm_amd'], device: { mode: 0o640, uid: os.userInfo().uid, opensForUs: true } })
  })

  it('may all be missing', async () => {
    expect(await readLocalFacts(root)).toMatchObject({ bootedAt: null, operatingSystem: null, cpuModel: null })
    expect(await lookAtKvm(root)).toMatchObject({ cpuFlag: null, isGuest: false, device: null, modules: [] })
  })
})

it('knows this machine by a local socket and its own name', () => {
  expect(isThisMachine('qemu:///system', os.hostname())).toBe(true)
  expect(isThisMachine('qemu:///system', `${os.hostname()}.example.org`)).toBe(true)
  expect(isThisMachine('qemu:///system?socket=/tmp/forwarded', 'elsewhere')).toBe(false)
  expect(isThisMachine(`qemu+tls://${os.hostname()}/system`, os.hostname())).toBe(false)
})

it('reads os-release in any quoting', () => {
  expect(['PRETTY_NAME="A \\"B\\""', 'PRETTY_NAME=\'Alpine Linux v3.22\'', 'PRETTY_NAME=Void', 'NAME=x', 'PRETTY_NAME='].map(prettyName)).toEqual(['A "B"', 'Alpine Linux v3.22', 'Void', null, null])
})

it('reads flags whole', () => {
  expect(['flags : a vmx b', 'flags : svm_lock', 'Features : fp asimd', 'flags : svm'].map(virtualizationFlag)).toEqual(['vmx', null, null, 'svm'])
})

it('finds a user\'s groups', () => {
  expect(groupsOf(64055, 'root:x:0:0::/root:/bin/sh\nlibvirt-qemu:x:64055:109::/:/bin/false', 'kvm:x:109:\ndisk:x:6:libvirt-qemu,other\nroot:x:0:')).toEqual({ user: 'libvirt-qemu', gids: [109, 6] })
  expect(groupsOf(5, '', '')).toEqual({ user: null, gids: [] })
})
