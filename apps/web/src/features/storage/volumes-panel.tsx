'use client'

import { useQuery } from '@tanstack/react-query'
import type { PoolRow, Volume } from '@vitrine/contract'
import { CopyButton, HeadCell, LinkChoice, Panel, SkeletonLines, Table, TableCell, TableHead, TableRow, useUi } from '@vitrine/ui'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { formatBytes } from '../../shared/format/size.ts'
import { paths } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { PanelFailure } from '../machine/panel-failure.tsx'
import { poolQueries } from './queries.ts'
import { poolSums, volumeUses, type VolumeUse } from './volume-use.ts'
import { arrangeVolumes, readVolumeView, writeVolumeView, type VolumeColumn, type VolumeView } from './volume-view.ts'

/** What lies in a pool and who uses it; what nobody uses is marked (feature E6). Order and selection are in the URL. */
export function VolumesPanel({ pool }: { pool: PoolRow }) {
  const words = useWords()
  const pathname = usePathname()
  const view = readVolumeView(useSearchParams())
  const said = words.storage.volumes
  const active = pool.state === 'running' || pool.state === 'degraded'
  const { data, error, isFetching, refetch } = useQuery({ ...poolQueries.volumes(useTRPC(), pool.hostId, pool.id), enabled: active })
  const content = () => {
    if (!active) return <p className="p-4 text-table text-faint">{said.inactive}</p>
    if (data === undefined) return error === null ? <SkeletonLines label={words.common.loading} lines={5} /> : <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div>
    if (data.length === 0) return <p className="p-4 text-table text-faint">{said.none}</p>
    return <Volumes volumes={data} view={view} />
  }
  const hrefOf = (orphansOnly: boolean) => `${pathname}${writeVolumeView({ ...view, orphansOnly })}`
  return (
    <Panel
      title={said.title}
      flush
      actions={
        <>
          {data === undefined ? null : <span className="hidden text-sm text-faint sm:inline">{said.count(data.length)}</span>}
          <LinkChoice label={said.show} options={[{ href: hrefOf(false), label: said.all, current: !view.orphansOnly }, { href: hrefOf(true), label: said.onlyOrphans, current: view.orphansOnly }]} />
        </>
      }
    >
      {content()}
    </Panel>
  )
}

function Volumes({ volumes, view }: { volumes: readonly Volume[]; view: VolumeView }) {
  const words = useWords()
  const router = useRouter()
  const pathname = usePathname()
  const said = words.storage.volumes
  const uses = volumeUses(volumes)
  const { orphans, orphanBytes } = poolSums(volumes, uses)
  const shown = arrangeVolumes(volumes, uses, view, words.locale)
  const head = (column: VolumeColumn) => ({
    sorted: view.column === column ? (view.descending ? 'down' : 'up') : null,
    onSort: () => router.replace(`${pathname}${writeVolumeView({ ...view, column, descending: view.column === column ? !view.descending : column === 'size' || column === 'taken' })}`, { scroll: false }),
  } as const)
  return (
    <>
      {orphans === 0 ? null : <p className="border-b border-line px-4 py-1.5 text-sm text-soft">{said.orphanSum(orphans, formatBytes(orphanBytes, words.locale))} <span className="text-faint">{said.orphanNote}</span></p>}
      {shown.length === 0 ? <p className="p-4 text-table text-faint">{said.noOrphans}</p> : (
        <Table label={said.title}>
          <TableHead>
            <HeadCell label={said.name} {...head('name')} />
            <HeadCell label={said.format} {...head('format')} />
            <HeadCell label={said.size} align="right" {...head('size')} />
            <HeadCell label={said.taken} align="right" {...head('taken')} />
            <HeadCell label={said.usedBy} />
            <HeadCell label={said.backing} />
          </TableHead>
          <tbody>
            {shown.map((volume) => <VolumeRow key={volume.key} volume={volume} use={uses.get(volume.key)} />)}
          </tbody>
        </Table>
      )}
    </>
  )
}

function VolumeRow({ volume, use }: { volume: Volume; use: VolumeUse | undefined }) {
  const words = useWords()
  const { Link } = useUi()
  const said = words.storage.volumes
  return (
    <TableRow>
      <TableCell>
        <span className="font-medium">{volume.name}</span>
        {volume.path === null ? null : <CopyButton label={words.common.copy(volume.path)} value={volume.path} className="-my-1 ml-1 text-faint" />}
      </TableCell>
      <TableCell>{volume.format ?? ''}</TableCell>
      <TableCell align="right">{formatBytes(volume.capacityBytes, words.locale)}</TableCell>
      <TableCell align="right">{formatBytes(volume.allocationBytes, words.locale)}</TableCell>
      <TableCell wrap>
        <span className="flex min-w-56 flex-wrap gap-x-3">
          {use?.machines.map(({ id, name, target }) => <Link key={`${id} ${target}`} href={paths.machine(id, 'hardware')} className="text-accent hover:underline">{said.usedAs(name, target)}</Link>)}
          {use !== undefined && use.machines.length === 0 && use.backs.map((name) => <span key={name} className="text-soft">{said.backs(name)}</span>)}
          {use?.orphan === true ? <span className="text-paused">{said.orphan}</span> : null}
        </span>
      </TableCell>
      <TableCell mono>{volume.backing ?? ''}</TableCell>
    </TableRow>
  )
}
