'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { may } from '#film/role.ts'
import type { FilmDetail } from '../api/client.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { IconButton } from '../ui/button.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { PlaceAsset } from './place.tsx'
import { Shelf } from './shelf.tsx'
import { type ShelfId, ShelfTabs, StudioShelf } from './shelves.tsx'

/** What was brought, beside the picture: to be dragged onto the timeline or placed at the playhead. */
export const AssetDrawer = ({ film }: { film: FilmDetail }) => {
  const [open, setOpen] = useState(false)
  const [tab, setTab] = useState<ShelfId>('brought')
  const [chosen, choose] = useState<string | null>(null)
  const [came, setCame] = useState(0)
  const panel = useRef<HTMLElement>(null)
  useCommands({ 'assets-drawer': () => setOpen((was) => !was) })
  useEffect(() => {
    if (open) panel.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [open])
  if (!open) return null
  const asset = chosen === null ? undefined : film.film.assets[chosen]
  const editor = may(film.role, 'edit')
  const taken = (id: string) => {
    setTab('brought')
    choose(id)
    setCame((times) => times + 1)
  }
  return (
    <aside
      ref={panel}
      aria-label="Assets"
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      className="fixed top-14 left-0 z-30 flex h-[calc(62dvh-3.5rem)] w-[min(22rem,100vw)] flex-col overflow-hidden border-r border-b border-line bg-panel shadow-float"
    >
      <div className="flex items-center gap-2 border-b border-line py-1.5 pr-2 pl-4">
        <h2 className="mr-auto text-sm font-semibold">Assets</h2>
        <Link
          href={`/films/${film.id}/assets`}
          className="rounded-md px-2 py-1 text-xs text-soft hover:bg-hover hover:text-text"
        >
          All about them
        </Link>
        <IconButton size="sm" label="Close assets" shortcut="Esc" onClick={() => setOpen(false)}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="border-b border-line px-3 py-1.5">
        <ShelfTabs shown={tab} onShow={setTab} narrow />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">
        {tab !== 'brought' ? (
          <StudioShelf key={tab} shelf={tab} film={film} onTaken={taken} narrow />
        ) : Object.keys(film.film.assets).length === 0 ? (
          <p className="text-sm text-soft">
            Drop pictures, videos, sounds or models anywhere on the page, or take some of the studio’s from
            its shelves. They stand here, to be dragged onto the timeline.
          </p>
        ) : (
          <Shelf filmId={film.id} film={film.film} chosen={chosen} onChoose={choose} narrow />
        )}
      </div>
      {editor && tab === 'brought' && (
        <div className="border-t border-line px-4 py-3">
          {asset ? (
            <PlaceAsset key={asset.id} {...{ film, asset, came }} />
          ) : (
            <ChooseFiles filmId={film.id} size="sm">
              Bring files …
            </ChooseFiles>
          )}
        </div>
      )}
    </aside>
  )
}
