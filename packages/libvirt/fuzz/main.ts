/** The long run: `npm run fuzz`, or `npm run fuzz -- <frames> <seed>`. */
import { garbageCollector } from './collect.ts'
import { fuzz } from './fuzz.ts'
import { judge } from './judge.ts'

const [frames = 1_000_000, seed = 1] = process.argv.slice(2).map(Number)
const result = await fuzz(frames, seed, garbageCollector())
const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`
process.stdout.write(
  [
    `${result.frames} frames of seed ${seed} in ${result.seconds.toFixed(1)} s, the slowest ${result.slowestMs.toFixed(1)} ms`,
    ...[...result.outcomes].map(([outcome, count]) => `  ${outcome}: ${count}`),
    `in use after a tenth ${mebibytes(result.usedEarly)}, at the end ${mebibytes(result.usedLate)}, at most ${mebibytes(result.peakUsed)}`,
    '',
  ].join('\n'),
)
const faults = judge(result)
for (const fault of faults) process.stdout.write(`FAILED: ${fault}\n`)
process.exitCode = faults.length === 0 ? 0 : 1
