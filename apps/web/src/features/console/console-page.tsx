'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useLiveInterest } from '../live/use-live.ts'
import { machineQueries } from '../machine/queries.ts'
import { ScreenConsole } from './screen/screen-console.tsx'
import { SerialConsole } from './serial/serial-console.tsx'

/** A machine's screen, or the serial line whose index the URL names; all the room there is. It follows the machine as it changes. */
export function ConsolePage({ id, serial }: { id: string; serial: number | null }) {
  useLiveInterest('none', id)
  const { data } = useQuery(machineQueries.machine(useTRPC(), id))
  if (data === undefined) return null
  return serial === null ? <ScreenConsole key={id} view={data} /> : <SerialConsole key={`${id} ${serial}`} view={data} index={serial} />
}
