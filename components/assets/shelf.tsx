'use client'

import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { AssetKind } from '#film/asset.ts'
import { foundIn } from '#film/assets/search.ts'
import { clipsInOrder } from '#film/timeline/track.ts'
import type { FilmDocument } from '../api/client.ts'
import { cx } from '../ui/cx.ts'
import { Input } from '../ui/field.tsx'
import { AssetCard } from './card.tsx'
import { kindNames, kinds } from './kinds.ts'

/** How often each asset lies on the timeline. */
const countsOf = ({ tracks }: Pick<FilmDocument, 'tracks'>): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const track of Object.values(tracks))
    for (const { source } of clipsInOrder(track))
      if (source.kind === 'asset') counts.set(source.asset, (counts.get(source.asset) ?? 0) + 1)
  return counts
}

/** What was brought, to be searched and chosen from. */
export const Shelf = ({
  filmId,
  film,
  chosen,
  onChoose,
  narrow = false,
}: {
  filmId: string
  film: FilmDocument
  chosen: string | null
  onChoose: (asset: string) => void
  narrow?: boolean
}) => {
  const [search, setSearch] = useState('')
  const [kind, setKind] = useState<AssetKind | null>(null)
  const found = useMemo(() => foundIn(film.assets, search, kind), [film.assets, search, kind])
  const counts = useMemo(() => countsOf(film), [film])
  const there = new Set(Object.values(film.assets).map((asset) => asset.kind))
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <div className={cx('relative', narrow ? 'w-full' : 'w-full sm:w-64')}>
          <Search aria-hidden className="absolute top-2.5 left-2.5 size-4 text-faint" />
          <Input
            type="search"
            aria-label="Search what was brought"
            placeholder="Name, tag, author …"
            value={search}
            onChange={({ target }) => setSearch(target.value)}
            className="w-full pl-8.5"
          />
        </div>
        {there.size > 1 && (
          <fieldset className="flex flex-wrap gap-1">
            <legend className="sr-only">Kind</legend>
            {[null, ...kindNames.filter((each) => there.has(each))].map((each) => (
              <button
                key={each ?? 'all'}
                type="button"
                aria-pressed={kind === each}
                onClick={() => setKind(each)}
                className={cx(
                  'h-8 rounded-md px-2.5 text-xs',
                  kind === each ? 'bg-hover text-tungsten' : 'text-soft hover:bg-hover hover:text-text',
                )}
              >
                {each === null ? 'All' : kinds[each].many}
              </button>
            ))}
          </fieldset>
        )}
        <p role="status" className="ml-auto text-xs text-faint">
          {found.length === 1 ? '1 asset' : `${found.length} assets`}
        </p>
      </div>
      {found.length === 0 ? (
        <p className="mt-6 text-sm text-soft">
          {`Nothing that was brought is called “${search}”. Search for a name, a tag, a kind or an author.`}
        </p>
      ) : (
        <ul
          aria-label="What was brought"
          className={cx(
            'mt-4 grid gap-x-4 gap-y-5',
            narrow
              ? 'grid-cols-[repeat(auto-fill,minmax(9rem,1fr))]'
              : 'grid-cols-[repeat(auto-fill,minmax(min(100%,12rem),1fr))]',
          )}
        >
          {found.map((asset) => (
            <li key={asset.id}>
              <AssetCard
                filmId={filmId}
                asset={asset}
                uses={counts.get(asset.id) ?? 0}
                chosen={asset.id === chosen}
                onChoose={() => onChoose(asset.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
