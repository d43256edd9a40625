'use client'

import { useQueryClient } from '@tanstack/react-query'
import { isDisruptive, type PowerAction } from '@vitrine/domain'
import { onDemand } from '@vitrine/ui'
import { createContext, use, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { LateWords } from '../../../shared/words/words-provider.tsx'
import { useCoreWords } from '../../../shared/words/words-context.tsx'
import { useTRPC } from '../../../shared/trpc/provider.tsx'
import { machineQueries } from '../../machine/queries.ts'
import { machineListQueries } from '../queries.ts'
import { useViewer } from '../../frame/viewer.tsx'
import { pendingOf, type Before } from './pending.ts'
import { pending, runPower, type BulkOutcome, type PowerWorld } from './run-power.ts'
import type { PowerSubject } from './subject.ts'

const PowerQuestion = onDemand(() => import('./power-question.tsx').then((module) => module.PowerQuestion))

interface Asked {
  readonly subjects: readonly PowerSubject[]
  readonly action: PowerAction
  readonly onOutcome: ((outcome: BulkOutcome) => void) | undefined
  readonly onCancel: (() => void) | undefined
}

interface Power {
  /**
   * Does `action` to the machines, after asking where it interrupts them. Failures of one become a toast; of many, they are
   * handed to `onOutcome`. `onCancel`: the question was answered with no.
   */
  readonly request: (subjects: readonly PowerSubject[], action: PowerAction, onOutcome?: (outcome: BulkOutcome) => void, onCancel?: () => void) => void
  readonly rights: ReturnType<typeof useViewer>['rights']
}

const PowerContext = createContext<Power | null>(null)

/** Lets anything below start, stop and pause machines, with the question that belongs to it. */
export function PowerProvider({ children }: { children: ReactNode }) {
  const words = useCoreWords()
  const { rights } = useViewer()
  const [asked, setAsked] = useState<Asked | null>(null)
  const trpc = useTRPC()
  const cache = useQueryClient()
  const { power, run } = useMemo(() => {
    const request: Power['request'] = (subjects, action, onOutcome, onCancel) => {
      if (isDisruptive(action)) setAsked({ subjects, action, onOutcome, onCancel })
      else run(subjects, action, onOutcome)
    }
    const world: PowerWorld = {
      words,
      request,
      rowNow: (id) =>
        cache.getQueryData(machineListQueries.list(trpc).queryKey)?.machines.find((row) => row.id === id) ??
        cache.getQueryData(machineQueries.machine(trpc, id).queryKey)?.machine,
    }
    const run: Power['request'] = (subjects, action, onOutcome) => void runPower(subjects, action, world).then(onOutcome)
    return { power: { rights, request }, run }
  }, [cache, rights, trpc, words])
  const close = () => {
    setAsked(null)
    asked?.onCancel?.()
  }
  return (
    <PowerContext value={power}>
      {children}
      {asked !== null && (
        <LateWords onClose={close}>
          <PowerQuestion
            subjects={asked.subjects}
            action={asked.action}
            onClose={close}
            onConfirm={(action) => {
              setAsked(null)
              run(asked.subjects, action, asked.onOutcome)
            }}
          />
        </LateWords>
      )}
    </PowerContext>
  )
}

export function usePower(): Power {
  const power = use(PowerContext)
  if (power === null) throw new Error('usePower needs the frame around it')
  return power
}

/** The action under way on a machine, from the click until its event; null when there is none. */
export function usePending(machineId: string, row: Before): PowerAction | null {
  return useSyncExternalStore(pending.subscribe, () => pendingOf(pending.of(machineId), row), () => null)
}
