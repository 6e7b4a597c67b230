import { articleFor, capital, singular } from '../language/english.ts'
import { isMass } from '../language/idea/thing.ts'
import { kindsOf } from '../language/wordnet.ts'
import { jobOf } from './jobs.ts'
import { placeOf } from './places.ts'
import type { Story } from './story.ts'
import { isVictim } from './world.ts'

type Kind = 'over' | 'victim' | 'mass' | 'name' | 'absent' | 'animal' | 'person' | 'place' | 'thing' | 'idea'

const victimOf = (word: string, story: Story): string | undefined =>
  story.idea.others.find((other) => other.noun === word.toLowerCase() && isVictim(story.idea, other))?.words

const kindOf = (word: string, story: Story): Kind => {
  const lower = word.toLowerCase()
  const stem = singular(lower)
  const { idea, cast } = story
  if (cast.other.relation !== null && (cast.other.noun === lower || cast.other.noun === stem)) return 'absent'
  if (victimOf(word, story) !== undefined) return 'victim'
  if (/^\p{Lu}/u.test(word)) return 'name'
  if (kindsOf(stem, 1)[0] === 'animal') return 'animal'
  if (jobOf(stem) !== null || idea.others.some((other) => other.noun === stem || other.noun === lower))
    return 'person'
  if (placeOf(stem) !== null) return 'place'
  const thing = [idea.thing, ...idea.rest].find((each) => each?.noun === lower)
  if (thing === undefined || thing === null || thing.class === 'idea') return 'idea'
  if (thing.class === 'sky') return 'over'
  return isMass(lower) ? 'mass' : 'thing'
}

/** A word of the idea that the scenes have not used finds a place in the picture: a sentence of action. */
export const woven = (word: string, story: Story, k: number, other: string): string => {
  const many = singular(word.toLowerCase()) !== word.toLowerCase()
  const one = many ? word : `${articleFor(word)} ${word}`
  const pools: Record<Kind, string[]> = {
    over: [`Over everything, the ${word}.`, `Outside, the ${word}.`],
    victim: [`On the wall, a photograph: ${victimOf(word, story) ?? word}.`],
    mass: [`A smell of ${word}.`, `Somewhere near, ${word}.`],
    name: [
      `On the wall hangs a postcard of ${word}, one corner gone.`,
      `Somebody has written one name on the wall: ${word}.`,
    ],
    // Somebody of the lead's who is never seen is at least on the wall.
    absent: [`A photograph, a little crooked: ${other}.`],
    animal: [
      `${capital(one)} ${many ? 'watch' : 'watches'} all this, and ${many ? 'make' : 'makes'} no remark.`,
      `In the corner, ${one}, busy with something else.`,
    ],
    person: [
      `Further off, ${one} ${many ? 'stop and look' : 'stops and looks'} back.`,
      `Among the faces, ${one}.`,
      `${capital(one)} ${many ? 'go' : 'goes'} by and ${many ? 'see' : 'sees'} nothing.`,
    ],
    place: [
      `Beyond, the ${word}.`,
      `From here one can see as far as the ${word}.`,
      `Past everything, the ${word}, waiting.`,
    ],
    thing: [
      `In plain sight, ${one}.`,
      `${capital(one)}, where the light falls.`,
      `At the edge of it all, ${one}.`,
    ],
    idea: [
      `Somebody has chalked one word on the wall: ${word.toUpperCase()}.`,
      `On a scrap of newspaper, one word is left: ${word.toUpperCase()}.`,
      `A sign, half painted over, still says ${word.toUpperCase()}.`,
    ],
  }
  const pool = pools[kindOf(word, story)]
  return pool[k % pool.length] ?? ''
}
