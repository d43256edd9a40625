import RFB from '@novnc/novnc'
import type { ConsoleDisplay } from '../connection/console-display.ts'
import { keyOf, type Key, type Modifier } from '../keys/keys.ts'
import type { Stroke } from '../keys/typed-text.ts'
import { heldKeys } from './held-keys.ts'
import type { ScreenLook } from './screen-look.ts'

/** A machine's screen in an element of the page. */
export interface ScreenDisplay extends ConsoleDisplay {
  look(look: ScreenLook): void
  /** Says what it is to a screen reader. */
  label(words: string): void
  focus(): void
  /** Presses the keys in order and releases them backwards. */
  press(keys: readonly Key[]): void
  /** Holds a modifier down, or releases it. */
  hold(modifier: Modifier, down: boolean): void
  type(stroke: Stroke): void
  /** A character that has no key on a US keyboard; it arrives if the guest's layout has it. */
  typeSymbol(keysym: number): void
  /** The screen as it is, as PNG; null before the first picture. */
  picture(): Promise<Blob | null>
  /** What the guest put into its clipboard, where it shares it. */
  onClipboard(listener: (text: string) => void): void
}

const shift = keyOf('ShiftLeft')

/** Puts a screen into `container`; noVNC comes and goes in it with each connection. */
export function createScreenDisplay(container: HTMLElement): ScreenDisplay {
  let rfb: RFB | undefined
  let look: ScreenLook = { scale: 'fit', viewOnly: false, drag: false }
  let words = ''
  let onText: (text: string) => void = () => undefined
  /** The last picture, while there is no connection. */
  const still = document.createElement('canvas')
  still.className = 'console-still'
  still.setAttribute('aria-hidden', 'true')
  const releaseHeld = heldKeys(container, () => canvas())

  const canvas = (): HTMLCanvasElement | null => container.querySelector('canvas:not(.console-still)')

  const apply = (): void => {
    if (rfb === undefined) return
    rfb.scaleViewport = look.scale !== 'actual'
    rfb.clipViewport = look.scale === 'actual' && look.drag
    rfb.dragViewport = look.scale === 'actual' && look.drag
    rfb.resizeSession = look.scale === 'remote'
    rfb.viewOnly = look.viewOnly
    container.dataset['scale'] = look.scale
  }

  const label = (): void => {
    const shown = canvas()
    shown?.setAttribute('role', 'img')
    shown?.setAttribute('aria-label', words)
  }

  const freeze = (): void => {
    const shown = canvas()
    if (shown === null || shown.width === 0) return
    still.width = shown.width
    still.height = shown.height
    still.getContext('2d')?.drawImage(shown, 0, 0)
    container.append(still)
  }

  const send = (key: Key, down: boolean): void => rfb?.sendKey(key.keysym, key.code, down)

  return {
    attach(socket, events) {
      // Before noVNC's own listener, which takes its canvas away.
      socket.addEventListener('close', freeze)
      const mine = new RFB(container, socket, { shared: true })
      rfb = mine
      mine.background = 'transparent'
      mine.showDotCursor = true
      apply()
      mine.addEventListener('connect', () => {
        still.remove()
        label()
        events.opened()
        // Who came to type can type; who is elsewhere on the page stays there.
        if (document.activeElement === document.body || document.activeElement === null) mine.focus({ preventScroll: true })
      })
      mine.addEventListener('disconnect', () => {
        if (rfb === mine) rfb = undefined
      })
      mine.addEventListener('credentialsrequired', ({ detail }) => events.asks(detail.types))
      mine.addEventListener('securityfailure', () => events.refused())
      mine.addEventListener('clipboard', ({ detail }) => onText(detail.text))
    },
    detach() {
      const mine = rfb
      rfb = undefined
      freeze()
      mine?.disconnect()
    },
    answer: (credentials) => rfb?.sendCredentials(credentials),
    dispose() {
      rfb?.disconnect()
      rfb = undefined
      releaseHeld()
      still.remove()
    },
    look(next) {
      look = next
      apply()
    },
    label(text) {
      words = text
      label()
    },
    focus: () => rfb?.focus({ preventScroll: true }),
    press(keys) {
      for (const key of keys) send(key, true)
      for (const key of [...keys].reverse()) send(key, false)
    },
    hold(modifier, down) {
      const key = keyOf(modifier)
      if (key !== undefined) send(key, down)
    },
    type(stroke) {
      if (stroke.shift && shift !== undefined) send(shift, true)
      send(stroke.key, true)
      send(stroke.key, false)
      if (stroke.shift && shift !== undefined) send(shift, false)
    },
    typeSymbol(keysym) {
      // Without a code qemu looks the symbol up in its own keymap.
      rfb?.sendKey(keysym, '', true)
      rfb?.sendKey(keysym, '', false)
    },
    picture() {
      return new Promise((resolve) => {
        if (rfb === undefined) resolve(null)
        else rfb.toBlob(resolve, 'image/png')
      })
    },
    onClipboard(listener) {
      onText = listener
    },
  }
}
