'use client'

import type { ConsoleTarget } from '@vitrine/contract'
import { paths } from '../../shared/paths.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import type { MachineView } from '../machine/machine-view.ts'

/** The path of a console's page. */
export function consolePath(machineId: string, target: ConsoleTarget): string {
  return paths.console(machineId, target.kind === 'vnc' ? 'screen' : { serial: target.index })
}

function isSame(one: ConsoleTarget, other: ConsoleTarget): boolean {
  return one.kind === 'vnc' ? other.kind === 'vnc' : other.kind === 'serial' && one.index === other.index
}

/** The machine's consoles as links, with the one that is shown; that one is there even if the machine has no such console. */
export function useTargets({ machine }: MachineView, shown: ConsoleTarget): { href: string; label: string; current: boolean }[] {
  const words = useWords().console
  const all: ConsoleTarget[] = [...(machine.consoles.vnc ? [{ kind: 'vnc' } as const] : []), ...machine.serials.map(({ index }) => ({ kind: 'serial', index }) as const)]
  const known = all.some((target) => isSame(target, shown))
  return (known ? all : [shown, ...all]).map((target) => ({
    href: consolePath(machine.id, target),
    label: target.kind === 'vnc' ? words.screen : words.serial(target.index + 1),
    current: isSame(target, shown),
  }))
}
