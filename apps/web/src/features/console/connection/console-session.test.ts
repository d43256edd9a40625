import { consoleCloseCodes } from '@vitrine/contract'
import { describe, expect, it } from 'vitest'
import type { ConsoleDisplay, DisplayEvents } from './console-display.ts'
import { createConsoleSession, type ConsoleWorld } from './console-session.ts'
import type { MachineFacts } from './console-state.ts'

const running: MachineFacts = { present: true, active: true, has: true, run: 1 }

/** A socket that only closes when told to. */
class QuietSocket extends EventTarget {
  closedByPage = false
  binaryType = 'blob'
  close(): void {
    this.closedByPage = true
  }
  drop(code: number, reason = ''): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code, reason }))
  }
}

function isWebSocket(socket: unknown): socket is WebSocket {
  return socket instanceof QuietSocket
}
function isElement(thing: unknown): thing is HTMLElement {
  return typeof thing === 'object'
}

function scene(facts = running) {
  const log: string[] = []
  const sockets: QuietSocket[] = []
  const timers: { ms: number; run: () => void }[] = []
  let heard: DisplayEvents | undefined
  const display: ConsoleDisplay = {
    attach: (_socket, events) => {
      heard = events
      log.push('attach')
    },
    detach: () => log.push('detach'),
    answer: (credentials) => log.push(`answer ${JSON.stringify(credentials)}`),
    dispose: () => log.push('dispose'),
  }
  const world: ConsoleWorld<ConsoleDisplay> = {
    display: () => Promise.resolve(display),
    ticket: () => Promise.resolve({ ticket: 't', expiresAt: 0 }),
    failureOf: () => null,
    openSocket: (_ticket, force) => {
      log.push(force ? 'dial by force' : 'dial')
      const socket: unknown = sockets[sockets.push(new QuietSocket()) - 1]
      if (!isWebSocket(socket)) throw new TypeError('no socket')
      return socket
    },
    now: () => 0,
    chance: () => 0.5,
    after: (ms, run) => {
      const timer = { ms, run }
      timers.push(timer)
      return () => {
        timers.splice(timers.indexOf(timer), 1)
      }
    },
  }
  const session = createConsoleSession(facts, world)
  const element: unknown = {}
  if (!isElement(element)) throw new TypeError('no element')
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
  return { session, world, log, sockets, timers, settle, events: () => heard, mount: () => session.mount(element) }
}

describe('a session', () => {
  it('goes from the ticket to the picture, and leaves nothing behind', async () => {
    const { session, log, sockets, timers, settle, events, mount } = scene()
    const unmount = mount()
    await settle()
    events()?.opened()
    expect(session.view().state.phase).toBe('open')
    unmount()
    expect(log).toEqual(['dial', 'attach', 'detach', 'dispose'])
    expect(sockets[0]?.closedByPage).toBe(true)
    expect(timers).toEqual([])
  })

  it('dials again when its time has come, with a new socket and a deaf ear for the old one', async () => {
    const { session, sockets, timers, settle, events, mount } = scene()
    mount()
    await settle()
    events()?.opened()
    sockets[0]?.drop(1006)
    expect(session.view().state.phase).toBe('waiting')
    timers.at(-1)?.run()
    await settle()
    sockets[0]?.drop(consoleCloseCodes.machineGone)
    events()?.opened()
    expect(session.view().state.phase).toBe('open')
    expect(sockets).toHaveLength(2)
  })

  it('does not dial for a machine that stopped while the ticket was on its way', async () => {
    const { session, log, settle, mount } = scene()
    mount()
    session.machineIs({ ...running, active: false, run: null })
    await settle()
    expect(session.view().state.phase).toBe('off')
    expect(log).toEqual([])
    session.machineIs(running)
    await settle()
    expect(log).toEqual(['dial', 'attach'])
  })

  it('gives up on a try that shows nothing', async () => {
    const { session, timers, settle, mount } = scene()
    mount()
    await settle()
    timers[0]?.run()
    expect(session.view().state).toMatchObject({ phase: 'waiting', because: { kind: 'cut' } })
  })

  it('answers with what the reader gave until it is refused', async () => {
    const { session, log, sockets, settle, events, mount } = scene()
    mount()
    await settle()
    events()?.asks(['password'])
    expect(session.view().state).toMatchObject({ phase: 'asking', wrong: false })
    session.answer({ password: 'no' })
    events()?.refused()
    sockets[0]?.drop(1006)
    session.tryNow()
    await settle()
    events()?.asks(['password'])
    expect(session.view().state).toMatchObject({ phase: 'asking', wrong: true })
    session.answer({ password: 'yes' })
    events()?.opened()
    sockets[1]?.drop(1012)
    session.tryNow()
    await settle()
    events()?.asks(['password'])
    expect(log.filter((line) => line.startsWith('answer'))).toEqual(['answer {"password":"no"}', 'answer {"password":"yes"}', 'answer {"password":"yes"}'])
  })

  it('takes over only when told to', async () => {
    const { session, log, sockets, settle, mount } = scene()
    mount()
    await settle()
    sockets[0]?.drop(consoleCloseCodes.consoleBusy)
    expect(session.view().state.phase).toBe('busy')
    session.tryNow(true)
    await settle()
    expect(log).toContain('dial by force')
  })
})
