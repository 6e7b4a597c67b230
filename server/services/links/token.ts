import { createHash, randomBytes } from 'node:crypto'

/** 192 random bits: long enough that nobody finds one, short enough for an address. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** Only this is kept: who reads the database cannot open the links. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
