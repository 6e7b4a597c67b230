import type { Change } from '#film/edit.ts'
import { codeOf } from '../api/client.ts'
import type { Pending } from './base.ts'
import { pendingOf, usePending } from './pending.ts'

type Answer = { version: number; inverse: Change }
export type Send = (gesture: Pending) => Promise<Answer>
type Outcome = { kept: true; answer: Answer } | { kept: false; error: unknown }

const pauses = [500, 1000, 2000, 4000] // ms between tries while the studio does not answer
const going = new Map<string, Promise<void>>()
const heard = new Map<string, (outcome: Outcome) => void>()

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms)
    addEventListener('online', () => resolve(), { once: true })
  })

/** Asks until the server has answered: kept, or refused with a reason. A network that is away is waited for. */
const settled = async (gesture: Pending, send: Send): Promise<Outcome> => {
  for (let tries = 0; ; tries++) {
    try {
      const answer = await send(gesture)
      usePending.getState().setOffline(false)
      return { kept: true, answer }
    } catch (error) {
      if (codeOf(error) !== null) {
        usePending.getState().setOffline(false)
        return { kept: false, error }
      }
      usePending.getState().setOffline(true)
      await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 4000)
    }
  }
}

const drain = async (film: string, send: Send): Promise<void> => {
  const { change, refuse } = usePending.getState()
  for (;;) {
    const next = pendingOf(film).find(({ seq }) => seq === undefined)
    if (next === undefined) return
    const outcome = await settled(next, send)
    if (outcome.kept) {
      const seq = outcome.answer.version
      change(film, (list) => list.map((each) => (each.id === next.id ? { ...each, seq } : each)))
    } else {
      refuse(film, outcome.error)
      change(film, (list) => list.filter(({ id }) => id !== next.id))
    }
    heard.get(next.id)?.(outcome)
    heard.delete(next.id)
  }
}

/** Gestures reach the server one after the other, in the order in which they were made, over breaks of the network too. */
export const deliver = (film: string, send: Send): void => {
  if (going.has(film)) return
  going.set(
    film,
    drain(film, send).finally(() => going.delete(film)),
  )
}

/** What became of a gesture. */
export const outcomeOf = (id: string): Promise<Outcome> =>
  new Promise((resolve) => {
    heard.set(id, resolve)
  })
