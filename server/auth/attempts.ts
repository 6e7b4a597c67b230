const window = 15 * 60_000 // ms
const most = 10

const failures = new Map<string, number[]>()

const recent = (key: string, now: number): number[] =>
  (failures.get(key) ?? []).filter((at) => now - at < window)

/** Whether this address may try a password again: ten wrong ones in a quarter of an hour are enough. */
export const mayTry = (key: string, now: number): boolean => recent(key, now).length < most

export const failed = (key: string, now: number): void => {
  if (failures.size > 10_000) failures.clear() // somebody tries addresses at random
  failures.set(key, [...recent(key, now), now])
}

export const succeeded = (key: string): void => {
  failures.delete(key)
}
