'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Clapperboard, Play, Square } from 'lucide-react'
import { useState } from 'react'
import { Level } from '#film/quality.ts'
import { may } from '#film/role.ts'
import { type FilmDetail, messageOf, type RunDetail, useTRPC } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { useFilm } from '../film/use-film.ts'
import { when } from '../film/words.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Select } from '../ui/field.tsx'
import { Loading } from '../ui/loading.tsx'
import { Meter } from '../ui/meter.tsx'
import { Empty, Notice } from '../ui/notice.tsx'
import { Board } from './board.tsx'
import { CallLog } from './call-log.tsx'
import { DrawnPanels } from './drawn-panels.tsx'
import { Elapsed } from './elapsed.tsx'
import { progressOf, runWords } from './progress.ts'

/** The making of the film: who does what, what they decided and why, and what they said to each other. */
export const RunView = ({ filmId }: { filmId: string }) => {
  const trpc = useTRPC()
  const film = useFilm(filmId)
  const runs = useQuery(trpc.runs.list.queryOptions({ filmId }))
  const [chosen, setChosen] = useState<string | null>(null)
  if (film.data === undefined || runs.isPending) return <Loading what="the run" />
  if (runs.isError) return <Failure error={runs.error} what="The run" retry={() => void runs.refetch()} />
  const runId = chosen ?? runs.data[0]?.id
  if (runId === undefined)
    return (
      <Empty title="Nobody has worked on this yet" action={<Start film={film.data} first />}>
        The crew reads the brief, plans, and works department by department. You see here what each of them
        decides and why.
      </Empty>
    )
  return (
    <One film={film.data} runId={runId} latest={runId === runs.data[0]?.id}>
      {runs.data.length > 1 && (
        <Select
          aria-label="Which run"
          value={runId}
          onChange={(event) => setChosen(event.target.value)}
          className="w-auto"
        >
          {runs.data.map((run, i) => (
            <option key={run.id} value={run.id}>
              {`Run ${runs.data.length - i} · ${when(run.createdAt)} · ${runWords[run.status].label}`}
            </option>
          ))}
        </Select>
      )}
    </One>
  )
}

const Start = ({ film, first = false }: { film: FilmDetail; first?: boolean }) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const start = useMutation(
    trpc.runs.start.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: trpc.runs.list.queryKey({ filmId: film.id }) })
        void queries.invalidateQueries({ queryKey: trpc.films.get.queryKey({ filmId: film.id }) })
      },
    }),
  )
  const edit = useMutation(trpc.films.applyEdit.mutationOptions())
  const asked = film.film.brief.quality ?? 'master'
  const [level, setLevel] = useState<Level>(asked)
  if (!may(film.role, 'make')) return null
  const make = async () => {
    const change = { op: 'set' as const, path: ['brief', 'quality'], value: level }
    if (level !== asked) await edit.mutateAsync({ filmId: film.id, change, why: `Made as a ${level}` })
    start.mutate({ filmId: film.id })
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Select
        aria-label="Made as"
        value={level}
        onChange={(event) => setLevel(Level.parse(event.target.value))}
        className="w-auto"
      >
        {Level.options.map((option) => (
          <option key={option} value={option}>
            {`As a ${option}`}
          </option>
        ))}
      </Select>
      <Button
        look={first ? 'primary' : 'plain'}
        busy={start.isPending || edit.isPending}
        onClick={() => void make().catch(() => undefined)}
      >
        <Play aria-hidden />
        {first ? 'Make the film' : 'Make it again'}
      </Button>
      {start.isError && <Notice kind="error" title={messageOf(start.error)} />}
      {edit.isError && <Notice kind="error" title={messageOf(edit.error)} />}
    </div>
  )
}

const One = ({
  film,
  runId,
  latest,
  children,
}: {
  film: FilmDetail
  runId: string
  latest: boolean
  children: React.ReactNode
}) => {
  const trpc = useTRPC()
  const run = useQuery(trpc.runs.get.queryOptions({ runId }))
  if (run.isPending) return <Loading what="the run" />
  if (run.isError) return <Failure error={run.error} what="The run" retry={() => void run.refetch()} />
  return (
    <div className="mx-auto w-full max-w-[112rem] px-4 pt-6 pb-20 sm:px-6">
      <Head film={film} run={run.data} latest={latest}>
        {children}
      </Head>
      <DrawnPanels film={film.film} live={run.data.status === 'running'} />
      <Board steps={run.data.steps} film={film.film} queued={run.data.status === 'queued'} />
      <CallLog runId={runId} live={run.data.status === 'running'} />
    </div>
  )
}

const Head = ({
  film,
  run,
  latest,
  children,
}: {
  film: FilmDetail
  run: RunDetail
  latest: boolean
  children: React.ReactNode
}) => {
  const { label, tone } = runWords[run.status]
  const { done, all, share } = progressOf(run.steps)
  const going = run.status === 'queued' || run.status === 'running'
  return (
    <section aria-label="This run" className="mb-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <h2 className="text-2xl">{going ? 'In the making' : 'The making of it'}</h2>
        <Chip tone={tone}>{label}</Chip>
        <p className="tabular text-sm text-soft">
          {all > 0 && `${done} of ${all} steps · `}
          <Elapsed from={run.startedAt ?? run.createdAt} to={run.endedAt} />
          {run.made + run.cached > 0 && ` · ${run.made} made, ${run.cached} found already made`}
        </p>
        <div className="ml-auto flex flex-wrap items-center gap-2">
          {children}
          {going && <Cancel film={film} runId={run.id} />}
          {!going && latest && <Start film={film} />}
          {run.status === 'done' && (
            <ButtonLink look="primary" href={`/films/${film.id}`}>
              <Clapperboard aria-hidden />
              Watch the film
            </ButtonLink>
          )}
        </div>
      </div>
      {going && <Meter value={share} label="The film so far" className="mt-4 h-1.5" />}
      {run.status === 'failed' && (
        <div className="mt-4">
          <Notice kind="error" title="The film could not be made.">
            <p>{run.error ?? 'A step failed; it stands below with its reason.'}</p>
            <p className="mt-1 text-soft">
              What was made by then is kept: making it again only makes what is missing.
            </p>
          </Notice>
        </div>
      )}
      {run.status === 'cancelled' && (
        <div className="mt-4">
          <Notice kind="info" title="This run was cancelled.">
            What was made by then is kept, and is found again by the next run.
          </Notice>
        </div>
      )}
    </section>
  )
}

const Cancel = ({ film, runId }: { film: FilmDetail; runId: string }) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const cancel = useMutation(
    trpc.runs.cancel.mutationOptions({
      onSuccess: () => void queries.invalidateQueries({ queryKey: trpc.runs.pathKey() }),
    }),
  )
  if (!may(film.role, 'make')) return null
  return (
    <>
      <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate({ runId })}>
        <Square aria-hidden className="fill-current" />
        Cancel
      </Button>
      {cancel.isError && <Notice kind="error" title={messageOf(cancel.error)} />}
    </>
  )
}
