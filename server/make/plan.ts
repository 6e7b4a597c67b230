import type { Agent } from '#agents/define.ts'
import { agents } from '#agents/registry.ts'
import { type PlannedStep, planSteps } from '#agents/runtime/plan.ts'
import { AppError } from '#film/errors.ts'
import { stageFields } from '#film/stage-of.ts'

/** The one step that no agent does: the pixels, joined with the mix into the file. */
export const renderStep = 'render'
const conductor = 'controller/controller'

const workers = [
  ...agents.map((agent) => ({
    id: agent.id,
    // Everybody waits for the controller, who says whether they are called.
    reads: [...Object.keys(agent.reads.shape), ...(agent.id === conductor ? [] : ['plan'])],
    writes: Object.keys(agent.writes.shape),
  })),
  {
    id: renderStep,
    reads: [...stageFields, 'reframes', 'mends', 'rigs', 'plan', 'credits', 'mix', 'exports', 'quality'],
    writes: ['file'],
  },
]

/** All steps of making a film, each after those it waits for. */
export const steps: PlannedStep[] = planSteps(workers)

const byId = new Map(agents.map((agent) => [agent.id, agent]))

export const agentOf = (id: string): Agent => {
  const agent = byId.get(id)
  if (!agent) throw new AppError('not-found', `There is no agent "${id}".`)
  return agent
}

export const after = (id: string): string[] => steps.find((step) => step.id === id)?.after ?? []
