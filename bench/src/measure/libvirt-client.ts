import { connect } from '@vitrine/libvirt'
import type { TestLibvirt } from '@vitrine/testkit'
import { median, type Figure } from '../figure.ts'
import { commandSeconds, pythonSeconds } from '../run-peer.ts'

const rounds = 5
const calls = 8_000

/** Calls per second over one connection: one after the other, and many under way. Ours and python's rounds alternate, so that both meet the same machine. */
export async function callRates(libvirt: TestLibvirt): Promise<Figure[]> {
  await using connection = await connect(libvirt.uri)
  const sequential = { ours: new Array<number>(), python: new Array<number>() }
  const pipelined = { ours: new Array<number>(), python: new Array<number>() }
  for (let round = 0; round < rounds; round += 1) {
    sequential.ours.push(await seconds(async () => {
      for (let at = 0; at < calls; at += 1) await connection.rpc.connectGetLibVersion({})
    }))
    sequential.python.push(await pythonSeconds('libvirt-calls.py', libvirt.virshUri, 'sequential', String(calls)))
    pipelined.ours.push(await seconds(async () => {
      await Promise.all(Array.from({ length: calls }, () => connection.rpc.connectGetLibVersion({})))
    }))
    pipelined.python.push(await pythonSeconds('libvirt-calls.py', libvirt.virshUri, 'pipelined', String(calls)))
  }
  const rate = (times: readonly number[]): number => calls / median(times)
  return [
    {
      id: 'calls-sequential', what: 'sequential calls over one connection', unit: 'calls/s', better: 'higher',
      ours: rate(sequential.ours), peers: { 'python3-libvirt': rate(sequential.python) }, must: { timesPeer: 1, peer: 'python3-libvirt' },
    },
    {
      id: 'calls-pipelined', what: 'pipelined calls over one connection', unit: 'calls/s', better: 'higher',
      ours: rate(pipelined.ours),
      // threads may cost python more than they bring: its better way counts
      peers: { 'python3-libvirt': Math.max(rate(pipelined.python), rate(sequential.python)) }, must: { timesPeer: 1.5, peer: 'python3-libvirt' },
    },
  ]
}

/** Listing every defined domain with its XML, on a host that has `count` of them. */
export async function listDomains(libvirt: TestLibvirt, count: number): Promise<Figure> {
  await using connection = await connect(libvirt.uri)
  const ours: number[] = []
  const python: number[] = []
  const virsh: number[] = []
  const names = (await libvirt.virsh('list', '--all', '--name')).split('\n').filter((name) => name !== '')
  const dumpAll = names.map((name) => `dumpxml ${name}`).join('\n')
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await seconds(async () => {
      const { domains } = await connection.rpc.connectListAllDomains({ needResults: 1, flags: 0 })
      const xmls = await Promise.all(domains.map((dom) => connection.rpc.domainGetXmlDesc({ dom, flags: 0 })))
      if (xmls.length !== count) throw new Error(`expected ${count} domains, saw ${xmls.length}`)
    }))
    python.push(await pythonSeconds('libvirt-calls.py', libvirt.virshUri, 'list', '1'))
    virsh.push(await commandSeconds('virsh', ['-q', '-c', libvirt.virshUri], dumpAll))
  }
  return {
    id: 'list-domains', what: `list ${count.toLocaleString('en')} defined domains with their XML`, unit: 'ms', better: 'lower',
    ours: median(ours) * 1000, peers: { 'python3-libvirt': median(python) * 1000, virsh: median(virsh) * 1000 }, must: { timesPeer: 1.5, peer: 'python3-libvirt' },
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
