import { useEffect, useMemo } from 'react'

type Idle = { key: string; thing: unknown; release: () => void }
/** What is dear to build and not on a stage now; the one that waited longest is let go first. */
const idle: Idle[] = []
const most = 24

const take = <T>(key: string): T | null => {
  const at = idle.findLastIndex((each) => each.key === key)
  return at < 0 ? null : ((idle.splice(at, 1)[0]?.thing ?? null) as T | null)
}

const give = (each: Idle) => {
  idle.push(each)
  if (idle.length > most) idle.shift()?.release()
}

/**
 * A thing for as long as this stage shows it. Afterwards it waits for the next stage that asks for the same, so that a
 * page that draws shot after shot builds each set and figure once. `key` says all that the thing depends on, and
 * nothing of it may remember the frame that was drawn last.
 */
export const useKept = <T extends object>(key: string, make: () => T, release: (thing: T) => void): T => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all that is made
  const thing = useMemo(() => take<T>(key) ?? make(), [key])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever gives it back lets it go the same way
  useEffect(() => () => give({ key, thing, release: () => release(thing) }), [key, thing])
  return thing
}

const names = new WeakMap<object, number>()
let named = 0
/** A word for an object that is only ever itself, to be part of a key. */
export const nameOf = (object: object): string => {
  const name = names.get(object) ?? ++named
  names.set(object, name)
  return String(name)
}
