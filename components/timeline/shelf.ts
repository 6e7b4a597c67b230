const most = 3000 // things kept; the oldest go first

/**
 * Things fetched by address, a few at a time, those that were asked for last first: what scrolled out of sight waits. `get` gives null until
 * one is there, then `arrived` is called; what cannot be had stays away.
 */
export const createShelf = <T>(
  load: (url: string) => Promise<T>,
  { atOnce, arrived }: { atOnce: number; arrived: () => void },
): ((url: string) => T | null) => {
  const kept = new Map<string, T | null>()
  const waiting: string[] = []
  let going = 0
  const next = (): void => {
    while (going < atOnce) {
      const url = waiting.pop()
      if (url === undefined) return
      going++
      load(url)
        .then(
          (thing) => {
            kept.set(url, thing)
            arrived()
          },
          () => {},
        )
        .finally(() => {
          going--
          next()
        })
    }
  }
  return (url) => {
    const have = kept.get(url)
    if (have !== undefined) return have
    if (kept.size >= most) kept.delete(kept.keys().next().value ?? '')
    kept.set(url, null)
    waiting.push(url)
    next()
    return null
  }
}
