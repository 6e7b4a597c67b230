import { z } from 'zod'

/** How agents talk (AGENTS, "How they talk"). `metadata.dependencies` are message ids, so a run's log is a graph. */
export const Message = z.object({
  id: z.string(),
  sender: z.string(),
  receiver: z.string(),
  type: z.enum(['request', 'response', 'update']),
  content: z.record(z.string(), z.unknown()),
  context: z.object({
    scene: z.string().nullable(),
    previousAssets: z.array(z.string()),
    constraints: z.record(z.string(), z.unknown()),
  }),
  metadata: z.object({
    timestamp: z.iso.datetime(),
    priority: z.enum(['low', 'normal', 'high']),
    dependencies: z.array(z.string()),
  }),
})
export type Message = z.infer<typeof Message>
