import { describe, expect, it } from 'vitest'
import { faceExposure, shadeExposure } from '#agents/craft/light/measure.ts'
import { rigOf } from '#agents/craft/light/rig.ts'
import { layOut } from '#agents/craft/set/index.ts'
import { Genre } from '#film/brief.ts'
import { Look } from '#film/look.ts'
import { random } from '#film/random.ts'
import { DayTime, SetKind, Weather } from '#film/scene.ts'
import { LightRig } from '#film/stage.ts'
import agent from './lighting-designer.ts'

const { palette } = agent.example.direction
const inside = ['room', 'vehicle', 'spaceship', 'castle']
const sets = SetKind.options.map((kind) =>
  layOut(
    { id: kind, name: kind, kind, interior: inside.includes(kind), words: [] },
    palette,
    'drama',
    random(kind),
  ),
)
const emotion = { valence: 0, arousal: 0.4 }

describe('light', () => {
  it('keeps faces readable at every time, weather, place and genre', () => {
    for (const set of sets)
      for (const time of DayTime.options)
        for (const weather of Weather.options)
          for (const [look, genre] of Look.options.flatMap((l) =>
            Genre.options.map((g) => [l, g] as const),
          )) {
            const rig = LightRig.parse(
              rigOf({ time, weather, emotion, place: 'p' }, set, palette, genre, look),
            )
            const e = faceExposure(rig)
            expect(shadeExposure(rig), `${set.kind} ${time} ${weather} ${genre} ${look}`).toBeGreaterThan(
              0.12,
            )
            expect(e, `${set.kind} ${time} ${weather} ${genre} ${look}`).toBeGreaterThan(0.36)
            expect(e, `${set.kind} ${time} ${weather} ${genre} ${look}`).toBeLessThan(1.3)
            expect(rig.key.direction[1]).toBeLessThan(0)
            expect(rig.haze.far).toBeGreaterThan(rig.haze.near)
          }
  })

  it('is harder for a thriller than for a comedy', () => {
    for (const set of sets) {
      const ratio = (genre: 'comedy' | 'thriller') =>
        rigOf({ time: 'day', weather: 'clear', emotion, place: 'p' }, set, palette, genre).ratio
      expect(ratio('thriller')).toBeGreaterThan(ratio('comedy'))
    }
  })

  it('is hardest in noir, softest in paper, and breaks where one can see why', () => {
    const lit = (look: 'painted' | 'noir' | 'paper') =>
      sets.map((set) =>
        rigOf({ time: 'day', weather: 'clear', emotion, place: 'p' }, set, palette, 'drama', look),
      )
    for (const [i, soft] of lit('paper').entries()) {
      const [hard, plain] = [lit('noir')[i], lit('painted')[i]]
      expect(hard?.ratio).toBeGreaterThan(plain?.ratio ?? 99)
      expect(soft.ratio).toBeLessThanOrEqual(plain?.ratio ?? 0)
    }
    expect(lit('noir').filter(({ key }) => key.gobo).length).toBeGreaterThan(sets.length / 3)
  })

  it('comes from the window by day and from a lamp by night', () => {
    const room = sets[0]
    if (!room) throw new Error('no room')
    const motive = (time: 'day' | 'night') =>
      rigOf({ time, weather: 'clear', emotion, place: 'p' }, room, palette, 'drama').key.motive
    expect(motive('day')).toContain('window')
    expect(motive('night')).toContain('lamp')
  })
})
