'use client'

import { useQuery } from '@tanstack/react-query'
import type { HostSummary } from '@vitrine/contract'
import { Meter, Panel, StateMark, useUi } from '@vitrine/ui'
import { formatBytes } from '../../shared/format/size.ts'
import { paths, placeOf } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { toneOfState } from '../machine/state-tone.ts'
import { networkQueries } from '../networks/queries.ts'
import { poolQueries } from '../storage/queries.ts'
import { fullness } from '../storage/volume-use.ts'
import type { MachineCounts } from './machine-counts.ts'

const linkStyle = 'text-accent hover:underline'

/** How many machines are in which state; each number leads to those machines. */
export function MachinesPanel({ host, counts }: { host: HostSummary; counts: MachineCounts }) {
  const words = useWords()
  const { Link } = useUi()
  const said = words.hosts.machines
  return (
    <Panel title={said.title} actions={counts.total === 0 ? null : <Link href={paths.machines({ filter: `host:${host.name}` })} className={`text-table ${linkStyle}`}>{said.all}</Link>}>
      {counts.total === 0 ? (
        <p className="text-table text-faint">{said.none}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {counts.byState.map(({ state, count }) => (
            <li key={state}>
              <Link href={paths.machines({ filter: `host:${host.name} state:${state}` })} className="group flex items-baseline gap-2 rounded-sm">
                <span className="tabular text-lg font-semibold group-hover:text-accent">{count}</span>
                <StateMark tone={toneOfState[state]} word={words.states.name[state]} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** The host's pools with their room. */
export function StoragePanel({ hostId }: { hostId: string }) {
  const words = useWords()
  const { Link } = useUi()
  const said = words.hosts.storage
  const { data } = useQuery(poolQueries.list(useTRPC()))
  const pools = data?.pools.filter((pool) => pool.hostId === hostId) ?? []
  return (
    <Panel title={said.title} actions={<Link href={paths.storage()} className={`text-table ${linkStyle}`}>{said.all}</Link>}>
      {pools.length === 0 ? <p className="text-table text-faint">{said.none}</p> : (
        <ul className="space-y-3 text-table">
          {pools.map((pool) => {
            const { share, level } = fullness(pool.allocationBytes, pool.capacityBytes)
            const text = said.free(formatBytes(pool.availableBytes, words.locale), formatBytes(pool.capacityBytes, words.locale))
            return (
              <li key={pool.id} className="space-y-1">
                <div className="flex justify-between gap-3">
                  <Link href={paths.pool(placeOf(pool, data?.pools ?? []))} className={linkStyle}>{pool.name}</Link>
                  {pool.state === 'running' ? <span className="tabular text-soft">{text}</span> : <span className="text-faint">{words.storage.states[pool.state]}</span>}
                </div>
                {pool.state === 'running' ? <Meter label={words.storage.usage(pool.name)} share={share} level={level} words={text} /> : null}
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}

/** The host's libvirt networks. */
export function NetworksPanel({ hostId }: { hostId: string }) {
  const words = useWords()
  const { Link } = useUi()
  const said = words.hosts.networks
  const { data } = useQuery(networkQueries.list(useTRPC()))
  const networks = data?.networks.filter((network) => network.hostId === hostId) ?? []
  const forwards: Readonly<Record<string, { short: string }>> = words.networks.forwards
  return (
    <Panel title={said.title} actions={<Link href={paths.networks()} className={`text-table ${linkStyle}`}>{said.all}</Link>}>
      {networks.length === 0 ? <p className="text-table text-faint">{said.none}</p> : (
        <ul className="space-y-1.5 text-table">
          {networks.map((network) => (
            <li key={network.id} className="flex flex-wrap items-baseline gap-x-3">
              <Link href={paths.network(placeOf(network, data?.networks ?? []))} className={linkStyle}>{network.name}</Link>
              <span className="text-soft">{forwards[network.forward]?.short ?? network.forward}</span>
              <span className="ml-auto"><StateMark tone={network.active ? 'running' : 'off'} word={network.active ? words.networks.active : words.networks.inactive} /></span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
