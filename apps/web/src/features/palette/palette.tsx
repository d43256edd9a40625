'use client'

import { useQuery } from '@tanstack/react-query'
import type { HostSummary, MachineRow } from '@vitrine/contract'
import { judge, powerActions, type MachineAction, type PowerAction } from '@vitrine/domain'
import { Dialog, ToneShape } from '@vitrine/ui'
import { Command } from 'cmdk'
import { Filter, Keyboard, Languages, Palette as PaletteIcon, UserRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useMemo, useState, type ReactNode } from 'react'
import { paths } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { languageNames, languages } from '../../shared/words/language.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { navigationItems } from '../frame/navigation-items.ts'
import { useViewer } from '../frame/viewer.tsx'
import { toneOf } from '../machines/machine-tone.ts'
import { usePower } from '../machines/power/power-provider.tsx'
import { subjectOf } from '../machines/power/subject.ts'
import { machineListQueries } from '../machines/queries.ts'
import { chooseLanguage } from '../theme/choose-language.ts'
import { chooseTheme, themes } from '../theme/preferences.ts'
import { findMachines, parseQuery } from './palette-search.ts'

const machinesShown = 8

function Item({ value, icon, label, hint, off, onSelect }: { value: string; icon: ReactNode; label: string; hint?: string | undefined; off?: string | undefined; onSelect: () => void }) {
  return (
    <Command.Item
      value={value}
      aria-disabled={off !== undefined || undefined}
      onSelect={() => off === undefined && onSelect()}
      className="flex min-h-9 items-center gap-2.5 rounded px-2.5 text-base data-[selected=true]:bg-pressed"
    >
      <span className="flex size-4 shrink-0 items-center justify-center text-faint">{icon}</span>
      <span className={off === undefined ? 'min-w-0 shrink-0 truncate' : 'min-w-0 shrink-0 truncate text-faint'}>{label}</span>
      <span className="min-w-0 flex-1 truncate text-right text-sm text-faint">{off ?? hint}</span>
    </Command.Item>
  )
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group heading={heading} className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-faint">
      {children}
    </Command.Group>
  )
}

const isPower = (action: MachineAction): action is PowerAction => powerActions.some((known) => known === action)
/** What is offered for the machine that fits best, when no action was typed. */
const usualActions = ['open-console', 'start', 'shutdown', 'reboot', 'pause', 'resume'] as const

/** Everything by typing: machines and what can be done to them, pages, looks. */
export function Palette({ onClose, onHelp }: { onClose: () => void; onHelp: () => void }) {
  const words = useWords()
  const { palette } = words
  const { rights } = useViewer()
  const router = useRouter()
  const power = usePower()
  const trpc = useTRPC()
  const { data } = useQuery(machineListQueries.list(trpc))
  const [text, setText] = useState('')

  const { action, rest } = parseQuery(text, palette.verbs)
  const machines = findMachines(data?.machines ?? [], rest, machinesShown)
  const hosts = useMemo(() => new Map((data?.hosts ?? []).map((host) => [host.id, host])), [data])
  const [best] = machines

  const leave = (then: () => void) => () => {
    onClose()
    then()
  }
  const go = (path: string) => leave(() => router.push(path))
  const included = (label: string) => label.toLowerCase().includes(text.trim().toLowerCase())

  const actionItem = (machine: MachineRow, what: MachineAction) => {
    const host: HostSummary | undefined = hosts.get(machine.hostId)
    const subject = subjectOf(machine, host)
    const verdict = judge(what, subject, rights)
    return (
      <Item
        key={`${what} ${machine.id}`}
        value={`${what} ${machine.id}`}
        icon={<ToneShape tone={toneOf(machine.state, machine.stateReason)} />}
        label={palette.actionOn(words.actions.machine[what].label, machine.name)}
        hint={words.states.name[machine.state]}
        off={verdict.allowed ? undefined : words.actions.refusal(verdict)}
        onSelect={leave(() => {
          if (isPower(what)) power.request([subject], what)
          else router.push(paths.console(machine.id, machine.consoles.vnc || machine.consoles.serials === 0 ? 'screen' : { serial: 0 }))
        })}
      />
    )
  }

  const pages = navigationItems.filter((item) => rights.has(item.right) && included(words.common.nav[item.name]))
  return (
    <Dialog title={palette.label} onClose={onClose} size="medium" bare>
      <Command label={palette.label} shouldFilter={false} loop className="flex min-h-0 flex-col">
        <Command.Input
          value={text}
          onValueChange={setText}
          placeholder={palette.placeholder}
          data-first-focus
          className="h-12 w-full shrink-0 border-b border-line bg-transparent px-4 text-lg outline-none placeholder:text-faint"
        />
        <Command.List label={palette.label} className="max-h-[min(60dvh,420px)] overflow-y-auto p-1.5">
          <Command.Empty className="px-3 py-6 text-center text-soft">{palette.nothing}</Command.Empty>
          {action !== null && machines.length > 0 && <Group heading={palette.actions}>{machines.map((machine) => actionItem(machine, action))}</Group>}
          {action === null && machines.length > 0 && (
            <Group heading={palette.machines}>
              {machines.map((machine) => (
                <Item
                  key={machine.id}
                  value={machine.id}
                  icon={<ToneShape tone={toneOf(machine.state, machine.stateReason)} />}
                  label={machine.name}
                  hint={machine.addresses[0]?.address ?? machine.title ?? words.states.name[machine.state]}
                  onSelect={go(paths.machine(machine.id))}
                />
              ))}
            </Group>
          )}
          {action === null && rest !== '' && best !== undefined && (
            <Group heading={palette.actions}>{usualActions.filter((usual) => judge(usual, subjectOf(best, hosts.get(best.hostId)), rights).allowed).map((usual) => actionItem(best, usual))}</Group>
          )}
          {action === null && pages.length > 0 && (
            <Group heading={palette.pages}>
              {pages.map((item) => (
                <Item key={item.name} value={`page ${item.name}`} icon={<item.Icon size={16} />} label={words.common.nav[item.name]} onSelect={go(item.path)} />
              ))}
            </Group>
          )}
          {action === null && (
            <Group heading={palette.settings}>
              {rest !== '' && <Item value="filter" icon={<Filter size={16} />} label={palette.filterBy(rest)} onSelect={go(paths.machines({ filter: rest }))} />}
              {included(words.common.nav.account) && <Item value="account" icon={<UserRound size={16} />} label={words.common.nav.account} onSelect={go(paths.account())} />}
              {included(words.common.frame.shortcuts) && <Item value="shortcuts" icon={<Keyboard size={16} />} label={words.common.frame.shortcuts} onSelect={leave(onHelp)} />}
              {themes.map((theme) => {
                const label = palette.theme(words.common.frame.themes[theme])
                return included(label) && <Item key={theme} value={`theme ${theme}`} icon={<PaletteIcon size={16} />} label={label} onSelect={leave(() => chooseTheme(theme))} />
              })}
              {languages.map((language) => {
                const label = palette.language(languageNames[language])
                return included(label) && <Item key={language} value={`language ${language}`} icon={<Languages size={16} />} label={label} onSelect={leave(() => chooseLanguage(language, () => router.refresh()))} />
              })}
            </Group>
          )}
        </Command.List>
      </Command>
    </Dialog>
  )
}
