import type { Failure, ReasonCode } from '@vitrine/contract'
import type { Right } from '@vitrine/domain'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { auditRefusal } from './audit-refusal.ts'
import { contextOf, type Context } from './context.ts'
import { Failed, failureIn } from './failed.ts'
import { services } from './services.ts'
import { codeOf } from './status-of.ts'

const t = initTRPC.context<Context>().meta<{ right: Right }>().create({
  isDev: false,
  /**
   * By default tRPC sends any exception's message (a database URL, a path) to the browser. Here only a `Failure` goes out: what
   * isn't one is logged and becomes `unexpected` with an id.
   */
  errorFormatter: ({ error, shape, path }) => {
    const failure = visible(error, path ?? 'trpc')
    return { code: shape.code, message: failure.reason, data: { code: shape.data.code, httpStatus: shape.data.httpStatus, failure } }
  },
  sse: {
    ping: { enabled: true, intervalMs: 5_000 },
    client: { reconnectAfterInactivityMs: 15_000 },
    // A session that expired, or was ended by another replica, loses its stream no later than this.
    maxDurationMs: 10 * 60_000,
  },
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/**
 * The only way to make a procedure: it must name the right that its caller needs, and runs with a `viewer` who has it.
 * A test walks the router and fails for one made otherwise.
 */
export function procedure(right: Right) {
  return t.procedure.meta({ right }).use(async ({ ctx, next, path, type, getRawInput }) => {
    if (ctx.viewer === null) throw refuse('not-signed-in')
    if (!ctx.viewer.rights.has(right)) {
      if (type === 'mutation') await auditRefusal(ctx.services, ctx.viewer, path, await getRawInput(), { reason: 'right-missing', values: { right } })
      throw refuse('right-missing', { right })
    }
    const result = await next({ ctx: { ...ctx, viewer: ctx.viewer } })
    // Also for a page that calls the procedure directly, where no formatter stands between.
    if (!result.ok && result.error.code === 'INTERNAL_SERVER_ERROR') throw asTrpcError(ctx.services.failureOf(result.error.cause ?? result.error, path), result.error.cause)
    return result
  })
}

/** The context of an HTTP request; a session that can't be read fails with the status of its reason. */
export async function trpcContextOf(headers: Headers, cookies: Headers): Promise<Context> {
  try {
    return await contextOf(headers, cookies)
  } catch (thrown) {
    const failure = failureIn(thrown)
    throw failure === null ? thrown : asTrpcError(failure, thrown)
  }
}

/** The error for a reason that the procedure itself, or its stream, finds. */
export function refuse(reason: ReasonCode, values: Failure['values'] = {}): TRPCError {
  return asTrpcError({ reason, values })
}

function asTrpcError(failure: Failure, cause?: unknown): TRPCError {
  return new TRPCError({ code: codeOf(failure.reason), message: failure.reason, cause: new Failed(failure, { cause }) })
}

function visible(error: TRPCError, path: string): Failure {
  const known = failureIn(error)
  if (known !== null) return known
  if (error.cause instanceof ZodError) {
    const issue = error.cause.issues[0]
    return { reason: 'input-invalid', values: { field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' } }
  }
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED') return { reason: 'not-found', values: {} }
  if (error.code === 'PARSE_ERROR' || error.code === 'BAD_REQUEST') return { reason: 'input-invalid', values: { field: '', problem: '' } }
  return services().failureOf(error.cause ?? error, path)
}
