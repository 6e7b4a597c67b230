import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { AppError } from '#film/errors.ts'
import type { SpeechSpec } from '#film/sound.ts'
import type { Spoken } from './embedded.ts'

/** What goes to a worker and what comes back. */
export type Job = { id: number; spec: SpeechSpec }
export type Done = { id: number; said: Spoken } | { id: number; failed: string }

type Waiting = { resolve(said: Spoken): void; reject(error: unknown): void }
type Hand = { worker: Worker; waiting: Map<number, Waiting> }

/** The main thread must stay free, and more than two say nothing sooner on the machines that this is for. */
const HANDS = Math.min(2, availableParallelism())
const hands: Hand[] = []
let jobs = 0

const hire = (): Hand => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url))
  const hand: Hand = { worker, waiting: new Map() }
  const over = (error: unknown) => {
    const place = hands.indexOf(hand)
    if (place >= 0) hands.splice(place, 1)
    for (const { reject } of hand.waiting.values()) reject(error)
    hand.waiting.clear()
  }
  worker.on('message', (done: Done) => {
    const waiting = hand.waiting.get(done.id)
    hand.waiting.delete(done.id)
    if (hand.waiting.size === 0) worker.unref() // nobody waits: the process may end
    if ('said' in done) waiting?.resolve(done.said)
    else waiting?.reject(new AppError('internal', done.failed))
  })
  worker.on('error', over)
  worker.on('exit', (code) =>
    over(new AppError('unavailable', `The speech engine's thread ended (${code}). Trying again may help.`)),
  )
  worker.unref()
  hands.push(hand)
  return hand
}

/** Says a line on one of two threads, so that neither the page nor the making waits for it. */
export const speakAside = (spec: SpeechSpec): Promise<Spoken> => {
  const idle = hands.find(({ waiting }) => waiting.size === 0)
  const least = [...hands].sort((a, b) => a.waiting.size - b.waiting.size)[0]
  const hand = idle ?? (hands.length < HANDS || least === undefined ? hire() : least)
  jobs += 1
  const id = jobs
  return new Promise((resolve, reject) => {
    hand.waiting.set(id, { resolve, reject })
    hand.worker.ref()
    hand.worker.postMessage({ id, spec } satisfies Job)
  })
}
