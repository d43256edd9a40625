import type { SerialStart } from '@vitrine/contract'
import { copyText } from '@vitrine/ui'
import { FitAddon } from '@xterm/addon-fit'
import { Terminal } from '@xterm/xterm'
import '@xterm/xterm/css/xterm.css'
import type { ConsoleDisplay } from '../connection/console-display.ts'
import { parseSerialStart, seenOutput } from './seen-output.ts'
import { onThemeChange, terminalTheme } from './terminal-theme.ts'

export interface SerialLook {
  readonly viewOnly: boolean
  /** Says what appears, for a screen reader; costs speed. */
  readonly screenReader: boolean
  /** CSS pixels. */
  readonly fontSize: number
}

export interface TerminalSize {
  readonly rows: number
  readonly columns: number
}

export interface TerminalInfo extends TerminalSize {
  readonly hasSelection: boolean
}

/** A serial line as a terminal in an element of the page. */
export interface SerialDisplay extends ConsoleDisplay {
  look(look: SerialLook): void
  focus(): void
  /** Types text into the line, as if pasted. */
  paste(text: string): void
  /** Bytes as they are, past the terminal: control characters. */
  send(text: string): void
  selection(): string
  selectAll(): void
  clear(): void
  /** All text the terminal holds, with its scroll-back. */
  text(): string
  /** What the bar shows of it; a new object for each change. */
  info(): TerminalInfo
  subscribe(reader: () => void): () => void
}

/** Lines of scroll-back. The agent keeps the last 128 KiB of output besides, for who comes later. */
const scrollback = 10_000

/** Bytes in one message: a large paste goes in several, because the agent takes no message without bound. */
const pieceBytes = 64 * 1024

/** Puts a terminal into `container`. It outlives connections, so what was printed stays on screen. */
export async function createSerialDisplay(container: HTMLElement): Promise<SerialDisplay> {
  const fontFamily = getComputedStyle(container).getPropertyValue('--font-code')
  // Cells are measured once, so the font must be there; without it the next one in the list serves.
  await document.fonts.load(`14px ${fontFamily}`).catch(() => [])
  const terminal = new Terminal({
    allowProposedApi: false,
    cursorBlink: true,
    fontFamily,
    fontSize: 14,
    lineHeight: 1.15,
    macOptionIsMeta: true,
    minimumContrastRatio: 4.5,
    scrollback,
    theme: terminalTheme(container),
  })
  const fit = new FitAddon()
  const encoder = new TextEncoder()
  const seen = seenOutput()
  let socket: WebSocket | undefined
  let viewOnly = false
  /** Whether what the terminal says is the answer to old output that is being shown again: a cursor report must not be typed into the line twice. */
  let replaying = false
  const readers = new Set<() => void>()

  terminal.loadAddon(fit)
  terminal.open(container)
  // The element around it is where Tab arrives; from there one goes in on purpose.
  terminal.textarea?.setAttribute('tabindex', '-1')
  const look = (): TerminalInfo => ({ rows: terminal.rows, columns: terminal.cols, hasSelection: terminal.hasSelection() })
  let info = look()
  const changed = (): void => {
    info = look()
    for (const reader of readers) reader()
  }
  const refit = (): void => fit.fit()
  const observer = new ResizeObserver(refit)
  observer.observe(container)
  refit()

  const write = (bytes: Uint8Array<ArrayBuffer>): void => {
    if (viewOnly || socket?.readyState !== WebSocket.OPEN) return
    for (let at = 0; at < bytes.length; at += pieceBytes) socket.send(bytes.subarray(at, at + pieceBytes))
  }
  terminal.onData((text) => {
    if (!replaying) write(encoder.encode(text))
  })
  terminal.onBinary((text) => {
    if (!replaying) write(Uint8Array.from(text, (character) => character.charCodeAt(0)))
  })
  terminal.onResize(changed)
  terminal.onSelectionChange(changed)
  terminal.attachCustomKeyEventHandler((event) => {
    // Ctrl+Shift+C and V copy and paste, as in other terminals; without Shift they are the guest's.
    const clipboardKeys = event.ctrlKey && event.shiftKey && !event.altKey
    if (clipboardKeys && event.code === 'KeyC') {
      if (event.type === 'keydown' && terminal.hasSelection()) void copyText(terminal.getSelection())
      event.preventDefault()
      return false
    }
    return !(clipboardKeys && event.code === 'KeyV')
  })
  const stopTheme = onThemeChange(() => {
    terminal.options.theme = terminalTheme(container)
  })

  return {
    attach(opened, events) {
      let start: SerialStart | null = null
      let begun = false
      socket = opened
      opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (socket !== opened) return
        if (typeof data === 'string') start = parseSerialStart(data)
        if (!(data instanceof ArrayBuffer)) return
        const bytes = new Uint8Array(data)
        if (begun) {
          seen.add(bytes.length)
          terminal.write(bytes)
          return
        }
        begun = true
        const { keeps, missing } = seen.begin(start, bytes)
        if (!keeps) terminal.reset()
        replaying = true
        terminal.write(missing, () => {
          replaying = false
          if (socket !== opened) return
          events.opened()
          // Who came to type can type; who is elsewhere on the page stays there.
          if (document.activeElement === document.body || document.activeElement === null) terminal.focus()
        })
      })
    },
    detach() {
      socket = undefined
    },
    answer: () => undefined,
    dispose() {
      socket = undefined
      stopTheme()
      observer.disconnect()
      terminal.dispose()
    },
    look(chosen) {
      viewOnly = chosen.viewOnly
      terminal.options.disableStdin = chosen.viewOnly
      terminal.options.screenReaderMode = chosen.screenReader
      if (terminal.options.fontSize !== chosen.fontSize) {
        terminal.options.fontSize = chosen.fontSize
        refit()
      }
    },
    focus: () => terminal.focus(),
    paste: (text) => terminal.paste(text),
    send: (text) => write(encoder.encode(text)),
    selection: () => terminal.getSelection(),
    selectAll: () => terminal.selectAll(),
    clear: () => terminal.clear(),
    text() {
      const buffer = terminal.buffer.active
      const lines = Array.from({ length: buffer.length }, (_, index) => buffer.getLine(index))
      const text = lines.map((line, index) => (line === undefined ? '' : `${line.isWrapped || index === 0 ? '' : '\n'}${line.translateToString(true)}`)).join('')
      return `${text.trimEnd()}\n`
    },
    info: () => info,
    subscribe(reader) {
      readers.add(reader)
      return () => {
        readers.delete(reader)
      }
    },
  }
}
