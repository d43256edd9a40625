import type { TestLibvirt } from '@vitrine/testkit'
import { changeTimes, type ChangeTimes } from '../browser/change-latency.ts'
import { rowTimes } from '../browser/row-times.ts'
import { median, type Figure } from '../figure.ts'
import type { Pace } from '../pace.ts'
import { startCockpit } from '../peer/cockpit.ts'
import { cockpitList, cockpitState, cockpitWords } from '../peer/cockpit-page.ts'
import { hasCockpit } from '../peer/missing.ts'
import { coldPage, startBenchProduct } from '../product/bench-product.ts'
import { hostWithMachines, runningMachine } from './host-with-machines.ts'

/** How long Cockpit gets to show all machines before one of them is changed. */
const cockpitLoadsMs = 240_000

/** From `virsh suspend` until the list says "Paused", and back: with a few machines and with many. */
export async function change(pace: Pace): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { machines, atMost } of [{ machines: 2, atMost: 40 }, { machines: 500, atMost: 50 }]) {
    await using libvirt = await hostWithMachines(machines)
    const ours = await ourChange(libvirt, machines, pace)
    // many rows take Cockpit minutes to show: not in a quick run
    const cockpit = (machines < 100 || !pace.quick) && hasCockpit() ? await cockpitChange(libvirt, machines, pace) : undefined
    figures.push({
      id: `change-${machines}`, what: `\`virsh suspend\` until the word is on screen, ${machines} machines`, unit: 'ms', better: 'lower', ours: median(ours.onScreen),
      peers: cockpit === undefined ? {} : { cockpit: median(cockpit.onScreen) }, must: { atMost },
      note: [`${ours.onScreen.length} changes, the slowest ${Math.round(Math.max(...ours.onScreen))} ms; in the document after ${median(ours.inDocument).toFixed(1)} ms`,
        ...(cockpit === undefined ? [] : [`Cockpit's after ${median(cockpit.inDocument).toFixed(1)} ms`])].join(', '),
    })
  }
  return figures
}

async function ourChange(libvirt: TestLibvirt, machines: number, pace: Pace): Promise<ChangeTimes> {
  await using bench = await startBenchProduct(libvirt, machines)
  await using visit = await bench.visit()
  const { page } = visit
  await page.goto(visit.machinesUrl)
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: runningMachine, exact: true }) })
  await row.getByText('Running').waitFor()
  const id = await row.getAttribute('data-machine')
  if (id === null) throw new Error('the row of the running machine has no id')
  return await changeTimes(page, libvirt, runningMachine, `[data-machine="${id}"]`, { paused: 'Paused', running: 'Running' }, pace.changes)
}

async function cockpitChange(libvirt: TestLibvirt, machines: number, pace: Pace): Promise<ChangeTimes | undefined> {
  await using cockpit = await startCockpit(libvirt)
  const { page, close } = await coldPage()
  try {
    const { allRowsMs, rows } = await rowTimes(page, cockpit.machinesUrl, { ...cockpitList, total: machines }, cockpitLoadsMs)
    if (allRowsMs === null) {
      process.stdout.write(`measured without Cockpit: ${rows} of its ${machines} rows were there after ${cockpitLoadsMs / 1000} s\n`)
      return undefined
    }
    await page.locator(cockpitState(runningMachine)).getByText(cockpitWords.running).waitFor()
    return await changeTimes(page, libvirt, runningMachine, cockpitState(runningMachine), cockpitWords, pace.changes)
  } finally {
    await close()
  }
}
