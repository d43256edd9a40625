import type { HostFacts } from '@vitrine/contract'
import { LibvirtError, type CallOptions, type Session } from '@vitrine/libvirt'
import { readCapabilities, type HostCapabilities } from '@vitrine/libvirt-xml'
import { judgeAcceleration, qemuUserOf } from './acceleration.ts'
import { isThisMachine, lookAtKvm, readLocalFacts } from './local-host.ts'

/** What is needed of a connection. `uri` of a session is the driver's; the way to it is the caller's to know. */
export type FactsSource = Pick<Session, 'rpc' | 'uri' | 'libvirtVersion' | 'hypervisorVersion'>

const timeoutMs = 10_000

/** Deadline for the capabilities, ms: libvirt starts every emulator it finds when one is new to it, and that took 8 s for two of them. */
const probingTimeoutMs = 60_000

/**
 * Free pages of every size and cell. A size that a cell doesn't have is an error for the whole call
 * (`virHostMemGetFreePages`, src/util/virhostmem.c), so each cell is asked for its own.
 */
async function freeHugePages({ rpc }: FactsSource, cells: HostCapabilities['cells'], options: CallOptions): Promise<HostFacts['hugePages']> {
  const sums = new Map<number, { total: number; free: number }>()
  for (const cell of cells) {
    if (cell.hugePages.length === 0) continue
    const { counts } = await rpc.nodeGetFreePages({ pages: cell.hugePages.map((page) => page.sizeKiB), startCell: cell.id, cellCount: 1 }, options)
    for (const [index, page] of cell.hugePages.entries()) {
      const sum = sums.get(page.sizeKiB) ?? { total: 0, free: 0 }
      sums.set(page.sizeKiB, { total: sum.total + page.total, free: sum.free + Number(counts[index] ?? 0n) })
    }
  }
  return [...sums].sort(([one], [other]) => one - other).map(([sizeKiB, sum]) => ({ sizeKiB, ...sum }))
}

/** A driver that can't tell has no huge pages to show. */
async function hugePages(source: FactsSource, cells: HostCapabilities['cells'], options: CallOptions): Promise<HostFacts['hugePages']> {
  try {
    return await freeHugePages(source, cells, options)
  } catch (error) {
    if (error instanceof LibvirtError && !endsConnection.has(error.reason)) return []
    throw error
  }
}

const endsConnection: ReadonlySet<LibvirtError['reason']> = new Set(['aborted', 'timeout', 'connection-closed', 'connection-lost', 'keepalive-timeout', 'queue-full'])

function offeredFor(capabilities: HostCapabilities): string[] {
  return [...new Set(capabilities.guests.filter((guest) => guest.arch === capabilities.arch).flatMap((guest) => guest.virtTypes))].sort()
}

function qemuUser(capabilities: HostCapabilities): ReturnType<typeof qemuUserOf> {
  const labels = capabilities.securityModels.find((model) => model.model === 'dac')?.baseLabels ?? []
  const label = labels.find((each) => each.virtType === 'kvm') ?? labels[0]
  return label === undefined ? null : qemuUserOf(label.label)
}

/**
 * Reads what a host is.
 * @param uri the URI of the connection, which says whether the host may be this machine
 * @throws LibvirtError, LibvirtXmlError
 */
export async function readHostFacts(source: FactsSource, uri: string, signal?: AbortSignal): Promise<HostFacts> {
  const options: CallOptions = { timeoutMs, signal }
  const { rpc } = source
  const [{ hostname }, { capabilities: xml }, info] = await Promise.all([rpc.connectGetHostname({}, options), rpc.connectGetCapabilities({}, { ...options, timeoutMs: probingTimeoutMs }), rpc.nodeGetInfo({}, options)])
  const capabilities = readCapabilities(xml)
  const here = isThisMachine(uri, hostname)
  const [pages, local, look] = await Promise.all([hugePages(source, capabilities.cells, options), here ? readLocalFacts() : null, here ? lookAtKvm() : null])
  const driver = source.uri.split(':', 1).join('')
  return {
    hostname,
    uuid: capabilities.uuid,
    driver,
    libvirtVersion: source.libvirtVersion.number,
    hypervisorVersion: source.hypervisorVersion?.number ?? null,
    arch: capabilities.arch,
    cpuModel: local?.cpuModel ?? capabilities.cpuModel ?? info.model,
    cpuVendor: capabilities.cpuVendor,
    cpuMhz: info.mhz,
    cpus: info.cpus,
    // virNodeInfo counts sockets of one NUMA node (include/libvirt/libvirt-host.h).
    sockets: info.nodes * info.sockets,
    coresPerSocket: info.cores,
    threadsPerCore: info.threads,
    numa: capabilities.cells.map((cell) => ({ id: cell.id, memoryKiB: cell.memoryKiB, cpus: [...cell.cpus], hugePages: [...cell.hugePages] })),
    memoryKiB: Number(info.memory),
    hugePages: pages,
    acceleration: judgeAcceleration({ driver, arch: capabilities.arch, offered: offeredFor(capabilities), qemuUser: qemuUser(capabilities), look }),
    securityModels: capabilities.securityModels.map(({ model, doi }) => ({ model, doi })),
    bootedAt: local?.bootedAt ?? null,
    operatingSystem: local?.operatingSystem ?? null,
    kernel: local?.kernel ?? null,
  }
}
