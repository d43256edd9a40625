'use client'

import type { HostSummary, MachineRow } from '@vitrine/contract'
import { activeStates } from '@vitrine/domain'
import { CopyButton, duration, RelativeTime, Sparkline, StateMark, Tooltip, useNow } from '@vitrine/ui'
import { Check, RefreshCwOff } from 'lucide-react'
import { formatKiB, formatNumber, formatShare } from '../../../shared/format/size.ts'
import { paths } from '../../../shared/paths.ts'
import { useCoreWords } from '../../../shared/words/words-context.tsx'
import { sparkSlots, steadyShare } from '../../live/samples.ts'
import { useCpuSeries } from '../../live/use-live.ts'
import { isAlarming, tellsMore, toneOf } from '../machine-tone.ts'
import { usePending } from '../power/power-provider.tsx'
import { usefulAddresses } from './address-order.ts'
import { AppLink } from '../../frame/app-link.tsx'

interface CellProps {
  readonly row: MachineRow
  /** Whether the row is the one that Tab reaches. */
  readonly tabIndex: 0 | -1
}

export function NameCell({ row, tabIndex, gone }: CellProps & { gone: boolean }) {
  const words = useCoreWords().machineList
  if (gone) {
    return (
      <span className="flex min-w-0 items-baseline gap-2 text-faint">
        <span className="truncate line-through">{row.name}</span>
        <span className="shrink-0 text-sm">{words.goneRow}</span>
      </span>
    )
  }
  return (
    <span className="flex min-w-0 items-center gap-2">
      <AppLink href={paths.machine(row.id)} prefetch={false} tabIndex={tabIndex} title={row.name} className="min-w-0 truncate rounded-sm font-medium hover:underline">
        {row.name}
      </AppLink>
      {row.title !== null && row.title !== '' && <span className="min-w-0 flex-1 truncate text-faint">{row.title}</span>}
      {row.changesPending && (
        <Tooltip words={words.changesPendingHint}>
          <span className="shrink-0 text-paused">
            <RefreshCwOff aria-hidden size={13} />
            <span className="sr-only">{words.changesPending}</span>
          </span>
        </Tooltip>
      )}
      {!row.persistent && <span className="shrink-0 text-sm text-faint">{words.transient}</span>}
    </span>
  )
}

/** The state with its reason and since when; what is under way takes its place. */
export function StateCell({ row }: { row: MachineRow }) {
  const words = useCoreWords()
  const pending = usePending(row.id, row)
  if (pending !== null) return <StateMark tone="changing" word={words.actions.machine[pending].doing} />
  const alarming = isAlarming(row.state, row.stateReason)
  const reason = tellsMore(row.stateReason) ? reasonWords(words.states.reason, row.stateReason) : undefined
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <StateMark tone={toneOf(row.state, row.stateReason)} word={words.states.name[row.state]} />
      <span className={alarming ? 'min-w-0 truncate text-failed' : 'min-w-0 truncate text-faint'} title={reason}>
        {reason}
        {reason !== undefined && row.stateSince !== null && ' · '}
        {row.stateSince !== null && <RelativeTime at={row.stateSince} form="for" />}
      </span>
    </span>
  )
}

/** The words of a reason; one of a newer agent shows as it came. */
export function reasonWords(reasons: Readonly<Record<string, string>>, reason: string): string {
  return reasons[reason] ?? reason
}

export function CpuCell({ row }: { row: MachineRow }) {
  const words = useCoreWords()
  const series = useCpuSeries(row.id)
  // What the server remembers of the last two minutes may be of a machine that has stopped since.
  const share = activeStates.has(row.state) ? steadyShare(series, row.vcpus) : null
  if (share === null) return <span className="text-faint">–<span className="sr-only">{words.machineList.noFigure}</span></span>
  const percent = formatShare(share, words.locale)
  return (
    <span className="flex items-center gap-2" title={words.machineList.cpuOf(percent, row.vcpus)}>
      <Sparkline values={series.values} top={row.vcpus} slots={sparkSlots} />
      <span className="tabular min-w-10 text-right">{percent}</span>
    </span>
  )
}

export function MemoryCell({ row }: { row: MachineRow }) {
  const { locale } = useCoreWords()
  return <span className="tabular">{formatKiB(row.memoryKiB, locale)}</span>
}

export function VcpusCell({ row }: { row: MachineRow }) {
  const { locale } = useCoreWords()
  return <span className="tabular">{formatNumber(row.vcpus, locale)}</span>
}

export function AddressesCell({ row, tabIndex }: CellProps) {
  const words = useCoreWords().machineList
  const [first, ...others] = usefulAddresses(row.addresses)
  if (first === undefined) return <span className="text-faint">–</span>
  return (
    <span className="flex min-w-0 items-center gap-1">
      <span className="min-w-0 truncate font-mono text-sm" title={`${first.address} · ${words.addressFrom[first.from]}`}>
        {first.address}
      </span>
      <CopyButton label={words.copyAddress(first.address)} value={first.address} tabIndex={tabIndex} className="opacity-0 group-hover:opacity-100 group-focus-within:opacity-100" />
      {others.length > 0 && (
        <Tooltip words={others.map(({ address }) => <span key={address} className="block font-mono">{address}</span>)}>
          <span className="shrink-0 text-sm text-faint">{words.moreAddresses(others.length)}</span>
        </Tooltip>
      )}
    </span>
  )
}

export function HostCell({ host, hostId, tabIndex }: { host: HostSummary | undefined; hostId: string; tabIndex: 0 | -1 }) {
  return (
    <AppLink href={paths.host(hostId)} prefetch={false} tabIndex={tabIndex} className="truncate rounded-sm text-soft hover:underline">
      {host?.name ?? hostId}
    </AppLink>
  )
}

export function AutostartCell({ row }: { row: MachineRow }) {
  const words = useCoreWords().machineList
  return row.autostart ? (
    <span title={words.autostartOn}>
      <Check aria-hidden size={14} />
      <span className="sr-only">{words.autostartOn}</span>
    </span>
  ) : (
    <span className="text-faint">
      –<span className="sr-only">{words.autostartOff}</span>
    </span>
  )
}

export function UptimeCell({ row }: { row: MachineRow }) {
  const { locale } = useCoreWords()
  const now = useNow()
  if (row.runningSince === null) return <span className="text-faint">–</span>
  return (
    <span className="tabular" suppressHydrationWarning>
      {duration(now - row.runningSince.at, locale, false)}
    </span>
  )
}
