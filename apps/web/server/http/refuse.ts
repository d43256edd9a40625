import type { ServerResponse } from 'node:http'
import type { ReasonCode } from '@vitrine/contract'
import { codeOf, statusOf } from '../../src/server/status-of.ts'

/**
 * Refuses a request before Next sees it, in both of our forms: `failure` for a route, and tRPC's envelope, which its client takes for each
 * call of a batch. So a wrong VITRINE_PUBLIC_URL reads as `origin-refused` on the page, not as noise.
 */
export function refuseRequest(response: ServerResponse, reason: ReasonCode, values: Record<string, string> = {}, status = statusOf(reason)): void {
  const failure = { reason, values }
  const error = { code: -32_003, message: reason, data: { code: codeOf(reason), httpStatus: status, failure } }
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' }).end(JSON.stringify({ failure, error }))
}

/** Refuses a request that was sent to a name which is not ours. A person reads it, who typed the name or whose proxy passed it on. */
export function refuseHost(response: ServerResponse): void {
  response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', connection: 'close' })
    .end('Vitrine listens on this machine alone and has no other name than localhost or an address. Behind a proxy, or to use a name, set VITRINE_PUBLIC_URL to the address that browsers use.\n')
}
