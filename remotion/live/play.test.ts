import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Live } from './create-live.tsx'
import { playLive, type Shown } from './play.ts'

const FULL = { width: 640, height: 360 }

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }))
afterEach(() => vi.useRealTimers())

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const now = () => performance.now()
const tick = async () => {
  await wait(16)
  return now()
}

/** Plays on a machine where each frame takes `fixed` and, at full size, `pixels` milliseconds more. */
const played = async (seconds: number, fixed: number, pixels: number) => {
  const began = now()
  let [busy, going, together] = [0, 0, 0] // until when the rasteriser works, and on how many frames
  const drawn: { frame: number; at: number }[] = []
  const shown: Shown[] = []
  const end = new AbortController()
  const live: Pick<Live, 'draw'> = {
    draw: async (frame, { width, height }) => {
      together = Math.max(together, ++going)
      drawn.push({ frame, at: now() - began })
      busy = Math.max(busy, now()) + fixed + (pixels * width * height) / (FULL.width * FULL.height)
      await wait(busy - now())
      going--
    },
  }
  const how = { from: 0, full: FULL, clock: { now, tick }, signal: end.signal }
  const playing = playLive(live, { frames: 48, fps: 24 }, how, {
    onFrame: () => {},
    onSecond: (one) => shown.push(one),
  })
  await vi.advanceTimersByTimeAsync(seconds * 1000)
  end.abort()
  await vi.advanceTimersByTimeAsync(1000)
  await playing
  return { drawn, shown, together }
}

describe('a stage that plays live', () => {
  it('shows every frame of the film, at its moment and sharp, where the machine can', async () => {
    const { drawn, shown } = await played(4, 2, 8)
    for (const { frame, at } of drawn.slice(5)) {
      const due = Math.floor((at / 1000) * 24) % 48
      expect((due - frame + 48) % 48).toBeLessThanOrEqual(1)
    }
    expect(shown.at(-1)?.rate).toBeGreaterThan(22)
    expect(shown.at(-1)?.width).toBe(FULL.width)
  })
  it('keeps time by a smaller picture where it cannot, with no more than one frame waiting behind another', async () => {
    const { shown, together } = await played(6, 8, 90)
    expect(shown.at(-1)?.rate).toBeGreaterThan(22)
    expect(shown.at(-1)?.width).toBeLessThan(FULL.width)
    expect(together).toBeLessThanOrEqual(2)
  })
  it('leaves frames out rather than being late', async () => {
    const { drawn, shown } = await played(4, 120, 50)
    expect(shown.at(-1)?.rate).toBeLessThan(12)
    const last = drawn.at(-1)
    const due = Math.floor(((last?.at ?? 0) / 1000) * 24) % 48
    expect((due - (last?.frame ?? 0) + 48) % 48).toBeLessThanOrEqual(1)
  })
})
