import { randomUUID } from 'node:crypto'
import type { PowerAction } from '@vitrine/domain'
import { inGuest, startLibvirt, tinyDomainXml, tinyGuest, until, type TestLibvirt } from '@vitrine/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestAgent, type TestAgent } from './test-agent.ts'
import { bareMachine } from './test-machines.ts'
import { TestMirror } from './test-mirror.ts'

const name = 'agent-guest'
let libvirt: TestLibvirt
let agent: TestAgent
let hostId: string
let mirror: TestMirror

beforeAll(async () => {
  const [started, guest] = await Promise.all([startLibvirt({ network: process.getuid?.() === 0 }), tinyGuest()])
  libvirt = started
  await libvirt.virshXml('define', tinyDomainXml({ name, guest, network: libvirt.hasNetwork ? 'default' : 'user', graphics: 'none' }))
  agent = await startTestAgent([libvirt.uri])
  hostId = (await agent.client.hosts.list.query())[0]?.id ?? ''
  mirror = new TestMirror(agent.client, hostId)
  await mirror.machine(name)
}, 300_000)

afterAll(async () => {
  mirror.stop()
  await agent[Symbol.asyncDispose]()
  await libvirt[Symbol.asyncDispose]()
})

const machineId = () => mirror.named(name)?.id ?? ''
const power = (action: PowerAction, mode: 'default' | 'agent' = 'default') => agent.client.machines.power.mutate({ hostId, machineId: machineId(), action, mode, key: randomUUID() })

describe('a machine with a guest that speaks', () => {
  it('gets its addresses, its system and its samples', async () => {
    expect(mirror.host?.facts ?? (await agent.client.hosts.list.query())[0]?.facts).toMatchObject({ driver: expect.stringMatching(/qemu/iu) })
    await power('start')
    await inGuest(libvirt, name).ready()
    expect(await mirror.machine(name, ({ guestAgent }) => guestAgent === 'connected')).toMatchObject({ state: 'running' })
    const addressed = await mirror.machine(name, ({ addresses }) => addresses.some(({ from }) => from === 'agent'), 30_000)
    expect(addressed.addresses[0]).toMatchObject({ device: 'eth0', mac: addressed.nics[0]?.mac })
    const info = await agent.client.machines.guest.query({ hostId, machineId: machineId() })
    expect(info.hostname).toBe(name)
    if (libvirt.hasNetwork) {
      const network = await until('the network is known', () => [...mirror.networks.keys()][0])
      expect((await agent.client.networks.leases.query({ hostId, networkId: network })).map(({ address }) => address)).toEqual([addressed.addresses[0]?.address])
    }
    const log = await agent.client.machines.log.query({ hostId, machineId: machineId(), maxBytes: 4_096 })
    expect(log.path).toContain(name)
    const pool = await until('the pool is known', () => [...mirror.pools.keys()][0])
    expect(await agent.client.pools.volumes.query({ hostId, poolId: pool })).toEqual([])
  })

  it('is told of networks and pools by their events, and why a machine without its network does not start', async () => {
    await libvirt.virshXml('net-define', '<network><name>isolated</name><bridge name="vtriso0"/></network>')
    const [networkId] = await until('the network is known', () => [...mirror.networks].find(([, known]) => known === 'isolated'))
    await libvirt.virshXml('define', bareMachine('needs-network', '<interface type="network"><source network="isolated"/></interface>'))
    const needs = await mirror.machine('needs-network')
    const refused = await agent.client.machines.power.mutate({ hostId, machineId: needs.id, action: 'start', key: randomUUID() }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ data: { failure: { reason: 'network-inactive', values: { name: 'needs-network' } } } })
    await libvirt.virsh('undefine', 'needs-network')
    await libvirt.virsh('net-undefine', 'isolated')
    await until('the network is gone', () => !mirror.networks.has(networkId))
    await libvirt.virsh('pool-define-as', 'second', 'dir', '--target', `${libvirt.imagesDirInside}/second`)
    const [poolId] = await until('the pool is known', () => [...mirror.pools].find(([, known]) => known === 'second'))
    const inactive = await agent.client.pools.volumes.query({ hostId, poolId }).catch((error: unknown) => error)
    expect(inactive).toMatchObject({ data: { failure: { reason: 'pool-inactive' } } })
    await libvirt.virsh('pool-undefine', 'second')
    await until('the pool is gone', () => !mirror.pools.has(poolId))
  })

  it('keeps its addresses while it is paused, and loses them with its run', async () => {
    await power('pause')
    expect((await mirror.machine(name, ({ state }) => state === 'paused')).addresses.length).toBeGreaterThan(0)
    await power('resume')
    await mirror.machine(name, ({ state }) => state === 'running')
    await power('shutdown', 'agent')
    const off = await mirror.machine(name, ({ state }) => state === 'off', 30_000)
    expect(off).toMatchObject({ addresses: [], stateReason: 'shut-down', guestAgent: 'silent' })
  })

  it('is silent, and nothing else waits, when its agent hangs', async () => {
    await power('start')
    await inGuest(libvirt, name).ready()
    await mirror.machine(name, ({ guestAgent }) => guestAgent === 'connected')
    // the agent's process stops in the guest; its channel stays open
    await inGuest(libvirt, name).run('(sleep 0.2; kill -STOP $(pidof qemu-ga)) >/dev/null 2>&1 &')
    await until('the agent says nothing', async () => (await libvirt.tryVirsh('qemu-agent-command', '--timeout', '1', name, '{"execute":"guest-ping"}')).code !== 0)
    const began = performance.now()
    const asked = agent.client.machines.guest.query({ hostId, machineId: machineId() }).catch((error: unknown) => error)
    await libvirt.virsh('suspend', name)
    await mirror.machine(name, ({ state }) => state === 'paused')
    expect(performance.now() - began).toBeLessThan(3_000)
    await libvirt.virsh('resume', name)
    expect(await asked).toMatchObject({ data: { failure: { reason: 'guest-agent-silent' } } })
    await power('force-off')
  })
})
