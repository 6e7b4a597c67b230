import type { Effect } from '#film/effect.ts'
import type { EffectsInput } from './input.ts'
import { wishesOf } from './words.ts'

/** Of the effects that the shots' own words ask for, the share that is there; 1 where none is asked for. */
export const fulfilled = (input: EffectsInput, effects: Record<string, readonly Effect[]>): number => {
  const asked = Object.values(input.shots).flatMap((shot) => {
    const kinds = wishesOf([shot.shows, ...shot.actions.map(({ text }) => text)].join(' ')).map(
      ({ kind }) => kind,
    )
    return kinds.map((kind) => ({ shot: shot.id, kind }))
  })
  const there = asked.filter(({ shot, kind }) => effects[shot]?.some((effect) => effect.kind === kind))
  return asked.length === 0 ? 1 : there.length / asked.length
}
