import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import GitHubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import { db } from '#server/db/client.ts'
import { verifyPassword } from '#server/services/users/verify-password.ts'
import { failed, mayTry, succeeded } from './attempts.ts'

type Provider = NextAuthOptions['providers'][number]

// next-auth is CommonJS: depending on who loads it, the provider is the module or its default.
const made = <T>(provider: T | { default: T }): T =>
  typeof provider === 'object' && provider !== null && 'default' in provider
    ? provider.default
    : (provider as T)

const local = (): Provider =>
  made(CredentialsProvider)({
    name: 'Local account',
    credentials: {
      email: { label: 'E-mail', type: 'email' },
      password: { label: 'Password', type: 'password' },
    },
    authorize: async (given) => {
      if (given === undefined) return null
      const key = given.email.trim().toLowerCase()
      if (!mayTry(key, Date.now())) throw new Error('too-many')
      const user = await verifyPassword({ db: db(), email: given.email, password: given.password })
      if (user === null) failed(key, Date.now())
      else succeeded(key)
      return user
    },
  })

type Keys = { clientId: string; clientSecret: string }
type Vendor = { id: string; name: string; make: (keys: Keys) => Provider }

const known: Vendor[] = [
  { id: 'github', name: 'GitHub', make: (keys) => made(GitHubProvider)(keys) },
  { id: 'google', name: 'Google', make: (keys) => made(GoogleProvider)(keys) },
]

const keysOf = (id: string): Keys | null => {
  const clientId = process.env[`${id.toUpperCase()}_CLIENT_ID`]
  const clientSecret = process.env[`${id.toUpperCase()}_CLIENT_SECRET`]
  return clientId && clientSecret ? { clientId, clientSecret } : null
}

/** The vendors whose keys are set; the others do not appear. */
export const vendors = (): { id: string; name: string }[] =>
  known.filter(({ id }) => keysOf(id) !== null).map(({ id, name }) => ({ id, name }))

export const providers = (): Provider[] => [
  local(),
  ...known.flatMap(({ id, make }) => {
    const keys = keysOf(id)
    return keys === null ? [] : [make(keys)]
  }),
]
