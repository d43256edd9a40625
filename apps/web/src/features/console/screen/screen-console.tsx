'use client'

import { copyText, notify } from '@vitrine/ui'
import { Camera, Keyboard, Maximize2, Smartphone, TextCursorInput, View } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '../../../shared/words/words-context.tsx'
import type { MachineView } from '../../machine/machine-view.ts'
import { usePowerTool } from '../bar/power-tool.tsx'
import type { Tool } from '../bar/tool.ts'
import { useWindowTools } from '../bar/window-tools.tsx'
import { choose, usePreferences } from '../console-preferences.ts'
import { ConsoleShell } from '../console-shell.tsx'
import { KeysPanel } from '../keys/keys-panel.tsx'
import { keysOf } from '../keys/keys.ts'
import { saveFile } from '../save-file.ts'
import { AsleepNotice } from '../state/asleep-notice.tsx'
import { ConsoleStateView } from '../state/console-state-view.tsx'
import { useConsole } from '../use-console.ts'
import type { ScreenDisplay } from './screen-display.ts'
import { scales } from './screen-look.ts'
import { TouchKeyboard } from './touch-keyboard.tsx'
import { TypeTextDialog } from './type-text-dialog.tsx'
import { useTouch } from './use-touch.ts'
import { useHeldModifiers } from './use-held-modifiers.ts'

const target = { kind: 'vnc' } as const

/** noVNC is loaded here and nowhere else. */
async function loadDisplay(container: HTMLElement): Promise<ScreenDisplay> {
  const { createScreenDisplay } = await import('./screen-display.ts')
  return createScreenDisplay(container)
}

/** A machine's screen by VNC. */
export function ScreenConsole({ view }: { view: MachineView }) {
  const { machine } = view
  const words = useWords().console
  const { scale } = usePreferences()
  const { state, display, mount, tryNow, answer } = useConsole(view, target, loadDisplay)
  const [viewOnly, setViewOnly] = useState(false)
  const [drag, setDrag] = useState(false)
  const [open, setOpen] = useState<'keys' | 'text' | 'touch' | null>(null)
  const connected = state.phase === 'open'
  const touch = useTouch()
  const { held, hold } = useHeldModifiers(display, state.phase === 'open' && !viewOnly ? state.since : null)

  useEffect(() => display?.look({ scale, viewOnly, drag }), [display, scale, viewOnly, drag])
  useEffect(() => display?.label(words.screenOf(machine.name)), [display, words, machine.name])
  useEffect(() => {
    display?.onClipboard((text) => notify({ kind: 'news', title: words.clipboard.arrived, text: text.slice(0, 200), action: { label: words.clipboard.copy, onPress: () => void copyText(text) } }))
  }, [display, words])

  const offline = connected ? undefined : words.notConnected
  const silent = offline ?? (viewOnly ? words.viewOnlyOn : undefined)
  const toggle = (what: 'keys' | 'text' | 'touch') => () => setOpen((now) => (now === what ? null : what))
  const savePicture = () => {
    void display?.picture().then((blob) => (blob === null ? notify({ kind: 'failure', title: words.pictureNone }) : saveFile(machine.name, 'png', blob)))
  }
  const powerTool = usePowerTool(view)
  const windowTools = useWindowTools(machine.id, target)
  const tools: Tool[] = [
    powerTool,
    { kind: 'press', label: words.keys.label, icon: <Keyboard size={16} />, off: silent, pressed: open === 'keys', onPress: toggle('keys') },
    ...(touch ? [{ kind: 'press', label: words.touchKeyboard, icon: <Smartphone size={16} />, off: silent, pressed: open === 'touch', onPress: toggle('touch') } as const] : []),
    { kind: 'press', label: words.paste.label, icon: <TextCursorInput size={16} />, off: silent, onPress: toggle('text') },
    {
      kind: 'menu',
      label: words.scale.label,
      icon: <Maximize2 size={16} />,
      entries: () => [
        {
          kind: 'choice',
          label: words.scale.label,
          value: scale,
          options: scales.map((value) => ({ value, label: words.scale[value] })),
          onChange: (value) => {
            const chosen = scales.find((one) => one === value)
            if (chosen !== undefined) choose({ scale: chosen })
          },
        },
        ...(scale === 'actual' ? [{ kind: 'separator' } as const, { kind: 'check', label: words.scale.drag, checked: drag, onChange: setDrag } as const] : []),
      ],
    },
    { kind: 'press', label: words.viewOnly, icon: <View size={16} />, pressed: viewOnly, onPress: () => setViewOnly(!viewOnly) },
    { kind: 'press', label: words.picture, icon: <Camera size={16} />, off: offline, onPress: savePicture },
    ...windowTools,
  ]
  return (
    <ConsoleShell
      view={view}
      target={target}
      connected={connected}
      label={words.screenOf(machine.name)}
      tools={tools}
      alwaysShown={touch ? 3 : 2}
      onEnter={() => display?.focus()}
      over={
        <>
          {connected && <AsleepNotice view={view} />}
          <ConsoleStateView view={view} target={target} state={state} onTry={tryNow} onAnswer={answer} />
          {open === 'keys' && silent === undefined && <KeysPanel held={held} onHold={hold} onPress={(codes) => display?.press(keysOf(codes))} onClose={() => setOpen(null)} />}
          {open === 'touch' && silent === undefined && (
            <TouchKeyboard onType={(stroke) => display?.type(stroke)} onSymbol={(keysym) => display?.typeSymbol(keysym)} onPress={(keys) => display?.press(keys)} onClose={() => setOpen(null)} />
          )}
          {open === 'text' && <TypeTextDialog off={silent} onType={(stroke) => display?.type(stroke)} onClose={() => setOpen(null)} />}
        </>
      }
    >
      <div
        ref={mount}
        className="absolute inset-0 overflow-hidden [&_.console-still]:absolute [&_.console-still]:inset-0 [&_.console-still]:size-full [&_.console-still]:object-contain [&_.console-still]:opacity-50"
      />
    </ConsoleShell>
  )
}
