import { Lock, PencilLine } from 'lucide-react'
import { memo } from 'react'
import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import type { FilmDocument } from '../api/client.ts'
import { AssetPicture } from '../film/asset-picture.tsx'
import { assetUrl, named, sizeNames } from '../film/words.ts'
import { ChosenBy } from '../presence/chosen-by.tsx'
import { cx } from '../ui/cx.ts'
import { Skeleton } from '../ui/loading.tsx'

type Given = {
  film: string
  shape: number
  name: string
  shot: Shot
  panel: FilmDocument['panels'][string] | null
  camera: FilmDocument['cameras'][string] | null
  lines: ReadonlyMap<string, Line> // of the whole film: the same for every panel
  start: string | null
  seconds: number
  making: boolean
  chosen: boolean
  focused: boolean // the one that Tab comes to
  sealed: boolean
  byHand: boolean
}

/** What a crew would chalk on the slate. */
const craftOf = ({ shot, camera }: Pick<Given, 'shot' | 'camera'>): string =>
  [
    sizeNames[shot.size],
    shot.angle === 'eye' ? null : `${named(shot.angle)} angle`,
    camera === null ? null : `${Math.round(camera.lens)} mm`,
    camera === null || camera.move === 'static' ? null : named(camera.move),
  ]
    .filter(Boolean)
    .join(' · ')

/** One shot on the board: its picture, and under it what it is. The board listens to the pointer and the keys. */
export const Panel = memo(function Panel(given: Given) {
  const { shape, name, shot, panel, start, seconds, chosen, focused, sealed, byHand } = given
  const lines = shot.lines.flatMap((line) => given.lines.get(line) ?? [])
  return (
    <div
      role="option"
      data-shot={shot.id}
      aria-selected={chosen}
      tabIndex={focused ? 0 : -1}
      className={cx(
        'group flex min-w-0 cursor-default flex-col rounded-md p-2 outline-offset-0 select-none [contain-intrinsic-size:auto_17rem] [content-visibility:auto]',
        chosen ? 'bg-raised ring-2 ring-tungsten' : 'hover:bg-panel',
      )}
    >
      <span className="sr-only">Shot {name}</span>
      <div className="relative w-full overflow-hidden rounded-md bg-pit" style={{ aspectRatio: shape }}>
        <Picture {...given} />
        <ChosenBy film={given.film} thing={`shots.${shot.id}`} />
        <span className="absolute top-2 left-2 rounded-sm bg-pit/80 px-1.5 py-0.5 text-xs font-semibold text-tungsten-bright">
          {name}
        </span>
        <span className="absolute top-2 right-2 flex gap-1">
          {panel?.stale === true && (
            <span className="rounded-sm bg-sky-dim px-1.5 py-0.5 text-2xs font-medium text-sky">
              Not redrawn
            </span>
          )}
          {sealed ? (
            <Mark title="Kept as it is">
              <Lock aria-hidden className="size-3.5" />
            </Mark>
          ) : (
            byHand && (
              <Mark title="Set by hand">
                <PencilLine aria-hidden className="size-3.5" />
              </Mark>
            )
          )}
        </span>
        <span className="tabular absolute right-2 bottom-2 rounded-sm bg-pit/80 px-1.5 py-0.5 text-2xs text-soft">
          {seconds.toFixed(1)} s{start !== null && ` · ${start}`}
        </span>
      </div>
      <p className="mt-2 text-xs font-medium text-soft">{craftOf(given)}</p>
      {shot.shows === '' ? (
        <p className="mt-0.5 text-sm text-faint italic">Not described yet</p>
      ) : (
        <p className="mt-0.5 line-clamp-3 text-sm text-pretty">{shot.shows}</p>
      )}
      {lines.slice(0, 2).map((line) => (
        <p
          key={line.id}
          className="mt-1 line-clamp-2 border-l-2 border-sky/40 pl-2.5 text-sm text-soft text-pretty"
        >
          <span className="text-xs font-semibold text-sky">{line.name}</span> {line.text}
        </p>
      ))}
      {lines.length > 2 && <p className="mt-1 text-xs text-faint">and {lines.length - 2} more lines</p>}
    </div>
  )
})

const Mark = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <span
    title={title}
    className="grid size-5.5 place-items-center rounded-full bg-pit/85 text-tungsten-bright"
  >
    {children}
    <span className="sr-only">{title}</span>
  </span>
)

const Picture = ({ film, panel, making }: Given) => {
  if (panel !== null)
    return (
      <AssetPicture
        url={assetUrl(film, panel.asset)}
        className={cx('size-full object-cover', panel.stale === true && 'opacity-60')}
      />
    )
  return making ? (
    <Skeleton className="absolute inset-0 rounded-none" />
  ) : (
    <span className="absolute inset-0 grid place-items-center border border-dashed border-edge text-xs text-faint">
      Not drawn yet
    </span>
  )
}
