import type { Change } from '#film/edit.ts'
import type { Touched } from '#film/history/undo.ts'
import { codeOf } from '../api/client.ts'
import type { Pending } from './base.ts'
import { isUnsent, pendingOf, usePending } from './pending.ts'

type Answer = { version: number; inverse: Change; stays: Touched[] }
export type Send = (gesture: Pending) => Promise<Answer>
export type Outcome = { kept: true; answer: Answer } | { kept: false; error: unknown }

const pauses = [500, 1000, 2000, 4000] // ms between tries while the studio does not answer
const going = new Map<string, Promise<void>>()
const heard = new Map<string, (outcome: Outcome) => void>()

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    addEventListener('online', done)
  })

const passing = new Set(['unavailable', 'timeout', 'internal'])
const most = 6 // tries of what the studio itself fails at; a network that is away is waited for without end

/** Whether the same gesture may be taken later: nobody answered, the studio is starting, or its person must sign in first. */
const mayPass = (error: unknown, tries: number): boolean => {
  const code = codeOf(error)
  return code === null || code === 'UNAUTHORIZED' || (passing.has(code) && tries < most)
}

/** Asks until the server has answered: kept, or refused with a reason. */
const settled = async (gesture: Pending, send: Send): Promise<Outcome> => {
  const { setWaiting } = usePending.getState()
  for (let tries = 0; ; tries++) {
    try {
      const answer = await send(gesture)
      setWaiting(false)
      return { kept: true, answer }
    } catch (error) {
      const wait = mayPass(error, tries)
      setWaiting(wait)
      if (!wait) return { kept: false, error }
      await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 4000)
    }
  }
}

const drain = async (film: string, send: Send): Promise<void> => {
  const { change, refuse } = usePending.getState()
  for (;;) {
    const next = pendingOf(film).find(isUnsent)
    if (next === undefined) return
    const outcome = await settled(next, send)
    if (outcome.kept) {
      const seq = outcome.answer.version
      change(film, (list) => list.map((each) => (each.id === next.id ? { ...each, seq } : each)))
    } else {
      refuse(film, { why: next.edit.why, error: outcome.error })
      change(film, (list) => list.filter(({ id }) => id !== next.id))
    }
    heard.get(next.id)?.(outcome)
    heard.delete(next.id)
  }
}

/** Gestures reach the server one after the other, in the order in which they were made, over breaks of the network too. */
export const deliver = (film: string, send: Send): Promise<void> => {
  const running = going.get(film)
  if (running !== undefined) return running
  const next = drain(film, send).finally(() => going.delete(film))
  going.set(film, next)
  return next
}

/** What became of a gesture. */
export const outcomeOf = (id: string): Promise<Outcome> =>
  new Promise((resolve) => {
    heard.set(id, resolve)
  })
