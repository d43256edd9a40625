import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { TRPCClientError } from '@trpc/client'
import type { PowerAction } from '@vitrine/domain'
import { startLibvirt, until, type TestLibvirt } from '@vitrine/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestAgent, type TestAgent } from './test-agent.ts'
import { bareMachine } from './test-machines.ts'
import { TestMirror } from './test-mirror.ts'

let libvirt: TestLibvirt
let agent: TestAgent
let hostId: string
let mirror: TestMirror

beforeAll(async () => {
  libvirt = await startLibvirt()
  agent = await startTestAgent([libvirt.uri])
  const [host] = await agent.client.hosts.list.query()
  hostId = host?.id ?? ''
  mirror = new TestMirror(agent.client, hostId)
  await until('the snapshot came', () => mirror.snapshots === 1)
})

afterAll(async () => {
  mirror.stop()
  await agent[Symbol.asyncDispose]()
  await libvirt[Symbol.asyncDispose]()
})

let keys = 0
const power = (machineId: string, action: PowerAction, more: { mode?: 'default' | 'acpi' | 'agent'; key?: string } = {}) =>
  agent.client.machines.power.mutate({ hostId, machineId, action, key: `test-key-${(keys += 1)}`, ...more })

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(() => undefined, (thrown: unknown) => thrown)
  return error instanceof TRPCClientError ? Reflect.get(Object(error.data), 'failure') : error
}

describe('machines of a qemu host', () => {
  it('appear, run, pause, stop and go as virsh makes them, each by its event', async () => {
    await libvirt.virshXml('define', bareMachine('by-virsh'))
    const defined = await mirror.machine('by-virsh')
    expect(defined).toMatchObject({ state: 'off', persistent: true, stateSince: null, runningSince: null, consoles: { vnc: true, spice: false } })
    const before = Date.now()
    await libvirt.virsh('start', 'by-virsh')
    const running = await mirror.machine('by-virsh', ({ state }) => state === 'running')
    expect(running.stateReason).toBe('booted')
    expect(running.runningSince?.exact).toBe(true)
    expect(running.runningSince?.at).toBeGreaterThanOrEqual(before)
    expect(running.graphics[0]?.socket).toContain('vnc.sock')
    await libvirt.virsh('suspend', 'by-virsh')
    expect(await mirror.machine('by-virsh', ({ state }) => state === 'paused')).toMatchObject({ stateReason: 'by-user', runningSince: running.runningSince })
    await libvirt.virsh('resume', 'by-virsh')
    await mirror.machine('by-virsh', ({ state }) => state === 'running')
    await libvirt.virsh('destroy', 'by-virsh')
    expect(await mirror.machine('by-virsh', ({ state }) => state === 'off')).toMatchObject({ stateReason: 'destroyed', runningSince: null })
    await libvirt.virsh('undefine', 'by-virsh')
    await until('it is gone', () => mirror.named('by-virsh') === undefined)
    expect(mirror.events.filter(({ name }) => name === 'by-virsh').map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['defined/added', 'started/booted', 'suspended/paused', 'resumed/unpaused', 'stopped/destroyed', 'undefined/removed']),
    )
    expect((await agent.client.machines.events.query({ hostId, machineId: defined.id })).at(-1)?.kind).toBe('undefined/removed')
  })

  it('obey every power action, and no action that the table refuses', async () => {
    await libvirt.virshXml('define', bareMachine('obeys'))
    const { id } = await mirror.machine('obeys')
    const to = async (action: PowerAction, state: string) => {
      await power(id, action)
      await mirror.machine('obeys', (machine) => machine.state === state)
    }
    expect(await failureOf(power(id, 'pause'))).toMatchObject({ reason: 'action-not-allowed', values: { name: 'obeys', because: 'state', state: 'off' } })
    await to('start', 'running')
    await power(id, 'inject-nmi')
    await power(id, 'shutdown', { mode: 'acpi' })
    await power(id, 'reboot', { mode: 'acpi' })
    await power(id, 'reset')
    expect(await failureOf(power(id, 'shutdown', { mode: 'agent' }))).toMatchObject({ reason: 'guest-agent-absent' })
    await to('pause', 'paused')
    await to('resume', 'running')
    await to('save', 'saved')
    await to('start', 'running')
    await to('save', 'saved')
    await to('discard-saved', 'off')
    await to('start', 'running')
    await to('force-off', 'off')
    await libvirt.virsh('undefine', 'obeys')
  })

  it('do what has one key once', async () => {
    await libvirt.virshXml('define', bareMachine('once'))
    const { id } = await mirror.machine('once')
    const key = 'the-same-click'
    await Promise.all([power(id, 'start', { key }), power(id, 'start', { key })])
    await mirror.machine('once', ({ state }) => state === 'running')
    await power(id, 'force-off')
    await mirror.machine('once', ({ state }) => state === 'off')
    await power(id, 'start', { key })
    expect(await libvirt.virsh('domstate', 'once')).toContain('shut off')
    await libvirt.virsh('undefine', 'once')
  })

  it('say in our words why they do not start', async () => {
    const disk = path.join(libvirt.imagesDirInside, 'not-there.qcow2')
    await libvirt.virshXml('define', bareMachine('no-disk', `<disk type="file" device="disk"><driver name="qemu" type="qcow2"/><source file="${disk}"/><target dev="vda" bus="virtio"/></disk>`))
    await libvirt.virshXml('define', bareMachine('no-bridge', '<interface type="network"><source network="not-there"/></interface>'))
    await libvirt.virshXml('define', bareMachine('too-big').replace('<memory unit="MiB">32', '<memory unit="TiB">900'))
    const failure = async (name: string) => failureOf(power((await mirror.machine(name)).id, 'start'))
    expect(await failure('no-disk')).toMatchObject({ reason: 'storage-missing', values: { name: 'no-disk' } })
    expect(await failure('no-bridge')).toMatchObject({ reason: 'network-unknown' })
    expect(await failure('too-big')).toMatchObject({ reason: 'no-memory' })
    for (const name of ['no-disk', 'no-bridge', 'too-big']) await libvirt.virsh('undefine', name)
  })

  it('keep notes and autostart, running or not, with nothing pending', async () => {
    await libvirt.virshXml('define', bareMachine('noted'))
    const { id } = await mirror.machine('noted')
    const machineId = id
    await agent.client.machines.setNotes.mutate({ hostId, machineId, title: 'A title', notes: '# Notes\n\n<b>& more' })
    await mirror.machine('noted', ({ title, notes }) => title === 'A title' && notes === '# Notes\n\n<b>& more')
    await power(id, 'start')
    await mirror.machine('noted', ({ state }) => state === 'running')
    await agent.client.machines.setNotes.mutate({ hostId, machineId, title: '', notes: 'other' })
    expect(await mirror.machine('noted', ({ notes }) => notes === 'other')).toMatchObject({ title: null, changesPending: false })
    expect(await libvirt.virsh('dumpxml', '--inactive', 'noted')).toContain('<description>other</description>')
    await agent.client.machines.setAutostart.mutate({ hostId, machineId, autostart: true })
    await mirror.machine('noted', ({ autostart }) => autostart)
    await agent.client.machines.sendKey.mutate({ hostId, machineId, keys: [29, 56, 111] })
    expect((await agent.client.machines.xml.query({ hostId, machineId, which: 'live' })).xml).toContain('<domain type=\'qemu\' id=')
    expect((await agent.client.machines.xml.query({ hostId, machineId, which: 'stored' })).xml).toMatch(/^<domain type='qemu'>/u)
    await power(id, 'force-off')
    await libvirt.virsh('undefine', 'noted')
  })

  it('show sizes of their disks, samples, a screen, and what is pending', async () => {
    const image = path.join(libvirt.imagesDir, 'sized.raw')
    writeFileSync(image, Buffer.alloc(3 * 1024 * 1024, 1))
    const source = path.join(libvirt.imagesDirInside, 'sized.raw')
    await libvirt.virshXml('define', bareMachine('sized', `<disk type="file" device="disk"><driver name="qemu" type="raw"/><source file="${source}"/><target dev="vda" bus="virtio"/></disk>`))
    const off = await mirror.machine('sized', ({ disks }) => disks[0]?.capacityBytes !== null)
    expect(off.disks[0]).toMatchObject({ target: 'vda', source, capacityBytes: 3 * 1024 * 1024 })
    await power(off.id, 'start')
    await mirror.machine('sized', ({ state }) => state === 'running')
    const machineId = off.id
    await until('it was sampled', async () => {
      const { cpu } = await agent.client.machines.history.query({ hostId, machineId, sinceMs: 0 })
      return cpu.some((cores) => cores !== null && cores > 0)
    })
    expect(Object.keys(await agent.client.machines.recentCpu.query({ hostId }))).toContain(machineId)
    expect((await agent.client.hosts.load.query({ hostId })).at(-1)?.memoryTotalKiB).toBeGreaterThan(100_000)
    const screen = await agent.client.machines.screenshot.query({ hostId, machineId, maxWidth: 320 })
    expect(screen.width).toBeLessThanOrEqual(320)
    expect(Buffer.from(screen.png, 'base64').subarray(1, 4).toString()).toBe('PNG')
    await libvirt.virsh('setvcpus', '--maximum', '--config', 'sized', '2')
    await agent.hosts.get(hostId).refresh(machineId)
    expect(await mirror.machine('sized', ({ changesPending }) => changesPending)).toMatchObject({ pending: [{ item: 'max-vcpus', running: '1', next: '2' }] })
    await power(machineId, 'force-off')
    await libvirt.virsh('undefine', 'sized')
  })

  it('are repaired by the sweep where libvirt tells nothing', async () => {
    await libvirt.virshXml('define', bareMachine('silent-change'))
    await mirror.machine('silent-change', ({ autostart }) => !autostart)
    await libvirt.virsh('autostart', 'silent-change')
    await libvirt.virsh('setmaxmem', '--config', 'silent-change', '64M')
    const host = agent.hosts.get(hostId)
    const { repaired } = host.model
    host.sweepSoon()
    await mirror.machine('silent-change', ({ autostart, maxMemoryKiB }) => autostart && maxMemoryKiB === 65_536)
    await until('it was counted', () => host.model.repaired > repaired)
    await libvirt.virsh('undefine', 'silent-change')
  })

  it('can be watched on from where one was', async () => {
    await libvirt.virshXml('define', bareMachine('goes-on'))
    await mirror.machine('goes-on')
    const { epoch, revision } = mirror
    await libvirt.virsh('autostart', 'goes-on')
    await libvirt.virsh('desc', 'goes-on', '--config', '--title', 'told')
    await mirror.machine('goes-on', ({ title }) => title === 'told')
    const again = new TestMirror(agent.client, hostId, { epoch: epoch ?? '', revision })
    await again.machine('goes-on', ({ title }) => title === 'told')
    expect(again.snapshots).toBe(0)
    again.stop()
    await libvirt.virsh('undefine', 'goes-on')
  })

  it('are sampled and told of while the process of one of them hangs', async () => {
    for (const name of ['hangs', 'lives']) {
      await libvirt.virshXml('define', bareMachine(name))
      await libvirt.virsh('start', name)
    }
    const hangs = await mirror.machine('hangs', ({ state }) => state === 'running')
    const lives = await mirror.machine('lives', ({ state }) => state === 'running')
    const pid = libvirt.processes().find((each) => readFileSync(`/proc/${each}/cmdline`, 'utf8').includes(hangs.id)) ?? 0
    process.kill(pid, 'SIGSTOP')
    try {
      const stuck = libvirt.tryVirsh('suspend', 'hangs')
      const since = Date.now()
      await libvirt.virsh('suspend', 'lives')
      await mirror.machine('lives', ({ state }) => state === 'paused', 3_000)
      await until('the other one is sampled', async () => {
        const { cpu } = await agent.client.machines.history.query({ hostId, machineId: lives.id, sinceMs: since })
        return cpu.filter((cores) => cores !== null).length >= 2
      }, { timeoutMs: 20_000 })
      expect(mirror.host?.connection.phase).toBe('open')
      process.kill(pid, 'SIGCONT')
      await stuck
    } finally {
      process.kill(pid, 'SIGCONT')
      for (const name of ['hangs', 'lives']) {
        await libvirt.virsh('destroy', name)
        await libvirt.virsh('undefine', name)
      }
    }
  })

  it('names what it does not know', async () => {
    const machineId = '00000000-0000-4000-8000-000000000000'
    expect(await failureOf(power(machineId, 'start'))).toMatchObject({ reason: 'machine-unknown' })
    expect(await failureOf(agent.client.hosts.load.query({ hostId: 'nobody' }))).toMatchObject({ reason: 'host-unknown', values: { id: 'nobody' } })
    expect(await failureOf(agent.client.machines.xml.query({ hostId, machineId, which: 'live' }))).toMatchObject({ reason: 'machine-unknown' })
  })
})
