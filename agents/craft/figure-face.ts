import type { Character } from '#film/cast.ts'
import { clamp } from '#film/clamp.ts'
import { type Random, random } from '#film/random.ts'
import type { FaceModel } from '#film/stage.ts'
import { lightnessOf } from './light/colour.ts'

/** How far a person may differ from the mean, by slider; those that make a face known at once go furthest. */
const SPREAD: Readonly<Record<string, number>> = {
  headWidth: 0.4,
  headLength: 0.35,
  headHeart: 0.6,
  forehead: 0.4,
  brow: 0.35,
  browHeight: 0.35,
  browTilt: 0.3, // up: the inner ends, which is gentler
  eyeSize: 0.35,
  eyeApart: 0.45,
  eyeTilt: 0.55,
  eyeHeight: 0.3,
  noseLength: 0.5,
  noseWidth: 0.4,
  noseDepth: 0.45,
  noseHump: 0.5,
  noseTip: 0.5,
  noseTipWidth: 0.4,
  nostrils: 0.35,
  mouthWidth: 0.45,
  mouthHeight: 0.3,
  upperLip: 0.5,
  lowerLip: 0.5,
  mouthCorners: 0.2,
  chinWidth: 0.5,
  chinHeight: 0.45,
  chinForward: 0.5,
  jaw: 0.5,
  jawDrop: 0.35,
  cheekBones: 0.5,
  cheekVolume: 0.4,
  earSize: 0.4,
  earWing: 0.35,
}

const DARK_IRISES = ['#3b2a1c', '#4a3018', '#5b3a21', '#2e2118'] as const
const MIXED_IRISES = ['#5b3a21', '#6b4a24', '#7d5a2b', '#6a6a3a', '#4f6b4a'] as const
const LIGHT_IRISES = ['#4c7ea3', '#5a8a6a', '#6a7f4a', '#7d5a2b', '#5d7f8f', '#46688a', '#8a6a3a'] as const

/** Where the features lean, by what the sheet says of skin and hair. They are looks, not descent. */
const leaning = (skin: number, hair: number, words: string, r: Random) => {
  const named = /\b(asian|chinese|japanese|korean|vietnamese|thai|mongol\w*)\b/i.test(words)
  const african = clamp((0.62 - skin) / 0.22, 0, 1) * (0.75 + 0.25 * r.next())
  const may = hair < 0.35 && skin > 0.55 && skin < 0.86
  const asian = named ? 0.95 : may && r.chance(0.3) ? 0.6 + 0.35 * r.next() : 0.12 * r.next()
  return { african: named ? 0 : african, asian: Math.min(asian, 1 - african) }
}

/** What belongs to age, build and temper, before what is only this person's. */
const common = ({ age, appearance, temper, role, sex }: Character): Record<string, number> => {
  const round = { slight: -0.3, average: 0, stout: 0.5, tall: -0.2, broad: 0.15 }[appearance.build]
  const old = age === 'elder' ? 1 : 0
  const sharp = role === 'opponent' ? 0.25 : 0
  return {
    headFat: round,
    doubleChin: Math.max(0, round) * 0.6,
    headAge: old * 0.25,
    earSize: old * 0.35,
    noseLength: old * 0.2,
    eyeBag: old * 0.3,
    mouthCorners: (temper.warmth - 0.5) * 0.35,
    browTilt: (temper.warmth - 0.5) * 0.4 - sharp,
    cheekBones: sharp,
    jaw: (appearance.build === 'broad' ? 0.35 : 0) + (sex === 'male' ? 0.1 : -0.1),
    eyeSize: temper.warmth * 0.2,
  }
}

/**
 * The face of one character: from the sheet alone, so that the same sheet has the same face in every film.
 * A child's features are softer than its parents'.
 */
export const faceOf = (character: Character): FaceModel => {
  const { name, age, sex, appearance } = character
  const r = random([name, age, sex, appearance.build, appearance.skin, appearance.words].join('|')).fork(
    'face',
  )
  const skin = lightnessOf(appearance.skin)
  const hair = lightnessOf(appearance.hair.colour)
  const own = age === 'child' ? 0.55 : age === 'teen' ? 0.8 : 1
  const base = common(character)
  // The sum of two throws: most faces are near the mean, few at the ends.
  const throwOf = () => r.next() + r.next() - 1
  const sliders = Object.fromEntries(
    [...new Set([...Object.keys(SPREAD), ...Object.keys(base)])].map((slider) => {
      const value = (base[slider] ?? 0) + throwOf() * (SPREAD[slider] ?? 0) * 1.5 * own
      return [slider, Math.round(clamp(value, -1, 1) * 100) / 100]
    }),
  )
  const irises = skin < 0.5 ? DARK_IRISES : hair < 0.35 ? MIXED_IRISES : LIGHT_IRISES
  return {
    ...leaning(skin, hair, appearance.words, r.fork('leaning')),
    iris: r.pick(irises),
    brow: clamp((sex === 'male' ? 1.12 : 0.92) + throwOf() * 0.35, 0.6, 1.6),
    sliders,
  }
}

/** How unlike two faces are, 0 the same, about 1 for strangers. */
export const facesApart = (a: FaceModel | undefined, b: FaceModel | undefined): number => {
  if (!a || !b) return 0
  const names = new Set([...Object.keys(a.sliders), ...Object.keys(b.sliders)])
  let sum = 0
  for (const name of names) sum += ((a.sliders[name] ?? 0) - (b.sliders[name] ?? 0)) ** 2
  return Math.min(
    1,
    Math.sqrt(sum) / 2 + Math.abs(a.african - b.african) * 0.5 + Math.abs(a.asian - b.asian) * 0.5,
  )
}
