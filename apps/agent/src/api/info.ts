import { z } from 'zod'
import { procedure } from './trpc.ts'
import { version } from './version.ts'

/** What this agent is. */
export const info = procedure
  .output(z.object({ version: z.string(), startedAt: z.number(), pid: z.number() }))
  .query(({ ctx }) => ({ version, startedAt: ctx.startedAt, pid: process.pid }))
