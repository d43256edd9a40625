import { setTimeout as after } from 'node:timers/promises'
import type { Program } from '@vitrine/testkit'
import type { Figure } from '../figure.ts'
import type { Pace } from '../pace.ts'
import { startBenchProduct } from '../product/bench-product.ts'
import { hostWithMachines } from './host-with-machines.ts'
import { memory, processorSeconds } from './process-usage.ts'

/** What both programs hold with 1,000 machines, and what they use of a core while nothing happens to 500. */
export async function memoryAndIdle(pace: Pace): Promise<Figure[]> {
  return [...(await memoryWithMany(pace)), ...(await idleProcessor(pace))]
}

async function memoryWithMany(pace: Pace): Promise<Figure[]> {
  const machines = 1000
  await using libvirt = await hostWithMachines(machines)
  await using bench = await startBenchProduct(libvirt, machines)
  await using visit = await bench.visit()
  await visit.page.goto(visit.machinesUrl)
  await visit.page.locator('[data-machine]').first().waitFor()
  await after(pace.memoryAfterMs)
  const figure = (id: string, name: string, program: Program, atMost: number): Figure => {
    const { nowMB, peakMB } = memory(program)
    return { id, what: `memory of the ${name}, ${machines.toLocaleString('en')} machines, a page open for ${pace.memoryAfterMs / 1000} s`, unit: 'MB', better: 'lower', ours: nowMB, peers: {}, must: { atMost }, note: `at its peak ${Math.round(peakMB)} MB` }
  }
  return [figure('memory-agent', 'agent', bench.product.agent, 150), figure('memory-web', 'web server', bench.product.web, 350)]
}

async function idleProcessor(pace: Pace): Promise<Figure[]> {
  const machines = 500
  await using libvirt = await hostWithMachines(machines)
  await using bench = await startBenchProduct(libvirt, machines)
  const { agent, web } = bench.product
  const share = async (): Promise<{ agent: number; web: number }> => {
    const before = { agent: processorSeconds(agent), web: processorSeconds(web), at: performance.now() }
    await after(pace.idleMs)
    const percent = (now: number, then: number): number => ((now - then) * 100) / ((performance.now() - before.at) / 1000)
    return { agent: percent(processorSeconds(agent), before.agent), web: percent(processorSeconds(web), before.web) }
  }
  await using visit = await bench.visit()
  await visit.page.goto(visit.machinesUrl)
  await visit.page.locator('[data-machine]').first().waitFor()
  // what a page's first seconds cost belongs to the page, not to idling
  await after(settleMs)
  const watched = await share()
  await visit.page.context().close()
  await after(settleMs)
  const alone = await share()
  return [
    { id: 'idle-agent', what: `processor of the agent, ${machines} machines, nothing happens, a page open`, unit: '% of a core', better: 'lower', ours: watched.agent, peers: {}, must: { atMost: 1 }, note: `the web server ${watched.web.toFixed(2)} %` },
    { id: 'idle-agent-alone', what: `the same without a page`, unit: '% of a core', better: 'lower', ours: alone.agent, peers: {}, note: `the web server ${alone.web.toFixed(2)} %` },
  ]
}

const settleMs = 5_000
