import type { StageSpec } from '#film/stage.ts'

/** The person's own models that a stage shows, by their assets. */
export const givenIn = ({ set, props }: Pick<StageSpec, 'set' | 'props'>): string[] => [
  ...new Set(
    [...set.pieces.map(({ asset }) => asset), ...props.map(({ model }) => model.asset)].filter(
      (asset) => asset !== undefined,
    ),
  ),
]
