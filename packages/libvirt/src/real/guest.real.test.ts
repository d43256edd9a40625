import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLibvirt, type TestLibvirt, tinyDomainXml, tinyGuest } from '@vitrine/testkit'
import { connect, type Connection } from '../connection/connection.ts'
import type { DomainEvent } from '../events/table.ts'
import { constants, type Domain, LibvirtError, manageConnection, procedures } from '../index.ts'
import { until } from '../testing/until.ts'

const { domainEventType, domainState, domainModificationImpact, domainDeviceModifyFlags } = constants

/** A machine that really runs: its own host, because daemons are killed and frozen here. */
let daemon: TestLibvirt
let host: Connection
let dom: Domain
const events: DomainEvent[] = []

beforeAll(async () => {
  const [started, guest] = await Promise.all([startLibvirt({ network: process.getuid?.() === 0 }), tinyGuest()])
  daemon = started
  host = await connect(daemon.uri)
  await host.events.domain((event) => void events.push(event))
  const { rpc } = host
  const { pool } = await rpc.storagePoolLookupByName({ name: 'default' })
  const { vol } = await rpc.storageVolCreateXml({ pool, xml: `<volume><name>disk.qcow2</name><capacity unit='MiB'>16</capacity><target><format type='qcow2'/><compat>1.1</compat></target></volume>` })
  const { name: path } = await rpc.storageVolGetPath({ vol })
  const xml = tinyDomainXml({ name: 'rpc-guest', guest, network: daemon.hasNetwork ? 'default' : 'user', disks: [{ path }], vcpus: 1 })
  dom = (await rpc.domainDefineXmlFlags({ xml: xml.replace('<vcpu>1</vcpu>', "<vcpu current='1'>2</vcpu>") })).dom
  await rpc.domainCreate({ dom })
  await until(() => events.some((event) => event.kind === 'agentLifecycle' && event.state === constants.connectDomainEventAgentLifecycleState.connected), 60_000)
}, 300_000)

afterAll(async () => {
  await host.close()
  await daemon[Symbol.asyncDispose]()
})

const live = domainModificationImpact.live

/** Types a line into the serial shell, and waits until it has been carried out. */
async function typed(line: string): Promise<void> {
  const shell = await host.openStream(procedures.domain.openConsole, { dom, flags: constants.domainConsoleFlags.force })
  let text = ''
  shell.setEncoding('latin1').on('data', (chunk: string) => (text += chunk))
  shell.write(`\n${line}; echo done-$((40 + 2))\n`)
  await until(() => text.includes('done-42'), 10_000)
  shell.destroy()
}

describe('a running machine', () => {
  it('has a console that echoes, and that is given back', async () => {
    const console = await host.openStream(procedures.domain.openConsole, { dom })
    let text = ''
    console.setEncoding('latin1').on('data', (chunk: string) => (text += chunk))
    await until(() => {
      console.write('\n')
      return text.includes('#') || text.includes('$')
    }, 30_000)
    console.write('echo $((6 * 7))-answer\n')
    await until(() => text.includes('42-answer'), 10_000)
    await expect(host.openStream(procedures.domain.openConsole, { dom })).rejects.toMatchObject({ reason: 'operation-failed' })
    const closed = once(console, 'close')
    console.end()
    await closed
    const again = await host.openStream(procedures.domain.openConsole, { dom })
    again.destroy()
    const forced = await host.openStream(procedures.domain.openConsole, { dom, flags: constants.domainConsoleFlags.force })
    forced.destroy()
  })

  it('shows its screen', async () => {
    const shot = await host.openStream(procedures.domain.screenshot, { dom, screen: 0 })
    expect(shot.answer.mime).toMatch(/^image\/(png|x-portable-pixmap)$/)
    const picture = Buffer.concat(await shot.toArray())
    expect(picture.subarray(0, 4).toString('latin1')).toMatch(/^(\x89PNG|P6)/)
  })

  it('takes keys and an NMI', async () => {
    const { rpc } = host
    await rpc.domainSendKey({ dom, codeset: constants.keycodeSet.linux, holdtime: 20, keycodes: [30, 48] })
    await rpc.domainInjectNmi({ dom })
    expect((await rpc.domainGetState({ dom })).state).toBe(domainState.running)
  })

  it('answers through its agent', async () => {
    const { rpc } = host
    const answer = await rpc.qemuDomainAgentCommand({ dom, cmd: '{"execute":"guest-get-host-name"}', timeout: 5 })
    expect(answer.result).toContain('rpc-guest')
    const { params } = await rpc.domainGetGuestInfo({ dom, types: constants.domainGuestInfoTypes.hostname })
    expect(params.get('hostname')).toBe('rpc-guest')
    expect((await rpc.domainGetHostname({ dom, flags: constants.domainGetHostnameFlags.agent })).hostname).toBe('rpc-guest')
    expect((await rpc.domainGetTime({ dom })).seconds).toBeGreaterThan(1_500_000_000n)
    expect((await rpc.domainAgentSetResponseTimeout({ dom, timeout: 5 })).result).toBe(0)
    const agent = await rpc.domainInterfaceAddresses({ dom, source: constants.domainInterfaceAddressesSource.agent })
    expect(agent.ifaces.map((iface) => iface.name)).toContain('lo')
  })

  it('tells its addresses, from leases and from ARP', async () => {
    if (!daemon.hasNetwork) return
    const { rpc } = host
    const { net } = await rpc.networkLookupByName({ name: 'default' })
    let leased: string | undefined
    await until(async () => {
      const { ifaces } = await rpc.domainInterfaceAddresses({ dom, source: constants.domainInterfaceAddressesSource.lease })
      leased = ifaces[0]?.addrs[0]?.addr
      return leased !== undefined
    }, 20_000)
    const { leases } = await rpc.networkGetDhcpLeases({ net })
    expect(leases).toMatchObject([{ ipaddr: leased, prefix: 24, hostname: 'rpc-guest' }])
    expect(leases[0]?.expirytime).toBeGreaterThan(0n)
    // libvirt 9.0 can't read the ARP table of some kernels ("wrong nlmsg len"): that too must come as an answer.
    const arp = await rpc.domainInterfaceAddresses({ dom, source: constants.domainInterfaceAddressesSource.arp }).catch((error: unknown) => error)
    expect(arp).toEqual(arp instanceof LibvirtError ? expect.objectContaining({ reason: 'internal-error' }) : { ifaces: expect.any(Array) })
    expect((await rpc.networkGetBridgeName({ net })).name).not.toBe('')
  })

  it('is measured, alone and with all others in one call', async () => {
    const { rpc } = host
    const { retStats } = await rpc.connectGetAllDomainStats({ doms: [], stats: 0 })
    const mine = retStats.find((record) => record.dom.uuid === dom.uuid)?.params
    expect(mine?.get('state.state')).toBe(domainState.running)
    expect(mine?.get('cpu.time')).toBeTypeOf('bigint')
    expect(mine?.get('balloon.current')).toBe(131072n)
    expect(mine?.get('block.0.name')).toBe('vda')
    const picked = await rpc.connectGetAllDomainStats({ doms: [dom], stats: constants.domainStatsTypes.vcpu })
    expect(picked.retStats).toHaveLength(1)
    expect((await rpc.domainMemoryStats({ dom, maxStats: 16 })).stats.length).toBeGreaterThan(3)
    expect((await rpc.domainBlockStats({ dom, path: 'vda' })).rdReq).toBeTypeOf('bigint')
    expect(await rpc.domainGetBlockInfo({ dom, path: 'vda' })).toMatchObject({ capacity: 16777216n })
    expect((await rpc.domainGetVcpus({ dom, maxinfo: 2, maplen: 1 })).info).toHaveLength(1)
    expect((await rpc.domainGetJobInfo({ dom })).type).toBe(constants.domainJobType.none)
    expect((await rpc.domainGetMessages({ dom })).msgs).toBeInstanceOf(Array)
    expect((await rpc.domainGetSecurityLabelList({ dom })).labels).toBeInstanceOf(Array)
  })

  it('is changed while it runs, with events', async () => {
    const { rpc } = host
    await rpc.domainBlockResize({ dom, disk: 'vda', size: 32 * 1024 * 1024, flags: constants.domainBlockResizeFlags.bytes })
    expect((await rpc.domainGetBlockInfo({ dom, path: 'vda' })).capacity).toBe(33554432n)
    // For the next start: emulated processors can't be plugged in while it runs without losing qemu 7.2.
    await rpc.domainSetVcpusFlags({ dom, nvcpus: 2, flags: domainModificationImpact.config })
    expect((await rpc.domainGetVcpusFlags({ dom, flags: domainModificationImpact.config })).num).toBe(2)
    expect((await rpc.domainGetVcpusFlags({ dom, flags: live })).num).toBe(1)
    await rpc.domainSetMemoryFlags({ dom, memory: 120 * 1024, flags: live })
    await until(() => events.some((event) => event.kind === 'balloonChange'), 20_000)
    const nic = `<interface type='user'><mac address='52:54:00:aa:bb:01'/><model type='e1000'/><alias name='ua-rpc'/></interface>`
    await expect(rpc.domainAttachDeviceFlags({ dom, xml: '<disk/>', flags: domainDeviceModifyFlags.live })).rejects.toMatchObject({ reason: expect.any(String) })
    await rpc.domainAttachDeviceFlags({ dom, xml: nic, flags: domainDeviceModifyFlags.config })
    await rpc.domainDetachDeviceFlags({ dom, xml: nic, flags: domainDeviceModifyFlags.config })
    await rpc.domainSetMetadata({ dom, type: constants.domainMetadataType.description, metadata: 'changed', flags: live })
    await until(() => events.some((event) => event.kind === 'metadataChange'), 10_000)
  })

  it('speaks its monitor', async () => {
    const { result } = await host.rpc.qemuDomainMonitorCommand({ dom, cmd: '{"execute":"query-name"}' })
    expect(result).toContain('rpc-guest')
  })

  it('is snapshotted, checkpointed and backed up', async () => {
    const { rpc } = host
    const { checkpoint } = await rpc.domainCheckpointCreateXml({ dom, xmlDesc: '<domaincheckpoint><name>c1</name></domaincheckpoint>' })
    expect((await rpc.domainListAllCheckpoints({ dom })).checkpoints).toHaveLength(1)
    await rpc.domainCheckpointDelete({ checkpoint })
    await rpc.domainBackupBegin({ dom, backupXml: `<domainbackup><disks><disk name='vda' type='file' backup='yes'><target file='${daemon.imagesDirInside}/backup.qcow2'/><driver type='qcow2'/></disk></disks></domainbackup>` })
    await until(() => events.some((event) => event.kind === 'jobCompleted'), 20_000)
    await expect(rpc.domainBackupGetXmlDesc({ dom })).rejects.toMatchObject({ reason: 'no-domain-backup' })
    expect((await rpc.domainGetJobStats({ dom, flags: constants.domainGetJobStatsFlags.completed })).params.get('operation')).toBe(constants.domainJobOperation.backup)
    await expect(rpc.domainAbortJob({ dom })).rejects.toMatchObject({ reason: 'operation-invalid' })
  })

  it('that keeps the daemon from reading is not taken for a dead daemon', async () => {
    await using busy = await connect(daemon.uri, { keepalive: { intervalMs: 200, count: 2 } })
    // Quick answers, so that more calls go out than the daemon reads at a time.
    for (let count = 0; count < 40; count++) await busy.rpc.connectGetHostname()
    await typed('kill -STOP $(pidof qemu-ga)')
    try {
      // A stopped agent says nothing: these hold their places until well after the keepalive would have given up.
      const commands = Array.from({ length: 8 }, () => busy.rpc.qemuDomainAgentCommand({ dom, cmd: '{"execute":"guest-ping"}', timeout: 2 }, { timeoutMs: 3000 }).catch(() => 'given up'))
      expect(await Promise.race([Promise.all(commands), busy.closed])).toEqual(Array.from({ length: 8 }, () => 'given up'))
    } finally {
      await typed('kill -CONT $(pidof qemu-ga)')
    }
    expect((await busy.rpc.connectGetHostname()).hostname).not.toBe('')
  }, 60_000)

  it('is paused, reset, saved and restored', async () => {
    const { rpc } = host
    await rpc.domainSuspend({ dom })
    await until(() => events.some((event) => event.kind === 'lifecycle' && event.event === domainEventType.suspended))
    await rpc.domainResume({ dom })
    await rpc.domainReset({ dom })
    await rpc.domainManagedSave({ dom }, { timeoutMs: 60_000 })
    expect((await rpc.domainHasManagedSaveImage({ dom })).result).toBe(true)
    expect((await rpc.domainManagedSaveGetXmlDesc({ dom })).xml).toContain('rpc-guest')
    await rpc.domainCreate({ dom }, { timeoutMs: 60_000 })
    expect((await rpc.domainHasManagedSaveImage({ dom })).result).toBe(false)
    const file = `${daemon.imagesDirInside}/saved`
    await rpc.domainSaveFlags({ dom, to: file }, { timeoutMs: 60_000 })
    expect((await rpc.domainSaveImageGetXmlDesc({ file })).xml).toContain('rpc-guest')
    await rpc.domainRestoreFlags({ from: file }, { timeoutMs: 60_000 })
    expect((await rpc.domainGetState({ dom })).state).toBe(domainState.running)
  }, 180_000)
})

describe('a daemon that goes and comes', () => {
  it('restarts: the connection says so, comes back, and has its events again', async () => {
    await using managed = manageConnection(daemon.uri, { backoff: { minMs: 50, maxMs: 500 } })
    const seen: DomainEvent[] = []
    await managed.events.domain((event) => void seen.push(event), { kinds: ['lifecycle'] })
    const first = await managed.ready()
    const states: string[] = []
    managed.onState((state) => void states.push(state.kind))
    await daemon.kill9()
    await until(() => states.includes('waiting'))
    await daemon.start()
    const second = await managed.ready()
    expect(second).not.toBe(first)
    await second.rpc.domainSuspend({ dom })
    await until(() => seen.some((event) => event.kind === 'lifecycle' && event.event === domainEventType.suspended))
    await second.rpc.domainResume({ dom })
  }, 60_000)

  it('hangs: it is found out within seconds, and everything returns by itself', async () => {
    await using managed = manageConnection(daemon.uri, { timeoutMs: 1000, keepalive: { intervalMs: 300, count: 2 }, backoff: { minMs: 50, maxMs: 200 } })
    const session = await managed.ready()
    daemon.freeze()
    try {
      const frozenAt = performance.now()
      const call = session.rpc.connectGetHostname().catch((error: unknown) => error)
      expect(await session.closed).toMatchObject({ kind: 'keepalive' })
      expect(performance.now() - frozenAt).toBeLessThan(3000)
      expect(await call).toMatchObject({ reason: expect.stringMatching(/keepalive-timeout|timeout/) })
    } finally {
      daemon.thaw()
    }
    const back = await managed.ready()
    expect((await back.rpc.connectGetHostname()).hostname).not.toBe('')
  }, 60_000)
})
