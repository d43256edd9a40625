import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { appRouter } from '../../../../server/router.ts'
import { trpcContextOf } from '../../../../server/trpc.ts'

async function handle(request: Request): Promise<Response> {
  return fetchRequestHandler({
    // Next has taken the path prefix off.
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: async ({ resHeaders }) => trpcContextOf(request.headers, resHeaders),
    // A stream has tRPC's own, with `no-transform`: nobody may gather and compress it.
    responseMeta: ({ type }) => type === 'subscription' ? {} : { headers: { 'cache-control': 'no-store' } },
    allowBatching: true,
    maxBatchSize: 20,
  })
}

export { handle as GET, handle as POST }
export const dynamic = 'force-dynamic'
