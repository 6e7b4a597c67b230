import type { DayTime, Weather } from '#film/scene.ts'

export const timeOf = (text: string): DayTime | null =>
  /\b(?:dawn|sunrise|daybreak|morning|breakfast)\b/.test(text)
    ? 'dawn'
    : /\b(?:dusk|sunset|evening|twilight|dinner)\b/.test(text)
      ? 'dusk'
      : /\b(?:night|midnight|nights|moonlight|dark|stars)\b/.test(text)
        ? 'night'
        : /\b(?:noon|midday|afternoon|lunch)\b/.test(text)
          ? 'day'
          : null

export const weatherOf = (text: string): Weather | null =>
  /\b(?:storm|stormy|hurricane|thunder|lightning|tempest)\b/.test(text)
    ? 'storm'
    : /\b(?:snow|snowy|blizzard|winter|christmas|arctic|antarctic|frozen|frost)\b/.test(text)
      ? 'snow'
      : /\b(?:rain|rainy|raining|flood)\b/.test(text)
        ? 'rain'
        : /\b(?:fog|foggy|mist)\b/.test(text)
          ? 'fog'
          : /\b(?:wind|windy)\b/.test(text)
            ? 'wind'
            : null
