'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { holds } from '#film/assets/search.ts'
import { may } from '#film/role.ts'
import { type FilmDetail, type StudioShape, useTRPC } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { named } from '../film/words.ts'
import { Select } from '../ui/field.tsx'
import { late } from '../ui/late.ts'
import { Loading } from '../ui/loading.tsx'
import { ShapeColours } from './shape-colours.tsx'
import type { ShapePainter } from './shape-painter.ts'
import { ShapePicture } from './shape-picture.tsx'
import { ShelfGrid, ShelfSearch, TakeIt } from './shelf-parts.tsx'
import { useAssets } from './use-assets.ts'

const plain = '#a08060' // of what has no colour of its own

/** What draws the things, from when it is there; null: not yet, or never where there is no WebGL. */
const usePainter = (): ShapePainter | null => {
  const [painter, setPainter] = useState<ShapePainter | null>(null)
  useEffect(() => {
    let gone = false
    let opened: ShapePainter | null = null
    late(() => import('./shape-painter.ts'))
      .then(({ openPainter }) => {
        if (gone) return
        opened = openPainter()
        setPainter(opened)
      })
      .catch(() => {}) // they are taken by their names
    return () => {
      gone = true
      opened?.dispose()
    }
  }, [])
  return painter
}

type Given = { film: FilmDetail; onTaken: (asset: string) => void; narrow?: boolean }

/** The things that the studio builds by itself, to be turned about, coloured and taken as models. */
export const Shapes = ({ film, onTaken, narrow = false }: Given) => {
  const library = useQuery(
    useTRPC().assets.shapes.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  )
  const painter = usePainter()
  const [words, setWords] = useState('')
  const [room, setRoom] = useState('')
  const [colour, setColour] = useState<string | null>(null)
  const all = library.data
  const shown = useMemo(
    () =>
      (all ?? []).filter(
        (each) =>
          (room === '' || each.room === room) &&
          holds(`${named(each.shape)} ${each.shape} ${each.words} ${each.room}`, words),
      ),
    [all, room, words],
  )
  if (library.isPending) return <Loading what="the models" />
  if (library.isError)
    return <Failure error={library.error} what="The models" retry={() => void library.refetch()} />
  const rooms = [...new Set(library.data.map((each) => each.room))].sort()
  return (
    <>
      <ShelfSearch
        label="Search the models"
        hint="lantern, cup, sword …"
        told={shown.length === 1 ? '1 model' : `${shown.length} models`}
        {...{ words, onWords: setWords, narrow }}
      >
        <Select
          aria-label="Kind of model"
          value={room}
          onChange={({ target }) => setRoom(target.value)}
          className={narrow ? 'w-full' : 'w-44'}
        >
          <option value="">All kinds</option>
          {rooms.map((each) => (
            <option key={each} value={each}>
              {named(each)}
            </option>
          ))}
        </Select>
        <ShapeColours palette={film.film.direction?.palette ?? null} colour={colour} onColour={setColour} />
      </ShelfSearch>
      {shown.length === 0 && (
        <p className="mt-6 text-sm text-soft">{`The studio builds nothing like “${words}”. Bring a glTF of it.`}</p>
      )}
      <ShelfGrid label="Models of the studio" narrow={narrow}>
        {shown.map((thing) => (
          <Thing
            key={thing.shape}
            {...{ film, thing, painter, onTaken, narrow }}
            colour={colour ?? thing.colour ?? plain}
          />
        ))}
      </ShelfGrid>
    </>
  )
}

/** 0.06 → "6 cm", 1.2 → "1.2 m" */
const long = (metres: number): string =>
  metres < 1 ? `${Math.max(1, Math.round(metres * 100))} cm` : `${metres.toFixed(1)} m`

const Thing = ({
  film,
  thing: { shape, size },
  colour,
  painter,
  onTaken,
  narrow = false,
}: Given & { thing: StudioShape; colour: string; painter: ShapePainter | null }) => {
  const { fromShapes } = useAssets(film.id)
  const [turning, turn] = useState(false)
  return (
    <li
      onPointerEnter={() => turn(true)}
      onPointerLeave={() => turn(false)}
      onFocus={() => turn(true)}
      onBlur={() => turn(false)}
    >
      <ShapePicture {...{ painter, shape, colour, turning }} />
      <div className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="min-w-0 flex-1 text-sm">
          <span className="font-medium">{named(shape)}</span>{' '}
          <span className="tabular text-xs text-faint">{long(size)}</span>
        </span>
        {may(film.role, 'edit') && (
          <TakeIt name={named(shape)} take={() => fromShapes({ shape, colour })} {...{ onTaken, narrow }} />
        )}
      </div>
    </li>
  )
}
