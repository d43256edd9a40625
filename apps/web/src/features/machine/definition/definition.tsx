'use client'

import { useQuery } from '@tanstack/react-query'
import { CopyButton, LinkChoice, Panel, SkeletonLines, useAgo } from '@vitrine/ui'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTRPC } from '../../../shared/trpc/provider.tsx'
import { useWords } from '../../../shared/words/words-context.tsx'
import { isActive, isCurrent } from '../machine-view.ts'
import { useMachineView } from '../machine-view-context.tsx'
import { PanelFailure } from '../panel-failure.tsx'
import { machineQueries } from '../queries.ts'
import { useAgainWhenBack } from '../use-again-when-back.ts'
import { definitionOf } from './which-definition.ts'
import { XmlView } from './xml-view.tsx'

/** The machine's XML, to read and copy. Which of the two is in the URL. */
export function Definition() {
  const view = useMachineView()
  const { machine } = view
  const words = useWords()
  const said = words.machineLog.definition
  const pathname = usePathname()
  const which = definitionOf(useSearchParams().get('which'), machine)
  const { data, error, isFetching, refetch } = useQuery(machineQueries.definition(useTRPC(), machine.id, which))
  useAgainWhenBack(isCurrent(view), error !== null || data?.from === 'inventory', () => void refetch())
  const both = isActive(view) && machine.persistent
  return (
    <Panel
      title={said.title}
      flush
      actions={
        <>
          {both ? (
            <LinkChoice
              label={said.which}
              options={[
                { href: `${pathname}?which=live`, label: said.live, current: which === 'live' },
                { href: `${pathname}?which=stored`, label: said.stored, current: which === 'stored' },
              ]}
            />
          ) : null}
          {data === undefined ? null : <CopyButton label={said.copy} value={data.xml} />}
        </>
      }
    >
      <p className="border-b border-line px-4 py-1.5 text-sm text-faint">
        {data?.from === 'inventory' ? <FromInventory at={data.at} /> : both ? (which === 'live' ? said.liveHint : said.storedHint) : machine.persistent ? said.noLive : said.noStored} {said.secrets}
      </p>
      {data !== undefined ? <XmlView xml={data.xml} label="XML" /> : null}
      {data === undefined && error !== null ? <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div> : null}
      {data === undefined && error === null ? <SkeletonLines label={words.common.loading} lines={10} /> : null}
    </Panel>
  )
}

function FromInventory({ at }: { at: number }) {
  const words = useWords()
  const ago = useAgo(at)
  return <span suppressHydrationWarning>{words.machineLog.definition.fromInventory(ago)}</span>
}
