import { expect, it } from 'vitest'
import { Brief } from '#film/brief.ts'
import { emptyFilm, type Film } from '#film/film.ts'
import { mouthOf } from '#film/mouth.ts'
import { random } from '#film/random.ts'
import type { MixSpec, Take } from '#film/sound.ts'
import type { StageSpec } from '#film/stage.ts'
import { Clip, type Track, type TrackKind } from '#film/timeline/track.ts'
import { RATE } from '#server/render/sound/wav.ts'
import { holesIn } from './holes.ts'
import { mouthAndVoice } from './mouth.ts'
import { linesOverBed } from './speech.ts'
import { splitsIn } from './splits.ts'

const clip = (id: string, start: number, frames: number, source: Clip['source'], more: Partial<Clip> = {}) =>
  Clip.parse({ id, start, frames, source, ...more })
const track = (id: string, kind: TrackKind, clips: Clip[]): Track => ({
  ...{ id, kind, name: id, order: 0, mute: false },
  clips: Object.fromEntries(clips.map((one) => [one.id, one])),
})
const shot = (id: string, start: number, frames: number) =>
  clip(id, start, frames, { kind: 'shot', shot: id })
const air = (id: string, start: number, frames: number, more: Partial<Clip> = {}) =>
  clip(id, start, frames, { kind: 'sound', sound: id }, more)

const filmOf = (tracks: Track[], more: Partial<Film> = {}): Film => ({
  ...emptyFilm(
    'test',
    Brief.parse({
      source: { kind: 'screenplay', text: 'x' },
      ...{ seconds: 10, genre: 'drama', rate: { num: 24, den: 1 }, seed: 1 },
      size: { width: 640, height: 360 },
    }),
  ),
  tracks: Object.fromEntries(tracks.map((one) => [one.id, one])),
  ...more,
})

const noise = (seconds: number, level: number): Float32Array => {
  const own = random('noise')
  return Float32Array.from({ length: RATE * seconds }, () => (own.next() * 2 - 1) * level)
}

it('finds a planted hole where something should sound, and none where nothing is asked for', () => {
  const sound = noise(10, 0.01)
  sound.fill(0, RATE * 4, RATE * 5)
  sound.fill(0, RATE * 9)
  const film = filmOf([track('picture', 'picture', [shot('s1', 0, 9 * 24)])])
  expect(holesIn(film, [sound, sound])).toEqual([{ from: 4, to: 5 }])
  const short = noise(10, 0.01)
  short.fill(0, RATE * 4, RATE * 4.4)
  expect(holesIn(film, [short, short])).toEqual([])
  const music = filmOf([track('music', 'music', [air('m', 0, 9 * 24, { fadeOut: 24 })])])
  expect(holesIn(music, [sound, sound]).length).toBe(1)
  expect(holesIn(filmOf([]), [sound, sound])).toEqual([])
})

it('measures each line over its bed, and not the pause beside it', () => {
  const [speech, bed, none] = [noise(4, 0.1), noise(4, 0.01), new Float32Array(RATE * 4)]
  speech.fill(0, RATE, RATE * 3)
  bed.fill(0.0, RATE, RATE * 3)
  for (let i = RATE * 3; i < RATE * 4; i++) bed[i] = (bed[i] as number) * 4
  const line = (at: number) => ({ bus: 'dialogue', at, ms: 1000 })
  const spec = { clips: [line(0), line(3000)] } as MixSpec
  const stems = { dialogue: [speech], music: [bed], ambience: [none], effects: [none] }
  const [first = 0, last = 0] = linesOverBed(spec, stems)
  expect(first).toBeCloseTo(20, 0)
  expect(last).toBeCloseTo(8, 0)
})

it('finds a mouth that is late, and one that stays open', () => {
  const phones = [
    { phone: 'pau', from: 0, to: 60 },
    { phone: 'aa', from: 60, to: 500 },
    { phone: 'm', from: 500, to: 640 },
    { phone: 'ow', from: 640, to: 1000 },
  ]
  const take = { phones, ms: 1100 } as Take
  const film = filmOf(
    [
      track('picture', 'picture', [shot('a', 0, 240)]),
      track('dialogue', 'dialogue', [clip('s1-l1', 48, 27, { kind: 'line', line: 's1-l1' })]),
    ],
    { screenplay: 'INT. ROOM - DAY\n\nMARA\nAh, mow.\n', takes: { 's1-l1': take } },
  )
  const seen = (late: number, stay: number) => {
    const mouth = mouthOf(take, 48, 24).map((key, i, all) => ({
      ...key,
      at: key.at + late + (i === all.length - 1 ? stay : 0),
    }))
    return mouthAndVoice(film, () => ({ figures: [{ id: 'mara', mouth }] }) as unknown as StageSpec)[0]
  }
  const good = seen(0, 0)
  expect(Math.abs(good?.first ?? 9)).toBeLessThanOrEqual(1)
  expect(Math.abs(good?.last ?? 9)).toBeLessThanOrEqual(1)
  expect(seen(4, 0)?.first).toBe((good?.first ?? 0) + 4)
  expect(seen(0, 5)?.last).toBe((good?.last ?? 0) + 5)
})

it('counts what leads and what trails a cut, and an air without a fade', () => {
  const fades = { fadeIn: 8, fadeOut: 8 }
  const film = filmOf([
    track('picture', 'picture', [shot('a', 0, 100), shot('b', 100, 100), shot('c', 200, 100)]),
    track('dialogue', 'dialogue', [
      clip('x', 90, 50, { kind: 'line', line: 'x' }),
      clip('y', 160, 50, { kind: 'line', line: 'y' }),
    ]),
    track('ambience', 'ambience', [air('one', 0, 103, fades), air('three', 197, 103, fades)]),
    track('ambience-2', 'ambience', [air('two', 85, 130, fades)]),
  ])
  expect(splitsIn(film)).toEqual({ lines: [1, 1], airs: [1, 1], hard: 0 })
  const hard = { ...film.tracks, 'ambience-2': track('ambience-2', 'ambience', [air('two', 85, 130)]) }
  expect(splitsIn({ ...film, tracks: hard }).hard).toBe(1)
})
