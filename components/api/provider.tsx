'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { makeClient, mayRetry, TRPCProvider } from './client.ts'

export const ApiProvider = ({ children }: { children: ReactNode }) => {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: 15_000, retry: mayRetry, refetchOnWindowFocus: false } },
      }),
  )
  const [client] = useState(makeClient)
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
