import { Brief } from '#film/brief.ts'
import { applyEdit } from '#film/edit.ts'
import { emptyFilm, type Film } from '#film/film.ts'
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

const make = (size: Brief['size']): Promise<Made> => {
  const brief = Brief.parse({
    source: { kind: 'screenplay', text: script },
    ...{ seconds: null, genre: 'drama', size, rate: { num: 24, den: 1 }, seed: 1 },
  })
  const quiet = { onStep: () => {}, onProgress: () => {} }
  return makeFilm({ film: emptyFilm('bench', brief), runId: 'bench', signal, ...quiet })
}

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

/** A whole film, made again with nothing and with one caption changed. */
export const wholeFilm = async (size: Brief['size']): Promise<Row[]> => {
  const name = `${size.width}×${size.height}`
  let film: Film | null = null
  const whole = await worked(async () => {
    film = (await make(size)).film
  })
  const made = film as Film | null
  if (!made?.file) throw new Error('The film of the benchmark has no file.')
  const length = toSeconds(made.file.inspection.frames, made.brief.rate)
  const again = await worked(() => make(size))
  const caption = await worked(() => rerender(recaptioned(made)))
  const all = { name: 'the whole film', value: whole }
  return [
    row(`${name} whole film with planning and sound`, whole / length, 's/s'),
    row(`${name} second run, nothing changed`, again, 's', all),
    row(`${name} after one changed caption`, caption, 's', all),
  ]
}
