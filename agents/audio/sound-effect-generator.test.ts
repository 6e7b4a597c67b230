import { describe, expect, it } from 'vitest'
import { airOf, layersOf } from '#agents/craft/foley/ambience.ts'
import { cuesOf } from '#agents/craft/foley/cues.ts'
import { touchOf } from '#agents/craft/foley/gestures.ts'
import { changeBetween } from '#agents/craft/foley/lay-air.ts'
import { toldSounds } from '#agents/craft/foley/spots.ts'
import type { AgentContext } from '#agents/define.ts'
import { random } from '#film/random.ts'
import { SetKind } from '#film/scene.ts'
import { clipsInOrder, endOf } from '#film/timeline/track.ts'
import { makeSound } from '#server/providers/sound/embedded.ts'
import { soundEffectGenerator } from './sound-effect-generator.ts'

const unused = () => Promise.reject(new Error('This agent only makes sounds.'))
const context: AgentContext = {
  random: random(1),
  signal: new AbortController().signal,
  progress: () => {},
  tools: {
    company: async () => null,
    speak: unused,
    play: unused,
    mix: unused,
    still: unused,
    look: unused,
    pose: unused,
    sound: async (spec) => ({ asset: JSON.stringify(spec), ms: (await makeSound(spec)).ms }),
  },
}
const input = soundEffectGenerator.reads.parse(soundEffectGenerator.example)
const rows = [
  'tracks.effects',
  'tracks.effects-2',
  'tracks.effects-3',
  'tracks.ambience',
  'tracks.ambience-2',
  'tracks.ambience-3',
  'tracks.ambience-4',
] as const

describe('sound-effect-generator', () => {
  it('gives every step, touch and told sound its clip, none over another, all inside the film', async () => {
    const output = soundEffectGenerator.writes.parse(await soundEffectGenerator.embedded(input, context))
    const kinds = new Set(Object.values(output.sounds).map((sound) => sound.spec.kind))
    for (const kind of [
      'steps-sand',
      'glass', // the bottle, taken up
      'sit',
      'paper',
      'thunder',
      'phone',
      'shore',
      'wind',
      'room',
      'storm',
    ])
      expect(kinds).toContain(kind)
    for (const row of rows)
      clipsInOrder(output[row]).forEach((clip, i, all) => {
        const next = all[i + 1]
        if (next !== undefined) expect(endOf(clip)).toBeLessThanOrEqual(next.start)
        expect(endOf(clip)).toBeLessThanOrEqual(432)
        expect(clip.source.kind === 'sound' && output.sounds[clip.source.sound]).toBeTruthy()
      })
    expect(soundEffectGenerator.measure.of(input, output)).toBe(1)
    const off = soundEffectGenerator.writes.parse(await soundEffectGenerator.off(input, context))
    expect(soundEffectGenerator.measure.of(input, off)).toBe(0)
  })

  it('passes from one place into the other: neither is missing at the cut, one of them may be heard beyond it', async () => {
    const output = soundEffectGenerator.writes.parse(await soundEffectGenerator.embedded(input, context))
    const airs = rows.slice(3).flatMap((row) => clipsInOrder(output[row]))
    const shore = airs.find((clip) => clip.id === 'air-s1-shore')
    const room = airs.find((clip) => clip.id === 'air-s2-room')
    if (!shore || !room) throw new Error('The example goes from the shore into a room.')
    const cut = clipsInOrder(input['tracks.picture']).find(
      ({ source }) => source.kind === 'shot' && input.shots[source.shot]?.scene === 's2',
    )?.start
    expect(room.start).toBeLessThanOrEqual((cut ?? 0) - 3)
    expect(endOf(shore)).toBeGreaterThanOrEqual((cut ?? 0) + 3)
    expect(shore.fadeOut).toBeGreaterThanOrEqual(6)
    expect(room.fadeIn).toBeGreaterThanOrEqual(6)
  })

  it('splits more changes than it cuts straight, some before and some after the picture', () => {
    const changes = Array.from({ length: 200 }, (_, n) => {
      const span = (scene: string) => ({ start: 0, frames: 240, scene, place: 'here', dissolve: 0 })
      return changeBetween(span(`s${n}`), span(`s${n + 1}`), 24)
    })
    const [early, late] = [changes.filter(({ lead }) => lead > 8), changes.filter(({ trail }) => trail > 8)]
    expect(early.length).toBeGreaterThan(60)
    expect(late.length).toBeGreaterThan(45)
    expect(changes.length - early.length - late.length).toBeGreaterThan(20)
    // A lead is half a second on average: to be heard, and not to be taken for a mistake.
    for (const { lead, trail } of changes) expect(Math.max(lead, trail)).toBeLessThanOrEqual(24)
    const short = { start: 0, frames: 10, scene: 'a', place: 'here', dissolve: 0 }
    expect(changeBetween(short, { ...short, scene: 'b' }, 24).lead).toBeLessThanOrEqual(5)
    expect(changeBetween(short, { ...short, scene: 'b', dissolve: 20 }, 24)).toMatchObject({
      trail: 20,
      fadeIn: 23,
    })
  })

  it('does without performances, places and shots', async () => {
    const bare = { ...input, performances: {}, places: {}, shots: {} }
    const output = soundEffectGenerator.writes.parse(await soundEffectGenerator.embedded(bare, context))
    expect(output.sounds).toEqual({})
  })
})

const plainModel = { feminine: 0.5 }
const set = { ...input, picture: input['tracks.picture'], fps: 24 }

describe('foley craft', () => {
  it('hears pads where a fox runs, hooves where a horse does, and nothing of a fish', () => {
    const feet = (species: string, height: number) => {
      const models = { mara: { ...plainModel, kind: 'animal' as const, species, height } }
      const cues = cuesOf({ ...set, models } as never)
      return new Set(cues.filter(({ id }) => id.includes('-step-')).map(({ kind }) => kind))
    }
    expect([...feet('fox', 0.6)]).toEqual(['paws'])
    expect([...feet('horse', 2.1)]).toEqual(['hooves'])
    expect(feet('fish', 0.4).size).toBe(0)
  })

  it('gives a horse a voice, and a fox none', () => {
    const kinds = (species: string) => {
      const models = { mara: { ...plainModel, kind: 'animal' as const, species, height: 2 } }
      const actors = Object.entries(input.performances).map(([id, one]) => {
        const { mara } = one.actors
        const moves = mara?.moves.map((move) => ({ ...move, gait: 'run' as const })) ?? []
        return [id, { ...one, actors: mara ? { mara: { ...mara, moves } } : {} }]
      })
      const cues = cuesOf({ ...set, models, performances: Object.fromEntries(actors) } as never)
      return cues.filter(({ id }) => id.endsWith('-call')).map(({ kind }) => kind)
    }
    expect(kinds('horse')).toContain('neigh')
    expect(kinds('fox')).toEqual([])
  })

  it.each([
    ['Thunder cracks. Somebody knocks.', ['thunder', 'knock']],
    ['The telephone begins to ring... ringing phone', ['phone']],
    ['A raven calls.', ['crow']],
    ['The old dog barks at the gate.', ['bark']],
    ['The mare whinnies at the gate.', ['neigh']],
    ['The horse snorts and stamps.', ['snort']],
    ['Their swords clash.', ['sword']],
    ['The dragon roars and beats its wings.', ['roar', 'wings']],
    ['She looks at the sea.', []],
  ])('hears %j', (text, kinds) => {
    expect(toldSounds(text)).toEqual(kinds)
  })

  it.each([
    ['stone', 'pick-up'],
    [null, 'pick-up'],
    ['bottle', 'glass'],
    ['letter', 'paper'],
  ])('hears what is picked up: %s', (target, kind) => {
    expect(touchOf({ action: 'pick-up', target })?.kind).toBe(kind)
  })

  it('hears a storm through the walls, and crickets at night', () => {
    const scene = input.scenes.s1
    if (scene === undefined) throw new Error('The example has a scene s1.')
    const place = { id: 'p', name: 'KITCHEN', kind: 'room' as const, interior: true, words: [] }
    const layers = layersOf(place, { ...scene, weather: 'storm' })
    expect(layers.map((l) => [l.kind, l.params.inside ?? 0])).toEqual([
      ['room', 0],
      ['storm', 1],
    ])
    const forest = { ...place, kind: 'forest' as const, interior: false, name: 'WOODS' }
    const kinds = (time: 'day' | 'night', season: 'summer' | 'winter', weather: 'clear' | 'rain' = 'clear') =>
      layersOf({ ...forest, season }, { ...scene, weather, time }).map(({ kind }) => kind)
    expect(kinds('night', 'summer')).toEqual(['forest', 'crickets'])
    expect(kinds('day', 'summer')).toEqual(['forest', 'birds'])
    expect(kinds('day', 'winter')).toEqual(['forest'])
    expect(kinds('day', 'summer', 'rain')).toEqual(['forest', 'rain'])
  })

  it('has an air of its own for every kind of place, by day and in our time', () => {
    const own = SetKind.options.map((kind) => airOf[kind].own)
    expect(new Set(own).size).toBe(SetKind.options.length)
  })
})
