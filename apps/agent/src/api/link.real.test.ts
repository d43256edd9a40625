import { symlinkSync, unlinkSync } from 'node:fs'
import path from 'node:path'
import { startLibvirt, until } from '@vitrine/testkit'
import { describe, expect, it } from 'vitest'
import { startTestAgent } from './test-agent.ts'
import { bareMachine } from './test-machines.ts'
import { TestMirror } from './test-mirror.ts'

async function scene() {
  const libvirt = await startLibvirt()
  await libvirt.virshXml('define', bareMachine('stays'))
  await libvirt.virshXml('define', bareMachine('runs'))
  await libvirt.virsh('start', 'runs')
  const agent = await startTestAgent([libvirt.uri])
  const [host] = await agent.client.hosts.list.query()
  const hostId = host?.id ?? ''
  const mirror = new TestMirror(agent.client, hostId)
  await mirror.machine('runs', ({ state }) => state === 'running')
  return {
    libvirt, agent, hostId, mirror,
    async [Symbol.asyncDispose]() {
      mirror.stop()
      await agent[Symbol.asyncDispose]()
      await libvirt[Symbol.asyncDispose]()
    },
  }
}

describe('the connection to a host', () => {
  it('comes back after a restart of libvirtd, and tells only what differs', async () => {
    await using it = await scene()
    const { libvirt, mirror } = it
    const before = { epoch: mirror.epoch, stays: mirror.named('stays')?.revision, since: mirror.named('runs')?.runningSince }
    await libvirt.kill9()
    await mirror.phase('waiting', 3_000)
    expect(mirror.host?.connection).toMatchObject({ because: { reason: expect.stringMatching(/host-(away|refused)/u) } })
    expect(mirror.named('runs')?.state).toBe('running')
    const failure = await it.agent.client.machines.power.mutate({ hostId: it.hostId, machineId: mirror.named('stays')?.id ?? '', action: 'start', key: 'while-away' }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ data: { failure: { reason: 'host-away' } } })
    await libvirt.start()
    await mirror.phase('open', 8_000)
    const after = Date.now()
    // a machine that changed while nobody looked
    await libvirt.virsh('start', 'stays')
    await mirror.machine('stays', ({ state }) => state === 'running')
    expect(mirror.epoch).toBe(before.epoch)
    expect(mirror.snapshots).toBe(1)
    expect(mirror.named('runs')?.runningSince).toEqual(before.since)
    expect(Date.now() - after).toBeLessThan(5_000)
    const rows = mirror.messages.filter(({ message }) => message.type === 'delta' && message.machines.some(({ name }) => name === 'runs'))
    expect(rows.length).toBeLessThanOrEqual(1)
  })

  it('learns what changed while it was away, and only that', async () => {
    await using libvirt = await startLibvirt()
    for (const name of ['stays', 'goes', 'stops']) await libvirt.virshXml('define', bareMachine(name))
    await libvirt.virsh('start', 'stops')
    // a way to the daemon that the test can take away
    const way = path.join(libvirt.dir, 'way')
    symlinkSync(libvirt.socketPath, way)
    await using agent = await startTestAgent([`qemu:///system?socket=${way}`])
    const [host] = await agent.client.hosts.list.query()
    const mirror = new TestMirror(agent.client, host?.id ?? '')
    await mirror.machine('stops', ({ state }) => state === 'running')
    const known = mirror.named('stays')
    await libvirt.stop()
    unlinkSync(way)
    await libvirt.start()
    await libvirt.virsh('destroy', 'stops')
    await libvirt.virsh('undefine', 'goes')
    await libvirt.virshXml('define', bareMachine('comes'))
    expect(mirror.named('stops')?.state).toBe('running')
    expect(mirror.host?.connection).toMatchObject({ phase: 'waiting', because: { reason: 'host-socket-missing' } })
    symlinkSync(libvirt.socketPath, way)
    // nobody knows when it stopped
    expect(await mirror.machine('stops', ({ state }) => state === 'off')).toMatchObject({ stateReason: 'destroyed', stateSince: null, runningSince: null })
    await mirror.machine('comes')
    await until('it is gone', () => mirror.named('goes') === undefined)
    expect(mirror.named('stays')).toEqual(known)
    expect(mirror.snapshots).toBe(1)
    mirror.stop()
  })

  it('says within seconds that libvirtd hangs, and goes on when it wakes up', async () => {
    await using it = await scene()
    const { libvirt, mirror } = it
    const frozen = performance.now()
    libvirt.freeze()
    await mirror.phase('stale', 8_000)
    expect(performance.now() - frozen).toBeLessThan(6_000)
    libvirt.thaw()
    await mirror.phase('open', 10_000)
    await libvirt.virsh('suspend', 'runs')
    await mirror.machine('runs', ({ state }) => state === 'paused')
    expect(mirror.snapshots).toBe(1)
  })

  it('gives a daemon up that hangs for long, and finds it again', async () => {
    await using it = await scene()
    const { libvirt, mirror } = it
    libvirt.freeze()
    await mirror.phase('waiting', 20_000)
    expect(mirror.host?.connection).toMatchObject({ because: { reason: 'host-timeout' } })
    expect(mirror.phases).toEqual(expect.arrayContaining(['open', 'stale', 'waiting']))
    libvirt.thaw()
    await mirror.phase('open', 20_000)
    await libvirt.virsh('suspend', 'runs')
    await mirror.machine('runs', ({ state }) => state === 'paused')
  })

  it('starts before libvirt does, and says what it waits for', async () => {
    const socket = `/tmp/vitrine-nowhere-${process.pid}/libvirt-sock`
    const agent = await startTestAgent([`qemu:///system?socket=${socket}`])
    const [host] = await agent.client.hosts.list.query()
    const mirror = new TestMirror(agent.client, host?.id ?? '')
    await mirror.phase('waiting')
    expect(mirror.host?.connection).toMatchObject({ because: { reason: 'host-socket-missing' } })
    expect(mirror.snapshots).toBe(0)
    const failure = await agent.client.machines.xml.query({ hostId: host?.id ?? '', machineId: '00000000-0000-4000-8000-000000000000', which: 'live' }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ data: { failure: { reason: 'host-away' } } })
    await agent[Symbol.asyncDispose]()
  })

  it('keeps hosts apart: one that hangs slows nothing of another', async () => {
    await using hanging = await startLibvirt()
    await using healthy = await startLibvirt()
    await using agent = await startTestAgent([hanging.uri, healthy.uri])
    const hosts = await agent.client.hosts.list.query()
    const mirrors = hosts.map(({ id }) => new TestMirror(agent.client, id))
    await until('both are open', () => mirrors.every(({ snapshots }) => snapshots === 1))
    hanging.freeze()
    await healthy.virshXml('define', bareMachine('quick'))
    const mirror = mirrors[1]
    const began = performance.now()
    await mirror?.machine('quick')
    expect(performance.now() - began).toBeLessThan(1_000)
    hanging.thaw()
    for (const each of mirrors) each.stop()
  })
})
