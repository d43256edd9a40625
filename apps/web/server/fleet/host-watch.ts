import { hostChangeSchema, hostSnapshotSchema, type HostChange, type HostSnapshot } from '@vitrine/contract'
import { z } from 'zod'
import type { Log } from '../log.ts'
import type { AgentClient } from './agent-link.ts'

export interface HostWatchEvents {
  /** Where to go on: what the mirror has. */
  place: () => { epoch: string; revision: number } | null
  onSnapshot: (snapshot: HostSnapshot) => void
  onChange: (change: Exclude<HostChange, { type: 'resync' }>) => void
}

const messageSchema = z.union([hostChangeSchema, z.object({ type: z.literal('snapshot'), snapshot: hostSnapshotSchema })])
const pauseMs = 1000

/** Follows one host until stopped: a snapshot if the mirror can't go on where it is, then every change. Begins again when the agent says so. */
export function watchHost(client: AgentClient, hostId: string, events: HostWatchEvents, log: Log): { stop: () => void } {
  let stopped = false
  let subscription: { unsubscribe: () => void } | undefined
  let timer: NodeJS.Timeout | undefined

  const later = (why: unknown): void => {
    if (stopped || timer !== undefined) return
    // What came after a message that was not understood would move our place behind it, and what it said would be lost.
    subscription?.unsubscribe()
    log.warn({ hostId, err: why }, 'watching a host begins again')
    timer = setTimeout(() => {
      timer = undefined
      begin(events.place())
    }, pauseMs)
  }

  const begin = (place: { epoch: string; revision: number } | null): void => {
    if (stopped) return
    subscription?.unsubscribe()
    subscription = client.hosts.watch.subscribe({ hostId, ...place }, {
      onData: (data) => {
        const message = messageSchema.safeParse(data)
        if (!message.success) return later(message.error)
        if (message.data.type === 'snapshot') events.onSnapshot(message.data.snapshot)
        else if (message.data.type === 'resync') begin(null)
        else events.onChange(message.data)
      },
      onError: later,
    })
  }

  begin(events.place())
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      subscription?.unsubscribe()
    },
  }
}
