import { compare, hash } from 'bcryptjs'
import { z } from 'zod'

/** bcrypt reads 72 bytes and no further: longer ones are refused rather than cut. */
export const Password = z
  .string()
  .min(8, 'at least 8 characters are needed')
  .refine((text) => new TextEncoder().encode(text).length <= 72, 'at most 72 bytes are possible')

export const Email = z.string().trim().toLowerCase().pipe(z.email('that is not an e-mail address'))

const rounds = 11

export const hashPassword = (password: string): Promise<string> => hash(password, rounds)

let decoy: Promise<string> | undefined

/** Takes as long for somebody unknown as for a wrong password, so that accounts cannot be guessed by the clock. */
export const matches = async (password: string, passwordHash: string | null): Promise<boolean> => {
  decoy ??= hashPassword('nobody has this password')
  return (await compare(password, passwordHash ?? (await decoy))) && passwordHash !== null
}
