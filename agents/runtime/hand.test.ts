import { expect, test } from 'vitest'
import type { Agent } from '#agents/define.ts'
import { montageSpecialist } from '#agents/post/montage-specialist.ts'
import { fineChangeTo } from '#film/difference.ts'
import { applyEdit } from '#film/edit.ts'
import { emptyFilm, Film } from '#film/film.ts'
import { rippleTrim } from '#film/timeline/edit/ripple-trim.ts'
import { slip } from '#film/timeline/edit/slip.ts'
import { inHand } from '#film/timeline/hand.ts'
import { faultsOf } from '#film/timeline/layout.ts'
import { clipsInOrder, type Track } from '#film/timeline/track.ts'
import { type Host, runAgent } from './run.ts'

const host: Host = {
  run: 'r1',
  tools: {} as Host['tools'],
  model: null,
  once: (_maker, _spec, make) => make(),
  now: () => new Date('2026-01-01T00:00:00Z'),
  wait: async () => {},
  signal: new AbortController().signal,
  progress: () => {},
}
const cutBy = (film: Film) => runAgent(montageSpecialist as Agent, film, [], host)

const person = (film: Film, gesture: (tracks: Film['tracks']) => Film['tracks']): Film => {
  const change = fineChangeTo(film, ['tracks'], inHand(film.tracks, gesture(film.tracks)))
  if (change === null) throw new Error('the gesture did nothing')
  return applyEdit(film, { author: { kind: 'person', id: 'ada' }, why: 'Cut', change }).film
}

const { example } = montageSpecialist
const written = Film.parse({ ...emptyFilm('film', Film.shape.brief.parse(example.brief)), ...example })

test('a second run of the crew leaves a person’s cut as it is', async () => {
  const { film } = await cutBy(written)
  const [first, second] = clipsInOrder(film.tracks.picture as Track).map(({ id }) => ({
    track: 'picture',
    clip: id,
  }))
  const extent = () => null
  const mine = person(film, (tracks) => {
    const shorter = rippleTrim(tracks, { ref: first as never, edge: 'tail', by: -12, extent })
    expect(shorter.by).toBe(-12)
    return slip(shorter.tracks, { refs: [second as never], by: 5, extent }).tracks
  })
  const again = await cutBy(mine)
  expect(again.edits).toEqual([])
  expect(again.film).toEqual(mine)
})

test('what the crew decides anew comes into a person’s cut, and no more', async () => {
  const { film } = await cutBy(written)
  const shots = clipsInOrder(film.tracks.picture as Track)
  const ref = { track: 'picture', clip: shots[0]?.id ?? '' }
  const mine = person(
    film,
    (tracks) => rippleTrim(tracks, { ref, edge: 'tail', by: -12, extent: () => null }).tracks,
  )
  const like = Object.values(mine.shots).sort((a, b) => (a.id < b.id ? -1 : 1))[0] as Film['shots'][string]
  const shot = { ...like, id: `${like.id}-new`, order: like.order + 0.5, lines: [] }
  const [line, take] = Object.entries(mine.takes)[0] as [string, Film['takes'][string]]
  const { film: next } = await cutBy({
    ...mine,
    shots: { ...mine.shots, [shot.id]: shot },
    takes: { ...mine.takes, [line]: { ...take, ms: take.ms + 500 } },
  })
  for (const track of Object.values(next.tracks)) expect(faultsOf(track)).toEqual([])
  const lengths = (all: Film) =>
    Object.fromEntries(Object.values(all.tracks.picture?.clips ?? {}).map(({ id, frames }) => [id, frames]))
  expect(lengths(next)).toEqual({ ...lengths(mine), [shot.id]: expect.any(Number) })
  const said = { ...next.tracks.dialogue?.clips, ...next.tracks['dialogue-2']?.clips }
  expect(said[line]?.frames).toBe((mine.tracks.dialogue?.clips[line]?.frames ?? 0) + 12)
})
