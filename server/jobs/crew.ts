import type { PlannedStep } from '#agents/runtime/plan.ts'
import type { FilmEdit } from '#film/edit.ts'
import type { Film } from '#film/film.ts'
import type { Message } from '#film/message.ts'

export type StepAsk = {
  film: Film
  step: string
  part: string | null
  runId: string
  onProgress: (progress: number, what: string) => void
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

/** Those who make a film, as the jobs need to know them. */
export type Crew = {
  /** In an order in which each step comes after those it waits for. */
  plan: PlannedStep[]
  /** Steps that are long and come in parts. */
  inParts: string[]
  /** The parts of such a step, each durable by itself. The step itself then puts them together. */
  parts: (step: string, film: Film) => string[]
  run: (ask: StepAsk) => Promise<StepResult>
}
