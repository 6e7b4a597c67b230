'use client'

import Link from 'next/link'
import { type ReactNode, useMemo } from 'react'
import { inOrder } from '#film/film.ts'
import { may } from '#film/role.ts'
import { type Line, linesOf } from '#film/screenplay/breakdown.ts'
import { type Reading, ReadingName } from '#film/sound.ts'
import { Expression } from '#film/stage.ts'
import { type FilmDetail, messageOf } from '../api/client.ts'
import { useEdit } from '../edit/use-edit.ts'
import { named } from '../film/words.ts'
import { RecordLine } from '../record/record-line.tsx'
import { Select } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { useNear } from '../ui/use-near.ts'
import { HearReading } from './hear-reading.tsx'
import { Listen } from './listen.tsx'

const readingNames: Record<ReadingName, string> = {
  'as-written': 'As written',
  smaller: 'Smaller',
  bigger: 'Bigger',
  slower: 'Slower',
  quicker: 'Quicker',
  warmer: 'Warmer',
  colder: 'Colder',
  another: 'Another take',
}

/** Who speaks with which voice, and every line as it is read. */
export const Voices = ({ film: detail }: { film: FilmDetail }) => {
  const { id, film, role } = detail
  const lines = useMemo(() => Map.groupBy(linesOf(film.screenplay), (line) => line.scene), [film.screenplay])
  const { edit, error } = useEdit(id)
  if (lines.size === 0) return null
  const read = (line: Line) => (reading: Reading) => {
    const plain = reading.name === 'as-written' && reading.feeling === undefined
    void edit(
      plain
        ? { op: 'remove', path: ['readings', line.id] }
        : { op: 'set', path: ['readings', line.id], value: reading },
      `${line.name} says “${line.text.slice(0, 40)}” otherwise`,
    )
  }
  return (
    <section aria-labelledby="voices">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="voices" className="text-2xl">
          Voices
        </h2>
        <Link
          href="/studio"
          className="py-0.5 text-sm text-soft underline underline-offset-4 hover:text-text"
        >
          Other voices
        </Link>
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
        {Object.entries(film.casting).map(([who, { label, why }]) => (
          <li key={who} className="text-sm" title={why}>
            <span className="font-semibold">{film.cast[who]?.name ?? who}</span>{' '}
            <span className="text-soft">{label}</span>
          </li>
        ))}
      </ul>
      {error !== null && (
        <div className="mt-3">
          <Notice kind="error" title={messageOf(error)} />
        </div>
      )}
      {inOrder(film.scenes).map((scene, i) => (
        <SceneLines
          key={scene.id}
          film={detail}
          name={
            <>
              <span className="display text-xl text-tungsten">{i + 1}</span>
              {scene.heading}
            </>
          }
          lines={lines.get(scene.id) ?? []}
          read={may(role, 'edit') ? read : null}
        />
      ))}
    </section>
  )
}

type Given = { film: FilmDetail; read: ((line: Line) => (reading: Reading) => void) | null }

/** The lines of one scene. A feature has a thousand: what one sets them with comes when they come near. */
const SceneLines = ({ film, name, lines, read }: Given & { name: ReactNode; lines: Line[] }) => {
  const { ref, near } = useNear<HTMLDivElement>()
  if (lines.length === 0) return null
  return (
    <div ref={ref} className="-mx-2 mt-6 px-2 [contain-intrinsic-size:auto_14rem] [content-visibility:auto]">
      <h3 className="flex items-baseline gap-3 border-b border-line pb-1.5 text-sm font-semibold">{name}</h3>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <Spoken
            key={line.id}
            film={film}
            line={line}
            near={near}
            asset={film.film.takes[line.id]?.asset ?? null}
            reading={film.film.readings[line.id] ?? { name: 'as-written', turn: 0 }}
            onRead={read === null ? null : read(line)}
          />
        ))}
      </ul>
    </div>
  )
}

const Spoken = ({
  film,
  line,
  near,
  asset,
  reading,
  onRead,
}: {
  film: FilmDetail
  line: Line
  near: boolean
  asset: string | null
  reading: Reading
  onRead: ((reading: Reading) => void) | null
}) => {
  const what = `${line.name}: ${line.text.slice(0, 60)}`
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-2.5">
      <div className="flex min-w-60 flex-1 gap-2">
        {asset === null ? (
          <span className="size-7 shrink-0" />
        ) : (
          <Listen film={film.id} asset={asset} what={what} />
        )}
        <p className="min-w-0 pt-0.5 text-sm text-pretty">
          <span className="mr-2 text-xs font-semibold text-sky">{line.name}</span>
          {line.parentheticals.length > 0 && (
            <span className="mr-1.5 text-faint italic">({line.parentheticals.join('; ')})</span>
          )}
          {line.text}
        </p>
      </div>
      {onRead !== null && !near && <span className="h-9" />}
      {onRead !== null && near && (
        <div className="flex flex-wrap items-center gap-2">
          <RecordLine film={film} line={line} />
          <HearReading film={film.id} line={line.id} reading={reading} what={what} />
          <Select
            aria-label={`How to read ${what}`}
            className="w-36"
            value={reading.name}
            onChange={({ target: { value } }) => {
              const name = ReadingName.parse(value)
              onRead({ ...reading, name, turn: name === 'another' ? reading.turn + 1 : reading.turn })
            }}
          >
            {ReadingName.options.map((name) => (
              <option key={name} value={name}>
                {readingNames[name]}
              </option>
            ))}
          </Select>
          <Select
            aria-label={`Feeling of ${what}`}
            className="w-36"
            value={reading.feeling ?? ''}
            onChange={({ target: { value } }) => {
              const { feeling: _, ...rest } = reading
              onRead(value === '' ? rest : { ...reading, feeling: Expression.parse(value) })
            }}
          >
            <option value="">Feeling: its own</option>
            {Expression.options.map((name) => (
              <option key={name} value={name}>
                {named(name)}
              </option>
            ))}
          </Select>
        </div>
      )}
    </li>
  )
}
