import { connect } from '@vitrine/libvirt'
import { defineMany, startLibvirt, type TestLibvirt } from '@vitrine/testkit'
import { fasterQuarter, type Figure } from '../figure.ts'
import type { Pace } from '../pace.ts'
import { hasPythonLibvirt } from '../peer/missing.ts'
import { commandSeconds, pythonSeconds } from '../run-peer.ts'

const python = 'python3-libvirt'
const threads = 'python3-libvirt, 8 threads'

/**
 * The libvirt client beside python's: calls per second, and a list of 1,000 machines with their XML. Rounds
 * are short and alternate with the peers'; the faster quarter counts for everybody: what else
 * runs on the machine makes a round slower, and luck with the cores makes one faster.
 */
export async function libvirtClient(pace: Pace): Promise<Figure[]> {
  await using libvirt = await startLibvirt()
  const withPython = await hasPythonLibvirt()
  const rates = await callRates(libvirt, pace, withPython)
  await defineMany(libvirt, 1000)
  return [...rates, await listDomains(libvirt, 1000, pace, withPython)]
}

/** Calls per second over one connection: one after the other, and many under way. Python's binding has no call that doesn't block: several under way take threads. */
async function callRates(libvirt: TestLibvirt, { calls, callRounds }: Pace, withPython: boolean): Promise<Figure[]> {
  await using connection = await connect(libvirt.uri)
  const times = { sequential: new Array<number>(), pipelined: new Array<number>(), python: new Array<number>(), threads: new Array<number>() }
  for (let round = 0; round < callRounds; round += 1) {
    times.sequential.push(await seconds(async () => {
      for (let at = 0; at < calls; at += 1) await connection.rpc.connectGetLibVersion({})
    }))
    times.pipelined.push(await seconds(async () => {
      await Promise.all(Array.from({ length: calls }, () => connection.rpc.connectGetLibVersion({})))
    }))
    if (!withPython) continue
    times.python.push(await pythonSeconds('libvirt-calls.py', libvirt.virshUri, 'sequential', String(calls)))
    times.threads.push(await pythonSeconds('libvirt-calls.py', libvirt.virshUri, 'pipelined', String(calls)))
  }
  const rate = (taken: readonly number[]): number => calls / fasterQuarter(taken)
  return [
    {
      id: 'calls-sequential', what: 'sequential calls over one connection', unit: 'calls/s', better: 'higher',
      ours: rate(times.sequential), peers: withPython ? { [python]: rate(times.python) } : {}, must: { timesPeer: 1, peer: python },
    },
    {
      id: 'calls-pipelined', what: 'pipelined calls over one connection', unit: 'calls/s', better: 'higher',
      ours: rate(times.pipelined), peers: withPython ? { [python]: rate(times.python), [threads]: rate(times.threads) } : {}, must: { timesPeer: 1.5, peer: python },
      note: "libvirtd's one thread for all sockets is the limit here, for us and for python's threads alike",
    },
  ]
}

/** Listing every defined domain with its XML, on a host that has `count` of them. */
async function listDomains(libvirt: TestLibvirt, count: number, { callRounds }: Pace, withPython: boolean): Promise<Figure> {
  await using connection = await connect(libvirt.uri)
  const times = { ours: new Array<number>(), python: new Array<number>(), virsh: new Array<number>() }
  const names = (await libvirt.virsh('list', '--all', '--name')).split('\n').filter((name) => name !== '')
  const dumpAll = names.map((name) => `dumpxml ${name}`).join('\n')
  for (let round = 0; round < callRounds; round += 1) {
    times.ours.push(await seconds(async () => {
      const { domains } = await connection.rpc.connectListAllDomains({ needResults: 1, flags: 0 })
      const xmls = await Promise.all(domains.map((dom) => connection.rpc.domainGetXmlDesc({ dom, flags: 0 })))
      if (xmls.length !== count) throw new Error(`expected ${count} domains, saw ${xmls.length}`)
    }))
    if (withPython) times.python.push(await pythonSeconds('libvirt-calls.py', libvirt.virshUri, 'list', '1'))
    times.virsh.push(await commandSeconds('virsh', ['-q', '-c', libvirt.virshUri], dumpAll))
  }
  return {
    id: 'list-domains', what: `list ${count.toLocaleString('en')} defined domains with their XML`, unit: 'ms', better: 'lower', ours: fasterQuarter(times.ours) * 1000,
    peers: { ...(withPython ? { [python]: fasterQuarter(times.python) * 1000 } : {}), virsh: fasterQuarter(times.virsh) * 1000 }, must: { timesPeer: 1.5, peer: python },
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
