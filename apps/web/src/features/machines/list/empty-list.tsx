'use client'

import type { HostSummary } from '@vitrine/contract'
import { Button, buttonStyle, EmptyState } from '@vitrine/ui'
import { Monitor, SearchX, ServerOff } from 'lucide-react'
import { paths } from '../../../shared/paths.ts'
import { useCoreWords } from '../../../shared/words/words-context.tsx'
import { AppLink } from '../../frame/app-link.tsx'

/** Why the list is empty, and the one next step. */
export function EmptyList({ all, hosts, onClearFilter }: { all: number; hosts: readonly HostSummary[]; onClearFilter: () => void }) {
  const { empty } = useCoreWords().machineList
  const [host] = hosts
  if (all > 0) {
    return (
      <EmptyState icon={<SearchX size={28} strokeWidth={1.5} />} title={empty.noMatch} action={<Button onPress={onClearFilter}>{empty.clearFilter}</Button>}>
        {empty.noMatchText(all)}
      </EmptyState>
    )
  }
  const toHost = host !== undefined && (
    <AppLink href={paths.host(host.id)} className={buttonStyle()}>
      {empty.toHost}
    </AppLink>
  )
  if (host !== undefined && hosts.every(({ seenAt }) => seenAt === null)) {
    return (
      <EmptyState icon={<ServerOff size={28} strokeWidth={1.5} />} title={empty.hostAway} action={toHost}>
        {empty.hostAwayText}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={<Monitor size={28} strokeWidth={1.5} />} title={empty.none} action={toHost}>
      {empty.noneText}
    </EmptyState>
  )
}
