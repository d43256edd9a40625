import 'server-only'
import { defaultShouldDehydrateQuery, dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { paths } from '../shared/paths.ts'
import { makeQueryClient } from '../shared/trpc/query-client.ts'
import { contextOf } from './context.ts'
import { pageError } from './page-error.ts'
import { appRouter, createCaller, type AppRouter } from './router.ts'
import { services } from './services.ts'
import type { Viewer } from './services/accounts.ts'

const requestContext = cache(async () => contextOf(await headers()))

/** The cache that this page's prefetches fill; one per request. */
export const getQueryClient = cache(makeQueryClient)

/** The viewer, or off to where one becomes a viewer: `/setup` while nobody exists, else `/sign-in`, which leads back here. */
export async function requireViewer(): Promise<Viewer> {
  const address = (await headers()).get('x-vitrine-address') ?? undefined
  try {
    const { viewer } = await requestContext()
    if (viewer !== null) return viewer
    redirect(await services().accounts.needsSetup() ? paths.setup() : paths.signIn(address))
  } catch (thrown) {
    throw pageError(thrown)
  }
}

/** The viewer if there is one, for pages outside the frame. */
export async function findViewer(): Promise<Viewer | null> {
  try {
    return (await requestContext()).viewer
  } catch (thrown) {
    throw pageError(thrown)
  }
}

/** Whether `/setup` is open. */
export async function needsSetup(): Promise<boolean> {
  try {
    return await services().accounts.needsSetup()
  } catch (thrown) {
    throw pageError(thrown)
  }
}

/** Calls procedures directly, for a page that needs the answer itself. */
export async function getCaller() {
  return createCaller(await requestContext())
}

/** Describes queries for prefetching; the same shape as `useTRPC()` in a component. */
export const trpc: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy({ ctx: requestContext, router: appRouter, queryClient: getQueryClient })

/** What this request has handed over already: layout and page are rendered side by side and share one cache. */
const handedOver = cache(() => new Set<string>())

/**
 * Hands what was prefetched to the components below, so that they ask for nothing. Each query once, and only when it is there: one on
 * its way could arrive in the browser between the server's HTML and hydration, which then differ.
 */
export function HydrateClient({ children }: { children: ReactNode }) {
  const before = handedOver()
  const state = dehydrate(getQueryClient(), { shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) && !before.has(query.queryHash) })
  for (const { queryHash } of state.queries) before.add(queryHash)
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>
}
