import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { StageSpec } from '#film/stage.ts'
import type { Span } from '../../spans.ts'
import { createFill, type Task } from './fill.ts'
import { createStore } from './store.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => vi.useRealTimers())

const sight = { id: '', start: 0, frames: 0, sign: 0 }
const live = (shot: string, at: number, frames: number): Span => ({
  ...{ kind: 'live', shot, at, frames, offset: 0, sight },
})
const COST = 100 // ms that a frame takes

/** A player at rest on frame 2 of shot a, whose stage is built; that of b is built when it is wanted, c cannot be had. */
const player = () => {
  const drawn: string[] = []
  const built = new Set(['a'])
  const store = createStore()
  let task: Task | null = {
    ...{ spans: [live('c', 0, 2), live('a', 2, 5), live('b', 7, 3)], frame: 2 },
    ...{ size: { width: 640, height: 360 }, aspect: 16 / 9 },
  }
  const fill = createFill({
    task: () => task,
    store,
    specs: {
      now: (shot) => ({ spec: {} as StageSpec, id: shot }),
      ask: (shot) => Promise.resolve({ spec: {} as StageSpec, id: shot }),
    },
    stages: {
      shots: () => [...built],
      isBuilt: (shot) => built.has(shot),
      ahead: async (shot, frame, size) => {
        if (shot === 'c') return null
        built.add(shot)
        await new Promise((resolve) => setTimeout(resolve, COST))
        drawn.push(`${shot}${frame}`)
        return { ...size, id: shot, frame, pixels: new Uint8Array() }
      },
    },
    keep: async ({ id, frame, width }) => store.put(id, frame, { blob: new Blob(['.']), width }),
    went: () => {},
  })
  fill.poke()
  return { fill, drawn, rests: (now: boolean) => (task = now ? task : null) }
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('at rest the shot under the playhead is drawn, the next one when the page is calm, and each frame once', async () => {
  const { drawn } = player()
  await wait(4500)
  expect(drawn.join(' ')).toBe('a0 a1 a2 a3')
  await wait(20_000)
  expect(drawn.join(' ')).toBe('a0 a1 a2 a3 a4 b0 b1 b2')
})

test('a hand on the page makes it wait', async () => {
  const { fill, drawn } = player()
  await wait(4250)
  const before = drawn.length
  expect(before).toBeGreaterThan(0)
  for (let i = 0; i < 20; i++) {
    fill.touch()
    await wait(200)
  }
  expect(drawn.length).toBeLessThanOrEqual(before + 1) // the one that was being drawn
  await wait(20_000)
  expect(drawn).toHaveLength(8)
})

test('nothing is drawn when it is no time for it, or after the end', async () => {
  const { fill, drawn, rests } = player()
  rests(false)
  await wait(20_000)
  expect(drawn).toHaveLength(0)
  const other = player()
  other.fill.close()
  fill.close()
  await wait(20_000)
  expect(other.drawn).toHaveLength(0)
})
