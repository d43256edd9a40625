'use client'

import { useQuery } from '@tanstack/react-query'
import { buttonStyle, relativeTime, useNow, useUi } from '@vitrine/ui'
import { CloudOff } from 'lucide-react'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { basePath } from '../../shared/base-path.ts'
import { paths } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { LateWords } from '../../shared/words/words-provider.tsx'
import { FailureSentences } from './failure-sentences.tsx'
import { useCoreWords } from '../../shared/words/words-context.tsx'
import { hostQueries } from '../hosts/queries.ts'
import { troubleOf, type Trouble } from '../live/trouble.ts'
import { useLiveStatus } from '../live/use-live.ts'

function Strip({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex items-center gap-2 border-b border-line bg-paused-soft px-4 py-2 text-table">
      <CloudOff aria-hidden size={16} className="shrink-0 text-paused" />
      <p className="min-w-0 flex-1">
        <strong className="font-semibold">{title}</strong> {children}
      </p>
      {action}
    </div>
  )
}

function TroubleStrip({ trouble, now }: { trouble: Trouble; now: number }) {
  const words = useCoreWords()
  const { locale, words: ui } = useUi()
  const pathname = usePathname()
  const live = words.common.live
  const known = (at: number | null) => (at === null ? '' : live.lastKnown(relativeTime(at, now, locale, 'ago', ui.justNow)))
  const again = (until: number) => live.retriesIn(Math.max(1, Math.ceil((until - now) / 1000)))
  switch (trouble.kind) {
    case 'signed-out':
      return (
        <Strip
          title={live.signedOut}
          action={
            // A full load: the next person starts with nothing in memory.
            <a href={`${basePath}${paths.signIn(pathname)}`} className={buttonStyle({ size: 'small', kind: 'primary' })}>
              {live.signInAgain}
            </a>
          }
        />
      )
    case 'server-away':
      return (
        <Strip title={live.serverAway}>
          {live.serverAwayNext} {known(trouble.since)}
        </Strip>
      )
    case 'agent-away':
      return (
        <Strip title={live.agentAway}>
          {live.agentAwayNext} {known(trouble.seenAt)}
        </Strip>
      )
    case 'host-away': {
      return (
        <Strip title={trouble.others > 0 ? live.hostsAway(trouble.others + 1) : live.hostAway(trouble.host.name)}>
          <LateWords>
            <FailureSentences failure={trouble.because} />
          </LateWords>{' '}
          {known(trouble.host.seenAt)} <span className="tabular">{again(trouble.until)}</span>
        </Strip>
      )
    }
    case 'host-slow':
      return (
        <Strip title={live.hostSlow(trouble.host.name)}>
          {live.hostSlowNext} {known(trouble.host.seenAt)}
        </Strip>
      )
    case 'host-connecting':
      return (
        <Strip title={live.hostConnecting(trouble.host.name)}>
          {known(trouble.host.seenAt)}
        </Strip>
      )
  }
}

/** The one banner about the way to the server, the agent and the hosts. Nothing while all is well. */
export function ConnectionBanner() {
  const trpc = useTRPC()
  const { data } = useQuery(hostQueries.list(trpc))
  const status = useLiveStatus()
  const now = useNow('second')
  const trouble = troubleOf(status, data?.hosts ?? [], now)
  return (
    <output aria-live="polite" className="block">
      {trouble !== null && <TroubleStrip trouble={trouble} now={now} />}
    </output>
  )
}
