import { describe, expect, it } from 'vitest'
import { rigOf } from '#agents/craft/light/rig.ts'
import { freeMarks, talkingDistance } from '#agents/craft/set/check.ts'
import { layOut } from '#agents/craft/set/index.ts'
import { random } from '#film/random.ts'
import { Place, SetKind } from '#film/scene.ts'
import { SetSpec } from '#film/stage.ts'
import { pieceKinds, trianglesOf } from '#remotion/stage/set/create-set.ts'
import agent from './environment-builder.ts'

const { palette } = agent.example.direction
const inside = ['room', 'vehicle', 'spaceship', 'castle']
const places = SetKind.options.flatMap((kind) =>
  [
    'PLACE',
    'OLD LIGHTHOUSE LAMP ROOM',
    'KITCHEN TRAIN MARKET',
    'SHIP CAVE ROOFTOP DESERT',
    'BAR BRIDGE GARDEN CHAPEL',
    'PRISON CELL GRAVEYARD',
    'ATTIC MOUNTAIN HARBOUR',
    'THEATRE PLANET CORRIDOR',
    'HOSPITAL SNOW',
    'LIBRARY',
  ].map((name) =>
    Place.parse({
      id: name,
      name,
      kind,
      interior: inside.includes(kind),
      words: ['piano', 'stairs', 'lamp', 'fire'],
    }),
  ),
)
const sets = places.map((place, i) =>
  layOut(place, palette, i % 3 === 0 ? 'western' : 'drama', random(`test/${i}`)),
)

describe('sets', () => {
  it('are valid and built only of pieces the kit has', () => {
    for (const set of sets) {
      SetSpec.parse(set)
      for (const piece of set.pieces) expect(pieceKinds, `${set.kind} ${set.name}`).toContain(piece.kind)
    }
  })

  it('let people stand, talk and come in where nothing is in the way', () => {
    for (const set of sets) {
      const what = `${set.kind} ${set.name}`
      expect(freeMarks(set), what).toBe(1)
      expect(talkingDistance(set), what).toBeGreaterThanOrEqual(1.2)
      expect(talkingDistance(set), what).toBeLessThanOrEqual(2.5)
      expect(
        set.marks.some((m) => m.use === 'door' || m.use === 'edge'),
        what,
      ).toBe(true)
      expect(new Set(set.marks.map((m) => m.id)).size, what).toBe(set.marks.length)
    }
  })

  it('leave the camera room around its usual place', () => {
    for (const set of sets) {
      const { min, max } = set.cameraRoom
      for (const i of [0, 1, 2] as const) expect(max[i] - min[i]).toBeGreaterThan(1)
      expect(max[2]).toBeGreaterThan(2)
    }
  })

  it('stay within what a software rasteriser draws', () => {
    for (const set of sets.filter((_, i) => i % 5 === 0)) {
      const rig = rigOf(
        { time: 'night', weather: 'snow', emotion: { valence: 0, arousal: 0 }, place: 'p' },
        set,
        palette,
        'drama',
      )
      expect(trianglesOf(set, rig), `${set.kind} ${set.name}`).toBeLessThan(90_000)
    }
  })

  it('change with the seed and not with other places', () => {
    const place = places[0]
    if (!place) throw new Error('no place')
    const build = (seed: string) => layOut({ ...place, kind: 'forest' }, palette, 'drama', random(seed))
    expect(build('a')).toEqual(build('a'))
    expect(build('a').pieces).not.toEqual(build('b').pieces)
  })
})
