'use client'

import { useState } from 'react'
import { type Part, parts } from '#film/history/parts.ts'
import { may } from '#film/role.ts'
import { type FilmDetail, messageOf } from '../api/client.ts'
import { useFilm } from '../film/use-film.ts'
import { titleCase } from '../film/words.ts'
import { Select } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Compare } from './compare.tsx'
import { Details } from './details.tsx'
import { Edits } from './edits.tsx'
import { Look } from './look.tsx'
import type { Entry, Shown, Which } from './state.ts'
import { useTurningBack } from './use-turning-back.ts'
import { Versions } from './versions.tsx'

/** All that has happened to the film, and the way back to any of it. */
export const HistoryView = ({ filmId }: { filmId: string }) => {
  const { data } = useFilm(filmId)
  return data === undefined ? null : <History film={data} />
}

const History = ({ film }: { film: FilmDetail }) => {
  const [which, setWhich] = useState<Which>({})
  const [chosen, setChosen] = useState<Entry | null>(null)
  const [shown, setShown] = useState<Shown>({ kind: 'list' })
  const list = () => setShown({ kind: 'list' })
  const turn = useTurningBack(film.id, list)
  const edits = may(film.role, 'edit')
  return (
    <div className="flex flex-1 flex-col lg:h-[calc(100dvh-3.5rem-1px)] lg:flex-none">
      <h2 className="sr-only">History</h2>
      {turn.error !== null && (
        <div className="px-4 pt-4">
          <Notice kind="error" title="The film stays as it is.">
            {messageOf(turn.error)}
          </Notice>
        </div>
      )}
      {turn.kept.length > 0 && (
        <div className="px-4 pt-4">
          <Notice kind="info" title="Restored, but for what is locked.">
            {turn.kept.join(', ')}
          </Notice>
        </div>
      )}
      {shown.kind === 'look' && (
        <Look film={film} state={shown.state} turn={turn} onBack={list} onShow={setShown} />
      )}
      {shown.kind === 'compare' && <Compare film={film} {...shown} turn={turn} onBack={list} />}
      {shown.kind === 'list' && (
        <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <section aria-label="Edits" className="flex min-h-[28rem] min-w-0 flex-col">
            <Filters which={which} onChange={setWhich} />
            <Edits
              filmId={film.id}
              version={film.version}
              which={which}
              chosen={chosen}
              onChoose={setChosen}
            />
          </section>
          <aside
            aria-label="Edit and versions"
            className="min-h-0 border-line max-lg:border-t lg:overflow-y-auto lg:border-l"
          >
            <Details film={film} entry={chosen} may={edits} turn={turn} onShow={setShown} />
            <Versions film={film} may={edits} turn={turn} onShow={setShown} />
          </aside>
        </div>
      )}
    </div>
  )
}

const Filters = ({ which, onChange }: { which: Which; onChange: (which: Which) => void }) => {
  const by = which.by === undefined ? {} : { by: which.by }
  const part = which.part === undefined ? {} : { part: which.part }
  return (
    <div className="flex flex-wrap gap-2 border-b border-line px-4 py-2.5">
      <Select
        aria-label="By whom"
        className="w-44"
        value={which.by ?? ''}
        onChange={({ target }) =>
          onChange({ ...part, ...(target.value === '' ? {} : { by: target.value as 'person' | 'agent' }) })
        }
      >
        <option value="">By everybody</option>
        <option value="person">By people</option>
        <option value="agent">By agents</option>
      </Select>
      <Select
        aria-label="Part of the film"
        className="w-44"
        value={which.part ?? ''}
        onChange={({ target }) =>
          onChange({ ...by, ...(target.value === '' ? {} : { part: target.value as Part }) })
        }
      >
        <option value="">The whole film</option>
        {Object.keys(parts).map((part) => (
          <option key={part} value={part}>
            {titleCase(part)}
          </option>
        ))}
      </Select>
    </div>
  )
}
