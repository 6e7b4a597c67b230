import { z } from 'zod'
import { luminanceOf } from '#agents/craft/light/colour.ts'
import { surfacesOf } from '#agents/craft/look/surfaces.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { Film } from '#film/film.ts'
import { lookOf, Materials, surfaceNames } from '#film/look.ts'
import type { Period } from '#film/scene.ts'

const reads = z.object({
  brief: Brief.pick({ look: true }),
  direction: Direction,
  places: Film.shape.places,
  scenes: Film.shape.scenes,
})

/** What most of the film's places have in common. */
const worldOf = ({ places, scenes }: z.infer<typeof reads>) => {
  const all = Object.values(places)
  const counts = new Map<Period, number>()
  for (const { period = 'present' } of all) counts.set(period, (counts.get(period) ?? 0) + 1)
  const period = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'present'
  const wealth = all.reduce((sum, place) => sum + (place.wealth ?? 0.5), 0) / Math.max(1, all.length)
  const rainy = Object.values(scenes).filter(
    ({ weather }) => weather === 'rain' || weather === 'storm',
  ).length
  return { period, wealth, wet: rainy * 2 > Object.keys(scenes).length }
}

const contrastOf = ({ palette }: z.infer<typeof Direction>): number =>
  Math.min(1, Math.abs(luminanceOf(palette.light) - luminanceOf(palette.ground)) / 0.6)

export default defineAgent({
  id: 'three-d/texture-artist',
  version: 2,
  does: 'Gives every stuff its pattern, scale, strength and gloss, by look, palette, period and wealth of the places.',
  reads,
  writes: z.object({ materials: Materials }),
  example: {
    brief: { look: 'noir' },
    direction: {
      ...{ type: 'short', tone: ['quiet'], audience: 'everyone', language: 'en', seconds: 45 },
      genres: [{ genre: 'mystery', weight: 1 }],
      palette: {
        name: 'Sodium lamp',
        ...{ ground: '#4b4436', light: '#ffd98f', shadow: '#171511', skin: '#c39377', accent: '#3d7ea6' },
      },
      ...{ averageShotSeconds: 4, references: [], why: '' },
    },
    places: {
      alley: {
        ...{ id: 'alley', name: 'ALLEY', kind: 'alley', interior: false, words: [] },
        ...{ period: 'victorian', wealth: 0.2 },
      },
    },
    scenes: {},
  },
  embedded: (input) => ({
    materials: surfacesOf(lookOf(input.brief, input.direction), worldOf(input), contrastOf(input.direction)),
  }),
  explain: ({ materials }, { brief, direction }) => {
    const patterns = [...new Set(Object.values(materials).map(({ pattern }) => pattern))]
    return `${lookOf(brief, direction)}: ${patterns.filter((p) => p !== 'none').join(', ')} over ${Object.keys(materials).length} stuffs.`
  },
  off: () => ({ materials: {} }),
  measure: {
    name: 'stuffs told apart by pattern, scale or gloss',
    of: (_, { materials }) =>
      new Set(
        surfaceNames.map((name) => {
          const surface = materials[name]
          return surface
            ? [surface.pattern, surface.scale, surface.gloss, surface.strength > 0].join()
            : 'nothing'
        }),
      ).size / surfaceNames.length,
  },
})
