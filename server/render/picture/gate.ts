import { availableParallelism } from 'node:os'

/** How many pictures are drawn at once. More pages than cores only slow each other down. */
const drawers = Math.max(1, Math.min(8, availableParallelism()))

let free = drawers
const waiting: (() => void)[] = []

/** Waits for a free drawer, for the whole process: shots of a film and panels share the same cores. */
export const drawn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
  else free--
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
}
