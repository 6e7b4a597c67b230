import type { Live, Size } from './create-live.tsx'
import { firstPace, type Pace, paced, shares } from './pace.ts'

/** What a page has to give: its clock in milliseconds, and the moment at which the next picture may be drawn. */
type Clock = { now: () => number; tick: () => Promise<number> }
/** What was really shown in the last second. */
export type Shown = Size & { rate: number }

const scaled = ({ width, height }: Size, share: number): Size => ({
  width: Math.max(16, Math.round(width * share)),
  height: Math.max(9, Math.round(height * share)),
})

/**
 * Plays a shot round and round in real time until `signal` ends it: every frame at its moment or not at all.
 * @param from the frame that is on at the beginning
 * @param full as large as it is shown
 */
export const playLive = async (
  live: Pick<Live, 'draw'>,
  { frames, fps }: { frames: number; fps: number },
  { from, full, clock, signal }: { from: number; full: Size; clock: Clock; signal: AbortSignal },
  { onFrame, onSecond }: { onFrame: (frame: number) => void; onSecond: (shown: Shown) => void },
): Promise<void> => {
  let pace: Pace = firstPace
  let [last, counted, finished] = [from, 0, 0]
  let before = Promise.resolve(0) // what the frame before took: one may be drawn while the next is put in place
  const since = await clock.tick()
  let second = since
  for (let at = since; !signal.aborted; at = await clock.tick()) {
    const size = scaled(full, shares[pace.rung] ?? 1)
    if (at - second >= 1000) {
      onSecond({ ...size, rate: (counted * 1000) / (at - second) })
      ;[counted, second] = [0, at]
    }
    const due = from + Math.floor(((at - since) / 1000) * fps)
    if (due === last) continue
    const began = clock.now()
    const done = live.draw(due % frames, size).then(() => {
      const took = clock.now() - Math.max(began, finished)
      finished = clock.now()
      return took
    })
    onFrame(due % frames)
    pace = paced(pace, { took: await before, skipped: due - last - 1 }, 1000 / fps)
    ;[before, last] = [done, due]
    counted++
  }
  await before
}
