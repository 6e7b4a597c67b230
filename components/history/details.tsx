import { Eye, GitCompare, RotateCcw, Undo2 } from 'lucide-react'
import type { FilmDetail } from '../api/client.ts'
import { when } from '../film/words.ts'
import { Button } from '../ui/button.tsx'
import { authorOf, Mark } from './edit-row.tsx'
import { Name } from './name-state.tsx'
import { type Entry, nowOf, type Shown, type State } from './state.ts'
import type { TurningBack } from './use-turning-back.ts'

/** The chosen edit in full, and what can be done from there. */
export const Details = (given: {
  film: FilmDetail
  entry: Entry | null
  may: boolean
  turn: TurningBack
  onShow: (shown: Shown) => void
}) => {
  const { film, entry, may, turn, onShow } = given
  if (entry === null)
    return (
      <p className="border-b border-line px-5 py-6 text-sm text-soft text-pretty">
        Choose an edit to see all that it changed, to take it back by itself, or to return to the film as it
        was then.
      </p>
    )
  const state: State = { seq: entry.seq, name: `After “${entry.why || `edit ${entry.seq}`}”`.slice(0, 200) }
  return (
    <section aria-label="The chosen edit" className="border-b border-line px-5 py-5">
      <div className="flex items-center gap-3">
        <Mark author={entry.author} />
        <div className="min-w-0">
          <p className="text-sm font-medium">{authorOf(entry)}</p>
          <p className="text-xs text-faint">{when(entry.at)}</p>
        </div>
      </div>
      {entry.why !== '' && <p className="mt-3 text-sm text-pretty">{entry.why}</p>}
      <ul className="mt-3 flex flex-col gap-1 text-xs text-soft">
        {entry.words.map((words, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts of an edit can read alike
          <li key={i} className="break-words">
            {words}
          </li>
        ))}
        {entry.more > 0 && <li className="text-faint">and {entry.more} more</li>}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        {may && (
          <Button size="sm" busy={turn.busy} disabled={entry.undone} onClick={() => turn.undo(entry.seq)}>
            <Undo2 aria-hidden />
            {entry.undone ? 'Taken back' : 'Undo this edit'}
          </Button>
        )}
        <Button size="sm" onClick={() => onShow({ kind: 'look', state })}>
          <Eye aria-hidden />
          Look at the film then
        </Button>
        {entry.seq !== film.version && (
          <Button size="sm" onClick={() => onShow({ kind: 'compare', from: state, to: nowOf(film) })}>
            <GitCompare aria-hidden />
            Compare with now
          </Button>
        )}
        {may && entry.seq !== film.version && (
          <Button size="sm" busy={turn.busy} onClick={() => turn.restore(state)}>
            <RotateCcw aria-hidden />
            Restore
          </Button>
        )}
      </div>
      {may && <Name filmId={film.id} seq={entry.seq} label="Name the film as it was then" />}
    </section>
  )
}
