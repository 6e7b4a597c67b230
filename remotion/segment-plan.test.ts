import { expect, test } from 'vitest'
import { Brief } from '#film/brief.ts'
import { emptyFilm } from '#film/film.ts'
import { planSegments, segmentIds } from './segment-plan.ts'

const shots = 1000
const brief = Brief.parse({
  ...{ source: { kind: 'idea', text: 'A long way' }, seconds: null, genre: null, seed: 1 },
  ...{ size: { width: 640, height: 360 }, rate: { num: 24, den: 1 } },
})
const credits = { title: 'The end', subtitle: '', sections: [], notices: [] }
const palette = { shadow: '#101010', mid: '#707070', light: '#f0f0f0', accent: '#c08040' }

/** A thousand cards with a caption on each and a gap after every tenth. */
const film = () => {
  const start = (i: number) => i * 48 + Math.floor(i / 10) * 12
  const clips = (source: (i: number) => object, prefix: string) =>
    Object.fromEntries(
      Array.from({ length: shots }, (_, i) => {
        const id = `${prefix}${i}`
        return [id, { id, start: start(i), frames: 48, offset: 0, fadeIn: 0, fadeOut: 0, source: source(i) }]
      }),
    )
  const track = (id: string, all: object) => ({ id, kind: id, name: id, order: 0, mute: false, clips: all })
  return {
    ...emptyFilm('f', brief),
    credits,
    direction: { palette },
    tracks: {
      picture: track(
        'picture',
        clips(() => ({ kind: 'credits' }), 'p'),
      ),
      captions: track(
        'captions',
        clips((i) => ({ kind: 'caption', lines: [`${i}`], speaker: null, line: null }), 'c'),
      ),
    },
  } as never
}

test('a thousand shots are planned in order, and one of them alone is the same', () => {
  const long = film()
  const all = planSegments(long)
  expect(all).toHaveLength(shots + shots / 10 - 1)
  expect(all.map(({ id }) => id)).toEqual(segmentIds(long))
  expect(all.every(({ start }, i) => i === 0 || start > (all[i - 1]?.start ?? 0))).toBe(true)
  for (const id of ['p0', 'p17', 'p999', 'gap-480']) {
    const one = planSegments(long, id)
    expect(one).toEqual(all.filter((segment) => segment.id === id))
    expect(one).toHaveLength(1)
  }
  expect(planSegments(long, 'nobody')).toEqual([])
})
