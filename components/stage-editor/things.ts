import type { StageSpec, Vec3 } from '#film/stage.ts'
import { travelAt } from '#remotion/stage/figure/travel.ts'
import { worldOf } from '#remotion/stage/figure/world.ts'

/** What can be chosen on a stage. */
export type Thing =
  | { kind: 'camera' }
  | { kind: 'light' }
  | { kind: 'figure' | 'prop'; id: string }
  | { kind: 'lamp'; index: number }

export const sameThing = (a: Thing | null, b: Thing | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** All of them, in the order in which Tab goes through them. */
export const thingsOf = (spec: StageSpec): Thing[] => [
  { kind: 'camera' },
  ...spec.figures.map(({ id }): Thing => ({ kind: 'figure', id })),
  ...spec.props.map(({ id }): Thing => ({ kind: 'prop', id })),
  { kind: 'light' },
  ...spec.light.practicals.map((_, index): Thing => ({ kind: 'lamp', index })),
]

/** Where a figure stands and how it is turned at a frame. */
export const standing = (spec: StageSpec, id: string, frame: number) => {
  const figure = spec.figures.find((one) => one.id === id)
  return figure ? { figure, ...travelAt(figure.track, frame, spec.fps) } : null
}

/** The middle of what one looks at: a head, a thing, a lamp; null for what is nowhere. */
export const middleOf = (spec: StageSpec, thing: Thing, frame: number): Vec3 | null => {
  if (thing.kind === 'lamp') return spec.light.practicals[thing.index]?.position ?? null
  if (thing.kind !== 'figure' && thing.kind !== 'prop') return null
  return worldOf(spec, frame)(thing.id)?.toArray() ?? null
}

/** Where the others stand, for who must not stand in them. */
export const othersAt = (spec: StageSpec, id: string, frame: number): { x: number; z: number }[] =>
  spec.figures
    .filter((one) => one.id !== id)
    .map((one) => {
      const { x, z } = travelAt(one.track, frame, spec.fps)
      return { x, z }
    })

/** The share of a shot that a frame is at, as cameras count. */
export const shareAt = (spec: Pick<StageSpec, 'frames'>, frame: number): number =>
  spec.frames > 1 ? frame / (spec.frames - 1) : 0
