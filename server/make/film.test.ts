import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Brief } from '#film/brief.ts'
import { applyEdit } from '#film/edit.ts'
import { emptyFilm, type Film } from '#film/film.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { inHand } from '#film/timeline/hand.ts'
import { trackEnd } from '#film/timeline/track.ts'
import { closeBrowser } from '#server/render/picture/browser.ts'
import { makeFilm } from './film.ts'

const script = `Title: The Bottle

INT. LAMP ROOM - NIGHT

MARA stands at the window.

MARA
He said he would write every single week.

TOBIAS
The sea was rough this whole long year.

EXT. SHORE - DAWN

Mara walks along the water. TOBIAS waits.

MARA
You took your time coming home to us.

TOBIAS
I counted every day of it, believe me.
`
const home = mkdtempSync(path.join(tmpdir(), 'reelwright-make-'))
const before = process.env.REELWRIGHT_HOME

beforeAll(() => {
  process.env.REELWRIGHT_HOME = home
})
afterAll(async () => {
  await closeBrowser()
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

const quiet = { onStep: () => {}, onProgress: () => {} }
const makeAgain = (film: Film) =>
  makeFilm({ film, runId: 'r', signal: new AbortController().signal, ...quiet })

const make = (text: string) => {
  const size = { width: 128, height: 72 }
  const source = { kind: 'screenplay' as const, text }
  const brief = Brief.parse({
    source,
    seconds: null,
    genre: 'drama',
    size,
    rate: { num: 8, den: 1 },
    seed: 1,
  })
  return makeAgain(emptyFilm('f', brief))
}

/** What was made since the last look, by what the stored result is. */
const seen = new Set<string>()
const news = (): Record<string, number> => {
  const dir = path.join(home, 'store/tasks')
  const fresh = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.json') && !seen.has(file),
  )
  const count: Record<string, number> = {}
  for (const file of fresh) {
    seen.add(file)
    const made = JSON.parse(readFileSync(path.join(dir, file), 'utf8'))
    const kind = Array.isArray(made)
      ? 'pose'
      : made.phones
        ? 'take'
        : made.truePeak !== undefined
          ? 'mix'
          : made.stems
            ? 'cue'
            : made.inspection
              ? 'file'
              : made.colours
                ? 'look'
                : /\.(\w+)$/.exec(made.asset)?.[1]
    count[kind ?? 'other'] = (count[kind ?? 'other'] ?? 0) + 1
  }
  return count
}

const errors = (film: Film) => Object.values(film.findings).filter(({ severity }) => severity === 'error')

test('a screenplay becomes a sound film of its own words; again: nothing is remade; one line: its take, its shot, the mix; one caption: its frames', async () => {
  const first = await make(script)
  const { film } = first
  expect(errors(film)).toEqual([])
  expect(film.screenplay).toBe(script)
  // Whoever adapts the format looks at the same bodies as the camera did.
  expect(first.tasks.cached).toBe(1)
  const picture = film.tracks.picture
  expect(picture && trackEnd(picture)).toBe(film.file?.inspection.frames)
  expect(film.file?.inspection).toMatchObject({ constantRate: true, clipped: 0 })
  // It dies away with its last second; before, it is never silent.
  const seconds = film.file?.inspection.videoSeconds ?? 0
  expect(film.file?.inspection.silent.filter(({ from }) => from < seconds - 1)).toEqual([])
  expect(Object.keys(film.takes)).toHaveLength(linesOf(script).length)
  const captions = Object.values(film.tracks.captions?.clips ?? {}).flatMap(({ source }) =>
    source.kind === 'caption' ? source.lines : [],
  )
  expect(captions.join(' ')).toBe(
    linesOf(script)
      .map(({ text }) => text)
      .join(' '),
  )
  expect(news()).toMatchObject({ take: 4, mix: 1, file: 1 })

  const again = await make(script)
  expect(again.tasks).toEqual({ made: 0, cached: first.tasks.made + first.tasks.cached })
  expect(again.film.file).toEqual(film.file)

  const changed = await make(script.replace('every single week', 'every single month'))
  expect(errors(changed.film)).toEqual([])
  // The line's take; how its speaker holds the body; its shot's pixels, in three pieces, and the piece of the next into
  // which it dissolves; its panel, and a look at it; the mix, as the file carries it; the file they are joined into.
  expect(news()).toEqual({ take: 1, pose: 1, mp4: 4, jpeg: 1, look: 1, mix: 1, m4a: 1, file: 1 })

  const { film: edited } = changed
  const caption = Object.keys(edited.tracks.captions?.clips ?? {})[0] ?? ''
  const path = ['tracks', 'captions', 'clips', caption, 'source', 'lines']
  const change = { op: 'set' as const, path, value: ['He said he would write.'] }
  const edit = { author: { kind: 'person' as const, id: 'p' }, why: 'Shorter', change }
  const tracks = inHand(edited.tracks, applyEdit(edited, edit).film.tracks)
  const reworded = await makeAgain({ ...edited, tracks })
  expect(reworded.film.tracks.captions?.clips[caption]?.source).toMatchObject({ lines: change.value })
  // The frames on which the caption is seen, and the file: no sound, no other picture.
  expect(news()).toEqual({ mp4: 1, file: 1 })
}, 600_000)
