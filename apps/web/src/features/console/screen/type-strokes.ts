import type { Stroke } from '../keys/typed-text.ts'

/** Between two characters: a guest's keyboard controller holds 16 bytes, a character needs up to eight, and one that is emulated reads them slowly. */
const paceMs = 15

/**
 * Types strokes one after the other, as fast as a guest can take them.
 * @returns how many were typed: fewer than all when `signal` stopped it
 */
export async function typeStrokes(strokes: readonly Stroke[], type: (stroke: Stroke) => void, onProgress: (done: number) => void, signal: AbortSignal): Promise<number> {
  let done = 0
  for (const stroke of strokes) {
    if (signal.aborted) break
    type(stroke)
    done += 1
    onProgress(done)
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await new Promise((resolve) => setTimeout(resolve, paceMs))
  }
  return done
}
