import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ConsoleRelay } from '../console/index.ts'
import type { Log } from '../log.ts'
import { answerHealth, type HealthDeps } from './health.ts'
import { lastWords } from './last-words.ts'
import type { NextApp } from './next-app.ts'
import { refuseHost, refuseRequest } from './refuse.ts'
import { singleHeaders } from './single-headers.ts'
import type { RequestRules } from './request-rules.ts'

export interface WebServerDeps {
  basePath: string
  rules: RequestRules
  health: HealthDeps
  next: NextApp
  relay: ConsoleRelay
  log: Log
}

export interface WebServer {
  readonly http: Server
  /** Takes no new requests, cuts streams (browsers come back to the next server by themselves), lets the rest finish until the deadline. */
  stop: (deadlineMs: number) => Promise<void>
}

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The one open port: health, consoles, and everything else by Next. */
export function createWebServer({ basePath, rules, health, next, relay, log }: WebServerDeps): WebServer {
  const streams = new Set<ServerResponse>()
  /** No longer the HTTP server's: it doesn't end them. */
  const upgraded = new Set<Duplex>()

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request)
    rules.introduce(request)
    if (!rules.isOwnHost(request)) return refuseHost(response)
    if (path === `${basePath}/api/health` || path === '/api/health') return answerHealth(health, response)
    if (!readOnly.has(request.method ?? '') && !rules.isOwnOrigin(request)) return refuseRequest(response, 'origin-refused', { origin: request.headers.origin ?? '' })
    if (rules.isTooLarge(request)) return refuseRequest(response, 'input-invalid', { field: '', problem: 'too large' }, 413)
    if (request.headers.accept?.includes('text/event-stream') === true) {
      streams.add(response)
      response.once('close', () => streams.delete(response))
      // Deltas are small and wait for nobody.
      request.socket.setNoDelay(true)
    }
    if (path.startsWith(`${basePath}/api/`)) singleHeaders(response)
    await next.handle(request, response)
  }

  const http = createServer({
    // A client that sends its headers by the drop holds a socket no longer than this; bodies are small too.
    headersTimeout: 15_000, requestTimeout: 30_000,
    // Longer than the 60 s for which reverse proxies keep theirs by default: who closes first must be them, or a request is lost now and then.
    keepAliveTimeout: 75_000, maxHeaderSize: 32_768,
  }, (request, response) => {
    respond(request, response).catch((cause: unknown) => {
      log.error({ err: cause, path: pathOf(request) }, 'a request failed')
      if (response.headersSent) response.destroy()
      else refuseRequest(response, 'unexpected')
    })
  })
  http.maxConnections = 10_000

  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Until somebody else listens: an error without a listener would end the process.
    socket.on('error', () => socket.destroy())
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    rules.introduce(request)
    const path = pathOf(request)
    if (!rules.isOwnHost(request)) lastWords(socket, 'HTTP/1.1 421 Misdirected Request\r\nConnection: close\r\n\r\n')
    else if (path === `${basePath}/console`) relay.handleUpgrade(request, socket, head)
    else if (path.startsWith(`${basePath}/_next/`)) next.upgrade(request, socket, head)
    else lastWords(socket, 'HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
  })

  return {
    http,
    stop: async (deadlineMs) => {
      const closed = new Promise<void>((resolve) => {
        http.close(() => resolve())
      })
      for (const stream of streams) stream.destroy()
      http.closeIdleConnections()
      const late = setTimeout(() => {
        http.closeAllConnections()
        for (const socket of upgraded) socket.destroy()
      }, deadlineMs)
      await Promise.all([closed, relay.close()])
      clearTimeout(late)
    },
  }
}

function pathOf({ url }: IncomingMessage): string {
  return (url ?? '').split('?', 1)[0] ?? ''
}
