import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { constants } from '../index.ts'
import type { Connection } from '../connection/connection.ts'
import { connect } from '../connection/connection.ts'
import { connectReal, realUri } from '../testing/real-daemon.ts'

describe('a real qemu host', () => {
  let host: Connection
  beforeAll(async () => {
    host = await connectReal('qemu')
  })
  afterAll(() => host.close())

  it('tells who it is and what it can do', async () => {
    expect(host.libvirtVersion.number).toBeGreaterThan(5_000_000)
    expect(host.hypervisorVersion?.number).toBeGreaterThan(2_000_000)
    expect(host.features).toMatchObject({ keepalive: true, eventCallbacks: true, closeCallback: true, migrationP2p: true, migrationV3: true, migrationParams: true })
    const { rpc } = host
    expect((await rpc.connectGetHostname()).hostname).not.toBe('')
    expect((await rpc.connectGetType()).type).toBe('QEMU')
    expect((await rpc.connectGetUri()).uri).toMatch(/^qemu:\/\/\/(system|session)$/)
    expect((await rpc.connectIsSecure()).secure).toBe(true)
    expect((await rpc.connectGetCapabilities()).capabilities).toMatch(/^<capabilities>/)
    expect((await rpc.connectGetDomainCapabilities({ virttype: 'qemu', arch: 'x86_64' })).capabilities).toMatch(/<domainCapabilities>/)
    expect((await rpc.connectGetStoragePoolCapabilities()).capabilities).toMatch(/<storagepoolCapabilities>/)
    expect((await rpc.connectGetMaxVcpus({ type: 'qemu' })).maxVcpus).toBeGreaterThan(0)
    expect((await rpc.connectGetCpuModelNames({ arch: 'x86_64' })).models).toContain('EPYC')
  })

  it('tells of its processors and memory', async () => {
    const { rpc } = host
    const info = await rpc.nodeGetInfo()
    expect(info.model).toMatch(/^[\w-]+$/)
    expect(info.memory).toBeGreaterThan(100_000n)
    expect(info.cpus).toBeGreaterThan(0)
    const { nparams } = await rpc.nodeGetCpuStats({ cpuNum: constants.nodeGetCpuStatsAllCpus.allCpus, nparams: 0 })
    const stats = await rpc.nodeGetCpuStats({ cpuNum: constants.nodeGetCpuStatsAllCpus.allCpus, nparams })
    expect(stats.params.map((param) => param.field)).toEqual(expect.arrayContaining(['kernel', 'user', 'idle']))
    const cellNum = constants.nodeGetMemoryStatsAllCells.allCells
    const memory = await rpc.nodeGetMemoryStats({ cellNum, nparams: (await rpc.nodeGetMemoryStats({ nparams: 0, cellNum })).nparams })
    expect(memory.params.find((param) => param.field === 'total')?.value).toBeGreaterThan(100_000n)
    expect((await rpc.nodeGetFreeMemory()).freeMem).toBeGreaterThan(0n)
    expect((await rpc.nodeGetCellsFreeMemory({ startCell: 0, maxcells: 1 })).cells).toHaveLength(1)
    expect((await rpc.nodeGetCpuMap({ needMap: 1, needOnline: 1 })).online).toBeGreaterThan(0)
    expect(await rpc.nodeGetSecurityModel()).toEqual({ model: expect.any(String), doi: expect.any(String) })
  })

  it('lists what else it has', async () => {
    const { rpc } = host
    expect((await rpc.connectListAllSecrets()).secrets).toBeInstanceOf(Array)
    expect((await rpc.connectListAllNwfilters()).filters).toBeInstanceOf(Array)
    expect((await rpc.connectListAllNetworks()).nets).toBeInstanceOf(Array)
    expect((await rpc.connectListAllDomains({ needResults: false })).domains).toEqual([])
  })

  it('refuses to change what was opened for reading', async () => {
    const uri = await realUri('qemu')
    await using reader = await connect(uri, { readOnly: true })
    await expect(reader.rpc.domainDefineXmlFlags({ xml: '<domain/>' })).rejects.toMatchObject({ reason: 'operation-denied' })
  })

  it('says what is wrong in reasons, not only in words', async () => {
    const { rpc } = host
    await expect(rpc.domainLookupByName({ name: 'no such machine' })).rejects.toMatchObject({ reason: 'no-domain', code: 42, procedure: 'domain.lookupByName' })
    await expect(rpc.networkLookupByName({ name: 'no such network' })).rejects.toMatchObject({ reason: 'no-network' })
    await expect(rpc.storagePoolLookupByName({ name: 'no such pool' })).rejects.toMatchObject({ reason: 'no-storage-pool' })
    await expect(rpc.domainDefineXmlFlags({ xml: '<domain>' })).rejects.toMatchObject({ reason: 'xml-detail', domainName: 'domain' })
    await expect(rpc.secretLookupByUuid({ uuid: '00000000-0000-0000-0000-000000000001' })).rejects.toMatchObject({ reason: 'no-secret' })
  })

  it('has secrets that can be set, never shown by accident, and removed', async () => {
    const { rpc } = host
    const { secret } = await rpc.secretDefineXml({ xml: `<secret ephemeral='yes' private='yes'><usage type='vtpm'><name>rpc-${process.pid}</name></usage></secret>` })
    try {
      await rpc.secretSetValue({ secret, value: Buffer.from('open sesame') })
      expect((await rpc.secretGetXmlDesc({ secret })).xml).not.toContain('sesame')
      await expect(rpc.secretGetValue({ secret })).rejects.toMatchObject({ reason: 'invalid-secret' })
      expect((await rpc.secretLookupByUuid({ uuid: secret.uuid })).secret).toEqual(secret)
    } finally {
      await rpc.secretUndefine({ secret })
    }
  })
})

describe('the way to a daemon', () => {
  it('is refused in words that help', async () => {
    await expect(connect('nothing:///system?socket=' + new URL(await realUri('test')).searchParams.get('socket'))).rejects.toMatchObject({ reason: expect.stringMatching(/no-connect|socket-missing/) })
    await expect(connect('test:///default?socket=/proc/none')).rejects.toMatchObject({ reason: 'socket-missing' })
  })
})
