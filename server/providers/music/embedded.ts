import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { AppError } from '#film/errors.ts'
import type { CueSpec } from '#film/sound.ts'
import type { Rendered } from './render.ts'

export const musicVersion = 'spessasynth-4.3.22-museScoreLite-3'

type Answer = { id: number; rendered: Rendered } | { id: number; error: string }
type Waiting = { done: (rendered: Rendered) => void; failed: (error: Error) => void }
type Player = { worker: Worker; waiting: Map<number, Waiting> }

const failure = (why: string) => new AppError('internal', `The music could not be played: ${why}`)

const hire = (): Player => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] })
  const waiting = new Map<number, Waiting>()
  worker.on('message', (answer: Answer) => {
    const who = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if ('rendered' in answer) who?.done(answer.rendered)
    else who?.failed(failure(answer.error))
  })
  const player = { worker, waiting }
  const gone = (why: string) => {
    players.splice(players.indexOf(player), 1)
    for (const { failed } of waiting.values()) failed(failure(why))
  }
  worker.on('error', (error: unknown) => gone(error instanceof Error ? error.message : String(error)))
  worker.unref()
  players.push(player)
  return player
}

const players: Player[] = []
const MOST = Math.max(1, Math.min(2, availableParallelism() - 1))
let asked = 0

/** Whoever has least to do; a new one while there is room. They stay, for a sound bank takes a second to read. */
const least = (): Player => {
  const free = players.toSorted((a, b) => a.waiting.size - b.waiting.size)[0]
  return free === undefined || (free.waiting.size > 0 && players.length < MOST) ? hire() : free
}

/** Plays a cue: `spec.ms + spec.tail` long, faded to nothing over the tail; and each of its sections alone. @throws AppError */
export const play = (spec: CueSpec): Promise<Rendered> =>
  new Promise((done, failed) => {
    const { worker, waiting } = least()
    const id = asked++
    waiting.set(id, { done, failed })
    worker.ref()
    worker.postMessage({ id, spec })
  })
