'use client'

import { useState } from 'react'
import { holds } from '#film/assets/search.ts'
import { may } from '#film/role.ts'
import { platesOf } from '#film/templates/plates.ts'
import type { FilmDetail } from '../api/client.ts'
import { AssetPicture } from '../film/asset-picture.tsx'
import { clock } from '../film/words.ts'
import { Chip } from '../ui/chip.tsx'
import { kinds } from './kinds.ts'
import { ShelfGrid, ShelfSearch, TakeIt } from './shelf-parts.tsx'
import { useAssets } from './use-assets.ts'

type Plate = ReturnType<typeof platesOf>[number]

/** The plates that come with the studio: what editors lay under or between things. */
export const Plates = ({
  film,
  onTaken,
  narrow = false,
}: {
  film: FilmDetail
  onTaken: (asset: string) => void
  narrow?: boolean
}) => {
  const [words, setWords] = useState('')
  const { fromPlates } = useAssets(film.id)
  const shown = platesOf(film.film.direction?.palette ?? null).filter((plate) =>
    holds([plate.name, plate.about, plate.words, plate.kind].join(' '), words),
  )
  return (
    <>
      <ShelfSearch
        label="Search the plates"
        hint="bars, paper, blue …"
        told={shown.length === 1 ? '1 plate' : `${shown.length} plates`}
        {...{ words, onWords: setWords, narrow }}
      />
      {shown.length === 0 && (
        <p className="mt-6 text-sm text-soft">{`No plate is found with “${words}”. Search for a colour, a use or a name.`}</p>
      )}
      <ShelfGrid label="Plates of the studio" narrow={narrow}>
        {shown.map((plate) => (
          <li key={plate.id} className="flex flex-col">
            <Picture film={film} plate={plate} />
            <div className="mt-2 flex flex-wrap items-start gap-x-2 gap-y-1">
              <span className="min-w-0 flex-1 text-sm font-medium">{plate.name}</span>
              {may(film.role, 'edit') && (
                <TakeIt name={plate.name} take={() => fromPlates(plate.id)} {...{ onTaken, narrow }} />
              )}
            </div>
            {!narrow && <p className="mt-0.5 text-xs text-faint text-pretty">{plate.about}</p>}
          </li>
        ))}
      </ShelfGrid>
    </>
  )
}

/** About what it looks like, until its picture is there. */
const hueOf = (art: Plate['art']): string | undefined => {
  if (art.draw === 'gradient')
    return `${art.way === 'down' ? 'linear' : 'radial'}-gradient(${art.from}, ${art.to})`
  return art.draw === 'colour' || art.draw === 'paper' ? art.ink : undefined
}

/** As the film would have it. */
const Picture = ({ film, plate: { id, art, seconds } }: { film: FilmDetail; plate: Plate }) => {
  const { Icon } = kinds.video
  const { width, height } = film.film.brief.size
  return (
    <span className="relative grid aspect-video place-items-center overflow-hidden rounded-lg bg-panel ring-1 ring-line">
      <AssetPicture
        url={`/api/films/${film.id}/plates/${id}`}
        style={{ background: hueOf(art), aspectRatio: width / height }}
        className={width * 9 < height * 16 ? 'h-full min-h-0' : 'w-full'}
      />
      {seconds !== undefined && (
        <span className="absolute top-2 left-2">
          <Chip>
            <Icon aria-hidden />
            {clock(seconds)}
          </Chip>
        </span>
      )}
    </span>
  )
}
