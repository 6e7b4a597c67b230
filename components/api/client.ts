'use client'

import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
} from '@trpc/client'
import type { inferRouterOutputs } from '@trpc/server'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import superjson from 'superjson'
import type { AppRouter } from '#server/api/root.ts'

export type { UploadRouter } from '#server/api/uploads/router.ts'

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

export type Outputs = inferRouterOutputs<AppRouter>
export type FilmDetail = Outputs['films']['get']
export type FilmDocument = FilmDetail['film']
export type LibraryFilm = Outputs['films']['list'][number]
export type RunDetail = Outputs['runs']['get']
export type CrewMember = Outputs['crew']['list'][number]
export type LibrarySound = Outputs['sounds']['list']['sounds'][number]
export type StudioShape = Outputs['assets']['shapes'][number]
export type StudioState = Outputs['studio']['state']
export type Message = Outputs['runs']['messages'][number]

const url = '/api/trpc'

/** Questions travel together; the one stream of the tab has a line of its own. */
export const makeClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => op.type === 'subscription',
        true: httpSubscriptionLink({ url, transformer: superjson }),
        false: httpBatchLink({ url, transformer: superjson, maxURLLength: 4000 }),
      }),
    ],
  })

const isApiError = (error: unknown): error is TRPCClientError<AppRouter> => error instanceof TRPCClientError

/** What went wrong, in the words of the server, or that it could not be reached. */
export const messageOf = (error: unknown): string => {
  if (isApiError(error) && error.data != null) return error.message
  return 'The studio does not answer. Check that it is running, then try again.'
}

export const codeOf = (error: unknown): string | null =>
  isApiError(error) ? (error.data?.appCode ?? error.data?.code ?? null) : null

/** Whether asking again can help: the network, or a service that was away. */
export const mayRetry = (count: number, error: unknown): boolean => {
  const status = isApiError(error) ? error.data?.httpStatus : undefined
  return count < 2 && (status === undefined || status === 503 || status === 504)
}
