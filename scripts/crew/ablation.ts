import type { Agent, AgentContext } from '#agents/define.ts'
import { agents } from '#agents/registry.ts'
import { instantTools } from '#agents/runtime/instant.ts'
import { AppError } from '#film/errors.ts'
import { random } from '#film/random.ts'
import { table } from './table.ts'

export type Ablation = { agent: string; measure: string; on: number; off: number }

const groupOf = ({ id }: Pick<Agent, 'id'>): string => id.split('/')[0] ?? id

/** The agent's own measure on its own example, with the agent and with it switched off. Deciding is measured, not making. */
const ablate = async (agent: Agent): Promise<Ablation> => {
  const input = agent.reads.parse(agent.example)
  const context = (): AgentContext => ({
    random: random(`7/${agent.id}`),
    tools: instantTools,
    signal: new AbortController().signal,
    progress: () => {},
  })
  const on = agent.measure.of(input, agent.writes.parse(await agent.embedded(input, context())))
  const off = agent.measure.of(input, agent.writes.parse(await agent.off(input, context())))
  return { agent: agent.id, measure: agent.measure.name, on, off }
}

/** One row for each agent of these groups, or of all. @throws AppError for a group that is not there */
export const ablation = async (groups: readonly string[]): Promise<Ablation[]> => {
  const known = [...new Set(agents.map(groupOf))]
  const unknown = groups.find((group) => !known.includes(group))
  if (unknown !== undefined)
    throw new AppError('bad-input', `There is no group "${unknown}". There are: ${known.join(', ')}.`)
  const rows: Ablation[] = []
  for (const agent of agents)
    if (groups.length === 0 || groups.includes(groupOf(agent))) rows.push(await ablate(agent))
  return rows
}

const shown = (n: number): string => n.toFixed(3)

export const ablationTable = (rows: readonly Ablation[]): string =>
  table([
    ['agent', 'with', 'without', '', 'what is measured'],
    ...rows.map(({ agent, measure, on, off }) => [
      agent,
      shown(on),
      shown(off),
      on > off ? 'earns its place' : 'DOES NOT MOVE',
      measure,
    ]),
  ])
