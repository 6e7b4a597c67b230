import { emptyFilm, type Film } from '#film/film.ts'
import { random } from '#film/random.ts'
import { type Clip, Track, type TrackKind } from '#film/timeline/track.ts'

const hours = 2
export const rate = { num: 24, den: 1 }
export const wholeFrames = hours * 3600 * 24

/** How the clips of a film are spread over its tracks, and how much of a track they fill. */
const shares: [TrackKind, share: number, filled: number][] = [
  ['picture', 0.3, 1],
  ['captions', 0.25, 0.6],
  ['dialogue', 0.25, 0.6],
  ['effects', 0.14, 0.5],
  ['music', 0.03, 0.9],
  ['ambience', 0.03, 1],
]

const source = (kind: TrackKind, i: number): Clip['source'] => {
  if (kind === 'picture') return { kind: 'shot', shot: `s${i}` }
  if (kind === 'captions')
    return { kind: 'caption', lines: [`Line ${i}, as it is read`], speaker: null, line: null, label: null }
  return kind === 'music' ? { kind: 'cue', cue: `m${i}` } : { kind: 'sound', sound: `e${i}` }
}

/** A film of so many clips over two hours; each line is linked with its caption. */
export const syntheticFilm = (clips: number): Film => {
  const chance = random(`timeline ${clips}`)
  const tracks = shares.map(([kind, share, filled], order) => {
    const count = Math.max(1, Math.round(clips * share))
    const each = wholeFrames / count
    const laid = Array.from({ length: count }, (_, i): [string, unknown] => {
      const id = `${kind}-${i}`
      const start = Math.round(i * each)
      const room = Math.round((i + 1) * each) - start
      const frames = Math.max(
        1,
        Math.round(filled === 1 ? room : room * filled * (0.6 + 0.4 * chance.next())),
      )
      const group = kind === 'captions' || kind === 'dialogue' ? { group: `g${i}` } : {}
      return [id, { id, start, frames, source: source(kind, i), ...group }]
    })
    return Track.parse({ id: kind, kind, name: kind, order, clips: Object.fromEntries(laid) })
  })
  const film = emptyFilm('bench', { rate } as unknown as Film['brief'])
  return { ...film, tracks: Object.fromEntries(tracks.map((track) => [track.id, track])) }
}
