import { describe, expect, it } from 'vitest'
import { rigOf } from '#agents/craft/light/rig.ts'
import { layOut } from '#agents/craft/set/index.ts'
import type { Genre } from '#film/brief.ts'
import { Look } from '#film/look.ts'
import { random } from '#film/random.ts'
import type { LightRig } from '#film/stage.ts'
import { type Rgb, rgb } from '#remotion/stage/clay.ts'
import { complexion, heldBack, INK, toneAt } from '#remotion/stage/tones.ts'

const palette = {
  ...{
    name: 'Harbour',
    ground: '#3e5565',
    light: '#f2dfb4',
    shadow: '#1f2c3a',
    skin: '#d9a07a',
    accent: '#d2693c',
  },
}
const SKINS = ['#f6dccb', '#e0ac84', '#b5794f', '#6a4029', '#2f1b12'] as const
const places = (['shop', 'street', 'spaceship', 'forest'] as const).map((kind) =>
  layOut(
    {
      id: kind,
      name: kind,
      kind: kind === 'shop' ? 'room' : kind,
      interior: kind === 'shop' || kind === 'spaceship',
      words: [],
    },
    palette,
    'drama',
    random(kind),
  ),
)

const luma = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b
const encoded = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055)

const painted = (skin: string, look: Look): Rgb => {
  const c = complexion(rgb(skin))
  if (look === 'noir') {
    const ink = INK.floor + INK.gain * luma(c) ** INK.people
    return [ink, ink, ink]
  }
  if (look === 'painted') return c
  return c.map((x) => (x + x ** 0.76) / 2 + 0.012) as unknown as Rgb
}

/** How bright a face is on the screen (0 … 1, as encoded), at a cosine to the key, before the grade. */
const seen = (skin: string, look: Look, light: LightRig, toKey: number): number => {
  const [key, fill, sky] = [light.key, light.fill, light.ambient].map((lamp) =>
    rgb('sky' in lamp ? lamp.sky : lamp.colour),
  ) as [Rgb, Rgb, Rgb]
  const own = painted(skin, look)
  const out = own.map((albedo, i) => {
    const lit =
      light.key.intensity * (key[i] ?? 0) * toneAt(look, toKey, 'people') +
      light.fill.intensity * (fill[i] ?? 0) * toneAt(look, 0.7, 'people') +
      light.ambient.intensity * 0.75 * (sky[i] ?? 0)
    return (albedo * lit * light.exposure) / Math.PI
  }) as unknown as Rgb
  const high = Math.max(...out)
  return encoded(luma(out) * (heldBack(high) / high))
}

describe('a face', () => {
  const lights = places.flatMap((set) =>
    (['day', 'night'] as const).flatMap((time) =>
      (['comedy', 'drama', 'horror'] satisfies Genre[]).flatMap((genre) =>
        Look.options.map((look) => ({
          look,
          name: `${set.name}, ${time}, ${genre}, ${look}`,
          light: rigOf(
            { time, weather: 'clear', emotion: { valence: 0, arousal: 0.4 }, place: 'p' },
            set,
            palette,
            genre,
            look,
          ),
        })),
      ),
    ),
  )

  it.each(lights)('is read whatever its skin: $name', ({ look, light }) => {
    for (const skin of SKINS) {
      expect(seen(skin, look, light, 0.8), `${skin} towards the key`).toBeGreaterThan(0.18)
      expect(seen(skin, look, light, 0.8), `${skin} towards the key`).toBeLessThan(0.93)
      expect(seen(skin, look, light, -0.4), `${skin} away from the key`).toBeGreaterThan(0.11)
    }
  })

  it.each(lights)('keeps its own skin beside others: $name', ({ look, light }) => {
    const all = SKINS.map((skin) => seen(skin, look, light, 0.6))
    for (const [i, bright] of all.slice(1).entries()) expect(bright).toBeLessThan((all[i] ?? 0) - 0.02)
  })
})
