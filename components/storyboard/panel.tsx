import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import type { FilmDocument } from '../api/client.ts'
import { assetUrl, named, sizeNames } from '../film/words.ts'
import { Skeleton } from '../ui/loading.tsx'
import { PlayLive } from '../viewport/play-live.tsx'

type Given = {
  film: string
  shape: number
  name: string
  shot: Shot
  asset: string | null
  camera: FilmDocument['cameras'][string] | null
  lines: Line[]
  start: string | null
  onOpen: () => void
}

/** One shot on the board: its picture, and under it what a crew would chalk on the slate. */
export const Panel = ({ film, shape, name, shot, asset, camera, lines, start, onOpen }: Given) => {
  const craft = [
    sizeNames[shot.size],
    shot.angle === 'eye' ? null : `${named(shot.angle)} angle`,
    camera === null ? null : `${Math.round(camera.lens)} mm`,
    camera === null || camera.move === 'static' ? null : named(camera.move),
  ].filter(Boolean)
  return (
    <li className="flex min-w-0 flex-col">
      <button
        type="button"
        onClick={onOpen}
        className="group relative block w-full overflow-hidden rounded-md bg-pit ring-1 ring-white/8 ring-inset"
        style={{ aspectRatio: shape }}
      >
        {asset === null ? (
          <Skeleton className="absolute inset-0 rounded-none" />
        ) : (
          // biome-ignore lint/performance/noImgElement: served by access check, already small
          <img
            src={assetUrl(film, asset)}
            alt=""
            loading="lazy"
            className="animate-appear size-full object-cover transition-[filter] duration-200 group-hover:brightness-115"
          />
        )}
        <span className="absolute top-2 left-2 rounded-sm bg-pit/80 px-1.5 py-0.5 text-xs font-semibold text-tungsten-bright">
          <span className="sr-only">Shot </span>
          {name}
          <span className="sr-only">, {shot.shows}, </span>
        </span>
        {start !== null && (
          <span className="tabular absolute right-2 bottom-2 rounded-sm bg-pit/80 px-1.5 py-0.5 text-2xs text-soft">
            {start}
          </span>
        )}
      </button>
      <p className="mt-2 text-xs font-medium text-soft">{craft.join(' · ')}</p>
      <p className="mt-0.5 text-sm text-pretty">{shot.shows}</p>
      {lines.map((line) => (
        <p key={line.id} className="mt-1 border-l-2 border-sky/40 pl-2.5 text-sm text-soft text-pretty">
          <span className="text-xs font-semibold text-sky">{line.name}</span> {line.text}
        </p>
      ))}
      <p className="mt-1 text-xs text-faint text-pretty">{shot.why}</p>
      {camera !== null && <PlayLive film={film} shot={shot.id} name={name} shape={shape} />}
    </li>
  )
}
