'use client'

import type { HostFacts } from '@vitrine/contract'
import { Copyable, Facts, HeadCell, Panel, Table, TableCell, TableHead, TableRow } from '@vitrine/ui'
import { formatKiB, formatNumber, formatShare } from '../../shared/format/size.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { RunningFor } from '../machine/overview/running-for.tsx'
import { cpuRanges, versionText } from './cpu-ranges.ts'
import type { MachineCounts } from './machine-counts.ts'

/** What the host is and which versions run on it. */
export function HostPanel({ facts, uri }: { facts: HostFacts; uri: string }) {
  const words = useWords()
  const said = words.hosts.facts
  const told = (value: string | null) => value ?? <span className="text-faint">{said.unknown}</span>
  return (
    <Panel title={said.title}>
      <Facts
        items={[
          { label: said.hostname, value: facts.hostname },
          { label: said.system, value: told(facts.operatingSystem) },
          { label: said.kernel, value: told(facts.kernel) },
          { label: said.uptime, value: facts.bootedAt === null ? told(null) : <RunningFor since={{ at: facts.bootedAt, exact: true }} /> },
          { label: said.arch, value: facts.arch },
          { label: said.libvirt, value: versionText(facts.libvirtVersion) },
          { label: said.hypervisor, value: facts.hypervisorVersion === null ? facts.driver : `${facts.driver} ${versionText(facts.hypervisorVersion)}` },
          { label: words.hosts.connection.uri, value: <Copyable value={uri} copyLabel={words.common.copy(uri)} /> },
          { label: said.uuid, value: facts.uuid === null ? told(null) : <Copyable value={facts.uuid} copyLabel={words.common.copy(said.uuid)} /> },
        ]}
      />
    </Panel>
  )
}

/** The processors, and how much of them is given away. */
export function CpuPanel({ facts, counts }: { facts: HostFacts; counts: MachineCounts }) {
  const words = useWords()
  const said = words.hosts.cpu
  return (
    <Panel title={said.title}>
      <Facts
        items={[
          { label: said.model, value: facts.cpuVendor === null ? facts.cpuModel : `${facts.cpuModel} (${facts.cpuVendor})` },
          { label: said.cpus, value: formatNumber(facts.cpus, words.locale) },
          { label: said.topology, value: words.hardware.processor.topologyOf(facts.sockets, facts.coresPerSocket, facts.threadsPerCore) },
          ...(facts.cpuMhz > 0 ? [{ label: said.clock, value: said.mhz(formatNumber(facts.cpuMhz, words.locale)) }] : []),
          { label: said.promised, value: said.promisedOf(words.machine.facts.vcpuCount(counts.vcpus), formatNumber(facts.cpus === 0 ? 0 : counts.vcpus / facts.cpus, words.locale, 1)) },
        ]}
      />
    </Panel>
  )
}

/** The memory, how much of it is given away, and its huge pages. */
export function MemoryPanel({ facts, counts }: { facts: HostFacts; counts: MachineCounts }) {
  const words = useWords()
  const said = words.hosts.memory
  const reserved = facts.hugePages.filter(({ total }) => total > 0)
  return (
    <Panel title={said.title}>
      <Facts
        items={[
          { label: said.total, value: formatKiB(facts.memoryKiB, words.locale) },
          { label: said.promised, value: said.promisedOf(formatKiB(counts.memoryKiB, words.locale), formatShare(facts.memoryKiB === 0 ? 0 : counts.memoryKiB / facts.memoryKiB, words.locale)) },
          ...(reserved.length === 0
            ? [{ label: said.hugePages, value: <span className="text-faint">{said.hugePagesNone}</span> }]
            : reserved.map(({ sizeKiB, total, free }) => ({ label: said.page(formatKiB(sizeKiB, words.locale)), value: said.pagesFree(formatNumber(free, words.locale), formatNumber(total, words.locale)) }))),
        ]}
      />
    </Panel>
  )
}

/** Which CPUs are near to which memory. */
export function NumaPanel({ numa }: { numa: HostFacts['numa'] }) {
  const words = useWords()
  const said = words.hosts.numa
  const pages = (cell: HostFacts['numa'][number]) => cell.hugePages.filter(({ total }) => total > 0).map(({ sizeKiB, total }) => `${formatNumber(total, words.locale)} × ${formatKiB(sizeKiB, words.locale)}`).join(', ')
  if (numa.length === 0) return null
  return (
    <Panel title={said.title} flush>
      <Table label={said.title}>
        <TableHead>
          <HeadCell label={said.cell} />
          <HeadCell label={said.cpus} />
          <HeadCell label={said.memory} align="right" />
          <HeadCell label={said.hugePages} align="right" />
        </TableHead>
        <tbody>
          {numa.map((cell) => (
            <TableRow key={cell.id}>
              <TableCell>{cell.id}</TableCell>
              <TableCell mono wrap>{cpuRanges(cell.cpus)}</TableCell>
              <TableCell align="right">{formatKiB(cell.memoryKiB, words.locale)}</TableCell>
              <TableCell align="right">{pages(cell)}</TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
      {numa.length === 1 ? <p className="px-4 py-2 text-sm text-faint">{said.one}</p> : null}
    </Panel>
  )
}
