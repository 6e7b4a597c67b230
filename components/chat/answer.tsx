import { Check, TriangleAlert, X } from 'lucide-react'
import type { FilmDetail } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { ProposalList } from './proposal.tsx'
import { Remake } from './remake.tsx'
import { type Answer, leftIn } from './talk.ts'

type Given = {
  film: FilmDetail
  answer: Answer
  latest: boolean
  undoes: string | null // what an undo would take back
  onAsk: (words: string) => void
  onLeave: (index: number) => void
  onApply: () => void
  onDrop: () => void
}

/** An answer of the controller: what it proposes, asks or will not do. */
export const AnswerView = ({ film, answer, latest, undoes, onAsk, onLeave, onApply, onDrop }: Given) => {
  const { reply, became } = answer
  const { proposal, question, says, fallback, command } = reply
  const can = leftIn(answer).length
  const instead =
    proposal?.items.flatMap((item) => (item.cannot === undefined ? [] : (item.instead ?? []))) ?? []
  const nothing = command === 'undo' && undoes === null && became === 'open'
  return (
    <div className="flex flex-col gap-2.5">
      {fallback !== null && (
        <p className="flex gap-2 text-xs text-tungsten-bright">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {fallback}
        </p>
      )}
      {says.map((text) => (
        <p key={text} className="text-sm text-soft">
          {text}
        </p>
      ))}
      <ProposalList film={film.film} answer={answer} onLeave={onLeave} />
      {command !== null && became === 'open' && (
        <p className="text-sm">
          {nothing
            ? 'There is nothing of yours to take back.'
            : command === 'undo'
              ? `Take back “${undoes}”?`
              : 'Bring back what you took back last?'}
        </p>
      )}
      {question !== null && became === 'open' && (
        <div className="flex flex-col gap-2">
          <p className="text-sm font-medium">{question.question}</p>
          <div className="flex flex-wrap gap-1.5">
            {question.choices.map(({ label, words }) => (
              <Choice key={label} label={label} disabled={!latest} onClick={() => onAsk(words)} />
            ))}
          </div>
        </div>
      )}
      {became === 'open' && instead.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {instead.map((words) => (
            <Choice key={words} label={words} disabled={!latest} onClick={() => onAsk(words)} />
          ))}
        </div>
      )}
      {became !== 'applied' &&
        became !== 'dropped' &&
        (proposal?.items.some(({ cannot }) => cannot === undefined) === true ||
          (command !== null && !nothing)) && (
          <div className="flex gap-2">
            <Button
              look="primary"
              size="sm"
              busy={became === 'applying'}
              disabled={command === null && can === 0}
              onClick={onApply}
            >
              <Check aria-hidden />
              {command !== null
                ? 'Yes'
                : can === 1
                  ? 'Yes, do it'
                  : `Yes, do ${can === 2 ? 'both' : `all ${can}`}`}
            </Button>
            <Button look="quiet" size="sm" disabled={became === 'applying'} onClick={onDrop}>
              <X aria-hidden />
              No
            </Button>
          </div>
        )}
      {(became === 'applied' || became === 'dropped') && (
        <p className="text-xs text-soft">
          {became === 'dropped'
            ? 'Left as it was.'
            : command !== null
              ? 'Done.'
              : 'Done, as one edit. Ctrl Z takes it back.'}
        </p>
      )}
      {became === 'applied' && latest && proposal !== null && <Remake film={film} remade={proposal.remade} />}
    </div>
  )
}

const Choice = ({ label, disabled, onClick }: { label: string; disabled: boolean; onClick: () => void }) => (
  <button
    type="button"
    disabled={disabled}
    onClick={onClick}
    className="rounded-full border border-edge px-3 py-1 text-left text-xs text-text transition-colors hover:border-tungsten hover:bg-hover disabled:border-line disabled:text-faint"
  >
    {label}
  </button>
)
