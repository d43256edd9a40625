'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { LiveSamples } from '../../shared/live.ts'
import { liveListener, samples } from './live.ts'
import type { LiveStatus } from './live-status.ts'
import type { CpuSeries } from './samples.ts'

const idle: LiveStatus = { phase: 'idle' }
const nothing: CpuSeries = { values: [], last: null }

/** Keeps the stream open while the frame is on the page and the tab is seen. */
export function useLiveConnection(): void {
  useEffect(() => {
    const listener = liveListener()
    const onVisibility = () => listener.setVisible(document.visibilityState === 'visible')
    listener.start()
    onVisibility()
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('online', listener.tryNow)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('online', listener.tryNow)
      listener.stop()
    }
  }, [])
}

/** Where the stream of this tab is. */
export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore((reader) => liveListener().subscribe(reader), () => liveListener().status(), () => idle)
}

/**
 * Asks for what this page needs besides the changes that everybody hears: samples of all machines, or one machine's detail
 * and samples (they land in the cache of `machines.get`, `machines.history` and `hosts.load`).
 */
export function useLiveInterest(wanted: LiveSamples, machineId?: string): void {
  useEffect(() => liveListener().want({ samples: wanted, machineId }), [wanted, machineId])
}

/** The last two minutes of one machine's CPU, and its newest sample. */
export function useCpuSeries(machineId: string): CpuSeries {
  return useSyncExternalStore((reader) => samples.subscribe(machineId, reader), () => samples.of(machineId), () => nothing)
}

/** Changes whenever any sample came, but only while `wanted`: for who sorts or filters by them. */
export function useSampleVersion(wanted: boolean): number {
  return useSyncExternalStore((reader) => (wanted ? samples.subscribeAll(reader) : () => undefined), () => (wanted ? samples.version() : 0), () => 0)
}
