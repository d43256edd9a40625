import type { IncomingMessage } from 'node:http'
import type { PublicAddress } from '../settings.ts'
import { clientHeader } from '../auth/better-auth.ts'
import { clientAddress } from './client-address.ts'

/** What every request must obey before anything else looks at it. */
export interface RequestRules {
  /**
   * Whether a request comes from our own pages: its `Origin` is the public address or, without one, the `Host` it was sent to. Requests
   * without `Origin` are no browser's (they all send it with what could change something), so there is nobody to be tricked.
   */
  isOwnOrigin: (request: IncomingMessage) => boolean
  /**
   * Whether the name that a request was sent to is ours. Where we listen on this machine alone, any other name than its own leads here only by
   * a name server that somebody else has (DNS rebinding): their page could then read and send as if it were ours.
   */
  isOwnHost: (request: IncomingMessage) => boolean
  /** Throws away what a client says about itself, and notes its address where our own code looks for it. */
  introduce: (request: IncomingMessage) => void
  /** Whether the announced body is more than any of our procedures takes. */
  isTooLarge: (request: IncomingMessage) => boolean
}

/** Notes of 64 KiB, escaped, are the most that anybody sends; a bulk order on 1 000 machines is 40 kB. */
const largestBody = 1 << 20

const hereAlone = /^(?:localhost|127(?:\.\d+){3}|::1)$/u
/** A name that no name server is asked for. */
const ownName = /^(?:(?:.+\.)?localhost|\d+(?:\.\d+){3}|\[[\da-f:.]+\])(?::\d+)?$/iu

/**
 * @param listensOn the address of HOST
 * @param publicAddress set when a reverse proxy stands in front: only then is `X-Forwarded-For` believed, and only its last entry, which that proxy wrote.
 */
export function createRequestRules(publicAddress: PublicAddress | undefined, listensOn: string): RequestRules {
  return {
    isOwnHost: ({ headers: { host } }) => publicAddress !== undefined || !hereAlone.test(listensOn) || host === undefined || ownName.test(host),
    isOwnOrigin: ({ headers }) => {
      const { origin, host } = headers
      if (headers['sec-fetch-site'] === 'cross-site') return false
      if (origin === undefined) return true
      if (publicAddress !== undefined) return origin === publicAddress.origin
      return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
    },
    introduce: (request) => {
      const { headers } = request
      const forwarded = publicAddress === undefined ? undefined : String(headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim()
      const client = forwarded === undefined || forwarded === '' ? request.socket.remoteAddress ?? '' : forwarded
      for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip', clientHeader, 'x-nonce', 'content-security-policy', 'x-middleware-subrequest']) delete headers[name]
      headers[clientHeader] = clientAddress(client)
      if (publicAddress !== undefined) {
        headers['x-forwarded-host'] = new URL(publicAddress.origin).host
        headers['x-forwarded-proto'] = publicAddress.https ? 'https' : 'http'
      }
    },
    isTooLarge: ({ headers }) => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > largestBody,
  }
}
