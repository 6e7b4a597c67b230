import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Brief } from '#film/brief.ts'
import { applyEdit } from '#film/edit.ts'
import { emptyFilm, type Film } from '#film/film.ts'
import { toSeconds } from '#film/timeline/time.ts'
import { type Made, makeFilm } from '#server/make/film.ts'
import { renderFilm } from '#server/make/render.ts'
import { closeBrowser } from '#server/render/picture/browser.ts'
import { pageDir } from '#server/render/picture/bundle.ts'
import { countTasks } from '#server/storage/tasks.ts'
import { plainRemotion } from './plain.ts'
import { printed, type Row, row, timed } from './rows.ts'

const script = `INT. LIGHTHOUSE LAMP ROOM - NIGHT

MARA stands at the window and looks at the sea. She turns to the table.

MARA
He said he would write.

She picks up a bottle and reads the letter.

TOBIAS (V.O.)
I did. Every year.

EXT. SHORE - DAWN

Mara walks along the water. TOBIAS waits by the boat.

MARA
You took your time.

TOBIAS
The sea did.
`
const sizes = [
  { width: 640, height: 360 },
  { width: 1280, height: 720 },
]
const signal = new AbortController().signal
const say = (text: string) => process.stderr.write(`${text}\n`)

const briefAt = (size: Brief['size']): Brief =>
  Brief.parse({
    source: { kind: 'screenplay', text: script },
    seconds: null,
    genre: 'drama',
    size,
    rate: { num: 24, den: 1 },
    seed: 1,
  })

const make = (size: Brief['size']): Promise<Made> =>
  makeFilm({
    film: emptyFilm('bench', briefAt(size)),
    runId: 'bench',
    signal,
    onStep: () => {},
    onProgress: () => {},
  })

/** The same film with one word of one caption changed, and nothing else. */
const recaptioned = (film: Film): Film => {
  const clip = Object.values(film.tracks.captions?.clips ?? {})[0]
  if (clip?.source.kind !== 'caption') throw new Error('The film of the benchmark has no caption.')
  const lines = [`${clip.source.lines[0]} — changed`, ...clip.source.lines.slice(1)]
  const value = { ...clip.source, lines }
  const path = ['tracks', 'captions', 'clips', clip.id, 'source']
  return applyEdit(film, {
    author: { kind: 'person', id: 'bench' },
    why: 'A caption is changed',
    change: { op: 'set', path, value },
  }).film
}

const rerender = (film: Film) => renderFilm({ film, tasks: countTasks(), signal, progress: () => {} })

const atSize = async (size: Brief['size']): Promise<Row[]> => {
  const name = `${size.width}×${size.height}`
  say(`Making a film at ${name} …`)
  const whole = await timed(() => make(size))
  const { film, stages } = whole.result
  const length = toSeconds(film.file?.inspection.frames ?? 0, film.brief.rate)
  say(`The same picture by plain Remotion renderMedia at ${name} …`)
  const plain = await timed(() => plainRemotion(film))
  const plainRow = { name: 'plain Remotion renderMedia', value: plain.seconds / length }
  const again = await timed(() => make(size))
  const caption = await timed(() => rerender(recaptioned(film)))
  const all = { name: 'the whole film', value: whole.seconds }
  return [
    row(`${name} whole film, machine seconds a film second`, whole.seconds / length, 's/s', plainRow),
    ...Object.entries(stages).map(([stage, seconds]) =>
      row(`${name} ${stage}`, seconds / length, 's/s', plainRow),
    ),
    row(`${name} plain Remotion`, plainRow.value, 's/s'),
    row(`${name} second run, nothing changed`, again.seconds, 's', all),
    row(`${name} after one changed caption`, caption.seconds, 's', all),
  ]
}

/** Measures in a home of its own, so that nothing is there before, and prints one table. */
export const bench = async (json: boolean): Promise<void> => {
  const home = await mkdtemp(join(tmpdir(), 'reelwright-bench-'))
  process.env.REELWRIGHT_HOME = home
  try {
    await pageDir() // built once per version of the code, not part of a film's cost
    const rows: Row[] = []
    for (const size of sizes) {
      process.env.REELWRIGHT_HOME = join(home, `${size.width}`) // nothing of one size helps the other
      rows.push(...(await atSize(size)))
    }
    process.stdout.write(`${printed(rows, json)}\n`)
  } finally {
    await closeBrowser()
    await rm(home, { recursive: true, force: true })
  }
}
