'use client'
import { QueryClientProvider } from '@tanstack/react-query'
import { createTRPCContext, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { useState, type ReactNode } from 'react'
import type { AppRouter } from '../../server/router.ts'
import { queryClient, trpcClient } from './client.ts'

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()
export { useTRPC, useTRPCClient }

/** What a description of a query takes, so that a page's prefetch and its component use the same one: `(trpc: Trpc) => trpc.machines.list.queryOptions()`. */
export type Trpc = TRPCOptionsProxy<AppRouter>

/** Gives the components below their cache and their way to the server. */
export function DataProvider({ children }: { children: ReactNode }) {
  const [cache] = useState(queryClient)
  const [client] = useState(trpcClient)
  return (
    <QueryClientProvider client={cache}>
      <TRPCProvider queryClient={cache} trpcClient={client}>{children}</TRPCProvider>
    </QueryClientProvider>
  )
}
