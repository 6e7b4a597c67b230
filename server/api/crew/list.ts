import { agents } from '#agents/registry.ts'
import { member } from '../trpc.ts'

/** The crew as the registry has it: nobody else, in its order. */
export const list = member.query(() =>
  agents.map((agent) => ({
    id: agent.id,
    group: agent.id.split('/')[0] ?? '',
    name: agent.id.split('/')[1] ?? '',
    version: agent.version,
    does: agent.does,
    reads: Object.keys(agent.reads.shape),
    writes: Object.keys(agent.writes.shape),
    measure: agent.measure.name,
    asksModel: agent.prompt !== undefined,
  })),
)
