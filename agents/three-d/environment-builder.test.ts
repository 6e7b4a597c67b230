import { validateBytes } from 'gltf-validator'
import { describe, expect, it } from 'vitest'
import { rigOf } from '#agents/craft/light/rig.ts'
import { freeMarks, talkingDistance } from '#agents/craft/set/check.ts'
import { layOut } from '#agents/craft/set/index.ts'
import { random } from '#film/random.ts'
import { Period, Place, Season, SetKind } from '#film/scene.ts'
import { SetSpec } from '#film/stage.ts'
import { toGlb } from '#remotion/stage/gltf.ts'
import { createLook } from '#remotion/stage/material.ts'
import { createSet, pieceKinds, trianglesOf } from '#remotion/stage/set/create-set.ts'
import { createDoors } from '#remotion/stage/set/doors.ts'
import agent from './environment-builder.ts'

const { palette } = agent.example.direction
const outside: readonly SetKind[] = [
  ...([
    'street',
    'village',
    'alley',
    'courtyard',
    'park',
    'graveyard',
    'rooftop',
    'harbour',
    'bridge',
  ] as const),
  ...([
    'camp',
    'farm',
    'ruins',
    'forest',
    'jungle',
    'shore',
    'field',
    'mountain',
    'desert',
    'swamp',
  ] as const),
  ...(['river', 'snow', 'planet', 'space'] as const),
]
const names = [
  'PLACE',
  'OLD LIGHTHOUSE LAMP ROOM',
  'KITCHEN TRAIN MARKET',
  'SHIP CAVE ROOFTOP DESERT',
  'BAR BRIDGE GARDEN CHAPEL',
  'PRISON CELL GRAVEYARD',
  'ATTIC MOUNTAIN HARBOUR',
  'THEATRE PLANET CORRIDOR',
  'HOSPITAL SNOW',
  'LIBRARY MUSEUM',
  'COTTAGE TENT CIRCUS',
  'POLICE STATION TOWER BARN',
  'DRESSING ROOM COURTROOM',
  'CAFÉ STUDIO CRYPT BALLROOM',
]
const places = SetKind.options.flatMap((kind, k) =>
  names.map((name, i) =>
    Place.parse({
      id: name,
      name,
      kind,
      interior: !outside.includes(kind),
      words: ['piano', 'stairs', 'lamp', 'fire', 'mirror', 'map'],
      period: Period.options[(i + k) % Period.options.length],
      wealth: [0.1, 0.5, 0.9][(i + k) % 3],
      season: Season.options[i % 4],
    }),
  ),
)
const sets = places.map((place, i) =>
  layOut(place, palette, i % 3 === 0 ? 'western' : 'drama', random(`test/${i}`)),
)
const lit = (set: SetSpec) =>
  rigOf(
    { time: 'night', weather: 'snow', emotion: { valence: 0, arousal: 0 }, place: 'p' },
    set,
    palette,
    'drama',
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
      expect(trianglesOf(set, lit(set)), `${set.kind} ${set.name}`).toBeLessThan(90_000)
    }
  })

  it('change with the seed and not with other places', () => {
    const place = places[0]
    if (!place) throw new Error('no place')
    const build = (seed: string) => layOut({ ...place, kind: 'forest' }, palette, 'drama', random(seed))
    expect(build('a')).toEqual(build('a'))
    expect(build('a').pieces).not.toEqual(build('b').pieces)
  })

  it('lay things on what is there: nothing hangs in the air', () => {
    for (const set of sets.filter(({ kind }) => !outside.includes(kind)))
      for (const thing of set.pieces.filter(
        ({ kind, position }) => kind.startsWith('thing-') && position[1] > 0,
      )) {
        const [x, y, z] = thing.position
        const under = set.pieces.some(
          ({ kind, position, size, yaw }) =>
            !kind.startsWith('thing-') &&
            Math.abs(position[1] + size[1] - y) < 0.14 &&
            Math.hypot(position[0] - x, position[2] - z) <
              Math.hypot(size[0], size[2]) / 2 + 0.05 * Math.abs(yaw),
        )
        expect(under, `${set.kind} ${set.name}: ${thing.kind} at ${thing.position}`).toBe(true)
      }
  })
})

describe('every kind of set as glTF', () => {
  it.each(SetKind.options)('%s has no error', async (kind) => {
    const set = sets.find((each) => each.kind === kind)
    if (!set) throw new Error(`no ${kind}`)
    const look = createLook()
    const object = createSet(set, lit(set), look).object
    object.add(createDoors({ set, figures: [], frames: 1, fps: 24 }, look).object)
    const { issues } = await validateBytes(await toGlb(object), { maxIssues: 20 })
    expect(issues.messages.filter(({ severity }) => severity === 0).map(({ code }) => code)).toEqual([])
  })
})
