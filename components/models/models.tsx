'use client'

import { Box, Download, Mountain, User } from 'lucide-react'
import { useState } from 'react'
import type { FilmDetail, FilmDocument } from '../api/client.ts'
import { useFilm } from '../film/use-film.ts'
import { ButtonLink } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Empty } from '../ui/notice.tsx'
import { ModelView } from './model-view.tsx'

const groups = [
  { kind: 'character', name: 'Characters', Icon: User },
  { kind: 'prop', name: 'Props', Icon: Box },
  { kind: 'set', name: 'Sets', Icon: Mountain },
] as const

type ModelEntry = FilmDocument['modelled'][number]

const keyOf = ({ kind, id }: ModelEntry) => `${kind}/${id}`

/** Everybody and everything that was modelled for a film, to look at from all sides and to take along. */
export const Models = ({ filmId }: { filmId: string }) => {
  const { data } = useFilm(filmId)
  return data === undefined ? null : <Browser film={data} />
}

const Browser = ({ film: { id, film, status } }: { film: FilmDetail }) => {
  const all = film.modelled
  const [chosen, choose] = useState<string | null>(null)
  const shown = all.find((entry) => keyOf(entry) === chosen) ?? all[0]
  if (!shown)
    return (
      <Empty title="No models yet" action={<ButtonLink href={`/films/${id}/run`}>To the run</ButtonLink>}>
        {status === 'making'
          ? 'The model generator and the environment builder are not there yet.'
          : 'When the crew has run, every character, prop and set stands here, to be turned about and downloaded as glTF.'}
      </Empty>
    )
  const url = `/api/films/${id}/models/${shown.kind}/${encodeURIComponent(shown.id)}`
  return (
    <div className="mx-auto grid w-full max-w-7xl gap-8 px-4 pt-8 pb-20 sm:px-6 lg:grid-cols-[20rem_1fr]">
      <nav aria-label="Models" className="flex flex-col gap-6">
        {groups.map(({ kind, name, Icon }) => (
          <section key={kind} aria-labelledby={`models-${kind}`}>
            <h2 id={`models-${kind}`} className="flex items-center gap-2 text-sm font-semibold">
              <Icon aria-hidden className="size-4 text-tungsten" />
              {name}
            </h2>
            <ul className="mt-2 flex flex-col">
              {all
                .filter((entry) => entry.kind === kind)
                .map((entry) => (
                  <li key={entry.id}>
                    <button
                      type="button"
                      aria-current={entry === shown}
                      onClick={() => choose(keyOf(entry))}
                      className={cx(
                        'w-full rounded-md px-3 py-1.5 text-left text-sm hover:bg-hover',
                        entry === shown ? 'bg-hover text-text' : 'text-soft',
                      )}
                    >
                      {entry.name}
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </nav>
      <section aria-labelledby="model" className="min-w-0">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          <div>
            <h2 id="model" className="text-2xl">
              {shown.name}
            </h2>
            <p className="text-sm text-soft">{shown.words}</p>
          </div>
          <a
            href={url}
            download
            className="inline-flex items-center gap-2 rounded-md bg-raised px-3 py-1.5 text-sm ring-1 ring-line ring-inset hover:bg-hover"
          >
            <Download aria-hidden className="size-4" />
            glTF
          </a>
        </div>
        <ModelView key={url} url={url} name={shown.name} />
        <p className="mt-3 text-xs text-faint">
          Drag or use the arrow keys to turn it, the wheel to come closer.
        </p>
      </section>
    </div>
  )
}
