import type { Agent, AgentContext, Prompt } from '#agents/define.ts'
import { AppError, isTransient } from '#film/errors.ts'
import { addCost, type Cost, noCost, type TextModel } from './model.ts'

export type Decision = { output: Record<string, unknown>; cost: Cost; fallback: string | null }

type Ask = {
  agent: Agent
  input: Record<string, unknown>
  context: AgentContext
  model: TextModel | null
  /** Makes a paid answer once; the same question is never paid for twice. */
  once: <T>(maker: string, spec: unknown, make: () => Promise<T>) => Promise<T>
  wait: (ms: number) => Promise<void>
}

const tries = 3
const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Asks again what may pass: 1 s, then 3 s later. */
const patiently = async <T>(work: () => Promise<T>, wait: Ask['wait'], signal: AbortSignal): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isTransient(error) || attempt === tries || signal.aborted) throw error
      await wait(attempt === 1 ? 1000 : 3000)
    }
  }
}

/** The model's decision, parsed; a malformed one is sent back once with what is wrong. @throws AppError */
const byModel = async (
  ask: Ask,
  model: TextModel,
  prompt: Prompt,
): Promise<{ output: Record<string, unknown>; cost: Cost }> => {
  const { agent, context, wait } = ask
  let cost = noCost
  let user = prompt.user
  for (let round = 1; ; round++) {
    let problem: string
    try {
      const answer = await patiently(
        () => model.decide({ system: prompt.system, user, schema: agent.writes, signal: context.signal }),
        wait,
        context.signal,
      )
      cost = addCost(cost, answer.cost)
      const parsed = agent.writes.safeParse(answer.value)
      if (parsed.success) return { output: parsed.data, cost }
      problem = parsed.error.issues
        .slice(0, 5)
        .map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`)
        .join('; ')
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'bad-input') throw error
      problem = error.message
    }
    if (round === 2) throw new AppError('bad-input', `the model's answer was not valid twice (${problem})`)
    user = `${prompt.user}\n\nYour last answer could not be used: ${problem}. Answer again with valid JSON only.`
  }
}

const embedded = async ({ agent, input, context }: Ask): Promise<Record<string, unknown>> => {
  const parsed = agent.writes.safeParse(await agent.embedded(input, context))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new AppError(
    'internal',
    `${agent.id} decided something invalid at "${issue?.path.map(String).join('.')}": ${issue?.message}.`,
  )
}

/** By the model where one is set and may be asked, else by the embedded craft; a model that fails is told of, never hidden. */
export const decide = async (ask: Ask): Promise<Decision> => {
  const { agent, input, model, context } = ask
  const prompt = model && (agent.asksModel?.(input) ?? true) ? agent.prompt?.(input) : undefined
  if (!model || !prompt) return { output: await embedded(ask), cost: noCost, fallback: null }
  try {
    const spec = { agent: agent.id, version: agent.version, model: model.id, prompt }
    const decided = await ask.once('model', spec, () => byModel(ask, model, prompt))
    return { ...decided, output: agent.writes.parse(decided.output), fallback: null }
  } catch (error) {
    if (context.signal.aborted) throw error
    return { output: await embedded(ask), cost: noCost, fallback: `${model.id}: ${said(error)}` }
  }
}
