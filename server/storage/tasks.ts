import { taskKey } from './key.ts'
import { recall, remember } from './store.ts'

export type Tasks = {
  /** Makes it once: the same maker and spec give what was made before, in this process or any other. */
  once<T>(maker: string, spec: unknown, make: () => Promise<T>): Promise<T>
  count: { made: number; cached: number }
}

const inFlight = new Map<string, Promise<unknown>>()

/** One film's tasks, counted. Two who ask for the same thing at once wait for one making. */
export const countTasks = (): Tasks => {
  const count = { made: 0, cached: 0 }
  const counted = new Set<string>()
  const tally = (key: string, kind: 'made' | 'cached') => {
    if (!counted.has(key)) count[kind]++
    counted.add(key)
  }
  const once = async <T>(maker: string, spec: unknown, make: () => Promise<T>): Promise<T> => {
    const key = taskKey(maker, spec)
    const going = inFlight.get(key)
    if (going) return going as Promise<T>
    const work = (async () => {
      const known = await recall(key)
      if (known) {
        tally(key, 'cached')
        return known.value as T
      }
      const value = await make()
      await remember(key, value)
      tally(key, 'made')
      return value
    })()
    inFlight.set(key, work)
    try {
      return await work
    } finally {
      inFlight.delete(key)
    }
  }
  return { once, count }
}
