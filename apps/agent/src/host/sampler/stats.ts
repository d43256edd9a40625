import { constants, type Session, type TypedParams } from '@vitrine/libvirt'
import type { DiskSizes } from '@vitrine/libvirt-xml'
import type { Counters } from './rates.ts'

const { domainStatsTypes: groups, connectGetAllDomainStatsFlags: flags } = constants

/** What one call tells of one active machine. */
export interface MachineStats {
  readonly id: string
  readonly counters: Counters
  /** What the guest uses of its memory; null where its balloon doesn't tell. */
  readonly memoryUsedKiB: number | null
  /** What its process takes on the host. */
  readonly residentKiB: number | null
  /** By disk target. */
  readonly sizes: ReadonlyMap<string, DiskSizes>
}

/**
 * All active machines in one call. A machine whose monitor is busy or hangs is not waited for: libvirt then leaves out
 * what it would have to ask qemu (`VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT`). The call that first meets a hanging one hangs with it.
 * @throws LibvirtError
 */
export async function readStats({ rpc }: Pick<Session, 'rpc'>, timeoutMs: number): Promise<MachineStats[]> {
  const stats = groups.cpuTotal | groups.balloon | groups.interface | groups.block
  const { retStats } = await rpc.connectGetAllDomainStats({ doms: [], stats, flags: flags.active | flags.nowait }, { timeoutMs })
  const at = performance.now()
  return retStats.map(({ dom, params }) => statsOf(dom.uuid, params, at))
}

/** @param at when the answer came, `performance.now()` */
export function statsOf(id: string, params: TypedParams, at: number): MachineStats {
  let netReceived: bigint | null = null
  let netSent: bigint | null = null
  let diskRead: bigint | null = null
  let diskWritten: bigint | null = null
  for (let n = 0, count = Number(params.get('net.count') ?? 0); n < count; n++) {
    netReceived = plus(netReceived, params.get(`net.${n}.rx.bytes`))
    netSent = plus(netSent, params.get(`net.${n}.tx.bytes`))
  }
  const sizes = new Map<string, DiskSizes>()
  for (let n = 0, count = Number(params.get('block.count') ?? 0); n < count; n++) {
    diskRead = plus(diskRead, params.get(`block.${n}.rd.bytes`))
    diskWritten = plus(diskWritten, params.get(`block.${n}.wr.bytes`))
    const target = params.get(`block.${n}.name`)
    const capacity = params.get(`block.${n}.capacity`)
    // of a running qcow2 `allocation` is the highest offset written, of a raw file its blocks: what it takes on the host
    if (typeof target === 'string' && capacity !== undefined) sizes.set(target, { capacityBytes: Number(capacity), allocationBytes: numberOf(params.get(`block.${n}.allocation`)) })
  }
  const cpuNs = params.get('cpu.time')
  const counters = { at, cpuNs: typeof cpuNs === 'bigint' ? cpuNs : null, netReceived, netSent, diskRead, diskWritten }
  return { id, counters, memoryUsedKiB: memoryUsed(params), residentKiB: numberOf(params.get('balloon.rss')), sizes }
}

/** As free(1) counts: all that the guest has, without what it could have at once. */
function memoryUsed(params: TypedParams): number | null {
  const available = numberOf(params.get('balloon.available'))
  const free = numberOf(params.get('balloon.usable')) ?? numberOf(params.get('balloon.unused'))
  return available === null || free === null ? null : Math.max(0, available - free)
}

function plus(sum: bigint | null, value: unknown): bigint | null {
  return typeof value === 'bigint' ? (sum ?? 0n) + value : sum
}

function numberOf(value: unknown): number | null {
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : null
}
