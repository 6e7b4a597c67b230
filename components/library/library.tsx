'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus, Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { AccountMenu } from '../account/account-menu.tsx'
import { useTRPC } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { useCommands } from '../shortcuts/use-commands.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Input, Select } from '../ui/field.tsx'
import { Skeleton } from '../ui/loading.tsx'
import { Empty } from '../ui/notice.tsx'
import { TopBar } from '../ui/top-bar.tsx'
import { FilmCard } from './film-card.tsx'
import { FirstFilm } from './first-film.tsx'
import { type Order, orders, shelved } from './shelf.ts'

const orderNames: Record<Order, string> = {
  changed: 'Last changed',
  created: 'Newest',
  title: 'Title',
  length: 'Longest',
}

export const Library = () => {
  const trpc = useTRPC()
  const films = useQuery({
    ...trpc.films.list.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.some((film) => film.status === 'making') ? 4000 : false),
  })
  return (
    <>
      <TopBar>
        <ButtonLink href="/new" look="primary" title="New film (Shift N)">
          <Plus aria-hidden />
          New film
        </ButtonLink>
        <AccountMenu />
      </TopBar>
      <main id="main" className="mx-auto w-full max-w-[104rem] px-4 pt-7 pb-20 sm:px-6">
        {films.isPending && <Loading />}
        {films.isError && (
          <Failure error={films.error} what="Your films" retry={() => void films.refetch()} />
        )}
        {films.data?.length === 0 && <FirstFilm />}
        {films.data !== undefined && films.data.length > 0 && <Shelf films={films.data} />}
      </main>
    </>
  )
}

const grid = 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-x-5 gap-y-8'

const Loading = () => (
  <div role="status" aria-label="Loading your films" className={grid}>
    {[0, 1, 2, 3].map((i) => (
      <div key={i}>
        <Skeleton className="aspect-video" />
        <Skeleton className="mt-3 h-4 w-3/5" />
      </div>
    ))}
  </div>
)

const Shelf = ({ films }: { films: Parameters<typeof shelved>[0] }) => {
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<Order>('changed')
  const box = useRef<HTMLInputElement>(null)
  useCommands({ search: () => box.current?.focus() })
  const shown = shelved(films, search, order)
  return (
    <>
      <div className="mb-6 flex flex-wrap items-end gap-3">
        <h1 className="mr-auto text-3xl">Your films</h1>
        <div className="relative w-full sm:w-64">
          <Search aria-hidden className="absolute top-2.5 left-2.5 size-4 text-faint" />
          <Input
            ref={box}
            type="search"
            aria-label="Search your films"
            placeholder="Search  /"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className="w-full pl-8.5"
          />
        </div>
        <Select
          aria-label="Order"
          value={order}
          onChange={(event) => setOrder(orders.find((each) => each === event.target.value) ?? 'changed')}
          className="w-full sm:w-38"
        >
          {orders.map((each) => (
            <option key={each} value={each}>
              {orderNames[each]}
            </option>
          ))}
        </Select>
      </div>
      <p role="status" className="sr-only">
        {shown.length} of {films.length} films
      </p>
      {shown.length === 0 ? (
        <Empty title="No film like that">
          Nothing has “{search}” in its title, story or genre. Try fewer words.
        </Empty>
      ) : (
        <ul className={grid}>
          {shown.map((film) => (
            <li key={film.id}>
              <FilmCard film={film} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
