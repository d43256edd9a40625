'use client'

import { copyText, notify } from '@vitrine/ui'
import { ClipboardCopy, ClipboardPaste, Keyboard, ScanLine, SquareTerminal, View } from 'lucide-react'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useWords } from '../../../shared/words/words-context.tsx'
import type { MachineView } from '../../machine/machine-view.ts'
import { usePowerTool } from '../bar/power-tool.tsx'
import type { Tool } from '../bar/tool.ts'
import { useWindowTools } from '../bar/window-tools.tsx'
import { choose, fontSizes, usePreferences } from '../console-preferences.ts'
import { ConsoleShell } from '../console-shell.tsx'
import { saveFile } from '../save-file.ts'
import { AsleepNotice } from '../state/asleep-notice.tsx'
import { ConsoleStateView } from '../state/console-state-view.tsx'
import { useConsole } from '../use-console.ts'
import { controlKeys } from './control-keys.ts'
import type { SerialDisplay, TerminalInfo, TerminalSize } from './serial-display.ts'

/** xterm is loaded here and nowhere else. */
async function loadDisplay(container: HTMLElement): Promise<SerialDisplay> {
  const { createSerialDisplay } = await import('./serial-display.ts')
  return await createSerialDisplay(container)
}

/** What tells the guest how large the terminal is. */
const sizeCommand = ({ rows, columns }: TerminalSize) => `stty rows ${rows} cols ${columns}`

const never = () => () => undefined

/** Size and selection of the terminal; null until it is there. */
function useTerminalInfo(display: SerialDisplay | null): TerminalInfo | null {
  return useSyncExternalStore(display?.subscribe ?? never, () => display?.info() ?? null, () => null)
}

/** One of a machine's serial lines as a terminal. */
export function SerialConsole({ view, index }: { view: MachineView; index: number }) {
  const { machine } = view
  const words = useWords().console
  const said = words.terminal
  const target = useMemo(() => ({ kind: 'serial', index }) as const, [index])
  const { screenReader, fontSize } = usePreferences()
  const { state, display, mount, tryNow, answer } = useConsole(view, target, loadDisplay)
  const [viewOnly, setViewOnly] = useState(false)
  const size = useTerminalInfo(display)
  const connected = state.phase === 'open'

  useEffect(() => display?.look({ viewOnly, screenReader, fontSize }), [display, viewOnly, screenReader, fontSize])

  const offline = connected ? undefined : words.notConnected
  const silent = offline ?? (viewOnly ? words.viewOnlyOn : undefined)
  const paste = () => {
    // Only where the page is secure and the browser asks its user.
    void (navigator.clipboard?.readText() ?? Promise.reject(new Error('no clipboard'))).then(
      (text) => display?.paste(text),
      () => notify({ kind: 'failure', title: said.pasteFailed }),
    )
    display?.focus()
  }
  const powerTool = usePowerTool(view)
  const windowTools = useWindowTools(machine.id, target)
  const tools: Tool[] = [
    powerTool,
    {
      kind: 'menu',
      label: words.keys.label,
      icon: <Keyboard size={16} />,
      entries: () => controlKeys.map(({ cap, means, bytes }) => ({ kind: 'action', label: cap, hint: words.keys.line[means], off: silent, onSelect: () => display?.send(bytes) })),
    },
    { kind: 'press', label: said.copy, icon: <ClipboardCopy size={16} />, off: size?.hasSelection === true ? undefined : said.copyNone, onPress: () => void copyText(display?.selection() ?? '') },
    { kind: 'press', label: said.paste, icon: <ClipboardPaste size={16} />, off: silent, onPress: paste },
    {
      kind: 'menu',
      label: size === null ? said.sizeLabel : `${said.sizeLabel}: ${said.size(size.columns, size.rows)}`,
      icon: <ScanLine size={16} />,
      entries: () => [
        { kind: 'heading', label: said.sizeHint },
        { kind: 'heading', label: size === null ? '' : sizeCommand(size) },
        { kind: 'action', label: said.sizeCopy, onSelect: () => size !== null && void copyText(sizeCommand(size)) },
        { kind: 'action', label: said.sizeType, off: silent, onSelect: () => size !== null && display?.send(`${sizeCommand(size)}\r`) },
      ],
    },
    {
      kind: 'menu',
      label: said.label,
      icon: <SquareTerminal size={16} />,
      entries: () => [
        { kind: 'action', label: said.larger, onSelect: () => choose({ fontSize: Math.min(fontSizes.largest, fontSize + 1) }) },
        { kind: 'action', label: said.smaller, onSelect: () => choose({ fontSize: Math.max(fontSizes.smallest, fontSize - 1) }) },
        { kind: 'separator' },
        { kind: 'action', label: said.selectAll, onSelect: () => display?.selectAll() },
        { kind: 'action', label: said.clear, onSelect: () => display?.clear() },
        { kind: 'action', label: said.save, onSelect: () => display !== null && saveFile(machine.name, 'txt', new Blob([display.text()], { type: 'text/plain' })) },
        { kind: 'separator' },
        { kind: 'check', label: said.screenReader, checked: screenReader, onChange: (on) => choose({ screenReader: on }) },
      ],
    },
    { kind: 'press', label: words.viewOnly, icon: <View size={16} />, pressed: viewOnly, onPress: () => setViewOnly(!viewOnly) },
    ...windowTools,
  ]
  return (
    <ConsoleShell
      view={view}
      target={target}
      connected={connected}
      label={words.terminalOf(machine.name, words.serial(index + 1))}
      tools={tools}
      alwaysShown={2}
      onEnter={() => display?.focus()}
      over={
        <>
          {connected && <AsleepNotice view={view} />}
          <ConsoleStateView view={view} target={target} state={state} onTry={tryNow} onAnswer={answer} />
        </>
      }
    >
      <div className="absolute inset-0 bg-surface">
        <div ref={mount} className="absolute inset-2 overflow-hidden" />
      </div>
    </ConsoleShell>
  )
}
