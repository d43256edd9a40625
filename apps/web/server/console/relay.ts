import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { consoleCloseCodes } from '@vitrine/contract'
import { lastWords } from '../http/last-words.ts'
import type { ConsoleAdmission, ConsoleRefusal, RedeemedConsole, RedeemTicket } from './admission.ts'
import { upgradeAtAgent } from './agent-upgrade.ts'
import { acceptUpgrade, closeFrame, refuseUpgrade, webSocketKey } from './handshake.ts'
import { splice, type Splice } from './splice.ts'

/** What is known of a console once it is over. */
export interface ConsoleSummary {
  readonly openedAt: number
  readonly closedAt: number
  readonly bytesToReader: number
  readonly bytesFromReader: number
}

export interface ConsoleRelayDeps {
  readonly redeemTicket: RedeemTicket
  /** Consoles that one user may have open at once; default 32. */
  readonly maxPerUser?: number
  /** Consoles that this server relays at once; default 1024. */
  readonly maxTotal?: number
  /** For ticket and agent together; default 10 s. */
  readonly deadlineMs?: number
  readonly onOpen?: (console: RedeemedConsole) => void
  readonly onClose?: (console: RedeemedConsole, summary: ConsoleSummary) => void
  /** Something that the log should have: an agent that didn't answer, a `redeemTicket` that failed. */
  readonly onProblem?: (problem: string, cause: unknown) => void
}

export interface ConsoleRelay {
  /** Takes over an upgrade request on `<base>/console`. Never throws and never leaves the socket open. */
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void
  /** The consoles open now. */
  list(): readonly RedeemedConsole[]
  /** Closes those that match, for instance of a session that was revoked. */
  closeWhere(match: (console: RedeemedConsole) => boolean, code?: number, reason?: string): void
  /** Refuses new ones and closes all with 1012 (service restart): pages reconnect by themselves. Resolves when they are closed. */
  close(): Promise<void>
}

const defaults = { maxPerUser: 32, maxTotal: 1024, deadlineMs: 10_000 }
/** RFC 6455 7.4.1 and the IANA registry: policy violation, service restart, try again later. */
const codes = { policy: 1008, restart: 1012, tryAgainLater: 1013 }
const longestTicket = 512

/**
 * The web server's half of a console: admits the reader, then lets the frames of browser and agent pass as bytes. The two
 * ends speak WebSocket with each other; what is between them is a handshake that was checked and two sockets.
 */
export function createConsoleRelay(deps: ConsoleRelayDeps): ConsoleRelay {
  const { maxPerUser, maxTotal, deadlineMs } = { ...defaults, ...deps }
  const open = new Map<Splice, RedeemedConsole>()
  /** Admitted, not open yet: they count, or a burst would pass the limit. Who is taken out meanwhile isn't let through. */
  const opening = new Map<Socket, RedeemedConsole>()
  let pending = 0
  let closing = false

  const ofUser = (userId: string): number => [...open.values(), ...opening.values()].filter((one) => one.userId === userId).length

  const turnAway = (socket: Socket, key: string, refused: ConsoleRefusal): void => {
    if (refused === 'origin-refused') {
      refuseUpgrade(socket, 403, 'This console can be opened from its own page only.')
      return
    }
    // A browser doesn't tell a page the status of a refused upgrade, so the reason goes into a close frame.
    const code = refused === 'agent-away' ? consoleCloseCodes.hostAway : refused === 'ticket-invalid' ? consoleCloseCodes.ticketInvalid : codes.policy
    turnAwayWith(socket, key, code, refused)
  }

  const turnAwayWith = (socket: Socket, key: string, code: number, reason: string): void => {
    acceptUpgrade(socket, key)
    lastWords(socket, closeFrame(code, reason))
  }

  const connect = async (req: IncomingMessage, socket: Socket, head: Buffer, key: string): Promise<void> => {
    const query = new URL(req.url ?? '/', 'http://localhost').searchParams
    const ticket = query.get('ticket') ?? ''
    if (ticket === '' || ticket.length > longestTicket) return turnAway(socket, key, 'ticket-invalid')
    const admission = await within(deadlineMs, deps.redeemTicket(ticket, req))
    if (socket.destroyed) return
    if ('refused' in admission) return turnAway(socket, key, admission.refused)
    const { console } = admission
    if (ofUser(console.userId) >= maxPerUser) return turnAwayWith(socket, key, codes.tryAgainLater, 'too-many-consoles')
    opening.set(socket, console)
    try {
      await join(console, socket, head, key, query.get('force') === '1')
    } finally {
      opening.delete(socket)
    }
  }

  const join = async (console: RedeemedConsole, socket: Socket, head: Buffer, key: string, force: boolean): Promise<void> => {
    const agent = await upgradeAtAgent(console, key, force, deadlineMs).catch((cause: unknown) => {
      deps.onProblem?.('The agent did not open a console', cause)
    })
    if (agent !== undefined && !opening.has(socket)) {
      agent.socket.destroy()
      return turnAway(socket, key, 'not-signed-in')
    }
    if (agent === undefined) return turnAway(socket, key, 'agent-away')
    if (socket.destroyed || closing) {
      agent.socket.destroy()
      if (closing) turnAwayWith(socket, key, codes.restart, 'restart')
      return
    }
    acceptUpgrade(socket, key)
    const openedAt = Date.now()
    // What came along with the request goes the way of all that follows.
    if (head.length > 0) socket.unshift(head)
    const running = splice(socket, agent, { code: consoleCloseCodes.hostAway, reason: 'agent-away' })
    open.set(running, console)
    deps.onOpen?.(console)
    void running.done.then((end) => {
      open.delete(running)
      deps.onClose?.(console, { openedAt, closedAt: Date.now(), ...end })
    })
  }

  return {
    handleUpgrade(req, socket, head) {
      socket.on('error', () => socket.destroy())
      const key = webSocketKey(req)
      if (!(socket instanceof Socket) || key === undefined) return refuseUpgrade(socket, 400, 'A console is a WebSocket.')
      if (closing || open.size + opening.size + pending >= maxTotal) return turnAwayWith(socket, key, codes.tryAgainLater, closing ? 'restart' : 'too-many-consoles')
      pending += 1
      connect(req, socket, head, key)
        .catch((cause: unknown) => {
          deps.onProblem?.('A console could not be opened', cause)
          if (!socket.destroyed) refuseUpgrade(socket, 503, 'The console could not be opened; try again.')
        })
        .finally(() => {
          pending -= 1
        })
    },
    list: () => [...open.values()],
    closeWhere(match, code = codes.policy, reason = 'not-signed-in') {
      for (const [running, console] of open) if (match(console)) running.close(code, reason)
      // Found out by `join` once the agent has answered.
      for (const [socket, console] of opening) if (match(console)) opening.delete(socket)
    },
    async close() {
      closing = true
      const all = [...open.keys()]
      for (const running of all) running.close(codes.restart, 'restart')
      await Promise.all(all.map((running) => running.done))
    },
  }
}

/** The promise's result, or a rejection when `ms` have passed. */
async function within(ms: number, admission: Promise<ConsoleAdmission>): Promise<ConsoleAdmission> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The ticket was not checked within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([admission, late])
  } finally {
    clearTimeout(timer)
  }
}
