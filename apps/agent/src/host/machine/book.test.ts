import { describe, expect, it } from 'vitest'
import { HostModel } from '../model.ts'
import { MachineBook } from './book.ts'
import type { MachineReading } from './reading.ts'

const uuid = '0248fad1-0ad3-409e-80eb-8a33ec98109b'
const xml = (id: number, more = '') => `<domain type="qemu"${id === -1 ? '' : ` id="${id}"`}><name>a</name><memory unit="KiB">1024</memory><vcpu>1</vcpu><os><type arch="x86_64">hvm</type></os>
  <devices><disk type="file" device="disk"><source file="/a.raw"/><target dev="vda"/></disk><interface type="network"><mac address="52:54:00:00:00:01"/><source network="n"/></interface>${more}</devices></domain>`
const running = { state: 1, reason: 1 } as const
const off = { state: 5, reason: 1 } as const

function reading(over: Partial<MachineReading> & { id?: number } = {}): MachineReading {
  const { id = -1, ...rest } = over
  return { dom: { uuid, name: 'a', id }, ...off, managedSave: false, persistent: true, autostart: false, xml: xml(id), storedXml: id === -1 ? null : xml(-1), labels: [], ...rest }
}

function fresh(): { book: MachineBook; row: () => NonNullable<ReturnType<MachineBook['row']>>; model: HostModel } {
  const model = new HostModel()
  const book = new MachineBook('h', model)
  return { book, model, row: () => book.row(uuid) ?? expect.fail('there is no such row') }
}

describe('MachineBook', () => {
  it('knows exactly when what it heard of began, and says so where it did not', () => {
    const { book, row } = fresh()
    book.apply(reading())
    expect(row()).toMatchObject({ state: 'off', stateSince: null, runningSince: null })
    book.hear(uuid, 1_000, true)
    book.apply(reading({ ...running, id: 3 }), book.takeHeard(uuid))
    expect(row()).toMatchObject({ state: 'running', stateSince: 1_000, runningSince: { at: 1_000, exact: true } })
    book.hear(uuid, 2_000, false)
    book.apply(reading({ state: 3, reason: 1, id: 3 }), book.takeHeard(uuid))
    expect(row()).toMatchObject({ state: 'paused', stateSince: 2_000, runningSince: { at: 1_000, exact: true } })
    // a change that nobody told of
    book.apply(reading({ ...running, id: 3 }))
    expect(row()).toMatchObject({ state: 'running', stateSince: null, runningSince: { at: 1_000, exact: true } })
    // another run, seen from its number alone
    book.apply(reading({ ...running, id: 4 }))
    expect(row().runningSince?.exact).toBe(false)
  })

  it('keeps what was heard during a reading for the next one', () => {
    const { book, row } = fresh()
    book.apply(reading({ ...running, id: 1 }))
    book.hear(uuid, 1_000, false)
    const first = book.takeHeard(uuid)
    book.hear(uuid, 2_000, false)
    book.apply(reading({ state: 4, reason: 1, id: 1 }), first)
    expect(row()).toMatchObject({ state: 'stopping', stateSince: 1_000 })
    book.apply(reading(), book.takeHeard(uuid))
    expect(row()).toMatchObject({ state: 'off', stateSince: 2_000, runningSince: null })
    book.hear(uuid, 3_000, true)
    book.giveBackHeard(uuid, book.takeHeard(uuid))
    expect(book.takeHeard(uuid)).toEqual({ stateAt: 3_000, startedAt: 3_000 })
  })

  it('changes a row only where something differs, and tells what is pending', () => {
    const { book, model, row } = fresh()
    expect(book.apply(reading({ ...running, id: 1 }))).toBe(true)
    expect(book.apply(reading({ ...running, id: 1 }))).toBe(false)
    expect(row().changesPending).toBe(false)
    expect(book.apply(reading({ ...running, id: 1, storedXml: xml(-1).replace('<vcpu>1', '<vcpu>4') }))).toBe(true)
    expect(row()).toMatchObject({ changesPending: true, vcpus: 1 })
    expect(row().pending).toContainEqual({ item: 'vcpus', running: '1', next: '4' })
    expect(model.revision).toBe(2)
  })

  it('shows addresses of a machine that runs, from all sources, and not of the run before', () => {
    const { book, row, model } = fresh()
    const mac = '52:54:00:00:00:01'
    book.apply(reading({ ...running, id: 1 }))
    book.setAddresses(uuid, 'lease', [{ address: '10.0.0.1', prefix: 24, mac, device: null, from: 'lease' }])
    book.setAddresses(uuid, 'agent', [{ address: '10.0.0.2', prefix: 24, mac, device: 'eth0', from: 'agent' }])
    expect(row().addresses.map(({ address }) => address)).toEqual(['10.0.0.1', '10.0.0.2'])
    const { revision } = model
    book.setAddresses(uuid, 'arp', [])
    book.setAddresses(uuid, 'agent', [{ address: '10.0.0.2', prefix: 24, mac, device: 'eth0', from: 'agent' }])
    expect(model.revision).toBe(revision)
    book.setAddresses(uuid, 'agent', [])
    expect(row().addresses.map(({ from }) => from)).toEqual(['lease'])
    book.apply(reading({ ...running, id: 2 }))
    expect(row().addresses).toEqual([])
  })

  it('takes over sizes, the guest’s word on itself, and its silence', () => {
    const { book, row } = fresh()
    const channel = '<channel type="unix"><target type="virtio" name="org.qemu.guest_agent.0" state="connected"/></channel>'
    book.apply(reading({ ...running, id: 1, xml: xml(1, channel) }))
    expect(row()).toMatchObject({ guestAgent: 'connected', os: null })
    book.setSizes(uuid, new Map([['vda', { capacityBytes: 10, allocationBytes: 5 }]]))
    book.setGuestOs(uuid, 'Debian GNU/Linux 12')
    book.setAgentSilent(uuid, true)
    expect(row()).toMatchObject({ guestAgent: 'silent', os: 'Debian GNU/Linux 12', disks: [{ capacityBytes: 10, allocationBytes: 5 }] })
    expect(book.agentConnected(uuid)).toBe(true)
    book.setAgentSilent(uuid, false)
    expect(row().guestAgent).toBe('connected')
  })

  it('survives a definition that can not be read', () => {
    const { book } = fresh()
    book.apply(reading())
    expect(() => book.apply(reading({ xml: '<domain' }))).toThrow(/well-formed/u)
    expect(book.row(uuid)).toBeDefined()
    expect(book.remove(uuid)).toBe(true)
    expect(book.remove(uuid)).toBe(false)
  })
})
