'use client'

import { useState } from 'react'
import { may } from '#film/role.ts'
import type { FilmDetail } from '../api/client.ts'
import { useFilm } from '../film/use-film.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Empty } from '../ui/notice.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { AssetDetail } from './detail.tsx'
import { Shelf } from './shelf.tsx'
import { type ShelfId, ShelfTabs, StudioShelf, shelves } from './shelves.tsx'

/** What people brought into a film, and the shelves that come with the studio. */
export const AssetsView = ({ filmId }: { filmId: string }) => {
  const { data } = useFilm(filmId)
  return data === undefined ? null : <Room film={data} />
}

const Room = ({ film }: { film: FilmDetail }) => {
  const [tab, setTab] = useState<ShelfId>('brought')
  const [chosen, choose] = useState<string | null>(null)
  const [came, setCame] = useState(0)
  const asset = chosen === null ? undefined : film.film.assets[chosen]
  const editor = may(film.role, 'edit')
  const empty = Object.keys(film.film.assets).length === 0
  const taken = (id: string) => {
    setTab('brought')
    choose(id)
    setCame((times) => times + 1)
  }
  return (
    <div
      className={cx(
        'mx-auto grid w-full max-w-[100rem] flex-1 gap-8 px-4 pt-6 pb-24 sm:px-6',
        asset !== undefined && 'lg:grid-cols-[minmax(0,1fr)_24rem]',
      )}
    >
      <div className="min-w-0">
        <div className="mb-5 flex flex-wrap items-center gap-3">
          <h2 className="text-2xl">Assets</h2>
          <ShelfTabs shown={tab} onShow={setTab} />
          {editor && (
            <>
              <ChooseFiles filmId={film.id} folder look="quiet">
                A whole folder …
              </ChooseFiles>
              <ChooseFiles filmId={film.id} look="primary">
                Bring files …
              </ChooseFiles>
            </>
          )}
        </div>
        {tab !== 'brought' && <StudioShelf key={tab} shelf={tab} film={film} onTaken={taken} />}
        {tab === 'brought' && empty && <Nothing film={film} editor={editor} onShelf={setTab} />}
        {tab === 'brought' && !empty && (
          <Shelf filmId={film.id} film={film.film} chosen={chosen} onChoose={choose} />
        )}
      </div>
      {asset && (
        <aside
          aria-label="The chosen asset"
          className="min-w-0 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto lg:pr-1"
        >
          <AssetDetail {...{ film, asset, came }} onClose={() => choose(null)} />
        </aside>
      )}
    </div>
  )
}

type Shelves = { film: FilmDetail; editor: boolean; onShelf: (shelf: ShelfId) => void }

const Nothing = ({ film, editor, onShelf }: Shelves) => (
  <Empty
    title="Nothing of your own yet"
    action={
      <>
        {editor && (
          <ChooseFiles filmId={film.id} look="primary">
            Bring files …
          </ChooseFiles>
        )}
        <p className="mt-6 w-full text-sm text-soft">The studio has its own, to be taken from its shelves:</p>
        {shelves
          .filter(({ id }) => id !== 'brought')
          .map(({ id, name }) => (
            <Button key={id} look="quiet" onClick={() => onShelf(id)}>
              {name}
            </Button>
          ))}
      </>
    }
  >
    {editor
      ? 'Drop pictures, videos, sounds or 3D models anywhere on a page of this film, or paste a picture. They go where the playhead is, or onto a track as you drag them there; a model stands on the stage of a shot.'
      : 'Whoever edits this film can bring pictures, videos, sounds and models. They will stand here.'}
  </Empty>
)
