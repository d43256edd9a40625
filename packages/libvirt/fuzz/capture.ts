/**
 * Records what a real daemon sends, as seeds for the fuzzer:
 * `node tools/run.mjs packages/libvirt/fuzz/capture.ts <uri of the test driver> <uri of qemu>`, with a machine running there.
 * Only needed when the seeds shall cover more; captures.json is kept.
 */
import { writeFileSync } from 'node:fs'
import { connect, constants, procedures } from '../src/index.ts'
import { parseUri } from '../src/transport/uri.ts'
import { transportFor, type Transport } from '../src/transport/open.ts'
import { FrameParser } from '../src/wire/frame-parser.ts'

const [testUri = 'test:///default', qemuUri = 'qemu:///system'] = process.argv.slice(2)
const frames = new Map<string, string>()
/** Longer ones only slow the fuzzer down: what they are made of is in shorter ones too. */
const longest = 8192

function recording(uri: string): Transport {
  const open = transportFor(parseUri(uri), false)
  return async (signal) => {
    const stream = await open(signal)
    const parser = new FrameParser((bytes, start, end) => {
      const packet = bytes.subarray(start - 4, end)
      const key = [packet.readUInt32BE(4), packet.readUInt32BE(12), packet.readUInt32BE(16), packet.readUInt32BE(24)].join(' ')
      if (packet.length <= longest && (!frames.has(key) || packet.readUInt32BE(12) === 344)) frames.set(key, packet.toString('hex'))
    })
    stream.on('data', (chunk: Buffer) => parser.push(chunk))
    return stream
  }
}

/** What a call answers is not the matter here: an error is a frame, too. */
const attempt = (call: Promise<unknown>): Promise<unknown> => call.catch(() => undefined)

const test = await connect(testUri, { transport: recording(testUri), keepalive: { intervalMs: 50, count: 100 } })
await Promise.all([test.events.domain(() => {}), test.events.network(() => {}), test.events.storagePool(() => {}), test.events.nodeDevice(() => {})])
const { rpc } = test
await attempt(rpc.domainLookupByName({ name: 'none' }))
const { dom } = await rpc.domainDefineXml({ xml: `<domain type='test'><name>fuzz-seed</name><memory>65536</memory><os><type>hvm</type></os></domain>` })
for (const call of [rpc.domainCreate, rpc.domainSuspend, rpc.domainResume, rpc.domainGetInfo, rpc.domainGetXmlDesc, rpc.domainGetState, rpc.domainGetJobInfo]) await attempt(call({ dom }))
await attempt(rpc.domainSnapshotCreateXml({ dom, xmlDesc: '<domainsnapshot><name>s</name></domainsnapshot>' }))
await attempt(rpc.domainListAllSnapshots({ dom }))
await attempt(rpc.domainDestroy({ dom }))
await attempt(rpc.domainUndefineFlags({ dom, flags: constants.domainUndefineFlagsValues.snapshotsMetadata }))
for (const call of [rpc.connectGetHostname, rpc.connectListAllDomains, rpc.connectListAllNetworks, rpc.connectListAllStoragePools, rpc.connectListAllNodeDevices, rpc.connectListAllInterfaces, rpc.nodeGetInfo, rpc.nodeGetSecurityModel]) {
  await attempt(call())
}
const { net } = await rpc.networkDefineXml({ xml: '<network><name>fuzz-seed</name></network>' })
await attempt(rpc.networkUndefine({ net }))
const [pool] = (await rpc.connectListAllStoragePools()).pools
if (pool) for (const call of [rpc.storagePoolGetInfo, rpc.storagePoolRefresh, rpc.storagePoolListAllVolumes]) await attempt(call({ pool }))
await new Promise((resolve) => setTimeout(resolve, 200)) // for a keepalive
await test.close()

const qemu = await connect(qemuUri, { transport: recording(qemuUri) })
await qemu.events.domain(() => {})
const [running] = (await qemu.rpc.connectListAllDomains({ flags: constants.connectListAllDomainsFlags.active })).domains
await attempt(qemu.rpc.connectGetAllDomainStats({ doms: running ? [running] : [], stats: 0 }))
await attempt(qemu.rpc.nodeGetCpuStats({ cpuNum: -1, nparams: 4 }))
await attempt(qemu.rpc.connectListAllNwfilters())
if (running) {
  await attempt(qemu.rpc.domainInterfaceAddresses({ dom: running, source: constants.domainInterfaceAddressesSource.agent }))
  await attempt(qemu.rpc.domainGetGuestInfo({ dom: running, types: 0 }))
  await attempt(qemu.rpc.domainGetFsinfo({ dom: running }))
  await attempt(qemu.rpc.domainGetVcpus({ dom: running, maxinfo: 4, maplen: 1 }))
  await attempt(qemu.rpc.domainMemoryStats({ dom: running, maxStats: 16 }))
  await attempt(qemu.rpc.domainGetSecurityLabelList({ dom: running }))
  await attempt(qemu.rpc.domainGetJobStats({ dom: running }))
  const console = await qemu.openStream(procedures.domain.openConsole, { dom: running, flags: constants.domainConsoleFlags.force })
  console.resume()
  console.write('\n')
  await new Promise((resolve) => setTimeout(resolve, 500))
  console.end()
  await new Promise((resolve) => console.once('close', resolve))
}
await qemu.close()
writeFileSync(new URL('captures.json', import.meta.url), `${JSON.stringify([...frames.values()], null, 1)}\n`)
process.stdout.write(`${frames.size} frames\n`)
