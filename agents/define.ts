import type { z } from 'zod'
import type { Random } from '#film/random.ts'
import type { Tools } from './runtime/tools.ts'

/** What an agent may use beside its input. No clock, no network, no chance but the seeded one. */
export type AgentContext = {
  random: Random // seeded by film seed and agent id
  tools: Tools
  signal: AbortSignal
  /** Tells the run board how far it is: 0 … 1, and what it is doing. */
  progress(done: number, what: string): void
  /** Shows a row of a table it owns before all are done. What it writes in the end counts. */
  show?(table: string, id: string, row: unknown): void
}

/** What a text model is told. The answer must parse as `writes`. */
export type Prompt = { system: string; user: string }

type Shape = z.ZodRawShape

/**
 * One agent, as its own documentation.
 *
 * `reads`: an object schema whose keys are fields of the film ('direction', 'scenes'); they are all it sees.
 * `writes`: an object schema whose keys are what it owns: a field of the film, or a row of a table by a dotted
 * path ('tracks.music'). Nobody else may write those.
 * A table is written whole: rows left out are removed.
 */
export type Agent<R extends Shape = Shape, W extends Shape = Shape> = {
  id: string // '<group>/<agent>'
  version: number // raise it when the decision changes: it is part of every cache key
  does: string // one sentence for the crew page
  reads: z.ZodObject<R>
  writes: z.ZodObject<W>
  example: z.input<z.ZodObject<R>>
  /** For a text model; left out where no text model could decide it. */
  prompt?(input: z.output<z.ZodObject<R>>): Prompt
  /** Whether a model should be asked at all for this input (a pasted screenplay is never rewritten). */
  asksModel?(input: z.output<z.ZodObject<R>>): boolean
  embedded(
    input: z.output<z.ZodObject<R>>,
    context: AgentContext,
  ): z.input<z.ZodObject<W>> | Promise<z.input<z.ZodObject<W>>>
  /** What was decided and why, in one or two sentences for the run board. */
  explain(output: z.output<z.ZodObject<W>>, input: z.output<z.ZodObject<R>>): string
  /** What stands there when the agent is switched off: the plain choice of a tool without this craft. */
  off(
    input: z.output<z.ZodObject<R>>,
    context: AgentContext,
  ): z.input<z.ZodObject<W>> | Promise<z.input<z.ZodObject<W>>>
  /** The number that shows that it earns its place; higher is better. `of` must differ between embedded and off on the example. */
  measure: {
    name: string
    of(input: z.output<z.ZodObject<R>>, output: z.output<z.ZodObject<W>>): number
  }
}

/** Types are inferred from the two schemas; nothing is cast. */
export const defineAgent = <R extends Shape, W extends Shape>(agent: Agent<R, W>): Agent<R, W> => agent
