import type { PlannedStep } from '#agents/runtime/plan.ts'
import type { Film } from '#film/film.ts'
import type { StepAsk, StepResult } from '#server/make/step.ts'

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
