import type { ConsoleHost } from '../console-host.ts'
import { takeScreenshot, type Screenshot } from './screenshot.ts'

/** How long a picture serves everybody who asks for the same one. */
const freshMs = 1_000
/** Taken at once: qemu stops for the moment of it, and scaling takes CPU. */
const atOnce = 2
/** Waiting at most; beyond that a thumbnail is not worth having. */
const maxWaiting = 64

export interface Screenshots {
  /** The screen of a machine at `maxWidth` at most. One picture serves all who ask within a second. */
  take(hostId: string, host: ConsoleHost, machineId: string, maxWidth: number): Promise<Screenshot>
}

/** Too many are asked for at once. */
export class ScreenshotsBusy extends Error {
  override readonly name = 'ScreenshotsBusy'
}

export function createScreenshots(): Screenshots {
  const recent = new Map<string, Promise<Screenshot>>()
  const waiting: (() => void)[] = []
  let running = 0

  const turn = async (): Promise<void> => {
    if (running < atOnce) {
      running += 1
      return
    }
    if (waiting.length >= maxWaiting) throw new ScreenshotsBusy(`${maxWaiting} screenshots are waiting already`)
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const next = (): void => {
    const first = waiting.shift()
    if (first === undefined) running -= 1
    else first()
  }

  const taken = async (host: ConsoleHost, machineId: string, maxWidth: number): Promise<Screenshot> => {
    await turn()
    try {
      return await takeScreenshot(host, machineId, maxWidth)
    } finally {
      next()
    }
  }

  return {
    take(hostId, host, machineId, maxWidth) {
      const key = JSON.stringify([hostId, machineId, maxWidth])
      const known = recent.get(key)
      if (known !== undefined) return known
      const one = taken(host, machineId, maxWidth)
      recent.set(key, one)
      const forget = (): void => void recent.delete(key)
      one.then(() => setTimeout(forget, freshMs).unref(), forget)
      return one
    },
  }
}
