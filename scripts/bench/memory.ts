import type { Level } from '#film/quality.ts'
import { planSegments } from '#remotion/segment-plan.ts'
import { renderFilm } from '#server/make/render.ts'
import { closeBrowser } from '#server/render/picture/browser.ts'
import { countTasks } from '#server/storage/tasks.ts'
import { memoryNow } from './processor.ts'
import { type Row, row, timed } from './rows.ts'
import { planned } from './scenes.ts'

const idea =
  'A lighthouse keeper finds a message in a bottle from her lost brother and goes out to look for him'

/** Memory over a long film: after each tenth, so that growth shows. A draft is drawn for 640×360, all else for 1280×720. */
export const memory = async (minutes: number, quality: Level): Promise<Row[]> => {
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryNow())
  }, 500)
  const rows: Row[] = []
  try {
    const plan = await timed(() =>
      planned({ kind: 'idea', text: idea }, minutes * 60, {
        quality,
        size: quality === 'draft' ? { width: 640, height: 360 } : { width: 1280, height: 720 },
      }),
    )
    const { film } = plan.result
    rows.push(row('planning, seconds', plan.seconds, 's'), row('planning, peak of memory', peak, 'MiB'))
    const segments = await timed(async () => planSegments(film))
    rows.push(row(`planning ${segments.result.length} segments once more`, segments.seconds, 's'))
    let tenth = 0
    await renderFilm({
      film,
      tasks: countTasks(),
      signal: new AbortController().signal,
      progress: (done) => {
        if (done * 10 < tenth + 1) return
        tenth = Math.floor(done * 10)
        process.stderr.write(`${tenth}0 %: ${Math.round(memoryNow())} MiB now, ${Math.round(peak)} at most\n`)
        rows.push(row(`${tenth}0 % drawn, memory now`, memoryNow(), 'MiB'))
      },
    })
    return [...rows, row(`${minutes} minutes as ${quality}, peak of memory`, peak, 'MiB')]
  } finally {
    clearInterval(watch)
    await closeBrowser()
  }
}
