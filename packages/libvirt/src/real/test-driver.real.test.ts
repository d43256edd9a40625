import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '../connection/connection.ts'
import { constants } from '../index.ts'
import type { DomainEvent, NetworkEvent, StoragePoolEvent } from '../events/table.ts'
import { connectReal, uniqueName } from '../testing/real-daemon.ts'
import { until } from '../testing/until.ts'

let host: Connection
beforeAll(async () => {
  host = await connectReal('test')
})
afterAll(() => host.close())

const { domainState, domainEventType, domainXmlFlags, domainModificationImpact, networkEventLifecycleType } = constants

describe('domains of the test driver', () => {
  it('go through their life, and every step is an event', async () => {
    const name = uniqueName('life')
    const { rpc } = host
    const seen: DomainEvent[] = []
    await using _ = disposable(await host.events.domain((event) => void (event.dom.name === name && seen.push(event))))
    const { dom } = await rpc.domainDefineXmlFlags({ xml: domainXml(name) })
    try {
      expect(dom).toMatchObject({ name, id: -1 })
      expect((await rpc.domainLookupByName({ name })).dom).toEqual(dom)
      expect((await rpc.domainLookupByUuid({ uuid: dom.uuid })).dom).toEqual(dom)
      expect((await rpc.connectListAllDomains()).domains.map((each) => each.name)).toContain(name)
      await rpc.domainCreate({ dom })
      const running = (await rpc.domainLookupByUuid({ uuid: dom.uuid })).dom
      expect(running.id).toBeGreaterThan(0)
      expect((await rpc.domainLookupById({ id: running.id })).dom.name).toBe(name)
      expect(await rpc.domainGetState({ dom })).toEqual({ state: domainState.running, reason: 1 })
      expect(await rpc.domainGetInfo({ dom })).toMatchObject({ state: domainState.running, maxMem: 131072n, nrVirtCpu: 2 })
      await rpc.domainSuspend({ dom })
      expect((await rpc.domainGetState({ dom })).state).toBe(domainState.paused)
      await rpc.domainResume({ dom })
      await rpc.domainReboot({ dom })
      await rpc.domainShutdown({ dom })
      await until(() => seen.some((event) => event.kind === 'lifecycle' && event.event === domainEventType.stopped))
      expect((await rpc.domainGetState({ dom })).state).toBe(domainState.shutoff)
      await rpc.domainCreateWithFlags({ dom })
      await rpc.domainDestroyFlags({ dom })
    } finally {
      await rpc.domainUndefineFlags({ dom })
    }
    await until(() => seen.some((event) => event.kind === 'lifecycle' && event.event === domainEventType.undefined))
    const lifecycle = seen.flatMap((event) => (event.kind === 'lifecycle' ? [event.event] : []))
    expect(lifecycle.slice(0, 4)).toEqual([domainEventType.defined, domainEventType.started, domainEventType.suspended, domainEventType.resumed])
  })

  it('are described, changed and marked', async () => {
    const name = uniqueName('desc')
    const { rpc } = host
    const { dom } = await rpc.domainDefineXml({ xml: domainXml(name) })
    const config = domainModificationImpact.config
    try {
      expect((await rpc.domainGetXmlDesc({ dom, flags: domainXmlFlags.inactive })).xml).toContain(`<name>${name}</name>`)
      await rpc.domainSetAutostart({ dom, autostart: true })
      expect((await rpc.domainGetAutostart({ dom })).autostart).toBe(true)
      await rpc.domainSetMetadata({ dom, type: constants.domainMetadataType.title, metadata: 'Ein Titel: grün', flags: config })
      expect((await rpc.domainGetMetadata({ dom, type: constants.domainMetadataType.title, flags: config })).metadata).toBe('Ein Titel: grün')
      await rpc.domainSetMetadata({ dom, type: constants.domainMetadataType.element, metadata: '<a/>', key: 'v', uri: 'urn:v', flags: config })
      expect((await rpc.domainGetMetadata({ dom, type: constants.domainMetadataType.element, uri: 'urn:v', flags: config })).metadata).toContain('<a')
      await rpc.domainSetVcpusFlags({ dom, nvcpus: 1, flags: config })
      expect((await rpc.domainGetVcpusFlags({ dom, flags: config })).num).toBe(1)
      await rpc.domainSetMemoryFlags({ dom, memory: 65536, flags: config })
      expect((await rpc.domainGetMaxMemory({ dom })).memory).toBe(131072n)
      expect((await rpc.domainIsPersistent({ dom })).persistent).toBe(true)
      expect((await rpc.domainIsActive({ dom })).active).toBe(false)
      expect((await rpc.domainHasManagedSaveImage({ dom })).result).toBe(false)
      await rpc.domainRename({ dom, newName: `${name}-new` })
      await expect(rpc.domainRename({ dom, newName: `${name}-new` })).rejects.toMatchObject({ reason: expect.any(String) })
    } finally {
      await rpc.domainUndefineFlags({ dom })
    }
  })

  it('have snapshots and checkpoints, in a tree', async () => {
    const name = uniqueName('snap')
    const { rpc } = host
    const { dom } = await rpc.domainCreateXml({ xmlDesc: domainXml(name) })
    try {
      const first = (await rpc.domainSnapshotCreateXml({ dom, xmlDesc: '<domainsnapshot><name>one</name></domainsnapshot>' })).snap
      const second = (await rpc.domainSnapshotCreateXml({ dom, xmlDesc: '<domainsnapshot><name>two</name></domainsnapshot>' })).snap
      expect((await rpc.domainListAllSnapshots({ dom })).snapshots.map((snap) => snap.name).sort()).toEqual(['one', 'two'])
      expect((await rpc.domainSnapshotGetParent({ snap: second })).snap.name).toBe('one')
      expect((await rpc.domainSnapshotCurrent({ dom })).snap.name).toBe('two')
      expect((await rpc.domainHasCurrentSnapshot({ dom })).result).toBe(true)
      expect((await rpc.domainSnapshotGetXmlDesc({ snap: second })).xml).toContain('<parent>')
      await rpc.domainRevertToSnapshot({ snap: first })
      expect((await rpc.domainSnapshotIsCurrent({ snap: first })).current).toBe(true)
      await rpc.domainSnapshotDelete({ snap: second })
      await rpc.domainSnapshotDelete({ snap: first })
      await expect(rpc.domainSnapshotLookupByName({ dom, name: 'one' })).rejects.toMatchObject({ reason: 'no-domain-snapshot' })
      const { checkpoint } = await rpc.domainCheckpointCreateXml({ dom, xmlDesc: '<domaincheckpoint><name>c</name></domaincheckpoint>' })
      expect((await rpc.domainListAllCheckpoints({ dom })).checkpoints.map((each) => each.name)).toEqual(['c'])
      expect((await rpc.domainCheckpointGetXmlDesc({ checkpoint })).xml).toContain('domaincheckpoint')
      await rpc.domainCheckpointDelete({ checkpoint })
    } finally {
      await rpc.domainDestroy({ dom })
    }
  })
})

describe('networks, pools and devices of the test driver', () => {
  it('has networks, with their events', async () => {
    const name = uniqueName('net')
    const { rpc } = host
    const seen: NetworkEvent[] = []
    await using _ = disposable(await host.events.network((event) => void (event.net.name === name && seen.push(event))))
    const { net } = await rpc.networkDefineXml({ xml: `<network><name>${name}</name><bridge name='rpcbr0'/><ip address='10.9.8.1' netmask='255.255.255.0'/></network>` })
    expect((await rpc.networkLookupByUuid({ uuid: net.uuid })).net).toEqual(net)
    await rpc.networkCreate({ net })
    expect((await rpc.networkIsActive({ net })).active).toBe(true)
    expect((await rpc.networkGetBridgeName({ net })).name).toBe('rpcbr0')
    await rpc.networkSetAutostart({ net, autostart: true })
    expect((await rpc.networkGetAutostart({ net })).autostart).toBe(true)
    await rpc.networkUpdate({
      net, command: constants.networkUpdateCommand.addLast, section: constants.networkUpdateSection.ipDhcpHost, parentIndex: -1,
      xml: "<host mac='52:54:00:00:00:01' ip='10.9.8.5'/>", flags: constants.networkUpdateFlags.config | constants.networkUpdateFlags.live,
    })
    expect((await rpc.networkGetXmlDesc({ net })).xml).toContain('10.9.8.5')
    await rpc.networkDestroy({ net })
    await rpc.networkUndefine({ net })
    await until(() => seen.length === 4)
    const { defined, started, stopped, undefined: gone } = networkEventLifecycleType
    expect(seen.map((event) => event.event)).toEqual([defined, started, stopped, gone])
  })

  it('has pools with volumes, and their events', async () => {
    const name = uniqueName('pool')
    const { rpc } = host
    const seen: StoragePoolEvent[] = []
    await using _ = disposable(await host.events.storagePool((event) => void (event.pool.name === name && seen.push(event))))
    const { pool } = await rpc.storagePoolDefineXml({ xml: `<pool type='dir'><name>${name}</name><target><path>/${name}</path></target></pool>` })
    await rpc.storagePoolBuild({ pool })
    await rpc.storagePoolCreate({ pool })
    await rpc.storagePoolRefresh({ pool })
    expect(await rpc.storagePoolGetInfo({ pool })).toMatchObject({ state: constants.storagePoolState.running })
    const { vol } = await rpc.storageVolCreateXml({ pool, xml: `<volume><name>v.img</name><capacity unit='MiB'>4</capacity></volume>` })
    expect((await rpc.storagePoolListAllVolumes({ pool })).vols).toEqual([vol])
    expect(await rpc.storageVolGetInfo({ vol })).toMatchObject({ capacity: 4194304n })
    expect((await rpc.storageVolLookupByPath({ path: `/${name}/v.img` })).vol).toEqual(vol)
    expect((await rpc.storageVolLookupByKey({ key: vol.key })).vol).toEqual(vol)
    expect((await rpc.storagePoolLookupByVolume({ vol })).pool).toEqual(pool)
    const copy = (await rpc.storageVolCreateXmlFrom({ pool, xml: `<volume><name>copy.img</name><capacity unit='MiB'>4</capacity></volume>`, clonevol: vol })).vol
    expect((await rpc.storageVolGetPath({ vol: copy })).name).toBe(`/${name}/copy.img`)
    await rpc.storageVolDelete({ vol: copy })
    await rpc.storageVolDelete({ vol })
    await rpc.storagePoolDestroy({ pool })
    await rpc.storagePoolUndefine({ pool })
    await until(() => seen.some((event) => event.kind === 'lifecycle' && event.event === constants.storagePoolEventLifecycleType.undefined))
    expect(seen.map((event) => event.kind)).toContain('refresh')
  })

  it('has node devices, their events, and interfaces', async () => {
    const { rpc } = host
    const { devices } = await rpc.connectListAllNodeDevices()
    const [first] = devices
    expect(first).toBeDefined()
    if (first) expect((await rpc.nodeDeviceGetXmlDesc({ name: first.name })).xml).toContain('<device>')
    const { ifaces } = await rpc.connectListAllInterfaces()
    const [iface] = ifaces
    expect(iface).toMatchObject({ name: 'eth1', mac: 'aa:bb:cc:dd:ee:ff' })
    if (iface) expect((await rpc.interfaceGetXmlDesc({ iface })).xml).toContain('<interface')
    const subscription = await host.events.nodeDevice(() => {})
    expect(subscription.kinds).toEqual(['lifecycle', 'update'])
    await subscription.close()
  })
})

describe('the connection itself', () => {
  it('holds many calls at once', async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, () => host.rpc.connectGetHostname()))
    expect(new Set(answers.map((answer) => answer.hostname)).size).toBe(1)
  })

  it('aborts a call and goes on', async () => {
    await expect(host.rpc.connectGetHostname({}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ reason: 'aborted' })
    const controller = new AbortController()
    const call = host.rpc.connectGetHostname({}, { signal: controller.signal })
    controller.abort()
    await expect(call).rejects.toMatchObject({ reason: 'aborted' })
    expect((await host.rpc.connectGetHostname()).hostname).not.toBe('')
  })
})

function domainXml(name: string): string {
  return `<domain type='test'><name>${name}</name><memory unit='KiB'>131072</memory><vcpu>2</vcpu><os><type>hvm</type></os><devices><disk type='file' device='disk'><driver type='qcow2'/><source file='/none'/><target dev='vda'/></disk></devices></domain>`
}

function disposable(subscription: { close(): Promise<void> }): AsyncDisposable {
  return { [Symbol.asyncDispose]: () => subscription.close() }
}
