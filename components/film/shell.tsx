'use client'

import { ChevronLeft, MoreHorizontal, Pencil, Share2, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { may } from '#film/role.ts'
import type { FilmDetail } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { useFollow } from '../api/use-follow.ts'
import { Bring } from '../assets/bring.tsx'
import { AssetDrawer } from '../assets/drawer.tsx'
import { Chat, ChatButton } from '../chat/chat.tsx'
import { Refused, Unsent } from '../edit/keeping.tsx'
import { UndoButtons } from '../edit/undo-buttons.tsx'
import { useDelivery } from '../edit/use-edit.ts'
import { Avatars } from '../presence/avatars.tsx'
import { useHeartbeat } from '../presence/use-heartbeat.ts'
import { RemakeButton, RemakeFailure } from '../remake/remake-button.tsx'
import { ShareDialog } from '../share/share-dialog.tsx'
import { commands, labelsOf } from '../shortcuts/map.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { cx } from '../ui/cx.ts'
import { Loading } from '../ui/loading.tsx'
import { Menu, menuItem } from '../ui/menu.tsx'
import { TopBar } from '../ui/top-bar.tsx'
import { DeleteDialog, RenameDialog } from './dialogs.tsx'
import { DownloadMenu } from './download-menu.tsx'
import { useFilm } from './use-film.ts'
import { useOnline, useStaying } from './use-staying.ts'
import { statusOf } from './words.ts'

const views = [
  { path: '', name: 'Film', command: 'view-film' },
  { path: '/storyboard', name: 'Storyboard', command: 'view-storyboard' },
  { path: '/screenplay', name: 'Screenplay', command: 'view-screenplay' },
  { path: '/sound', name: 'Sound', command: 'view-sound' },
  { path: '/models', name: 'Models', command: 'view-models' },
  { path: '/report', name: 'Report', command: 'view-report' },
  { path: '/crew', name: 'Crew', command: 'view-crew' },
  { path: '/run', name: 'Run', command: 'view-run' },
  { path: '/history', name: 'History', command: 'view-history' },
  { path: '/assets', name: 'Assets', command: 'view-assets' },
] as const

/** What stands round every page of a film: its name, the ways to look at it, and the stream that keeps it true. */
export const FilmShell = ({ filmId, children }: { filmId: string; children: ReactNode }) => {
  const film = useFilm(filmId)
  const { news, lost } = useFollow(filmId)
  useDelivery(filmId)
  useHeartbeat(filmId)
  const online = useOnline()
  const go = useStaying(filmId, lost || !online)
  useCommands(
    Object.fromEntries(views.map(({ path, command }) => [command, () => go(`/films/${filmId}${path}`)])),
  )
  if (film.isPending)
    return (
      <>
        <TopBar />
        <main id="main">
          <Loading what="the film" />
        </main>
      </>
    )
  if (film.isError)
    return (
      <>
        <TopBar />
        <main id="main">
          <h1 className="sr-only">Film</h1>
          <Failure
            error={film.error}
            what="This film"
            retry={() => void film.refetch()}
            back={{ href: '/', name: 'To your films' }}
          />
        </main>
      </>
    )
  return (
    <div className="flex min-h-dvh flex-col">
      <Header film={film.data} away={!online ? 'Offline' : lost ? 'Not live' : null} />
      <Refused filmId={film.data.id} />
      <p role="status" aria-live="polite" className="sr-only">
        {news}
      </p>
      <main id="main" className="flex min-h-0 flex-1 flex-col">
        {children}
      </main>
      <AssetDrawer film={film.data} />
      {may(film.data.role, 'edit') && <Chat film={film.data} />}
      {may(film.data.role, 'edit') && <Bring filmId={filmId} />}
    </div>
  )
}

const Header = ({ film, away }: { film: FilmDetail; away: string | null }) => {
  const [open, setOpen] = useState<'share' | 'rename' | 'delete' | null>(null)
  const { label, tone } = statusOf(film.status)
  const close = () => setOpen(null)
  return (
    <header className="z-30 border-b border-line bg-ink">
      <div className="flex h-14 items-center gap-2 px-3 sm:px-4">
        <Link
          href="/"
          aria-label="To your films"
          title="To your films (Shift H)"
          className="rounded-md p-1.5 text-soft hover:bg-hover hover:text-text"
        >
          <ChevronLeft aria-hidden className="size-5" />
        </Link>
        <h1 className="min-w-0 truncate text-xl" title={film.title}>
          {film.title}
        </h1>
        <span
          className={cx(
            'hidden sm:max-lg:inline-flex',
            film.status === 'ready' ? '2xl:inline-flex' : 'xl:inline-flex',
          )}
        >
          <Chip tone={tone}>{label}</Chip>
        </span>
        {away !== null && <Chip tone="bad">{away}: trying again</Chip>}
        <Views filmId={film.id} className="mx-auto hidden lg:flex" />
        <div className="ml-auto flex shrink-0 items-center gap-1.5 lg:ml-0">
          <Avatars film={film} />
          <Unsent filmId={film.id} />
          {may(film.role, 'edit') && <UndoButtons filmId={film.id} />}
          {may(film.role, 'edit') && <ChatButton />}
          <RemakeButton film={film} />
          <DownloadMenu film={film} />
          {may(film.role, 'share') && (
            <Button
              onClick={() => setOpen('share')}
              className="max-sm:hidden lg:max-xl:hidden" // there it is in the menu: the title needs the room
            >
              <Share2 aria-hidden />
              Share
            </Button>
          )}
          {may(film.role, 'edit') && (
            <Menu
              label="More about this film"
              className="size-9 rounded-md text-soft hover:bg-hover hover:text-text"
              trigger={<MoreHorizontal aria-hidden />}
            >
              <button type="button" role="menuitem" className={menuItem} onClick={() => setOpen('rename')}>
                <Pencil aria-hidden />
                Rename …
              </button>
              {may(film.role, 'share') && (
                <button
                  type="button"
                  role="menuitem"
                  className={cx(menuItem, 'sm:max-lg:hidden xl:hidden')}
                  onClick={() => setOpen('share')}
                >
                  <Share2 aria-hidden />
                  Share …
                </button>
              )}
              {may(film.role, 'delete') && (
                <button type="button" role="menuitem" className={menuItem} onClick={() => setOpen('delete')}>
                  <Trash2 aria-hidden />
                  Delete …
                </button>
              )}
            </Menu>
          )}
        </div>
      </div>
      <Views filmId={film.id} className="flex overflow-x-auto border-t border-line px-2 lg:hidden" />
      <RemakeFailure film={film} />
      <ShareDialog film={film} open={open === 'share'} onClose={close} />
      <RenameDialog film={film} open={open === 'rename'} onClose={close} />
      <DeleteDialog film={film} open={open === 'delete'} onClose={close} />
    </header>
  )
}

const Views = ({ filmId, className }: { filmId: string; className: string }) => {
  const here = usePathname()
  const bar = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow screen the bar scrolls to where one is
  useEffect(() => {
    if (matchMedia('(min-width: 64rem)').matches) return // to ask where it lies costs a layout of the whole page
    const on = bar.current?.querySelector<HTMLElement>('[aria-current]')
    if (on && bar.current)
      bar.current.scrollLeft = on.offsetLeft - bar.current.clientWidth / 2 + on.offsetWidth / 2
  }, [here])
  return (
    <nav ref={bar} aria-label="Ways to look at the film" className={cx('gap-0.5', className)}>
      {views.map(({ path, name, command }) => {
        const href = `/films/${filmId}${path}`
        const on = here === href
        return (
          <Link
            key={name}
            href={href}
            aria-current={on ? 'page' : undefined}
            title={`${name} (${labelsOf(commands[command].keys[0] ?? '').join(' ')})`}
            className={cx(
              'relative flex h-10 items-center rounded-md px-3 text-sm whitespace-nowrap transition-colors lg:h-9 lg:max-xl:px-1.5 lg:max-xl:text-xs',
              on
                ? 'font-medium text-text after:absolute after:inset-x-3 after:-bottom-px after:h-0.5 after:rounded-full after:bg-tungsten lg:after:-bottom-2.5'
                : 'text-soft hover:bg-hover hover:text-text',
            )}
          >
            {name}
          </Link>
        )
      })}
    </nav>
  )
}
