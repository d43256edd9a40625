import type { HostLoad } from '@vitrine/contract'
import { LibvirtError, type Session } from '@vitrine/libvirt'

/** `VIR_NODE_CPU_STATS_ALL_CPUS`, `VIR_NODE_MEMORY_STATS_ALL_CELLS` of libvirt-host.h. */
const all = -1

/** Time that all CPUs together spent so far, in libvirt's words (`VIR_NODE_CPU_STATS_*`). */
export interface CpuTimes {
  readonly user: bigint
  readonly kernel: bigint
  readonly idle: bigint
  readonly iowait: bigint
}

export interface MemoryStats {
  readonly totalKiB: number
  readonly freeKiB: number
  readonly buffersAndCacheKiB: number
}

const zero: CpuTimes = { user: 0n, kernel: 0n, idle: 0n, iowait: 0n }

/** Load between two readings; null when no time passed or a counter went back. */
export function loadBetween(at: number, before: CpuTimes, now: CpuTimes, memory: MemoryStats): HostLoad | null {
  const spent = (field: keyof CpuTimes): number => Number(now[field] - before[field])
  const total = spent('user') + spent('kernel') + spent('idle') + spent('iowait')
  const parts = { cpuUser: spent('user') / total, cpuSystem: spent('kernel') / total, cpuIowait: spent('iowait') / total }
  const share = (value: number): number => Math.round(value * 10_000) / 10_000
  if (!(total > 0) || Object.values(parts).some((part) => part < 0)) return null
  return {
    at,
    cpu: share(parts.cpuUser + parts.cpuSystem),
    cpuUser: share(parts.cpuUser),
    cpuSystem: share(parts.cpuSystem),
    cpuIowait: share(parts.cpuIowait),
    memoryUsedKiB: Math.max(0, memory.totalKiB - memory.freeKiB - memory.buffersAndCacheKiB),
    memoryTotalKiB: memory.totalKiB,
    buffersAndCacheKiB: memory.buffersAndCacheKiB,
  }
}

/** Reads the load of one host, each time since the time before. */
export class LoadReader {
  private before: CpuTimes | undefined
  /** How many figures the daemon has, which it must be told: learnt at the first reading. */
  private counts: { cpu: number; memory: number } | undefined
  private unsupported = false

  /**
   * Null at the first reading, and from drivers that can't tell.
   * @throws LibvirtError
   */
  async read(session: Pick<Session, 'rpc'>): Promise<HostLoad | null> {
    if (this.unsupported) return null
    try {
      this.counts ??= await countFigures(session)
      const { cpu, memory } = this.counts
      const options = { timeoutMs: 5_000 }
      const [times, sizes] = await Promise.all([
        session.rpc.nodeGetCpuStats({ cpuNum: all, nparams: cpu }, options),
        session.rpc.nodeGetMemoryStats({ cellNum: all, nparams: memory }, options),
      ])
      const now = cpuTimes(times.params)
      const load = this.before === undefined ? null : loadBetween(Date.now(), this.before, now, memoryStats(sizes.params))
      this.before = now
      return load
    } catch (error) {
      if (!(error instanceof LibvirtError) || error.reason !== 'no-support') throw error
      this.unsupported = true
      return null
    }
  }
}

async function countFigures({ rpc }: Pick<Session, 'rpc'>): Promise<{ cpu: number; memory: number }> {
  const options = { timeoutMs: 5_000 }
  const [cpu, memory] = await Promise.all([rpc.nodeGetCpuStats({ cpuNum: all, nparams: 0 }, options), rpc.nodeGetMemoryStats({ cellNum: all, nparams: 0 }, options)])
  return { cpu: cpu.nparams, memory: memory.nparams }
}

type Figures = readonly { readonly field: string; readonly value: bigint }[]

function cpuTimes(figures: Figures): CpuTimes {
  const values = new Map(figures.map(({ field, value }) => [field, value]))
  return {
    user: values.get('user') ?? zero.user,
    kernel: values.get('kernel') ?? zero.kernel,
    idle: values.get('idle') ?? zero.idle,
    iowait: values.get('iowait') ?? zero.iowait,
  }
}

function memoryStats(figures: Figures): MemoryStats {
  const kib = (field: string): number => Number(figures.find((figure) => figure.field === field)?.value ?? 0n)
  return { totalKiB: kib('total'), freeKiB: kib('free'), buffersAndCacheKiB: kib('buffers') + kib('cached') }
}
