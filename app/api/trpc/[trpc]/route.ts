import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { createContext } from '#server/api/context.ts'
import { appRouter } from '#server/api/root.ts'

const handler = (req: Request) =>
  fetchRequestHandler({
    endpoint: '/api/trpc',
    req,
    router: appRouter,
    createContext,
    // A stream's connection serves nothing after it: kept alive, it would hold back a server that is asked to end.
    responseMeta: ({ type }) => (type === 'subscription' ? { headers: { connection: 'close' } } : {}),
  })

export { handler as GET, handler as POST }
