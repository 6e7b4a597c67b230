import type { GivenModel } from '#film/brief.ts'
import type { SetSpec } from '#film/stage.ts'

const words = (name: string): string[] => name.toLowerCase().match(/\p{L}+/gu) ?? []

/** The person's own model of a thing, if one of its name was given: "bottle" serves "green bottle". */
export const givenFor = (models: readonly GivenModel[] | undefined, name: string): GivenModel | undefined => {
  const own = words(name)
  return models?.find((model) => {
    const asked = words(model.name)
    return asked.length > 0 && asked.every((word) => own.includes(word))
  })
}

/** A set with the person's own model of the place behind where people stand. */
export const withGiven = (set: SetSpec, given: GivenModel | undefined): SetSpec => {
  if (!given) return set
  const size = given.size ?? (set.interior ? 2 : 8)
  const back = Math.min(0, ...set.marks.map(({ z }) => z)) - size * 0.5 - 0.6
  const half = size / 2
  return {
    ...set,
    pieces: [
      ...set.pieces,
      {
        ...{ kind: 'given', position: [0, 0, back], yaw: 0, size: [size, size, size] },
        ...{ colour: '#ffffff', seed: 0, asset: given.asset },
      },
    ],
    solids: [...set.solids, { min: [-half, 0, back - half], max: [half, size, back + half] }],
  }
}
