'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Badge, Button, notify, Panel, RelativeTime, SkeletonLines } from '@vitrine/ui'
import { Laptop, Smartphone } from 'lucide-react'
import type { AppRouter } from '../../server/router.ts'
import { failureOf } from '../../shared/trpc/failure-of.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import type { Words } from '../../shared/words/catalogue.ts'
import { failureWords } from '../../shared/words/failure-text.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { PanelFailure } from '../machine/panel-failure.tsx'
import { deviceOf, type Device } from './device-of.ts'
import { accountQueries } from './queries.ts'

type Session = inferRouterOutputs<AppRouter>['account']['sessions'][number]

function deviceText(words: Words, { browser, system }: Device): string {
  const said = words.account.sessions
  if (browser !== null && system !== null) return said.on(browser, system)
  return browser ?? system ?? said.unknownDevice
}

/** Where the reader is signed in; each can be ended but this one, which signing out ends. */
export function SessionsPanel() {
  const words = useWords()
  const said = words.account.sessions
  const trpc = useTRPC()
  const cache = useQueryClient()
  const { data, error, isFetching, refetch } = useQuery(accountQueries.sessions(trpc))
  const changed = () => cache.invalidateQueries({ queryKey: accountQueries.sessions(trpc).queryKey })
  const tell = (thrown: unknown) => {
    const { what, next } = failureWords(words, failureOf(thrown))
    notify({ kind: 'failure', title: said.revokeFailed, text: `${what} ${next}` })
    void changed()
  }
  const revoke = useMutation(trpc.account.revokeSession.mutationOptions({ onSuccess: changed, onError: tell }))
  const revokeOthers = useMutation(trpc.account.revokeOtherSessions.mutationOptions({
    onSuccess: ({ ended }) => {
      notify({ kind: 'news', title: said.ended(ended) })
      return changed()
    },
    onError: tell,
  }))
  const others = data?.filter(({ current }) => !current) ?? []
  return (
    <Panel
      title={said.title}
      flush
      actions={others.length === 0 ? null : <Button size="small" busy={revokeOthers.isPending} onPress={() => revokeOthers.mutate()}>{said.revokeOthers}</Button>}
    >
      {data === undefined && error !== null ? <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div> : null}
      {data === undefined && error === null ? <SkeletonLines label={words.common.loading} lines={3} /> : null}
      <ul className="divide-y divide-line">
        {data?.toSorted((a, b) => Number(b.current) - Number(a.current) || b.seenAt - a.seenAt).map((session) => (
          <SessionItem key={session.id} session={session} busy={revoke.isPending && revoke.variables.id === session.id} onRevoke={() => revoke.mutate({ id: session.id })} />
        ))}
      </ul>
      {data !== undefined && others.length === 0 ? <p className="border-t border-line px-4 py-2 text-sm text-faint">{said.onlyThis}</p> : null}
    </Panel>
  )
}

function SessionItem({ session, busy, onRevoke }: { session: Session; busy: boolean; onRevoke: () => void }) {
  const words = useWords()
  const said = words.account.sessions
  const device = deviceOf(session.userAgent)
  const name = deviceText(words, device)
  const Icon = device.handheld ? Smartphone : Laptop
  return (
    <li className="flex items-center gap-3 px-4 py-2.5 text-table">
      <Icon aria-hidden size={18} className="shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium" title={session.userAgent ?? undefined}>
          {name}
          {session.current ? <Badge tone="running">{said.here}</Badge> : null}
        </p>
        <dl className="flex flex-wrap gap-x-4 text-sm text-faint">
          {session.from === null ? null : <div className="flex gap-1"><dt className="sr-only">{said.address}</dt><dd className="font-mono">{session.from}</dd></div>}
          <div className="flex gap-1"><dt>{said.seen}</dt><dd><RelativeTime at={session.seenAt} /></dd></div>
          <div className="flex gap-1"><dt>{said.since}</dt><dd><RelativeTime at={session.createdAt} /></dd></div>
        </dl>
      </div>
      {session.current ? null : <Button size="small" busy={busy} onPress={onRevoke}><span aria-hidden>{said.revoke}</span><span className="sr-only">{said.revokeLabel(name)}</span></Button>}
    </li>
  )
}
