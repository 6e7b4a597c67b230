import { Bot } from 'lucide-react'
import { memo } from 'react'
import { agentName, when } from '../film/words.ts'
import { coloursOf, initialsOf } from '../presence/who.ts'
import { cx } from '../ui/cx.ts'
import type { Entry } from './state.ts'

export const rowHeight = 62 // px

export const authorOf = ({ author }: Pick<Entry, 'author'>): string =>
  author.kind === 'agent' ? agentName(author.id) : (author.name ?? 'Somebody who has left')

export const Mark = ({ author }: Pick<Entry, 'author'>) =>
  author.kind === 'agent' ? (
    <span
      aria-hidden
      className="flex size-7 shrink-0 items-center justify-center rounded-md bg-raised text-soft"
    >
      <Bot className="size-4" />
    </span>
  ) : (
    <span
      aria-hidden
      className="flex size-7 shrink-0 items-center justify-center rounded-full text-2xs font-semibold text-ink"
      style={{ background: coloursOf([author.id]).get(author.id) }}
    >
      {initialsOf(author.name ?? '?')}
    </span>
  )

const timeOnly = new Intl.DateTimeFormat('en', { timeStyle: 'short' })
/** Of today only the time. */
const briefly = (at: Date): string =>
  at.toDateString() === new Date().toDateString() ? `Today, ${timeOnly.format(at)}` : when(at)

/** One edit: why, what, who and when. */
export const EditRow = memo(function EditRow(given: {
  entry: Entry
  at: number
  count: number
  chosen: boolean
  onChoose: (entry: Entry) => void
}) {
  const { entry, at, count, chosen, onChoose } = given
  const { seq, why, words, more, undone } = entry
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list moves by arrow keys
    <div
      id={`edit-${seq}`}
      role="option"
      aria-selected={chosen}
      aria-posinset={at + 1}
      aria-setsize={count}
      tabIndex={-1}
      onClick={() => onChoose(entry)}
      style={{ top: at * rowHeight, height: rowHeight }}
      className={cx(
        'absolute inset-x-0 flex cursor-pointer items-center gap-3 border-b border-line px-4',
        chosen ? 'bg-raised shadow-[inset_3px_0_0_var(--color-tungsten)]' : 'hover:bg-hover',
      )}
    >
      <Mark author={entry.author} />
      <span className="min-w-0 flex-1">
        <span className={cx('block truncate text-sm', undone && 'text-faint line-through')}>
          {why === '' ? (words[0] ?? 'Nothing changed') : why}
        </span>
        <span className="block truncate text-xs text-faint">
          {undone && 'Taken back. '}
          {words.slice(0, 3).join(' · ')}
          {words.length + more > 3 && ` · ${words.length + more - 3} more`}
        </span>
      </span>
      <span className="shrink-0 text-right text-xs text-faint">
        <span className="block text-soft">{authorOf(entry)}</span>
        <span className="tabular block">{briefly(entry.at)}</span>
      </span>
    </div>
  )
})
