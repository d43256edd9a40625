'use client'

import { useQuery } from '@tanstack/react-query'
import type { NetworkRow } from '@vitrine/contract'
import { Copyable, Facts, PageHeader, Panel, SkeletonLines, StateMark, useUi } from '@vitrine/ui'
import { atPlace, paths } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { Crumbs } from '../frame/crumbs.tsx'
import { hostQueries } from '../hosts/queries.ts'
import { PanelFailure } from '../machine/panel-failure.tsx'
import { NothingHere } from '../not-found/nothing-here.tsx'
import { LeasesPanel } from './leases-panel.tsx'
import { PluggedPanel } from './plugged-panel.tsx'
import { networkQueries } from './queries.ts'

/** One libvirt network: what it is, who is plugged in, which addresses it has given out. */
export function NetworkPage({ id, hostId }: { id: string; hostId: string }) {
  const words = useWords()
  const { data, error, isFetching, refetch } = useQuery(networkQueries.list(useTRPC()))
  const network = data === undefined ? undefined : atPlace({ id, hostId }, data.networks)
  if (data === undefined) {
    return error === null ? <SkeletonLines label={words.common.loading} lines={8} /> : <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div>
  }
  // It was there when the page was made, and has been removed under the reader's eyes.
  if (network === undefined) return <NothingHere {...words.networks.unknown} href={paths.networks()} label={words.networks.list} />
  return (
    <>
      <Crumbs items={[{ label: network.name }]} />
      <PageHeader title={network.name} mark={<StateMark tone={network.active ? 'running' : 'off'} word={network.active ? words.networks.active : words.networks.inactive} strong />} />
      <div className="grid grid-cols-1 items-start gap-4 p-4 pt-1 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <FactsPanel network={network} />
        <div className="space-y-4">
          <PluggedPanel network={network} />
          <LeasesPanel network={network} />
        </div>
      </div>
    </>
  )
}

function FactsPanel({ network }: { network: NetworkRow }) {
  const words = useWords()
  const { Link } = useUi()
  const hosts = useQuery(hostQueries.list(useTRPC()))
  const said = words.networks.facts
  const forwards: Readonly<Record<string, { short: string; why: string }>> = words.networks.forwards
  const forward = forwards[network.forward]
  const none = <span className="text-faint">{said.none}</span>
  return (
    <Panel title={said.title}>
      <Facts
        items={[
          { label: said.forward, value: forward === undefined ? network.forward : <>{forward.short}<p className="text-sm text-faint">{forward.why}</p></> },
          {
            label: said.addresses,
            value: network.addresses.length === 0 ? none : network.addresses.map(({ address, prefix }) => (
              <div key={address}>
                <Copyable value={address} copyLabel={words.common.copy(address)} /><span className="font-mono text-sm text-faint">/{prefix}</span>
              </div>
            )),
          },
          { label: said.dhcp, value: network.dhcp.length === 0 ? <span className="text-faint">{said.dhcpNone}</span> : network.dhcp.map(({ start, end }) => <div key={start} className="font-mono text-sm">{words.networks.range(start, end)}</div>) },
          { label: said.domain, value: network.domain ?? none },
          { label: said.bridge, value: network.bridge === null ? none : <span className="font-mono text-sm">{network.bridge}</span> },
          { label: said.autostart, value: network.autostart ? words.common.yes : words.common.no },
          { label: said.host, value: <Link href={paths.host(network.hostId)} className="text-accent hover:underline">{hosts.data?.hosts.find((host) => host.id === network.hostId)?.name ?? ''}</Link> },
          { label: said.id, value: <Copyable value={network.id} copyLabel={words.common.copy(said.id)} /> },
        ]}
      />
    </Panel>
  )
}
