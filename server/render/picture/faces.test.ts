import { describe, expect, it } from 'vitest'
import { rigOf } from '#agents/craft/light/rig.ts'
import { layOut } from '#agents/craft/set/index.ts'
import type { Genre } from '#film/brief.ts'
import { Look } from '#film/look.ts'
import { random } from '#film/random.ts'
import type { LightRig } from '#film/stage.ts'
import { type Rgb, rgb } from '#remotion/stage/clay.ts'
import { complexion, heldBack, INK, inItsOwnHue, toneAt } from '#remotion/stage/tones.ts'

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

/** The colour of a face on the screen (linear), at a cosine to the key, before the grade. */
const colourOf = (skin: string, look: Look, light: LightRig, toKey: number): Rgb => {
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
  const kept = inItsOwnHue(out, own)
  const high = Math.max(...kept)
  return kept.map((c) => c * (heldBack(high) / high)) as unknown as Rgb
}

/** How bright it is, 0 … 1, as encoded. */
const seen = (...of: Parameters<typeof colourOf>): number => encoded(luma(colourOf(...of)))

/** Lightness, chroma and hue (degrees) as the eye has them: Oklab. */
const eyed = ([r, g, b]: Rgb) => {
  const l = Math.cbrt(0.4122 * r + 0.5363 * g + 0.0514 * b)
  const m = Math.cbrt(0.2119 * r + 0.6807 * g + 0.1074 * b)
  const s = Math.cbrt(0.0883 * r + 0.2817 * g + 0.63 * b)
  const [a, y] = [1.978 * l - 2.4286 * m + 0.4506 * s, 0.0259 * l + 0.7828 * m - 0.8087 * s]
  return {
    light: 0.2105 * l + 0.7936 * m - 0.0041 * s,
    chroma: Math.hypot(a, y),
    hue: (Math.atan2(y, a) * 180) / Math.PI,
  }
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

  const red = {
    ...palette,
    ...{ name: 'Red planet', ground: '#8f4a36', light: '#ffdcb8', shadow: '#30161a', skin: '#d19c7b' },
  }
  const desert = layOut(
    { id: 'd', name: 'Desert', kind: 'desert', interior: false, words: [] },
    red,
    'sci-fi',
    random('d'),
  )
  it.each(Look.options.flatMap((look) => SKINS.slice(2).map((skin) => ({ look, skin }))))(
    'keeps the hue and the depth of dark skin in a red dusk: $skin, $look',
    ({ look, skin }) => {
      const scene = {
        time: 'dusk',
        weather: 'clear',
        emotion: { valence: 0, arousal: 0.4 },
        place: 'p',
      } as const
      const light = rigOf(scene, desert, red, 'sci-fi', look)
      const own = eyed(painted(skin, look))
      for (const toKey of [0.8, -0.4]) {
        const now = eyed(colourOf(skin, look, light, toKey))
        if (look === 'noir') expect(now.chroma, 'a grey').toBeLessThan(0.02)
        else {
          expect(Math.abs(now.hue - own.hue), 'its hue').toBeLessThan(7)
          expect(now.chroma / now.light, 'not redder than a sunset makes it').toBeLessThan(
            (own.chroma / own.light) * 1.35,
          )
        }
        expect(now.light, 'its depth').toBeLessThan(own.light + 0.1)
      }
    },
  )
})
