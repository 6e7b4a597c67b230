import { jobOf } from '../../story/jobs.ts'
import type { ThingClass } from '../../story/things.ts'
import type { IdeaPerson, IdeaPlace, IdeaThing } from './idea.ts'
import { nobody } from './person.ts'

/** Who would be at the heart of a story that names only a place or a thing. */
export const implied = (thing: IdeaThing | null, place: IdeaPlace | null): IdeaPerson => {
  const owner = (noun: string) => nobody(noun, jobOf(noun), `a ${noun}`)
  const word = place?.noun ?? ''
  if (/bakery|patisserie|cake/.test(word)) return owner('baker')
  if (/cinema|movie|theat|opera/.test(word)) return owner('caretaker')
  if (/librar|archive|museum/.test(word)) return owner('librarian')
  if (/lighthouse/.test(word)) return owner('lighthouse keeper')
  if (/space|moon|mars|planet|orbit/.test(word)) return owner('astronaut')
  if (/castle|kingdom|palace/.test(word)) return owner('knight')
  if (/school|college/.test(word)) return owner('teacher')
  if (/sea|ship|harbou?r|island/.test(word)) return owner('sailor')
  if (/western|saloon|prairie|frontier|desert/.test(word)) return owner('drifter')
  if (/farm|field|garden|orchard|hive/.test(word)) return owner('gardener')
  if (/hospital|clinic/.test(word)) return owner('nurse')
  if (/train|station|bus|taxi/.test(word)) return owner('driver')
  if (/forest|jungle|mountain|cave/.test(word)) return owner('guide')
  if (/shop|store|market|cafe|café|hotel|inn|bar/.test(word)) return owner('shopkeeper')
  const byThing: Partial<Record<ThingClass, string>> = {
    clock: 'clockmaker',
    instrument: 'musician',
    book: 'librarian',
    document: 'postman',
    picture: 'painter',
    food: 'cook',
    plant: 'gardener',
    weapon: 'soldier',
    jewel: 'pawnbroker',
    machine: 'mechanic',
    toy: 'toymaker',
    sky: 'astronomer',
    vehicle: 'mechanic',
    voice: 'reporter',
    light: 'watchman',
    substance: 'chemist',
    money: 'clerk',
    key: 'locksmith',
    clothing: 'tailor',
  }
  return owner((thing === null ? undefined : byThing[thing.class]) ?? 'writer')
}
