'use client'

import type { ConsoleTarget, MachineDetail } from '@vitrine/contract'
import { Button, buttonStyle, useUi } from '@vitrine/ui'
import { LoaderCircle, MonitorOff, Power, Unplug, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { basePath } from '../../../shared/base-path.ts'
import { paths } from '../../../shared/paths.ts'
import { failureWords } from '../../../shared/words/failure-text.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import type { MachineView } from '../../machine/machine-view.ts'
import { useMachinePower } from '../bar/power-tool.tsx'
import type { ConsoleState } from '../connection/console-state.ts'
import { consolePath, useTargets } from '../targets.ts'
import { CredentialsForm } from './credentials-form.tsx'
import { StateNotice } from './state-notice.tsx'
import { WaitingNotice } from './waiting-notice.tsx'

const icon = 20

/** What a machine that isn't running says: how it is, and the button that starts it. */
function OffNotice({ view }: { view: MachineView }) {
  const { machine } = view
  const words = useWords()
  const { act, off, underWay } = useMachinePower(view)
  const said = words.console.state
  const title = machine.state === 'saved' ? said.saved(machine.name) : machine.state === 'crashed' ? said.crashed(machine.name) : said.off(machine.name)
  const starting = underWay === 'start'
  return (
    <StateNotice
      icon={<Power aria-hidden size={icon} />}
      title={title}
      action={
        <Button kind="primary" busy={starting} off={starting ? undefined : off('start')} onPress={() => act('start')}>
          {words.actions.machine.start[starting ? 'doing' : 'label']}
        </Button>
      }
    >
      <p className="text-table text-soft">{machine.state === 'saved' ? said.savedText : said.offText}</p>
    </StateNotice>
  )
}

function noneText(words: ReturnType<typeof useWords>['console']['state'], machine: MachineDetail, target: ConsoleTarget): { title: string; text: string } {
  if (target.kind === 'serial') return { title: words.noSerial(machine.name), text: words.noSerialText }
  return { title: words.noScreen(machine.name), text: machine.consoles.spice ? words.spiceText : words.noScreenText }
}

interface StateProps {
  readonly view: MachineView
  readonly target: ConsoleTarget
  readonly state: ConsoleState
  readonly onTry: (force: boolean) => void
  readonly onAnswer: (credentials: Readonly<Record<string, string>>) => void
}

function StateContent({ view, target, state, onTry, onAnswer }: StateProps): ReactNode {
  const { machine } = view
  const words = useWords()
  const { Link } = useUi()
  const said = words.console.state
  const others = useTargets(view, target).filter(({ current }) => !current)
  switch (state.phase) {
    case 'open':
      return null
    case 'idle':
    case 'connecting':
      return (
        <p className="flex animate-late items-center gap-2 rounded-lg bg-raised px-4 py-3 shadow-float">
          <LoaderCircle aria-hidden size={16} className="animate-spin-slow text-faint" />
          {state.phase === 'connecting' && state.tries > 0 ? said.reconnecting : said.connecting(machine.name)}
        </p>
      )
    case 'asking':
      return <CredentialsForm wants={state.wants} wrong={state.wrong} onAnswer={onAnswer} />
    case 'waiting':
      return <WaitingNotice because={state.because} until={state.until} onTry={() => onTry(false)} />
    case 'off':
      return <OffNotice view={view} />
    case 'gone':
      return (
        <StateNotice icon={<MonitorOff aria-hidden size={icon} />} title={said.gone(machine.name)} action={<Link href={paths.machines()} className={buttonStyle({ kind: 'primary' })}>{said.toMachines}</Link>}>
          <p className="text-table text-soft">{said.goneText}</p>
        </StateNotice>
      )
    case 'none': {
      const { title, text } = noneText(said, machine, target)
      return (
        <StateNotice
          icon={<MonitorOff aria-hidden size={icon} />}
          title={title}
          action={others.map(({ href, label }) => (
            <Link key={href} href={href} className={buttonStyle()}>
              {said.instead(label)}
            </Link>
          ))}
        >
          <p className="text-table text-soft">{text}</p>
        </StateNotice>
      )
    }
    case 'busy': {
      const screen = target.kind === 'vnc'
      return (
        <StateNotice
          icon={<Users aria-hidden size={icon} />}
          title={screen ? said.screenBusy : said.serialBusy}
          action={
            <>
              <Button onPress={() => onTry(false)}>{said.now}</Button>
              {!screen && <Button kind="primary" onPress={() => onTry(true)}>{said.takeOver}</Button>}
            </>
          }
        >
          <p className="text-table text-soft">{screen ? said.screenBusyText : said.serialBusyText}</p>
        </StateNotice>
      )
    }
    case 'taken':
      return (
        <StateNotice icon={<Unplug aria-hidden size={icon} />} title={said.taken} action={<Button kind="primary" onPress={() => onTry(true)}>{said.takeBack}</Button>}>
          <p className="text-table text-soft">{said.takenText}</p>
        </StateNotice>
      )
    case 'refused': {
      const { what, why, next } = failureWords(words, state.failure)
      const signedOut = state.failure.reason === 'not-signed-in'
      return (
        <StateNotice
          title={what}
          action={
            signedOut ? (
              // A full load: the next person starts with nothing in memory.
              <a href={`${basePath}${paths.signIn(consolePath(machine.id, target))}`} className={buttonStyle({ kind: 'primary' })}>
                {said.signIn}
              </a>
            ) : (
              <Button onPress={() => onTry(false)}>{said.now}</Button>
            )
          }
        >
          <p className="text-table text-soft">{[why, next].filter((sentence) => sentence !== undefined).join(' ')}</p>
        </StateNotice>
      )
    }
  }
}

/** What the console is doing, over its surface, unless it is open. The last picture stays behind it, faded. */
export function ConsoleStateView(props: StateProps) {
  const { state } = props
  const words = useWords().console.state
  return (
    <div className={state.phase === 'open' ? 'pointer-events-none' : 'absolute inset-0 z-10 flex items-center justify-center bg-ground/70 p-4'}>
      <output aria-live="polite" className={state.phase === 'open' ? 'sr-only' : 'flex max-w-full justify-center'}>
        {state.phase === 'open' ? words.open : <StateContent {...props} />}
      </output>
    </div>
  )
}
