import { describe, expect, it } from 'vitest'
import { corpus } from '../corpus/corpus.ts'
import { edit } from '../document/edit.ts'
import { pendingChanges } from './pending-changes.ts'
import { readDomain } from './read-domain.ts'

const running = readDomain(corpus('domain-running'))
const stored = corpus('domain-stored')
const vda = ['devices', { name: 'disk', where: { 'target@dev': 'vda' } }] as const

function after(change: (definition: ReturnType<typeof edit>) => ReturnType<typeof edit>) {
  return pendingChanges(running, readDomain(change(edit(stored)).toString()))
}

describe('pendingChanges', () => {
  it('finds nothing between a machine just started and what it was started from', () => {
    expect(pendingChanges(running, readDomain(stored))).toEqual([])
  })

  it('finds nothing where libvirt picked the firmware and wrote out the processor', () => {
    expect(readDomain(corpus('domain-uefi-running'))).toMatchObject({ boot: { firmware: 'uefi-secure' }, cpu: { mode: 'custom', model: 'EPYC' } })
    expect(readDomain(corpus('domain-uefi-stored'))).toMatchObject({ boot: { firmware: 'uefi', autoFirmware: true }, cpu: { mode: 'host-model' } })
    expect(pendingChanges(readDomain(corpus('domain-uefi-running')), readDomain(corpus('domain-uefi-stored')))).toEqual([])
  })

  it('names each item that a person changed', () => {
    expect(after((domain) => domain.setText('memory', '131072').setText('currentMemory', '131072'))).toEqual([
      { item: 'memory', running: '98304', next: '131072' }, { item: 'max-memory', running: '98304', next: '131072' },
    ])
    expect(after((domain) => domain.setAttribute('vcpu', 'current', '3'))).toEqual([{ item: 'vcpus', running: '2', next: '3' }])
    expect(after((domain) => domain.setText('cpu/model', 'Nehalem'))).toEqual([{ item: 'cpu', running: 'qemu64', next: 'Nehalem' }])
    expect(after((domain) => domain.setAttribute([...vda, 'driver'], 'cache', 'writeback'))).toEqual([{ item: 'disk:vda/cache', running: 'none', next: 'writeback' }])
    expect(after((domain) => domain.remove(vda))).toEqual([
      { item: 'boot-order', running: 'sda, vda, 52:54:00:aa:00:01', next: 'sda, 52:54:00:aa:00:01' },
      { item: 'disk:vda', running: 'disk virtio /srv/machines/top.qcow2', next: null },
    ])
    expect(after((domain) => domain.insert('devices', '<disk type="file"><source file="/srv/new.img"/><target dev="vdz" bus="virtio"/></disk>'))).toEqual([
      { item: 'disk:vdz', running: null, next: 'disk virtio /srv/new.img' },
    ])
    expect(after((domain) => domain.setAttribute(['devices', { name: 'disk', where: { 'target@dev': 'sda' } }, 'source'], 'file', '/srv/other.iso'))).toEqual([
      { item: 'disk:sda/source', running: '/srv/machines/cd.iso', next: '/srv/other.iso' },
    ])
    expect(after((domain) => domain.setAttribute(['devices', { name: 'interface', nth: 1 }, 'link'], 'state', 'up'))).toEqual([{ item: 'nic:52:54:00:aa:00:02/link', running: 'down', next: 'up' }])
    expect(after((domain) => domain.setAttribute('devices/graphics/listen', 'address', '0.0.0.0'))).toEqual([{ item: 'graphics:vnc/listen', running: '127.0.0.1', next: '0.0.0.0' }])
    expect(after((domain) => domain.setAttribute('devices/watchdog', 'action', 'poweroff'))).toEqual([
      { item: 'watchdog', running: 'i6300esb, reset', next: null }, { item: 'watchdog', running: null, next: 'i6300esb, poweroff' },
    ])
    expect(after((domain) => domain.setAttribute('os', 'firmware', 'efi'))).toEqual([{ item: 'firmware', running: 'bios', next: 'uefi' }])
  })

  it('does not count notes, titles and metadata, which apply at once', () => {
    expect(after((domain) => domain.setText('title', 'Another').setText('description', 'Other').remove('metadata'))).toEqual([])
  })

  it('does not count what libvirt settles at start: models of host-model, loaders, addresses of networks, rounded memory', () => {
    const base = (inner: string) => readDomain(`<domain type='kvm'><name>x</name>${inner}</domain>`)
    expect(pendingChanges(base('<cpu mode="custom"><model>Skylake</model></cpu>'), base('<cpu mode="host-model"/>'))).toEqual([])
    expect(pendingChanges(
      base('<os><type arch="x86_64">hvm</type><loader secure="yes" type="pflash">/x/OVMF.fd</loader></os>'),
      base('<os firmware="efi"><type arch="x86_64">hvm</type></os>'),
    )).toEqual([])
    expect(pendingChanges(
      base('<devices><interface type="bridge"><mac address="1"/><source network="lan" bridge="br0"/></interface></devices>'),
      base('<devices><interface type="network"><mac address="1"/><source network="lan"/></interface></devices>'),
    )).toEqual([])
    expect(pendingChanges(base('<memory>1048576</memory>'), base('<memory>1048000</memory>'))).toEqual([])
    expect(pendingChanges(base('<memory>1048576</memory>'), base('<memory>1049000</memory>'))).not.toEqual([])
  })
})
