import { guestInfoSchema, leaseSchema, logTailSchema } from '@vitrine/contract'
import { connect, type Connection, type Domain } from '@vitrine/libvirt'
import { pendingChanges, readDomain } from '@vitrine/libvirt-xml'
import { inGuest, startLibvirt, tinyDomainXml, tinyGuest, until, type TestLibvirt } from '@vitrine/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMachineLog } from '../logs/machine-log.ts'
import { readLeases } from '../networks/leases.ts'
import { readGuestInfo } from './guest-info.ts'

const name = 'services-guest'
let host: TestLibvirt
let session: Connection
let dom: Domain

async function definitions(): Promise<{ running: string; stored: string }> {
  const [{ xml: running }, { xml: stored }] = await Promise.all([session.rpc.domainGetXmlDesc({ dom }), session.rpc.domainGetXmlDesc({ dom, flags: 2 })])
  return { running, stored }
}

beforeAll(async () => {
  const [started, guest] = await Promise.all([startLibvirt({ network: process.getuid?.() === 0 }), tinyGuest()])
  host = started
  const network = host.hasNetwork ? 'default' : 'user'
  await host.virshXml('define', tinyDomainXml({ name, guest, network, graphics: 'none' }))
  session = await connect(host.uri)
  ;({ dom } = await session.rpc.domainLookupByName({ name }))
}, 300_000)

afterAll(async () => {
  await session.close()
  await host[Symbol.asyncDispose]()
})

describe('a guest with an agent', () => {
  it('is silent until its agent runs', async () => {
    await session.rpc.domainCreate({ dom })
    await expect(readGuestInfo(session, dom, 'silent')).rejects.toMatchObject({ failure: { reason: 'guest-agent-silent', values: { name } } })
    await expect(readGuestInfo(session, dom, 'absent')).rejects.toMatchObject({ failure: { reason: 'guest-agent-absent' } })
  })

  it('tells what it is', async () => {
    await inGuest(host, name).ready()
    await until('the guest has an address', async () => (await inGuest(host, name).run('ip -4 addr')).includes('scope global'))
    const info = await readGuestInfo(session, dom, 'connected')
    expect(guestInfoSchema.safeParse(info).error).toBeUndefined()
    expect(info.hostname).toBe(name)
    expect(info.os?.kernel).toMatch(/^\d+\.\d+/u)
    expect(info.timezone?.offsetSeconds).toBe(0)
    expect(info.interfaces?.map((each) => each.name)).toContain('eth0')
    expect(info.interfaces?.flatMap((each) => each.addresses).length).toBeGreaterThan(0)
    expect(Array.isArray(info.users)).toBe(true)
  })

  it('has a lease that the network tells of', async () => {
    const { nets } = await session.rpc.connectListAllNetworks({})
    const leases = (await Promise.all(nets.map((net) => readLeases(session, net)))).flat()
    expect(leases).toHaveLength(host.hasNetwork ? 1 : 0)
    for (const lease of leases) {
      expect(leaseSchema.safeParse(lease).error).toBeUndefined()
      expect(lease.address).toMatch(/^192\.168\.122\./u)
      expect(lease.expiresAt).toBeGreaterThan(Date.now())
    }
  })

  it('runs what is stored, with nothing pending', async () => {
    const { running, stored } = await definitions()
    expect(readDomain(running)).toMatchObject({ guestAgent: 'connected', serials: [{ alias: 'serial0', openable: true }] })
    expect(pendingChanges(readDomain(running), readDomain(stored))).toEqual([])
  })

  it('has pending what was changed for the next start', async () => {
    await host.virsh('setvcpus', name, '2', '--config', '--maximum')
    await host.virsh('setmaxmem', name, '200M', '--config')
    const { running, stored } = await definitions()
    expect(pendingChanges(readDomain(running), readDomain(stored)).map((change) => [change.item, change.running, change.next])).toEqual([
      ['max-memory', String(128 * 1024), String(200 * 1024)], ['max-vcpus', '1', '2'],
    ])
  })

  it('leaves a log that tells how it began and how it ended', async () => {
    const log = await readMachineLog(session, host.uri, dom, 65_536)
    expect(logTailSchema.safeParse(log).error).toBeUndefined()
    expect(log).toMatchObject({ readable: true, truncated: false })
    expect(log.text).toContain('starting up libvirt version')
    expect(log.text).toContain(dom.uuid)
    await session.rpc.domainDestroy({ dom })
    await until('the log says how it ended', async () => (await readMachineLog(session, host.uri, dom, 400)).text.includes('shutting down, reason=destroyed'))
    const short = await readMachineLog(session, host.uri, dom, 400)
    expect(short).toMatchObject({ readable: true, truncated: true })
    expect(short.text).not.toContain('starting up libvirt version')
  })

  it('has in its log what libvirt holds against it', async () => {
    await host.virshXml('define', tinyDomainXml({ name: 'services-tainted', guest: await tinyGuest(), graphics: 'none', memoryMiB: 32 })
      .replace('<domain ', '<domain xmlns:qemu="http://libvirt.org/schemas/domain/qemu/1.0" ').replace('</domain>', '<qemu:commandline><qemu:env name="TAINT" value="1"/></qemu:commandline></domain>'))
    await host.virsh('start', '--paused', 'services-tainted')
    const { dom: tainted } = await session.rpc.domainLookupByName({ name: 'services-tainted' })
    expect((await readMachineLog(session, host.uri, tainted, 1000)).messages?.join()).toMatch(/tainted/u)
  })

  it('is no guest that answers once it is off', async () => {
    await expect(readGuestInfo(session, dom, 'silent')).rejects.toMatchObject({ reason: 'operation-invalid' })
  })
})
