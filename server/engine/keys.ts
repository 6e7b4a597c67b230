import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** JSON as RFC 8785 orders it, so that both ends sign the same bytes. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

const prefix = /^signkey-\w+-/

/** The header X-Inngest-Signature for a body, as the SDK checks it. */
export const signature = (body: string, signingKey: string, now = Date.now()): string => {
  const t = Math.floor(now / 1000)
  const key = signingKey.replace(prefix, '')
  return `t=${t}&s=${createHmac('sha256', key).update(`${body}${t}`).digest('hex')}`
}

/** What the SDK sends as bearer token: the prefix, and the hash of the key's bytes. */
export const hashedKey = (signingKey: string): string => {
  const bytes = Buffer.from(signingKey.replace(prefix, ''), 'hex')
  return `${prefix.exec(signingKey)?.[0] ?? ''}${createHash('sha256').update(bytes).digest('hex')}`
}

export const sameSecret = (a: string, b: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
