import type { ReasonCode } from '@vitrine/contract'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server'

/** The meaning of a reason for proxies and logs, in tRPC's words; the browser reads the reason itself. */
export function codeOf(reason: ReasonCode): TRPC_ERROR_CODE_KEY {
  switch (reason) {
    case 'not-signed-in': case 'sign-in-failed': return 'UNAUTHORIZED'
    case 'right-missing': case 'origin-refused': case 'setup-token-wrong': return 'FORBIDDEN'
    case 'machine-unknown': case 'host-unknown': case 'network-unknown': case 'pool-unknown': case 'not-found': return 'NOT_FOUND'
    case 'input-invalid': case 'password-weak': case 'password-wrong': return 'BAD_REQUEST'
    case 'too-many-attempts': return 'TOO_MANY_REQUESTS'
    case 'database-away': case 'agent-away': case 'host-away': return 'SERVICE_UNAVAILABLE'
    case 'host-timeout': case 'action-timeout': return 'GATEWAY_TIMEOUT'
    case 'unexpected': return 'INTERNAL_SERVER_ERROR'
    default: return 'CONFLICT'
  }
}

/** The same for a route that answers by itself. */
export function statusOf(reason: ReasonCode): number {
  return getHTTPStatusCodeFromError(new TRPCError({ code: codeOf(reason) }))
}
