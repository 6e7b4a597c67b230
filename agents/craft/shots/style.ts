import type { Direction } from '#film/direction.ts'
import type { Emotion } from '#film/plot.ts'
import type { ShotSize } from '#film/shot.ts'

type Genre = Direction['genres'][number]['genre']

/** How a genre looks at people (CRAFT, "Camera" and "Cut"). */
export type Style = {
  length: number // seconds of an average shot
  near: number // −1 holds back … 1 goes close
  twos: number // 0 … 1, how often two people share the picture
  reactions: number // 0 … 1, how readily it cuts to the one who hears
  low: number // arousal above which the camera goes low
  canted: number // arousal above which it leans
  high: boolean // looks down on people alone
}

const STYLES: Record<Genre, Omit<Style, 'length'>> = {
  drama: { near: 0, twos: 0.35, reactions: 0.5, low: 2, canted: 2, high: false },
  comedy: { near: -0.4, twos: 0.8, reactions: 0.9, low: 2, canted: 2, high: false },
  romance: { near: 0.3, twos: 0.6, reactions: 0.6, low: 2, canted: 2, high: false },
  thriller: { near: 0.4, twos: 0.2, reactions: 0.5, low: 0.65, canted: 0.85, high: false },
  horror: { near: 0.1, twos: 0.1, reactions: 0.6, low: 0.55, canted: 0.6, high: true },
  action: { near: 0.2, twos: 0.2, reactions: 0.3, low: 0.5, canted: 0.85, high: false },
  adventure: { near: -0.2, twos: 0.4, reactions: 0.4, low: 0.6, canted: 2, high: false },
  mystery: { near: 0.2, twos: 0.3, reactions: 0.5, low: 0.7, canted: 0.9, high: true },
  'sci-fi': { near: -0.1, twos: 0.3, reactions: 0.4, low: 0.55, canted: 2, high: false },
  fantasy: { near: -0.2, twos: 0.4, reactions: 0.4, low: 0.55, canted: 2, high: false },
  western: { near: 0, twos: 0.3, reactions: 0.5, low: 0.5, canted: 2, high: false },
  family: { near: -0.2, twos: 0.6, reactions: 0.7, low: 2, canted: 2, high: false },
}

export const styleOf = (direction: Direction): Style => ({
  ...STYLES[direction.genres[0]?.genre ?? 'drama'],
  length: direction.averageShotSeconds,
})

const LADDER: readonly ShotSize[] = ['EWS', 'WS', 'FS', 'MS', 'CU', 'ECU']
export const rankOf = (size: ShotSize): number => LADDER.indexOf(size)
const sizeAt = (rank: number): ShotSize => LADDER[Math.max(0, Math.min(5, Math.round(rank)))] ?? 'MS'

/** Two steps nearer or farther, whichever the ladder has room for: never a jump between like sizes. */
export const contrast = (size: ShotSize): ShotSize =>
  sizeAt(rankOf(size) >= 4 ? rankOf(size) - 2 : rankOf(size) + (rankOf(size) === 3 ? 1 : 2))

/** From a medium towards a close-up as a scene tightens; `along` is how far into its talk we are. */
export const talkSize = (style: Style, emotion: Emotion, along: number): ShotSize => {
  const tension =
    emotion.arousal * 0.7 + Math.max(0, -emotion.valence) * 0.2 + along * 0.5 + style.near * 0.35
  return tension > 0.72 ? 'CU' : 'MS'
}
