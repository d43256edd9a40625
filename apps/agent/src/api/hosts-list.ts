import { hostSummarySchema } from '@vitrine/contract'
import { z } from 'zod'
import { procedure } from './trpc.ts'

/** All hosts of this agent, also those that are away. */
export const hostsList = procedure.output(z.array(hostSummarySchema)).query(({ ctx }) => ctx.hosts.all().map((host) => host.summary()))
