import type { TestLibvirt } from '@vitrine/testkit'
import { coldPage, startBenchProduct } from '../product/bench-product.ts'
import { rowTimes, type RowTimes } from '../browser/row-times.ts'
import { median, type Figure } from '../figure.ts'
import { startCockpit } from '../peer/cockpit.ts'
import { cockpitList } from '../peer/cockpit-page.ts'
import { hasCockpit } from '../peer/missing.ts'
import type { Pace } from '../pace.ts'
import { hostWithMachines } from './host-with-machines.ts'

const machines = 500

/** The list of 500 machines in a browser that was just started: until its first row is drawn, and until each row can be reached. */
export async function firstPage(pace: Pace): Promise<Figure[]> {
  await using libvirt = await hostWithMachines(machines)
  const ours = await ourTimes(libvirt, pace)
  const cockpit = hasCockpit() ? await cockpitTimes(libvirt, pace.cockpitMs) : undefined
  const bound = `${pace.cockpitMs / 1000} s`
  const peerNote = cockpit === undefined ? '' : cockpit.allRowsMs === null ? `Cockpit showed ${cockpit.rows} rows within ${bound}` : 'Cockpit showed all rows'
  return [
    {
      id: 'first-row', what: `${machines} machines, cold browser: first row`, unit: 'ms', better: 'lower', ours: ours.firstRowMs,
      peers: cockpit === undefined ? {} : { cockpit: cockpit.firstRowMs ?? pace.cockpitMs },
      ...(cockpit?.firstRowMs === null ? { note: `Cockpit showed no row within ${bound}` } : {}),
    },
    {
      id: 'first-page', what: `${machines} machines, cold browser: all rows reachable`, unit: 'ms', better: 'lower', ours: ours.allRowsMs,
      peers: cockpit === undefined ? {} : { cockpit: cockpit.allRowsMs ?? pace.cockpitMs }, must: { atMost: 1500 },
      note: [`the first request after the server's start: ${Math.round(ours.veryFirstMs)} ms`, peerNote].filter((part) => part !== '').join('; '),
    },
  ]
}

async function ourTimes(libvirt: TestLibvirt, pace: Pace): Promise<{ firstRowMs: number; allRowsMs: number; veryFirstMs: number }> {
  await using bench = await startBenchProduct(libvirt, machines)
  const once = async (): Promise<{ firstRowMs: number; allRowsMs: number }> => {
    await using visit = await bench.visit()
    const list = { row: '[data-machine]', total: machines, windowed: { grid: '[role=grid]', scroller: '.overflow-auto' } }
    const { firstRowMs, allRowsMs, rows } = await rowTimes(visit.page, visit.machinesUrl, list, 30_000)
    if (firstRowMs === null || allRowsMs === null) throw new Error(`the list was not complete within 30 s; ${rows} rows are drawn`)
    return { firstRowMs, allRowsMs }
  }
  const veryFirst = await once()
  const times = []
  for (let round = 0; round < pace.coldPages; round += 1) times.push(await once())
  return { firstRowMs: median(times.map((time) => time.firstRowMs)), allRowsMs: median(times.map((time) => time.allRowsMs)), veryFirstMs: veryFirst.allRowsMs }
}

async function cockpitTimes(libvirt: TestLibvirt, withinMs: number): Promise<RowTimes> {
  await using cockpit = await startCockpit(libvirt)
  const { page, close } = await coldPage()
  try {
    return await rowTimes(page, cockpit.machinesUrl, { ...cockpitList, total: machines }, withinMs)
  } finally {
    await close()
  }
}
