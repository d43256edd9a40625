'use client'

import type { HostSummary, MachineRow } from '@vitrine/contract'
import { judge } from '@vitrine/domain'
import { Button, buttonStyle, CopyButton, duration, Facts, IconButton, Menu, RelativeTime, StateMark, useNow } from '@vitrine/ui'
import { Ellipsis, Monitor, SquareArrowOutUpRight, X } from 'lucide-react'
import { formatKiB, formatNumber, formatShare } from '../../../shared/format/size.ts'
import { paths } from '../../../shared/paths.ts'
import { useCoreWords } from '../../../shared/words/words-context.tsx'
import { steadyShare } from '../../live/samples.ts'
import { useCpuSeries } from '../../live/use-live.ts'
import { usefulAddresses } from '../list/address-order.ts'
import { reasonWords } from '../list/cells.tsx'
import { consolePath } from '../list/console-path.ts'
import { machineMenu } from '../list/machine-menu.tsx'
import { isAlarming, toneOf } from '../machine-tone.ts'
import { powerIcons } from '../power/power-icons.ts'
import { usePending, usePower } from '../power/power-provider.tsx'
import { subjectOf } from '../power/subject.ts'
import { LiveScreen } from './live-screen.tsx'
import { AppLink } from '../../frame/app-link.tsx'

/** A machine beside the list: what it does, its screen, where it is, what is done most. */
export function PeekPanel({ row, host, onClose }: { row: MachineRow; host: HostSummary | undefined; onClose: () => void }) {
  const words = useCoreWords()
  const power = usePower()
  const now = useNow()
  const pending = usePending(row.id, row)
  const share = steadyShare(useCpuSeries(row.id), row.vcpus)
  const subject = subjectOf(row, host)
  const main = row.state === 'running' ? 'shutdown' : row.state === 'paused' ? 'resume' : 'start'
  const verdict = judge(main, subject, power.rights)
  const MainIcon = powerIcons[main]
  const { columns, copyAddress } = words.machineList
  const seesScreen = row.consoles.vnc && judge('take-screenshot', subject, power.rights).allowed

  return (
    <aside aria-label={row.name} className="flex w-90 shrink-0 animate-appear flex-col overflow-y-auto border-l border-line bg-surface">
      <header className="flex items-start gap-1 px-4 pt-3">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-lg font-semibold">{row.name}</h2>
          {row.title !== null && <p className="truncate text-soft">{row.title}</p>}
        </div>
        <IconButton label={words.machineList.closePeek} icon={<X size={16} />} onPress={onClose} />
      </header>
      <div className="flex flex-wrap items-center gap-2 px-4 py-2 text-table">
        {pending === null ? <StateMark tone={toneOf(row.state, row.stateReason)} word={words.states.name[row.state]} strong /> : <StateMark tone="changing" word={words.actions.machine[pending].doing} strong />}
        <span className={isAlarming(row.state, row.stateReason) ? 'text-failed' : 'text-faint'}>
          {row.stateReason !== 'unknown' && reasonWords(words.states.reason, row.stateReason)}
          {row.stateSince !== null && (
            <>
              {' · '}
              <RelativeTime at={row.stateSince} />
            </>
          )}
        </span>
      </div>
      <div className="flex flex-wrap gap-2 px-4 py-2">
        <Button size="small" icon={<MainIcon aria-hidden size={14} />} busy={pending !== null} off={verdict.allowed || pending !== null ? undefined : words.actions.refusal(verdict)} onPress={() => power.request([subject], main)}>
          {words.actions.machine[main].label}
        </Button>
        {judge('open-console', subject, power.rights).allowed && (
          <AppLink href={consolePath(row)} className={buttonStyle({ size: 'small' })}>
            <Monitor aria-hidden size={14} />
            {words.machineList.openConsole}
          </AppLink>
        )}
        <AppLink href={paths.machine(row.id)} className={buttonStyle({ size: 'small' })}>
          <SquareArrowOutUpRight aria-hidden size={14} />
          {words.machineList.openPage}
        </AppLink>
        <Menu label={words.machineList.rowMenu(row.name)} size="small" kind="plain" icon={<Ellipsis size={14} />} entries={() => machineMenu(row, subject, { words, rights: power.rights, request: power.request })} />
      </div>
      {seesScreen && (
        <AppLink href={consolePath(row)} className="mx-4 my-2 rounded">
          <LiveScreen machineId={row.id} label={words.machineList.screenOf(row.name)} width={328} />
        </AppLink>
      )}
      <div className="px-4 py-2">
        <Facts
          items={[
            { label: columns.cpu, value: share === null ? '–' : words.machineList.cpuOf(formatShare(share, words.locale), row.vcpus) },
            { label: columns.vcpus, value: formatNumber(row.vcpus, words.locale) },
            { label: columns.memory, value: formatKiB(row.memoryKiB, words.locale) },
            {
              label: columns.addresses,
              value: row.addresses.length === 0 ? '–' : usefulAddresses(row.addresses).map(({ address }) => (
                <span key={address} className="flex items-center gap-1">
                  <span className="truncate font-mono text-sm">{address}</span>
                  <CopyButton label={copyAddress(address)} value={address} />
                </span>
              )),
            },
            { label: columns.os, value: row.os ?? '–' },
            { label: columns.uptime, value: row.runningSince === null ? '–' : <span suppressHydrationWarning>{duration(now - row.runningSince.at, words.locale)}</span> },
            { label: columns.host, value: <AppLink href={paths.host(row.hostId)} className="hover:underline">{host?.name ?? row.hostId}</AppLink> },
            { label: columns.autostart, value: row.autostart ? words.common.yes : words.common.no },
            {
              label: 'UUID',
              value: (
                <span className="flex items-center gap-1">
                  <span className="truncate font-mono text-sm">{row.id}</span>
                  <CopyButton label={words.machineList.copyId} value={row.id} />
                </span>
              ),
            },
          ]}
        />
      </div>
    </aside>
  )
}
