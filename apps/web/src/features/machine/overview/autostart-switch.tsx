'use client'

import { useMutation } from '@tanstack/react-query'
import { notify, Switch } from '@vitrine/ui'
import { useTRPC } from '../../../shared/trpc/provider.tsx'
import { failureOf } from '../../../shared/trpc/failure-of.ts'
import { failureWords } from '../../../shared/words/failure-text.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import { useReasonOff, type MachineView } from '../machine-view.ts'

/** Whether the host starts the machine when it boots (feature B5). */
export function AutostartSwitch({ view }: { view: MachineView }) {
  const { machine } = view
  const words = useWords()
  const trpc = useTRPC()
  const off = useReasonOff(view)('set-autostart')
  const change = useMutation(trpc.machines.setAutostart.mutationOptions({
    onError: (error) => {
      const { what, next } = failureWords(words, failureOf(error))
      notify({ kind: 'failure', title: words.actions.machine['set-autostart'].failed(machine.name), text: `${what} ${next}` })
    },
  }))
  // Until the host has said how it is now, the switch stands where it was put.
  const asked = change.isPending ? change.variables.autostart : machine.autostart
  return <Switch label={words.machine.facts.autostart} labelHidden checked={asked} busy={change.isPending} off={off} onChange={(autostart) => change.mutate({ id: machine.id, autostart })} />
}
