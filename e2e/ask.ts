import type { Page } from '@playwright/test'
import superjson from 'superjson'
import { z } from 'zod'

/** What a story is told about: the page of who acts, and the film's address. */
export type Given = { page: () => Page; film: () => string }

type Answer = { ok: true; data: unknown } | { ok: false; status: number; code: string; message: string }

/** Asks the API as the page's person, past everything that the page would not offer. */
export const ask = async (
  page: Page,
  kind: 'query' | 'mutation',
  procedure: string,
  input: unknown,
): Promise<Answer> => {
  const body = superjson.serialize(input)
  const reply =
    kind === 'mutation'
      ? await page.request.post(`/api/trpc/${procedure}`, { data: body })
      : await page.request.get(`/api/trpc/${procedure}`, {
          params: { input: JSON.stringify(body) },
          maxRetries: 2, // a connection kept alive may just have been closed
        })
  const answer = await reply.json()
  if (reply.ok()) return { ok: true, data: superjson.deserialize(answer.result.data) }
  const { message, data } = superjson.deserialize<{
    message: string
    data: { appCode: string; code: string }
  }>(answer.error)
  return { ok: false, status: reply.status(), code: data.appCode ?? data.code, message }
}

/** The film's document as the studio has it, whatever a page shows, in the shape that is looked for. */
export const filmAs = async <T>({ page, film }: Given, shape: z.ZodType<T>): Promise<T> => {
  const answer = await ask(page(), 'query', 'films.get', { filmId: film().split('/').at(-1) })
  if (!answer.ok) throw new Error(answer.message)
  return z.object({ film: shape }).parse(answer.data).film
}
