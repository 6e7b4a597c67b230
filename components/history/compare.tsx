'use client'

import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { may } from '#film/role.ts'
import { type FilmDetail, type Outputs, useTRPC } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { Button } from '../ui/button.tsx'
import { Chip, type Tone } from '../ui/chip.tsx'
import { cx } from '../ui/cx.ts'
import { Field, Select } from '../ui/field.tsx'
import { Loading } from '../ui/loading.tsx'
import { Empty } from '../ui/notice.tsx'
import { nowOf, type State } from './state.ts'
import { StateBar } from './state-bar.tsx'
import type { TurningBack } from './use-turning-back.ts'

type Difference = Outputs['history']['compare'][number]

const sections: [Difference['part'], string][] = [
  ['scene', 'Scenes'],
  ['shot', 'Shots'],
  ['clip', 'Cut'],
  ['words', 'Words'],
  ['other', 'All else'],
]
const tones: Record<Difference['how'], Tone> = { added: 'good', removed: 'bad', changed: 'info' }

/** What differs between two states of the film. */
export const Compare = (given: {
  film: FilmDetail
  from: State
  to: State
  turn: TurningBack
  onBack: () => void
}) => {
  const { film, turn, onBack } = given
  const trpc = useTRPC()
  const [from, setFrom] = useState(given.from)
  const [to, setTo] = useState(given.to)
  const versions = useQuery(trpc.versions.list.queryOptions({ filmId: film.id }))
  const states = [
    ...[nowOf(film), given.from, given.to, { seq: 0, name: 'The beginning' }],
    ...(versions.data ?? []),
  ].filter(({ seq }, i, all) => all.findIndex((state) => state.seq === seq) === i)
  const found = useQuery(
    trpc.history.compare.queryOptions(
      { filmId: film.id, from: from.seq, to: to.seq },
      { staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  return (
    <>
      <StateBar title={`${from.name} → ${to.name}`} note="What is other in the second." onBack={onBack}>
        {may(film.role, 'edit') && from.seq !== film.version && (
          <Button busy={turn.busy} onClick={() => turn.restore(from)}>
            <RotateCcw aria-hidden />
            <span className="max-w-64 truncate">Restore {from.name}</span>
          </Button>
        )}
      </StateBar>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto w-full max-w-4xl px-5 py-5">
          <div className="grid gap-3 sm:grid-cols-2">
            <Choice label="From" states={states} state={from} onChoose={setFrom} />
            <Choice label="To" states={states} state={to} onChoose={setTo} />
          </div>
          {found.isPending && <Loading what="both films" />}
          {found.isError && (
            <Failure error={found.error} what="The comparison" retry={() => void found.refetch()} />
          )}
          {found.data?.length === 0 && <Empty title="No difference">Both are the same film.</Empty>}
          {found.data !== undefined &&
            sections.map(([part, name]) => (
              <Section key={part} name={name} rows={found.data.filter((row) => row.part === part)} />
            ))}
        </div>
      </div>
    </>
  )
}

const Choice = (given: {
  label: string
  states: State[]
  state: State
  onChoose: (state: State) => void
}) => (
  <Field label={given.label}>
    {(wired) => (
      <Select
        {...wired}
        value={given.state.seq}
        onChange={({ target }) => {
          const state = given.states.find(({ seq }) => seq === Number(target.value))
          if (state) given.onChoose(state)
        }}
      >
        {given.states.map(({ seq, name }) => (
          <option key={seq} value={seq}>
            {name}
          </option>
        ))}
      </Select>
    )}
  </Field>
)

const Section = ({ name, rows }: { name: string; rows: Difference[] }) =>
  rows.length === 0 ? null : (
    <section aria-label={name} className="mt-6">
      <h4 className="slate mb-2">
        {name} · {rows.length}
      </h4>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows can read alike
          <li key={i} className="flex gap-3 py-2 text-sm">
            <span className="w-20 shrink-0">
              <Chip tone={tones[row.how]}>{row.how}</Chip>
            </span>
            <div className="min-w-0 flex-1">
              <p>{row.name}</p>
              {row.what.map((text, k) => (
                <p
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a text have no other name
                  key={k}
                  className={cx(
                    'text-xs break-words whitespace-pre-wrap',
                    row.part !== 'words' && 'text-soft',
                    row.part === 'words' && 'font-script',
                    row.part === 'words' && (text.startsWith('−') ? 'text-rose' : 'text-leaf'),
                  )}
                >
                  {text}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
