import { z } from 'zod'

/** A path into the film: ['scenes', 's1', 'seconds']. Never into the middle of an array: arrays are replaced whole. */
const Path = z.array(z.string()).min(1)

/** The letters just before and after: they find the place again when somebody wrote above it meanwhile. */
const Around = z.object({ before: z.string().max(200), after: z.string().max(200) })
type Around = z.infer<typeof Around>

export type Change =
  | { op: 'set'; path: string[]; value: unknown }
  | { op: 'remove'; path: string[] } // a row of a table
  | { op: 'text'; path: string[]; at: number; remove: string; insert: string; around?: Around | undefined }
  | { op: 'batch'; changes: Change[] }

export const Change: z.ZodType<Change> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.object({ op: z.literal('set'), path: Path, value: z.unknown() }),
    z.object({ op: z.literal('remove'), path: Path }),
    z.object({
      op: z.literal('text'),
      path: Path,
      at: z.int().nonnegative(),
      remove: z.string(),
      insert: z.string(),
      around: Around.optional(),
    }),
    z.object({ op: z.literal('batch'), changes: z.array(Change) }),
  ]),
) as z.ZodType<Change>
