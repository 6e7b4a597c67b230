import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Level } from '#film/quality.ts'
import { closeBrowser } from '#server/render/picture/browser.ts'
import { pageDir } from '#server/render/picture/bundle.ts'
import { remade, wholeFilm } from './film.ts'
import { levels } from './levels.ts'
import { liveRows } from './live.ts'
import { memory } from './memory.ts'
import { panels } from './panels.ts'
import { printed, type Row } from './rows.ts'
import { benchPictures, weights } from './scenes.ts'
import { soundRows } from './sound.ts'
import { timelineRows } from './timeline/rows.ts'
import { ways } from './ways.ts'

const sizes = [
  { width: 640, height: 360 },
  { width: 1280, height: 720 },
]
const FRAMES = 48
const say = (text: string) => process.stderr.write(`${text}\n`)

const pictureRows = async (): Promise<Row[]> => {
  say('Planning a light, a typical and a heavy scene …')
  const pictures = await benchPictures(FRAMES)
  const rows: Row[] = []
  for (const size of sizes)
    for (const weight of weights) {
      const name = `${size.width}×${size.height} ${weight}`
      say(`${name}: four ways …`)
      rows.push(...(await ways(name, { ...pictures[weight], ...size })))
    }
  say('The stage that plays in the page …')
  for (const weight of weights) rows.push(...(await liveRows(weight, pictures[weight])))
  say('Draft and preview against the master …')
  rows.push(...(await levels('1280×720 typical', pictures.typical)))
  return rows
}

export type BenchAsk = {
  json: boolean
  timeline: boolean // the timeline of the studio's page, and nothing else
  remake: number | null // minutes of the film that is remade after one changed caption, and nothing else
  memory: { minutes: number; quality: string | undefined } | null // the film whose memory is watched, and nothing else
}

/** Measures in a home of its own, so that nothing is there before, and prints one table. */
export const bench = async ({ json, timeline, remake, memory: watched }: BenchAsk): Promise<void> => {
  const home = await mkdtemp(join(tmpdir(), 'reelwright-bench-'))
  process.env.REELWRIGHT_HOME = home
  try {
    if (timeline) {
      process.stdout.write(`${printed(await timelineRows(say), json)}\n`)
      return
    }
    await pageDir() // built once per version of the code, not part of a film's cost
    await mkdir(home, { recursive: true })
    if (remake !== null) {
      process.stdout.write(`${printed(await remade(remake), json)}\n`)
      return
    }
    const rows: Row[] =
      watched === null
        ? [
            ...(await timelineRows(say)),
            ...(await soundRows(120)),
            ...(await pictureRows()),
            ...(await panels()),
            ...(await wholeFilm({ width: 640, height: 360 })),
          ]
        : await memory(watched.minutes, Level.catch('draft').parse(watched.quality))
    process.stdout.write(`${printed(rows, json)}\n`)
  } finally {
    await closeBrowser()
    await rm(home, { recursive: true, force: true })
  }
}
