import { createHash } from 'node:crypto'

/** JSON with its keys in order, so that equal values have equal text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** The key of a task: what is made, by which version of its maker, from what. Same key, same thing. */
export const taskKey = (maker: string, spec: unknown): string => sha256(`${maker}\n${canonical(spec)}`)
