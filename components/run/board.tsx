'use client'

import { useQuery } from '@tanstack/react-query'
import { Check, CircleAlert, CircleDashed, LoaderCircle, Minus } from 'lucide-react'
import { type CrewMember, type FilmDocument, type RunDetail, useTRPC } from '../api/client.ts'
import { byGroup, departmentOf } from '../crew/groups.ts'
import { agentName } from '../film/words.ts'
import { cx } from '../ui/cx.ts'
import { Meter } from '../ui/meter.tsx'
import { Elapsed } from './elapsed.tsx'

type Step = RunDetail['steps'][number]

const icons = {
  waiting: { Icon: CircleDashed, look: 'text-edge', word: 'waiting' },
  running: { Icon: LoaderCircle, look: 'text-tungsten animate-spin', word: 'at work' },
  done: { Icon: Check, look: 'text-leaf', word: 'done' },
  failed: { Icon: CircleAlert, look: 'text-rose', word: 'failed' },
  cancelled: { Icon: Minus, look: 'text-edge', word: 'cancelled' },
  skipped: { Icon: Minus, look: 'text-edge', word: 'not needed' },
}

const groupOf = (step: Step) => (step.agent.includes('/') ? (step.agent.split('/')[0] ?? '') : 'post')

/** The departments and what each of their people is doing. */
export const Board = ({ steps, film, queued }: { steps: Step[]; film: FilmDocument; queued: boolean }) => {
  const crew = useQuery(useTRPC().crew.list.queryOptions())
  const does = new Map((crew.data ?? []).map((agent) => [agent.id, agent]))
  if (steps.length === 0)
    return (
      <p className="py-8 text-center text-sm text-soft">
        {queued
          ? 'Waiting for the executor to take it up. It comes with “npm start”; its log says why if it does not.'
          : 'The controller had nothing to do.'}
      </p>
    )
  return (
    <section aria-label="Departments" className="gap-4 sm:columns-2 xl:columns-3 2xl:columns-4">
      {byGroup(steps, groupOf).map(([group, members]) => {
        const { name, icon: Icon } = departmentOf(group)
        const busy = members.some((step) => step.status === 'running')
        return (
          <section
            key={group}
            aria-label={name}
            className={cx(
              'mb-4 break-inside-avoid overflow-hidden rounded-lg bg-panel ring-1 transition-shadow ring-inset',
              busy ? 'ring-tungsten/50' : 'ring-line',
            )}
          >
            <h3 className="flex items-center gap-2.5 border-b border-line px-4 py-2.5 text-sm font-semibold">
              <Icon aria-hidden className={cx('size-4', busy ? 'text-tungsten' : 'text-faint')} />
              {name}
              <span className="tabular ml-auto text-xs font-normal text-faint">
                {members.filter((step) => step.status === 'done').length}/{members.length}
              </span>
            </h3>
            <ul className="divide-y divide-line/70">
              {members.map((step) => (
                <Row
                  key={step.agent}
                  step={step}
                  agent={does.get(step.agent)}
                  fallback={film.fallbacks[step.agent]?.reason}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}

const Row = ({
  step,
  agent,
  fallback,
}: {
  step: Step
  agent: CrewMember | undefined
  fallback: string | undefined
}) => {
  const { Icon, look, word } = icons[step.status]
  const name = agentName(step.agent)
  const standIn = step.fallback ?? fallback
  return (
    <li className="px-4 py-2.5">
      <div className="flex items-center gap-2.5 text-sm">
        <Icon role="img" aria-label={word} className={cx('size-4 shrink-0', look)} />
        <span
          className={cx('min-w-0 truncate font-medium', step.status === 'waiting' && 'text-faint')}
          title={agent?.does}
        >
          {name}
        </span>
        <span className="tabular ml-auto shrink-0 text-xs text-faint">
          {step.cached && step.status === 'done' ? (
            'already made'
          ) : step.startedAt !== null && (step.status === 'running' || step.endedAt !== null) ? (
            <Elapsed from={step.startedAt} to={step.endedAt} />
          ) : null}
        </span>
      </div>
      {step.status === 'running' && (
        <div className="mt-1.5 pl-6.5">
          {step.what !== '' && <p className="mb-1.5 truncate text-xs text-soft">{step.what}</p>}
          <Meter value={step.progress} label={`${name}: so far`} />
        </div>
      )}
      {step.status === 'waiting' && agent !== undefined && (
        <p className="mt-0.5 line-clamp-1 pl-6.5 text-xs text-faint">{agent.does}</p>
      )}
      {step.status === 'done' && step.explain && (
        <p className="animate-appear mt-0.5 pl-6.5 text-xs text-soft text-pretty">{step.explain}</p>
      )}
      {standIn !== undefined && standIn !== null && (
        <p className="mt-0.5 pl-6.5 text-xs text-tungsten-bright">
          Built-in craft stood in for the model: {standIn}
        </p>
      )}
      {step.error !== null && <p className="mt-0.5 pl-6.5 text-xs break-words text-rose">{step.error}</p>}
    </li>
  )
}
