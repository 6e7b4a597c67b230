import NextAuth from 'next-auth'
import { authOptions } from '#server/auth/options.ts'

const handler = (req: Request, context: unknown) => NextAuth(authOptions())(req, context)

export { handler as GET, handler as POST }
