/** CPU numbers as people and the kernel write them: `0-3, 8, 10-11`. */
export function cpuRanges(cpus: readonly number[]): string {
  const sorted = [...new Set(cpus)].sort((a, b) => a - b)
  const ranges: { first: number; last: number }[] = []
  for (const cpu of sorted) {
    const open = ranges.at(-1)
    if (open !== undefined && cpu === open.last + 1) open.last = cpu
    else ranges.push({ first: cpu, last: cpu })
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)).join(', ')
}

/** A version as libvirt counts it (major * 1,000,000 + minor * 1,000 + release) in the form people know. */
export function versionText(version: number): string {
  return `${Math.floor(version / 1_000_000)}.${Math.floor(version / 1000) % 1000}.${version % 1000}`
}
