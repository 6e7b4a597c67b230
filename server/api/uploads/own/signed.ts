import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '#film/errors.ts'

const prefix = 'hmac-sha256='

const signatureOf = (text: string, secret: string): string =>
  `${prefix}${createHmac('sha256', secret).update(text).digest('hex')}`

const isSigned = (text: string, signature: string, secret: string): boolean => {
  const [a, b] = [Buffer.from(signatureOf(text, secret)), Buffer.from(signature)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * An address that the router gave out, still good. What is signed is the address that it was made for, whatever name
 * this studio is reached by. @throws AppError
 */
export const requireSigned = (given: {
  url: string
  base: string
  key: string
  secret: string
  now: number // ms
}): void => {
  const url = new URL(`${given.base}/${given.key}`)
  url.search = new URL(given.url).search
  const signature = url.searchParams.get('signature') ?? ''
  url.searchParams.delete('signature')
  if (!isSigned(url.toString(), signature, given.secret))
    throw new AppError('forbidden', 'This upload was not begun here. Bring the file again.')
  if (!(Number(url.searchParams.get('expires')) > given.now))
    throw new AppError('not-found', 'This upload was begun long ago. Bring the file again.')
}
