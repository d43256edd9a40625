import type { HostLoad } from '@vitrine/contract'
import { keptMs } from './machine-history.ts'

/** The load with one more moment; what was already told and what is too old is left out. */
export function withLoad(loads: readonly HostLoad[], next: HostLoad): readonly HostLoad[] {
  const last = loads.at(-1)
  if (last !== undefined && next.at <= last.at) return loads
  return [...loads.filter(({ at }) => at >= next.at - keptMs), next]
}

/** Columns of a host's load for its charts. Shares are 0..1, memory in bytes. */
export function loadColumns(loads: readonly HostLoad[]) {
  return {
    at: loads.map(({ at }) => at),
    user: loads.map(({ cpuUser }) => cpuUser),
    system: loads.map(({ cpuSystem }) => cpuSystem),
    iowait: loads.map(({ cpuIowait }) => cpuIowait),
    used: loads.map(({ memoryUsedKiB }) => memoryUsedKiB * 1024),
    cache: loads.map(({ buffersAndCacheKiB }) => buffersAndCacheKiB * 1024),
  }
}
