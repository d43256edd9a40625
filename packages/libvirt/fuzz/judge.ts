import type { FuzzResult } from './fuzz.ts'

const mebibyte = 1024 * 1024

/** What a run must not show, in words; empty if all is well. */
export function judge(result: FuzzResult): string[] {
  const total = [...result.outcomes.values()].reduce((sum, count) => sum + count, 0)
  return [
    ...(total === result.frames ? [] : [`${result.frames - total} calls did not end`]),
    ...(result.slowestMs < 2000 ? [] : [`one frame took ${result.slowestMs} ms`]),
    ...(result.usedLate - result.usedEarly < 16 * mebibyte ? [] : [`memory grew from ${result.usedEarly} to ${result.usedLate} bytes`]),
    ...(result.peakUsed < 256 * mebibyte ? [] : [`${result.peakUsed} bytes were in use at once`]),
    // A fuzzer that finds no fault in anything tries nothing.
    ...((result.outcomes.get('protocol-violation') ?? 0) > result.frames / 10 ? [] : ['too few frames were refused: the fuzzer is blunt']),
    ...((result.outcomes.get('answered') ?? 0) > result.frames / 100 ? [] : ['too few frames were accepted: the fuzzer tries only the length check']),
  ]
}
