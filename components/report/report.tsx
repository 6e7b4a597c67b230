'use client'

import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { FilmDetail, FilmDocument } from '../api/client.ts'
import { framesOf } from '../film/facts.ts'
import { useFilm } from '../film/use-film.ts'
import { agentName, clock } from '../film/words.ts'
import { usePlayback } from '../player/playback.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/notice.tsx'
import { checksOf } from './checks.ts'

type Finding = FilmDocument['findings'][string]

const looks = {
  error: { Icon: CircleAlert, tone: 'text-rose', word: 'Error' },
  warning: { Icon: TriangleAlert, tone: 'text-tungsten-bright', word: 'Warning' },
  info: { Icon: Info, tone: 'text-sky', word: 'Note' },
}

/** Whether the encoded file is sound, measured; what was found; and what stood in for what. */
export const Report = ({ filmId }: { filmId: string }) => {
  const { data } = useFilm(filmId)
  if (data === undefined) return null
  if (data.film.file === null)
    return (
      <Empty
        title="No file to measure yet"
        action={<ButtonLink href={`/films/${filmId}/run`}>To the run</ButtonLink>}
      >
        When the film is encoded, the technical validator measures the file itself: length, frames, loudness,
        black, frozen or silent stretches, flashes. What it finds stands here with its time code.
      </Empty>
    )
  return <Measured film={data} />
}

const Measured = ({ film }: { film: FilmDetail }) => {
  const { findings: ofFile, access } = film.film
  const findings = [...Object.values(ofFile), ...Object.values(access?.findings ?? {})]
  const errors = findings.filter((finding) => finding.severity === 'error').length
  const fallbacks = Object.values(film.film.fallbacks)
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-x-10 gap-y-10 px-4 pt-8 pb-20 sm:px-6 lg:grid-cols-[1fr_24rem]">
      <section aria-labelledby="findings">
        <h2 id="findings" className="text-2xl">
          {errors > 0
            ? 'This file does not pass'
            : findings.length > 0
              ? 'It passes, with notes'
              : 'It passes'}
        </h2>
        <p className="mt-1 text-sm text-soft">
          What the technical validator found in the encoded file itself.
        </p>
        {findings.length === 0 ? (
          <p className="mt-5 flex items-center gap-2.5 rounded-md bg-leaf-dim px-4 py-3 text-sm text-leaf">
            <CircleCheck aria-hidden className="size-4" />
            Nothing is wrong with it.
          </p>
        ) : (
          <ul className="mt-5 flex flex-col gap-2">
            {findings.map((finding) => (
              <Found key={finding.id} film={film} finding={finding} />
            ))}
          </ul>
        )}
        {fallbacks.length > 0 && (
          <div className="mt-8">
            <h3 className="text-base font-semibold">Stand-ins</h3>
            <p className="mt-0.5 text-sm text-soft">
              Where a model was asked and the built-in craft decided instead.
            </p>
            <ul className="mt-3 flex flex-col divide-y divide-line border-y border-line">
              {fallbacks.map(({ agent, reason }) => (
                <li key={agent} className="py-2 text-sm">
                  <span className="font-medium">{agentName(agent)}</span>{' '}
                  <span className="text-soft">{reason}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
      <section aria-labelledby="measured">
        <h2 id="measured" className="text-2xl">
          Measured
        </h2>
        <dl className="mt-4 flex flex-col divide-y divide-line border-y border-line">
          {checksOf(film.film).map(({ name, value, wanted, ok }) => (
            <div key={name} className="grid grid-cols-[1fr_auto] gap-x-4 py-2 text-sm">
              <dt className="text-soft">{name}</dt>
              <dd className="tabular flex items-center justify-end gap-2 text-right">
                {value}
                {ok !== null &&
                  (ok ? (
                    <CircleCheck role="img" aria-label="as it should be" className="size-4 text-leaf" />
                  ) : (
                    <TriangleAlert
                      role="img"
                      aria-label="not as it should be"
                      className="size-4 text-tungsten-bright"
                    />
                  ))}
              </dd>
              {wanted !== null && <dd className="col-span-2 text-xs text-faint">{wanted}</dd>}
            </div>
          ))}
        </dl>
        <p className="mt-3 text-xs text-faint">
          {framesOf(film.film)} frames, {clock(film.film.file?.inspection.videoSeconds ?? 0)} long
        </p>
      </section>
    </div>
  )
}

const Found = ({ film, finding }: { film: FilmDetail; finding: Finding }) => {
  const router = useRouter()
  const { Icon, tone, word } = looks[finding.severity]
  const show = (frame: number) => {
    const playback = usePlayback.getState()
    playback.load(film.id, framesOf(film.film), film.film.brief.rate)
    playback.seek(frame)
    router.push(`/films/${film.id}`)
  }
  const { frame } = finding
  return (
    <li className="flex gap-3 rounded-md bg-panel px-4 py-3 text-sm">
      <Icon role="img" aria-label={word} className={`mt-0.5 size-4 shrink-0 ${tone}`} />
      <div className="min-w-0 flex-1">
        <p>{finding.message}</p>
        <p className="mt-0.5 text-xs text-faint">
          {agentName(finding.by)} · {finding.code}
        </p>
      </div>
      {frame !== null && (
        <button
          type="button"
          onClick={() => show(frame)}
          className="tabular h-6 shrink-0 rounded-sm bg-raised px-2 text-xs text-tungsten-bright hover:bg-hover"
        >
          {finding.timecode ?? `frame ${frame}`}
        </button>
      )}
    </li>
  )
}
