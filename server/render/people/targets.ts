import { FACE_SLIDERS, UNITS } from '#remotion/stage/human/sliders.ts'

const AGES = ['baby', 'child', 'young', 'old'] as const
const SEXES = ['female', 'male'] as const
const RACES = ['caucasian', 'asian', 'african'] as const

/** Sums of targets that make one column. `fine` ones are kept to a thousandth of a decimetre. */
export type Recipe = { name: string; add: readonly string[]; take?: readonly string[]; fine?: boolean }

const universal = (sex: string, age: string, muscle: string, weight: string) =>
  `macrodetails/universal-${sex}-${age}-${muscle}muscle-${weight}weight`

/** The shapes of whole bodies: an average for each sex and age, and how ancestry, muscle and weight change it. */
export const BODIES: readonly Recipe[] = SEXES.flatMap((sex) =>
  AGES.flatMap((age): Recipe[] => {
    const base = `macrodetails/caucasian-${sex}-${age}`
    const average = universal(sex, age, 'average', 'average')
    const name = `${sex}-${age}`
    return [
      { name, add: [base, average], fine: true },
      ...(age === 'baby'
        ? []
        : [
            ...RACES.slice(1).map((race) => ({
              name: `${name}-${race}`,
              add: [`macrodetails/${race}-${sex}-${age}`],
              take: [base],
            })),
            ...(
              [
                ['strong', 'max', 'average'],
                ['thin', 'average', 'min'],
                ['heavy', 'average', 'max'],
              ] as const
            ).map(([what, muscle, weight]) => ({
              name: `${name}-${what}`,
              add: [universal(sex, age, muscle, weight)],
              take: [average],
            })),
          ]),
    ]
  }),
)

const sides = (target: string): string[] =>
  target.includes('*') ? [target.replace('*', 'l'), target.replace('*', 'r')] : [target]

/** What every body has: the data's own hands are spread. */
export const ALWAYS: Recipe = { name: 'always', add: sides('armslegs/*-hand-fingers-distance-decr') }

/** What weight and work add that the averages of a body do not show under clothes. */
export const BULKS: readonly Recipe[] = [
  {
    name: 'bulk-belly',
    add: ['stomach/stomach-pregnant-incr', 'measure/measure-waist-increase', 'buttocks/buttocks-volume-incr'],
  },
  {
    name: 'bulk-limbs',
    add: ['upperarm', 'lowerarm', 'upperleg', 'lowerleg'].flatMap((part) => sides(`armslegs/*-${part}-fat`)),
  },
  {
    name: 'bulk-lean',
    add: ['upperarm', 'lowerarm', 'upperleg', 'lowerleg'].flatMap((part) =>
      sides(`armslegs/*-${part}-skinny`),
    ),
  },
  {
    name: 'bulk-trunk',
    add: [
      'torso/torso-scale-horiz-incr',
      'torso/torso-scale-depth-incr',
      'hip/hip-scale-horiz-incr',
      'hip/hip-scale-depth-incr',
    ],
  },
  {
    name: 'bulk-shoulders',
    add: ['torso/torso-vshape-more', ...sides('armslegs/*-upperarm-shoulder-muscle-incr')],
  },
]

export const FACES: readonly Recipe[] = Object.entries(FACE_SLIDERS).flatMap(([name, [less, more]]) => [
  { name: `face-${name}-less`, add: sides(less) },
  { name: `face-${name}-more`, add: sides(more) },
])

export const EXPRESSIONS: readonly Recipe[] = UNITS.map((name) => ({
  name: `unit-${name}`,
  add: [`expression/units/caucasian/${name}`],
}))
