import type { Palette } from '#film/direction.ts'
import type { DayTime, Weather } from '#film/scene.ts'
import type { LightRig } from '#film/stage.ts'
import { lightnessOf, mix, tinted, withLightness } from './colour.ts'

type Sky = LightRig['sky']
const base: Record<DayTime, { top: string; horizon: string; ground: string }> = {
  dawn: { top: '#6d8fc0', horizon: '#f7cfae', ground: '#a08f84' },
  day: { top: '#4d93cf', horizon: '#d3e6ec', ground: '#a3ab95' },
  dusk: { top: '#41457e', horizon: '#f59a63', ground: '#5d4a56' },
  night: { top: '#0e1840', horizon: '#35507f', ground: '#1a2440' },
}
const overcast: Record<DayTime, { top: string; horizon: string }> = {
  dawn: { top: '#8f98a8', horizon: '#d9cdc4' },
  day: { top: '#8c9fb0', horizon: '#d4dbdd' },
  dusk: { top: '#565a78', horizon: '#c0938a' },
  night: { top: '#141b33', horizon: '#334361' },
}
const clouds: Record<Weather, number> = {
  clear: 0.28,
  cloudy: 0.72,
  rain: 0.85,
  storm: 0.9,
  snow: 0.75,
  fog: 0.1,
  wind: 0.45,
}

/** The sky of a time and a weather, leaning towards the film's palette: its shadow above, its light at the horizon. */
export const skyOf = (time: DayTime, weather: Weather, palette: Palette, space: boolean): Sky => {
  if (space)
    return {
      top: '#05060f',
      horizon: withLightness(palette.shadow, 0.16, 0.8),
      ground: '#05060f',
      stars: 1,
      clouds: 0,
    }
  const veiled = weather !== 'clear' && weather !== 'wind'
  const plain = base[time]
  const raw = veiled ? { ...plain, ...overcast[time] } : plain
  const dim = weather === 'storm' ? 0.62 : weather === 'rain' ? 0.82 : 1
  const top = withLightness(tinted(raw.top, palette.shadow, veiled ? 0.25 : 0.16), dim * lightnessOf(raw.top))
  const horizon = withLightness(tinted(raw.horizon, palette.light, 0.22), dim * lightnessOf(raw.horizon))
  return {
    top: weather === 'fog' ? mix(top, horizon, 0.75) : top,
    horizon,
    ground: tinted(raw.ground, palette.ground, 0.35),
    stars: time === 'night' ? (veiled ? 0.12 : 0.85) : time === 'dusk' && !veiled ? 0.14 : 0,
    clouds: clouds[weather],
  }
}
