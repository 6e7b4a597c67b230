import { ArrowRight, Check, CircleSlash } from 'lucide-react'
import { useId } from 'react'
import { shotNames } from '#film/history/names.ts'
import { toSeconds } from '#film/timeline/time.ts'
import type { FilmDocument } from '../api/client.ts'
import { assetUrl } from '../film/words.ts'
import { cx } from '../ui/cx.ts'
import type { Answer, Proposal } from './talk.ts'

type Item = Proposal['items'][number]

/** The things that would be done, each with its before and after; any of them can be left out. */
export const ProposalList = ({
  film,
  answer,
  onLeave,
}: {
  film: FilmDocument
  answer: Answer
  onLeave: (index: number) => void
}) => {
  const { proposal } = answer.reply
  if (proposal === null) return null
  const seconds = (frames: number) => `${toSeconds(frames, film.brief.rate).toFixed(1)} s`
  const { before, after } = proposal.frames
  return (
    <>
      <ul aria-label="What would change" className="flex flex-col gap-1.5">
        {proposal.items.map((item, i) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: the things of a proposal keep their places
            key={i}
            film={film}
            item={item}
            left={answer.out.includes(i)}
            open={answer.became === 'open'}
            onLeave={() => onLeave(i)}
          />
        ))}
      </ul>
      {before !== after && (
        <p className="tabular text-xs text-soft">
          The film: {seconds(before)} <Becomes /> {seconds(after)}
        </p>
      )}
    </>
  )
}

const Becomes = () => (
  <>
    <ArrowRight aria-hidden className="inline size-3 text-faint" />
    <span className="sr-only">becomes</span>
  </>
)

const Row = ({
  film,
  item,
  left,
  open,
  onLeave,
}: {
  film: FilmDocument
  item: Item
  left: boolean
  open: boolean
  onLeave: () => void
}) => {
  const id = useId()
  if (item.cannot !== undefined)
    return (
      <li className="flex gap-2.5 rounded-md bg-ink px-3 py-2 text-sm text-soft">
        <CircleSlash aria-hidden className="mt-0.5 size-4 shrink-0 text-rose" />
        <span>
          <span className="sr-only">Not possible: </span>
          {item.cannot}
        </span>
      </li>
    )
  return (
    <li className="flex gap-2.5 rounded-md bg-ink px-3 py-2.5">
      {open ? (
        <input
          id={id}
          type="checkbox"
          checked={!left}
          onChange={onLeave}
          className="mt-0.5 size-4 shrink-0 accent-tungsten"
          aria-describedby={`${id}-what`}
        />
      ) : (
        <Check aria-hidden className={cx('mt-0.5 size-4 shrink-0', left ? 'invisible' : 'text-leaf')} />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <label htmlFor={id} className={cx('text-sm font-medium', left && 'text-faint line-through')}>
          {item.title}
          {left && <span className="sr-only"> (left out)</span>}
        </label>
        <p id={`${id}-what`} className="tabular text-xs break-words text-soft">
          <del className="text-faint no-underline">{item.before}</del> <Becomes />{' '}
          <ins className={cx('no-underline', left ? 'text-faint' : 'text-tungsten-bright')}>{item.after}</ins>
        </p>
        {item.note !== undefined && <p className="text-xs text-faint">{item.note}</p>}
        <Panels film={film} shots={item.shots ?? []} />
      </div>
    </li>
  )
}

const shown = 4

/** The pictures that an item is about, as they are now. */
const Panels = ({ film, shots }: { film: FilmDocument; shots: readonly string[] }) => {
  const drawn = shots.flatMap((id) => {
    const asset = film.panels[id]?.asset
    return asset === undefined ? [] : [{ id, asset }]
  })
  if (drawn.length === 0) return null
  const names = shotNames(film)
  return (
    <div className="mt-1 flex items-center gap-1.5">
      {drawn.slice(0, shown).map(({ id, asset }) => (
        <span key={id} className="relative w-16 overflow-hidden rounded-sm bg-pit">
          {/* biome-ignore lint/performance/noImgElement: served by the studio as it is */}
          <img
            src={assetUrl(film.id, asset)}
            alt={`Shot ${names.get(id)} as it is`}
            loading="lazy"
            className="block w-full"
          />
          <span
            aria-hidden
            className="absolute bottom-0 left-0 bg-pit/80 px-1 text-2xs font-semibold text-tungsten-bright"
          >
            {names.get(id)}
          </span>
        </span>
      ))}
      {drawn.length > shown && <span className="text-xs text-faint">and {drawn.length - shown} more</span>}
    </div>
  )
}
