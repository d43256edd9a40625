'use client'

import type { ConsoleTarget } from '@vitrine/contract'
import { useCallback, useEffect, useState, useSyncExternalStore, type RefCallback } from 'react'
import { basePath } from '../../shared/base-path.ts'
import { trpcClient } from '../../shared/trpc/client.ts'
import { failureOf, isNetworkError } from '../../shared/trpc/failure-of.ts'
import { isActive, type MachineView } from '../machine/machine-view.ts'
import type { ConsoleDisplay } from './connection/console-display.ts'
import { createConsoleSession, type ConsoleSession, type ConsoleView } from './connection/console-session.ts'
import type { MachineFacts } from './connection/console-state.ts'

function factsOf(view: MachineView, target: ConsoleTarget): MachineFacts {
  const { machine, present } = view
  return {
    present,
    active: isActive(view),
    has: target.kind === 'vnc' ? machine.consoles.vnc : machine.serials.some(({ index }) => index === target.index),
    run: machine.runningSince?.at ?? null,
  }
}

/** The console's WebSocket: on the page's own origin, so that the session and the server's check of the origin hold. */
function openSocket(ticket: string, force: boolean): WebSocket {
  const url = new URL(`${basePath}/console`, window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  url.searchParams.set('ticket', ticket)
  if (force) url.searchParams.set('force', '1')
  return new WebSocket(url)
}

interface Console<Display extends ConsoleDisplay> extends ConsoleView<Display>, Pick<ConsoleSession<Display>, 'tryNow' | 'answer'> {
  /** For the element that the console is drawn in. */
  readonly mount: RefCallback<HTMLElement>
}

/** One console of this page. Which one does not change: give the component a `key` of machine and target. */
export function useConsole<Display extends ConsoleDisplay>(view: MachineView, target: ConsoleTarget, display: (container: HTMLElement) => Promise<Display>): Console<Display> {
  const { id } = view.machine
  const facts = factsOf(view, target)
  const [session] = useState(() =>
    createConsoleSession<Display>(facts, {
      display,
      ticket: () => trpcClient().consoles.ticket.mutate({ id, target }),
      failureOf: (error) => (isNetworkError(error) ? null : failureOf(error)),
      openSocket,
      now: Date.now,
      chance: Math.random,
      after: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    }),
  )
  const { present, active, has, run } = facts
  useEffect(() => session.machineIs({ present, active, has, run }), [session, present, active, has, run])
  useEffect(() => {
    const onOnline = () => {
      if (session.view().state.phase === 'waiting') session.tryNow()
    }
    window.addEventListener('online', onOnline)
    return () => window.removeEventListener('online', onOnline)
  }, [session])
  const now = useSyncExternalStore(session.subscribe, session.view, session.view)
  const mount = useCallback((element: HTMLElement | null) => (element === null ? undefined : session.mount(element)), [session])
  return { ...now, mount, tryNow: session.tryNow, answer: session.answer }
}
