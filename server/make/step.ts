import { runAgent } from '#agents/runtime/run.ts'
import type { FilmEdit } from '#film/edit.ts'
import type { Film } from '#film/film.ts'
import type { Message } from '#film/message.ts'
import { textModel } from '#server/providers/text/index.ts'
import { countTasks } from '#server/storage/tasks.ts'
import { after, agentOf, renderStep } from './plan.ts'
import { renderFilm, renderSegment } from './render.ts'
import { toolsFor } from './tools.ts'

export type StepAsk = {
  film: Film
  step: string
  part: string | null // a segment's id, for one part of the render
  runId: string
  onProgress: (progress: number, what: string) => void
  onRow?: (edit: FilmEdit) => void // a row that is done before its step is
  signal: AbortSignal
}

export type StepResult = {
  edits: FilmEdit[]
  messages: Message[]
  explain: string
  fallback: string | null
  made: number
  cached: number
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const drawing = async ({ film, part, onProgress: progress, signal }: StepAsk): Promise<StepResult> => {
  const tasks = countTasks()
  const ask = { film, tasks, signal, progress }
  const told = { messages: [], fallback: null }
  if (part !== null) {
    await renderSegment(part, ask)
    return { ...told, ...tasks.count, edits: [], explain: `${part} is drawn.` }
  }
  const edits = await renderFilm(ask)
  return { ...told, ...tasks.count, edits, explain: edits[0]?.why ?? '' }
}

const notCalled = (ask: StepAsk, why: string): StepResult => ({
  ...{ edits: [], messages: [], fallback: null, made: 0, cached: 0 },
  explain: `${ask.step} is not called: ${why}`,
})

/** One step of making a film, in this process. It reads the film and gives edits; who applies and keeps them is the caller's affair. */
export const takeStep = async (ask: StepAsk): Promise<StepResult> => {
  if (ask.step === renderStep) return drawing(ask)
  const skipped = ask.film.plan?.skipped.find(({ agent }) => agent === ask.step)
  if (skipped) return notCalled(ask, skipped.why)
  const tasks = countTasks()
  const result = await runAgent(agentOf(ask.step), ask.film, after(ask.step), {
    run: ask.runId,
    tools: toolsFor(tasks),
    model: textModel(),
    once: tasks.once,
    now: () => new Date(),
    wait,
    signal: ask.signal,
    progress: ask.onProgress,
    ...(ask.onRow ? { show: ask.onRow } : {}),
  })
  const { edits, messages, explain, fallback } = result
  return { edits, messages, explain, fallback, ...tasks.count }
}
