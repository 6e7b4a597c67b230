import { z } from 'zod'
import { moodFit, readable } from '#agents/craft/light/measure.ts'
import { plainRig, rigOf, wishedRatio } from '#agents/craft/light/rig.ts'
import { plainSet } from '#agents/craft/set/plain.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { Film } from '#film/film.ts'
import { lookOf } from '#film/look.ts'

const palette = {
  name: 'Harbour dusk',
  ...{ ground: '#6f8f94', light: '#f3d9a6', shadow: '#24364f', skin: '#c98f6b', accent: '#d2603a' },
}

const reads = z.object({
  brief: Brief.pick({ look: true }),
  direction: Direction,
  scenes: Film.shape.scenes,
  sets: Film.shape.sets,
})

const genreOf = (direction: z.infer<typeof Direction>) => direction.genres[0]?.genre ?? 'drama'

export default defineAgent({
  id: 'three-d/lighting-designer',
  version: 5,
  does: 'Lights each scene by its time, weather, mood and the film’s look: a motivated key, fill by genre, rim, lamps one can see, sky and haze.',
  reads,
  writes: z.object({ lights: Film.shape.lights }),
  example: {
    brief: {},
    direction: {
      ...{ type: 'short', tone: ['quiet'], audience: 'everyone', language: 'en', seconds: 45 },
      genres: [{ genre: 'drama', weight: 1 }],
      palette,
      ...{ averageShotSeconds: 5, references: [], why: '' },
    },
    scenes: {
      s1: {
        ...{
          id: 's1',
          order: 1,
          heading: 'EXT. ROCKY BEACH - DUSK',
          place: 'beach',
          time: 'dusk',
          weather: 'clear',
        },
        ...{ who: ['mara'], beats: [], purpose: 'Mara finds the bottle', conflict: 'the tide', seconds: 15 },
        emotion: { valence: -0.2, arousal: 0.4 },
      },
    },
    sets: {
      beach: plainSet(
        { id: 'beach', name: 'ROCKY BEACH', kind: 'shore', interior: false, words: ['rocks'] },
        palette,
      ),
    },
  },
  embedded: ({ brief, direction, scenes, sets }) => ({
    lights: Object.fromEntries(
      Object.values(scenes).flatMap((scene) => {
        const set = sets[scene.place]
        return set
          ? [[scene.id, rigOf(scene, set, direction.palette, genreOf(direction), lookOf(brief, direction))]]
          : []
      }),
    ),
  }),
  explain: ({ lights }, { direction }) => {
    const all = Object.values(lights)
    const ratio = all.reduce((sum, light) => sum + light.ratio, 0) / Math.max(1, all.length)
    const motives = [...new Set(all.map((light) => light.key.motive))].slice(0, 3).join(', ')
    return all.length === 0
      ? 'No scene to light.'
      : `Lit ${all.length === 1 ? 'one scene' : `${all.length} scenes`} at about ${Math.round(ratio * 10) / 10}:1 for ${genreOf(direction)}; the key is ${motives}.`
  },
  off: ({ direction, scenes, sets }) => ({
    lights: Object.fromEntries(
      Object.values(scenes).flatMap((scene) => {
        const set = sets[scene.place]
        return set ? [[scene.id, plainRig(scene, set, direction.palette)]] : []
      }),
    ),
  }),
  measure: {
    name: 'scenes lit by their mood with readable faces',
    of: ({ brief, direction, scenes, sets }, { lights }) => {
      const all = Object.values(scenes).flatMap((scene) => {
        const [light, set] = [lights[scene.id], sets[scene.place]]
        return light && set
          ? [
              moodFit(light, wishedRatio(scene, set, genreOf(direction), lookOf(brief, direction))) *
                readable(light),
            ]
          : []
      })
      return all.reduce((sum, n) => sum + n, 0) / Math.max(1, all.length)
    },
  },
})
