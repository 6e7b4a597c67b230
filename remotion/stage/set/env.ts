import type { Random } from '#film/random.ts'
import type { LightRig, Piece } from '#film/stage.ts'
import { blend, type Rgb, rgb, tone } from '../clay.ts'
import type { Soil } from './ground.ts'
import type { Heap } from './heap.ts'
import type { Land } from './terrain.ts'

/** What a piece must know of the light to paint its panes and lamps. */
export type Env = {
  interior: boolean
  dark: boolean // lamps are lit
  pane: { low: Rgb; high: Rgb } // what one sees through a window from inside
  lit: Rgb // a lit window seen from outside
  unlit: Rgb
  lamp: Rgb
  shaft: Rgb | null // the colour of light that falls through a window
  sun: readonly [number, number, number]
  snowy: boolean
  wet: boolean
  land: Land // how high the ground lies at a place of the set
  soil: Soil | null // and its colour there; null where there is none
}

export type Build = (heap: Heap, piece: Piece, env: Env, r: Random) => void

export const envOf = (light: LightRig, interior: boolean, land: Land, soil: Soil | null = null): Env => {
  const dark = light.time === 'night' || light.time === 'dusk' || light.weather === 'storm'
  const [top, horizon] = [rgb(light.sky.top), rgb(light.sky.horizon)]
  const day = light.time === 'day'
  const night = light.time === 'night'
  const clear = light.weather === 'clear' || light.weather === 'wind'
  const lamp = rgb('#ffd9a0')
  return {
    interior,
    dark,
    pane: {
      low: day ? tone(horizon, 1.35) : tone(horizon, night ? 0.62 : 1.08),
      high: day ? blend(top, tone(horizon, 1.4), 0.5) : tone(top, night ? 0.9 : 1.1),
    },
    lit: rgb('#ffcf87'),
    unlit: blend(blend(top, horizon, 0.3), rgb('#333a48'), night ? 0.7 : 0.62),
    lamp,
    // After dark the key is a lamp in the room; nothing falls through the window.
    shaft: light.time === 'night' ? null : tone(rgb(light.key.colour), clear ? 0.055 : 0.02),
    sun: light.key.direction,
    snowy: light.weather === 'snow',
    wet: light.weather === 'rain' || light.weather === 'storm',
    land,
    soil,
  }
}
