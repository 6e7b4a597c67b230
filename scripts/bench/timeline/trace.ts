import type { Browser, Page } from '@playwright/test'
import { z } from 'zod'

const Event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(), // of the thread's own time, in µs
  args: z.looseObject({ name: z.string().optional() }).optional(),
})
const Trace = z.object({ traceEvents: z.array(Event) })

/**
 * What each frame costs the page's main thread while something runs: milliseconds of its own processor time, so that busy
 * neighbours change little. A frame is what the thread does from one animation frame to the next.
 */
export const framesOf = async (browser: Browser, page: Page, run: () => Promise<void>): Promise<number[]> => {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] })
  await run()
  const { traceEvents } = Trace.parse(JSON.parse((await browser.stopTracing()).toString()))
  const starts = traceEvents.filter(({ name }) => name === 'FireAnimationFrame').sort((a, b) => a.ts - b.ts)
  const [main] = starts
  if (main === undefined) throw new Error('No frame was drawn.')
  const tasks = traceEvents
    .filter(
      ({ name, pid, tid, ph }) =>
        ph === 'X' && pid === main.pid && tid === main.tid && name.endsWith('RunTask'),
    )
    .sort((a, b) => a.ts - b.ts)
  const costs: number[] = []
  let next = 0
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    const before = next
    while (next < starts.length && (starts[next] as { ts: number }).ts <= ts + dur) next++
    if (next > before) costs.push(tdur / 1000)
    else if (costs.length > 0) costs.push((costs.pop() ?? 0) + tdur / 1000)
  }
  return costs.slice(2, -1)
}
