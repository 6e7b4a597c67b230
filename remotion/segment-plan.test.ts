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

test('pictures and titles of further tracks lie over the cut in the order of the tracks, as far as they are seen', () => {
  const clip = (id: string, start: number, frames: number, source: object, more = {}) => ({
    [id]: { id, start, frames, offset: 0, fadeIn: 0, fadeOut: 0, transitionIn: null, source, ...more },
  })
  const track = (id: string, kind: string, order: number, clips: object) => ({
    [id]: { id, kind, name: id, order, mute: false, clips },
  })
  const asset = (id: string) => ({
    [id]: { id, kind: 'picture', name: id, tags: [], versions: [{ asset: `${id}.png`, name: id, bytes: 1 }] },
  })
  const shown = (id: string) => ({ kind: 'asset', asset: id })
  const keys = { scale: [{ at: 0, value: 0.5 }] }
  const made = {
    ...emptyFilm('f', brief),
    credits,
    direction: { palette },
    assets: { ...asset('low'), ...asset('high') },
    tracks: {
      ...track('picture', 'picture', 4, {
        ...clip('p', 0, 48, { kind: 'credits' }, { keys }),
        ...clip('q', 48, 48, { kind: 'credits' }),
      }),
      ...track('picture-b', 'picture', 3, clip('low', 24, 48, shown('low'), { keys })),
      ...track('picture-c', 'picture', 2, clip('high', 40, 8, shown('high'))),
      ...track('titles-b', 'titles', 0, clip('u', 0, 48, { kind: 'title', text: 'U', subtitle: '' })),
      ...track('titles', 'titles', 1, clip('t', 0, 48, { kind: 'title', text: 'T', subtitle: '' })),
    },
  } as never
  const [one, two] = planSegments(made)
  const told = one?.picture.layers.map((layer) => [
    layer.kind === 'image' ? layer.asset : layer.kind === 'title' ? layer.text : layer.kind,
    layer.from,
    layer.frames,
    layer.moves?.from,
  ])
  expect(told).toEqual([
    ['credits', 0, 48, 0],
    ['low.png', 24, 24, 0],
    ['high.png', 40, 8, undefined],
    ['T', 0, 48, undefined],
    ['U', 0, 48, undefined],
  ])
  expect(two?.picture.layers).toMatchObject([{ kind: 'credits' }, { kind: 'image', from: 0, frames: 24 }])
  expect(two?.picture.layers[1]?.moves).toEqual({ keys, from: 24 }) // the keys go on where they were
})
