import { createHash } from 'node:crypto'
import type { Screenshot } from '../../src/server/services/fleet.ts'
import type { MachinePlace, Questions } from './questions.ts'

/** Pictures younger than this are shown again: a pointer that moves over a list asks often, and each one costs the host some 20 ms. */
const freshMs = 1_500
const kept = 64

export interface Screenshots {
  take: (machine: MachinePlace, maxWidth: number) => Promise<Screenshot>
}

/** Those who ask for the same picture at once get one. */
export function createScreenshots(questions: Questions): Screenshots {
  /** `at` by the clock that nobody sets: one set back an hour would show a picture for that long. */
  const recent = new Map<string, { at: number; picture: Promise<Screenshot> }>()

  const picture = async (machine: MachinePlace, maxWidth: number): Promise<Screenshot> => {
    const { png, ...rest } = await questions.screenshot(machine, maxWidth)
    const bytes = Buffer.from(png, 'base64')
    return { ...rest, png: bytes, etag: `"${createHash('sha1').update(bytes).digest('base64url')}"` }
  }

  return {
    take: async (machine, maxWidth) => {
      const key = `${machine.hostId} ${machine.machineId} ${maxWidth}`
      const known = recent.get(key)
      if (known !== undefined && performance.now() - known.at < freshMs) return known.picture
      const asked = { at: performance.now(), picture: picture(machine, maxWidth) }
      recent.delete(key)
      recent.set(key, asked)
      if (recent.size > kept) {
        const oldest = recent.keys().next()
        if (oldest.done !== true) recent.delete(oldest.value)
      }
      // A failure isn't worth keeping.
      asked.picture.catch(() => recent.get(key) === asked && recent.delete(key))
      return asked.picture
    },
  }
}
