import type { PlannedStep } from '#agents/runtime/plan.ts'
import { applyEdit, type FilmEdit } from '#film/edit.ts'
import type { Film } from '#film/film.ts'
import { steps } from './plan.ts'
import { type StepResult, takeStep } from './step.ts'

export type Made = {
  film: Film
  tasks: { made: number; cached: number }
  stages: Record<string, number> // seconds at work, by department
}

type Ask = {
  film: Film
  runId: string
  without?: readonly string[] // steps not taken, nor any that wait for them
  signal: AbortSignal
  onStep: (step: string, state: 'started' | 'done', told: string) => void
  onProgress: (step: string, done: number, what: string) => void
  onRow?: (edit: FilmEdit) => void // a row that is done before its step is
}

/** The steps that neither are left out nor wait for one that is. */
const stepsWithout = (left: readonly string[]): PlannedStep[] => {
  const out = new Set(left)
  return steps.filter(({ id, after }) => {
    if (out.has(id) || after.some((other) => out.has(other))) out.add(id)
    return !out.has(id)
  })
}

const department = (step: string): string => step.split('/')[0] ?? step

/** Makes a whole film in this process, each step as soon as what it waits for is there. @throws AppError */
export const makeFilm = async (ask: Ask): Promise<Made> => {
  const tasks = { made: 0, cached: 0 }
  const stages: Record<string, number> = {}
  let film = ask.film
  const stop = new AbortController()
  const signal = AbortSignal.any([ask.signal, stop.signal])

  const rows = ask.onRow ? { onRow: ask.onRow } : {}
  const take = async (step: string): Promise<StepResult> => {
    ask.onStep(step, 'started', '')
    const started = performance.now()
    const onProgress = (done: number, what: string) => ask.onProgress(step, done, what)
    const result = await takeStep({ film, step, part: null, runId: ask.runId, onProgress, signal, ...rows })
    for (const edit of result.edits) film = applyEdit(film, edit).film
    tasks.made += result.made
    tasks.cached += result.cached
    stages[department(step)] = (stages[department(step)] ?? 0) + (performance.now() - started) / 1000
    ask.onStep(step, 'done', result.explain)
    return result
  }

  const going = new Map<string, Promise<unknown>>()
  for (const { id, after } of stepsWithout(ask.without ?? []))
    going.set(
      id,
      Promise.all(after.map((other) => going.get(other))).then(() => take(id)),
    )
  const all = [...going.values()]
  try {
    await Promise.all(all)
  } catch (error) {
    stop.abort(error)
    await Promise.allSettled(all)
    throw error
  }
  const rounded = Object.entries(stages).map(([name, seconds]) => [name, Math.round(seconds * 100) / 100])
  return { film, tasks, stages: Object.fromEntries(rounded) }
}
