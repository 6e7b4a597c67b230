import { PrismaAdapter } from '@auth/prisma-adapter'
import type { NextAuthOptions } from 'next-auth'
import { db } from '#server/db/client.ts'
import { providers } from './providers.ts'

/** Made at each request: at build time there is neither a database nor a secret. */
export const authOptions = (): NextAuthOptions => ({
  adapter: PrismaAdapter(db() as never) as NonNullable<NextAuthOptions['adapter']>,
  providers: providers(),
  session: { strategy: 'jwt', maxAge: 30 * 24 * 3600 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  callbacks: {
    session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
  },
})
