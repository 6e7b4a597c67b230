import type { Size } from '#remotion/live/create-live.tsx'
import type { Span } from '../../spans.ts'
import type { Specs } from '../specs.ts'
import type { Stages, Taken } from '../stages.ts'
import { orderOf, type Wish } from './order.ts'
import { BUDGET, type Store } from './store.ts'

const REST = 1000 // ms without a touch, after which a frame is drawn ahead
const CALM = 5000 // after which a stage is built: that cannot be left in the middle
const START = 3000 // ms that a page has to itself when it opens
const GAP = 4 // ms between two frames, for the page; and a quarter of what the last one took, for all else on the machine

/** What there is to do; null: it is no time for it. */
export type Task = { spans: readonly Span[]; frame: number; size: Size; aspect: number }
type Given = {
  task: () => Task | null
  specs: Pick<Specs, 'now' | 'ask'>
  stages: Pick<Stages, 'ahead' | 'isBuilt' | 'shots'>
  store: Store
  keep: (taken: Taken) => Promise<void>
  went: () => void
}

/** Draws frames ahead, one after the other, while nothing moves; every touch of the page makes it wait. */
export const createFill = ({ task, specs, stages, store, keep, went }: Given) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let [touched, working, closed] = [performance.now() + START, false, false]
  const missing = new Set<string>() // shots whose stages cannot be had
  const rested = () => performance.now() - touched
  const touch = () => {
    touched = Math.max(touched, performance.now())
  }

  /** The first frame that is not there, as far as there is room for what lies before it. */
  const nextOf = async ({ spans, frame, size }: Task): Promise<Wish | null> => {
    let bytes = 0
    for (const wish of orderOf(spans, frame)) {
      if (missing.has(wish.shot)) continue
      const directed = specs.now(wish.shot) ?? (await specs.ask(wish.shot).catch(() => null))
      if (directed === null) missing.add(wish.shot)
      else if (!store.has(directed.id, wish.frame, size.width)) return wish
      else bytes += store.touch(directed.id, wish.frame)
      if (bytes > BUDGET * 0.9) return null
    }
    return null
  }

  /** @returns milliseconds until the next one; null: nothing is left */
  const one = async (now: Task): Promise<number | null> => {
    const wish = await nextOf(now)
    if (wish === null) return null
    if (rested() < REST) return REST
    if (!stages.shots().includes(wish.shot) && rested() < CALM) return CALM - rested()
    const began = performance.now()
    const taken = await stages.ahead(wish.shot, wish.frame, now.size, now.aspect)
    if (taken !== null) await keep(taken)
    else if (!stages.isBuilt(wish.shot)) missing.add(wish.shot)
    return taken === null ? REST : GAP + (performance.now() - began) / 4
  }

  const turn = async () => {
    timer = undefined
    if (working) return later(REST)
    const now = task()
    if (now === null) return
    if (rested() < REST) return later(REST - rested())
    working = true
    const next = await one(now).catch(() => null)
    working = false
    went()
    if (next !== null) later(next)
  }
  const later = (ms: number) => {
    if (timer === undefined && !closed) timer = setTimeout(() => void turn(), ms)
  }

  return {
    /** A hand is on the page. */
    touch,
    /** There may be something to do. */
    poke: () => {
      missing.clear()
      touch()
      later(REST)
    },
    close: () => {
      closed = true
      clearTimeout(timer)
    },
  }
}
