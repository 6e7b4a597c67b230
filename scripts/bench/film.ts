import { Brief } from '#film/brief.ts'
import { applyEdit } from '#film/edit.ts'
import { emptyFilm, type Film } from '#film/film.ts'
import { inHand } from '#film/timeline/hand.ts'
import { toSeconds } from '#film/timeline/time.ts'
import { type Made, makeFilm } from '#server/make/film.ts'
import { renderFilm } from '#server/make/render.ts'
import { countTasks } from '#server/storage/tasks.ts'
import { worked } from './processor.ts'
import { type Row, row } from './rows.ts'

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
const signal = new AbortController().signal

const filmOf = (size: Brief['size'], source: Brief['source'], seconds: number | null): Film =>
  emptyFilm(
    'bench',
    Brief.parse({ source, seconds, genre: 'drama', size, rate: { num: 24, den: 1 }, seed: 1 }),
  )
const made = (film: Film, without: readonly string[] = []): Promise<Made> =>
  makeFilm({ film, runId: 'bench', without, signal, onStep: () => {}, onProgress: () => {} })

const word = 'changed'
/** The same film with one word of one caption changed by a person's hand, and nothing else. */
const recaptioned = (film: Film): Film => {
  const { captions } = film.tracks
  const clip = Object.values(captions?.clips ?? {})[0]
  if (captions === undefined || clip?.source.kind !== 'caption')
    throw new Error('The film of the benchmark has no caption.')
  const lines = [`${clip.source.lines[0]} ${word}`, ...clip.source.lines.slice(1)]
  const clips = { ...captions.clips, [clip.id]: { ...clip, source: { ...clip.source, lines } } }
  return { ...film, tracks: inHand(film.tracks, { ...film.tracks, captions: { ...captions, clips } }) }
}

/** Makes what a changed caption has made stale. @throws where the crew has not kept it */
const recaption = async (film: Film): Promise<void> => {
  const { film: next } = await made(recaptioned(film))
  const lines = Object.values(next.tracks.captions?.clips ?? {}).flatMap(({ source }) =>
    source.kind === 'caption' ? source.lines : [],
  )
  if (next.file?.asset === film.file?.asset || !lines.some((line) => line.includes(word)))
    throw new Error('The new file does not have the new caption.')
}

/** A whole film, made again with nothing and with one caption changed. */
export const wholeFilm = async (size: Brief['size']): Promise<Row[]> => {
  const name = `${size.width}×${size.height}`
  const empty = filmOf(size, { kind: 'screenplay', text: script }, null)
  let film = empty
  const whole = await worked(async () => {
    film = (await made(empty)).film
  })
  if (!film.file) throw new Error('The film of the benchmark has no file.')
  const length = toSeconds(film.file.inspection.frames, film.brief.rate)
  const again = await worked(() => made(empty))
  const caption = await worked(() => recaption(film))
  const all = { name: 'the whole film', value: whole }
  return [
    row(`${name} whole film with planning and sound`, whole / length, 's/s'),
    row(`${name} second run, nothing changed`, again, 's', all),
    row(`${name} remade after one changed caption`, caption, 's', all),
  ]
}

/** What a person waits for after one word of a caption: all of the crew's steps again, against the render alone. */
export const remade = async (minutes: number): Promise<Row[]> => {
  const source = { kind: 'idea' as const, text: 'A lighthouse keeper finds a message in a bottle' }
  const size = { width: 640, height: 360 }
  const { film } = await made(filmOf(size, source, minutes * 60), ['render'])
  let file = film
  const render = await timedWork(async () => {
    for (const edit of await renderFilm({ film, tasks: countTasks(), signal, progress: () => {} }))
      file = applyEdit(file, edit).film
  })
  const caption = await timedWork(() => recaption(file))
  const name = `640×360 ${minutes} min`
  return [
    row(`${name} rendered, processor`, render.worked, 's'),
    row(`${name} rendered, clock`, render.seconds, 's'),
    row(`${name} remade after one changed caption, processor`, caption.worked, 's', {
      name: 'the render',
      value: render.worked,
    }),
    row(`${name} remade after one changed caption, clock`, caption.seconds, 's', {
      name: 'the render',
      value: render.seconds,
    }),
  ]
}

const timedWork = async (work: () => Promise<unknown>): Promise<{ worked: number; seconds: number }> => {
  const since = performance.now()
  const used = await worked(work)
  return { worked: used, seconds: (performance.now() - since) / 1000 }
}
