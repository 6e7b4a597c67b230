import type { Genre } from '#film/brief.ts'
import type { Look } from '#film/look.ts'

export type Shown = {
  name: string
  idea: string
  genre: Genre
  look: Look
  size: { width: number; height: number }
  seconds: number
  seed: number
}

const wide = { width: 480, height: 270 }
const tall = { width: 270, height: 480 }
const square = { width: 360, height: 360 }
const scope = { width: 574, height: 240 }

/** Six genres and more, all looks, all formats. */
export const films: readonly Shown[] = [
  {
    name: 'lighthouse',
    idea: 'A lighthouse keeper finds a message in a bottle from her lost brother',
    ...{ genre: 'drama', look: 'painted', size: wide, seconds: 40, seed: 1 },
  },
  {
    name: 'piano',
    idea: 'Two clumsy thieves steal a grand piano and cannot get it down the stairs',
    ...{ genre: 'comedy', look: 'painted', size: wide, seconds: 40, seed: 4 },
  },
  {
    name: 'letters',
    idea: 'A baker writes love letters to the florist across the street and never signs them',
    ...{ genre: 'romance', look: 'painted', size: tall, seconds: 30, seed: 2 },
  },
  {
    name: 'detective',
    idea: 'A detective finds her own name in the address book of a dead banker',
    ...{ genre: 'mystery', look: 'noir', size: wide, seconds: 40, seed: 3 },
  },
  {
    name: 'witness',
    idea: 'A taxi driver at night realises that his passenger is the man from the news',
    ...{ genre: 'thriller', look: 'noir', size: scope, seconds: 40, seed: 5 },
  },
  {
    name: 'cellar',
    idea: 'A boy hears his dead grandfather’s radio playing in the cellar',
    ...{ genre: 'horror', look: 'noir', size: wide, seconds: 35, seed: 6 },
  },
  {
    name: 'dragon',
    idea: 'A knight must ask a small dragon for the fire that his village has lost',
    ...{ genre: 'fantasy', look: 'paper', size: wide, seconds: 40, seed: 7 },
  },
  {
    name: 'fox',
    idea: 'A fox teaches a lonely girl in the forest how to find her way home',
    ...{ genre: 'family', look: 'paper', size: square, seconds: 35, seed: 8 },
  },
  {
    name: 'theatre',
    idea: 'An old actor forgets his lines on the last night of his theatre and the lighting girl whispers them',
    ...{ genre: 'drama', look: 'paper', size: wide, seconds: 35, seed: 9 },
  },
  {
    name: 'station',
    idea: 'The last engineer of a space station must choose between the ship’s robot and the way home',
    ...{ genre: 'sci-fi', look: 'painted', size: scope, seconds: 40, seed: 10 },
  },
  {
    name: 'rider',
    idea: 'A widow rides into a desert town to buy back the horse of her husband’s killer',
    ...{ genre: 'western', look: 'painted', size: scope, seconds: 40, seed: 11 },
  },
  {
    name: 'bridge',
    idea: 'A courier with a stolen map is chased through the market and over the bridge',
    ...{ genre: 'action', look: 'painted', size: tall, seconds: 30, seed: 12 },
  },
]
