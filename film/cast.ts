import { z } from 'zod'
import { Colour } from './direction.ts'

export const Age = z.enum(['child', 'teen', 'young', 'adult', 'elder'])
export const Sex = z.enum(['female', 'male', 'other'])
export const Build = z.enum(['slight', 'average', 'stout', 'tall', 'broad'])
export const HairStyle = z.enum([
  'bald',
  'cropped',
  'short',
  'bob',
  'long',
  'bun',
  'ponytail',
  'braid',
  'curly',
  'wild',
  'balding',
])
export const Garment = z.enum([
  'coat',
  'jacket',
  'suit',
  'dress',
  'shirt',
  'sweater',
  'robe',
  'uniform',
  'armour',
  'spacesuit',
  'apron',
  'cloak',
  'overalls',
])
export const Accessory = z.enum([
  'none',
  'cap',
  'hat',
  'hood',
  'helmet',
  'crown',
  'glasses',
  'scarf',
  'beard',
  'moustache',
  'bag',
  'belt',
  'headband',
  'tie',
])

/** What one sees of a character, in words and colours; model-generator turns it into geometry. */
export const Appearance = z.object({
  build: Build,
  skin: Colour,
  hair: z.object({ style: HairStyle, colour: Colour }),
  costume: z.object({ garment: Garment, main: Colour, second: Colour }),
  accessories: z.array(Accessory),
  words: z.string(), // the look as a sentence, for the character sheet and for image models
})

/** How a character speaks, so that lines can be told apart without their names. */
export const Speech = z.object({
  manner: z.enum([
    'plain',
    'clipped',
    'flowery',
    'hesitant',
    'blunt',
    'wry',
    'formal',
    'warm',
    'commanding',
    'rambling',
  ]),
  favourites: z.array(z.string()),
  avoids: z.array(z.string()),
})

export const Character = z.object({
  id: z.string(),
  name: z.string().min(1), // as cued in the screenplay, in its own case
  role: z.enum(['lead', 'opponent', 'support', 'minor', 'narrator']),
  kind: z.enum(['human', 'robot', 'animal', 'creature']).default('human'),
  age: Age,
  sex: Sex,
  temper: z.object({ energy: z.number().min(0).max(1), warmth: z.number().min(0).max(1) }),
  want: z.string(),
  need: z.string(),
  flaw: z.string(),
  arc: z.string(),
  habit: z.string(),
  appearance: Appearance,
  speech: Speech,
})
export type Character = z.infer<typeof Character>

export type Age = z.infer<typeof Age>
export type Garment = z.infer<typeof Garment>
export type Accessory = z.infer<typeof Accessory>
export type Appearance = z.infer<typeof Appearance>
export type Speech = z.infer<typeof Speech>
