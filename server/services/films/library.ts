import type { Role } from '#film/role.ts'
import type { ProjectStatus } from '#prisma/generated/enums.ts'
import type { Db } from '#server/db/client.ts'
import type { Actor } from '../access.ts'

/** A film on the shelf. What it needs of the document is read by the database, so that no document travels. */
export type LibraryFilm = {
  id: string
  title: string
  status: ProjectStatus
  role: Role
  poster: string | null // the poster, or the panel of its first shot
  logline: string | null
  source: 'idea' | 'screenplay'
  genre: string | null // null: not decided yet
  seconds: number | null // of the file, else what was asked for
  made: boolean // there is a file to watch
  width: number
  height: number
  shots: number
  steps: { done: number; all: number } | null // of the run that goes on
  createdAt: Date
  updatedAt: Date
}

type Row = Omit<LibraryFilm, 'steps'> & { done: number | null; all: number | null }

/** The films of a person, the last changed first. */
export const libraryFilms = async (ask: { db: Db; user: Actor }): Promise<LibraryFilm[]> => {
  const rows = await ask.db.$queryRaw<Row[]>`
    select p.id, p.title, p.status::text as status, m.role::text as role,
      coalesce(p.poster, (
        select panel.value ->> 'asset' from json_each(p.film -> 'panels') panel limit 1
      )) as poster,
      p.film #>> '{narrative,logline}' as logline,
      p.film #>> '{brief,source,kind}' as source,
      coalesce(p.film #>> '{direction,genres,0,genre}', p.film #>> '{brief,genre}') as genre,
      coalesce(p.film #>> '{file,inspection,videoSeconds}', p.film #>> '{brief,seconds}')::float8 as seconds,
      (p.film -> 'file' ->> 'asset') is not null as made,
      (p.film #>> '{brief,size,width}')::int as width,
      (p.film #>> '{brief,size,height}')::int as height,
      (select count(*) from json_object_keys(p.film -> 'shots'))::int as shots,
      run.done, run.all, p."createdAt", p."updatedAt"
    from "Member" m
    join "Project" p on p.id = m."projectId"
    left join lateral (
      select count(*) filter (where s.status = 'done')::int as done, count(*)::int as all
      from "Run" r join "Step" s on s."runId" = r.id
      where r."projectId" = p.id and r.status in ('queued', 'running')
      group by r.id limit 1
    ) run on true
    where m."userId" = ${ask.user.id}
    order by p."updatedAt" desc`
  return rows.map(({ done, all, ...film }) => ({
    ...film,
    steps: done === null || all === null ? null : { done, all },
  }))
}
