import { randomUUID } from 'node:crypto'
import { initTRPC, type TRPCError } from '@trpc/server'
import type { Failure } from '@vitrine/contract'
import { LibvirtError } from '@vitrine/libvirt'
import type { Screenshots } from '../console/index.ts'
import { FailureError } from '../host/failure.ts'
import type { Hosts } from '../host/hosts.ts'
import { failureOfLibvirt } from '../host/libvirt-failure.ts'
import type { Log } from '../log.ts'

/** What procedures have at hand. */
export interface AgentContext {
  readonly hosts: Hosts
  readonly log: Log
  readonly screenshots: Screenshots
  /** When this agent was started, epoch ms. */
  readonly startedAt: number
  /** Whether more is on its way to this client than it takes. */
  readonly crowded: () => boolean
}

const t = initTRPC.context<AgentContext>().create({
  isDev: false,
  errorFormatter: ({ shape, error, path, ctx }) => {
    const failure = failureOf(error, path, ctx?.log)
    // the message of an unexpected error may name anything; only ours go out
    return { ...shape, message: failure.reason, data: { code: shape.data.code, path, failure } }
  },
})

export const { router, procedure } = t

/** What people are told of an error. Whatever isn't meant for them becomes `unexpected` with an id that is in the log. */
function failureOf(error: TRPCError, path: string | undefined, log: Log | undefined): Failure {
  const { cause } = error
  if (cause instanceof FailureError) return cause.failure
  if (cause instanceof LibvirtError) return failureOfLibvirt(cause)
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') return { reason: 'input-invalid', values: {} }
  if (error.code === 'NOT_FOUND') return { reason: 'not-found', values: {} }
  const id = randomUUID()
  log?.error({ id, path, err: cause ?? error }, 'unexpected error')
  return { reason: 'unexpected', values: {}, id }
}
