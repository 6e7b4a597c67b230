import { randomUUID } from 'node:crypto'
import type { Brief } from '#film/brief.ts'
import type { Db } from '#server/db/client.ts'
import { createFilm } from './films/create.ts'

/** People and films for tests, made through the services themselves. */
export const person = (db: Db, name = 'Ida') =>
  db.user.create({ data: { name, email: `${name}-${randomUUID()}@example.org`.toLowerCase() } })

export const aBrief = (text = 'A lighthouse keeper finds a message in a bottle'): Brief => ({
  source: { kind: 'idea', text },
  title: null,
  seconds: 45,
  genre: 'drama',
  size: { width: 640, height: 360 },
  rate: { num: 24, den: 1 },
  seed: 1,
  scenes: null,
})

export const aFilm = async (db: Db) => {
  const owner = await person(db, 'Owner')
  const film = await createFilm({ db, user: owner, brief: aBrief() })
  return { owner, projectId: film.id }
}
