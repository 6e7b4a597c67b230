/** People are what they are to each other: how they are called, what is between them. */
export type Bond = 'family' | 'parent' | 'child' | 'love' | 'friend' | 'enemy' | 'work' | 'stranger' | 'pet'

export type Relation = {
  words: string[]
  bond: Bond
  sex: 'female' | 'male' | null
  age: 'child' | 'teen' | 'young' | 'adult' | 'elder' | null
  inverse: string // what the lead is to them
  call: string | null // how one calls them to their face, when not by name
}

const relation = (
  words: string,
  bond: Bond,
  sex: Relation['sex'],
  age: Relation['age'],
  inverse: string,
  call: string | null = null,
): Relation => ({ words: words.split(', '), bond, sex, age, inverse, call })

const relations: Relation[] = [
  relation(
    'brother, twin brother, little brother, big brother, older brother, younger brother, half-brother, half brother, stepbrother',
    'family',
    'male',
    null,
    'sibling',
  ),
  relation(
    'sister, twin sister, little sister, big sister, older sister, younger sister, half-sister, stepsister',
    'family',
    'female',
    null,
    'sibling',
  ),
  relation('sibling, twin', 'family', null, null, 'sibling'),
  relation('father, dad, stepfather, papa, father-in-law', 'parent', 'male', 'elder', 'child', 'Dad'),
  relation('mother, mom, mum, stepmother, mama, mother-in-law', 'parent', 'female', 'elder', 'child', 'Mum'),
  relation('parent', 'parent', null, 'elder', 'child'),
  relation('grandfather, grandpa, granddad, grandad', 'parent', 'male', 'elder', 'grandchild', 'Grandpa'),
  relation('grandmother, grandma, granny, nana, gran', 'parent', 'female', 'elder', 'grandchild', 'Gran'),
  relation('uncle', 'parent', 'male', 'elder', 'family', 'Uncle'),
  relation('aunt', 'parent', 'female', 'elder', 'family', 'Auntie'),
  relation('son, stepson, baby boy', 'child', 'male', 'child', 'parent'),
  relation('daughter, stepdaughter, baby girl', 'child', 'female', 'child', 'parent'),
  relation('child, kid, baby', 'child', null, 'child', 'parent'),
  relation('grandson', 'child', 'male', 'child', 'grandparent'),
  relation('granddaughter', 'child', 'female', 'child', 'grandparent'),
  relation('grandchild', 'child', null, 'child', 'grandparent'),
  relation('nephew', 'child', 'male', 'child', 'family'),
  relation('niece', 'child', 'female', 'child', 'family'),
  relation('cousin', 'family', null, null, 'cousin'),
  relation('husband, ex-husband, groom', 'love', 'male', null, 'spouse'),
  relation('wife, ex-wife, bride', 'love', 'female', null, 'spouse'),
  relation('boyfriend, ex-boyfriend', 'love', 'male', null, 'partner'),
  relation('girlfriend, ex-girlfriend', 'love', 'female', null, 'partner'),
  relation(
    'lover, fiancé, fiancée, fiance, fiancee, spouse, ex, sweetheart, soulmate, crush, true love, partner',
    'love',
    null,
    null,
    'partner',
  ),
  relation(
    'friend, best friend, childhood friend, roommate, flatmate, imaginary friend, pen pal, companion, old friend, classmate',
    'friend',
    null,
    null,
    'friend',
  ),
  relation('neighbour, neighbor, next-door neighbor, next-door neighbour', 'friend', null, null, 'neighbour'),
  relation(
    'enemy, rival, nemesis, arch-enemy, opponent, bully, tormentor, killer, murderer, kidnapper, stalker',
    'enemy',
    null,
    null,
    'enemy',
  ),
  relation('boss, employer, manager', 'work', null, 'adult', 'employee', 'boss'),
  relation(
    'employee, colleague, coworker, co-worker, assistant, apprentice, student, pupil, teacher, mentor, master, client, customer, patient, captor, guard, captain, crew, crewmate, partner in crime, trainer, coach',
    'work',
    null,
    null,
    'colleague',
  ),
  relation(
    'stranger, visitor, passenger, guest, traveller, traveler, hitchhiker, intruder',
    'stranger',
    null,
    null,
    'stranger',
  ),
  relation(
    'dog, puppy, cat, kitten, horse, parrot, goldfish, hamster, donkey, pet, rabbit, goat, cow, pig, duck, pony',
    'pet',
    null,
    null,
    'owner',
  ),
]

const byWord = new Map<string, Relation>()
for (const each of relations) for (const word of each.words) if (!byWord.has(word)) byWord.set(word, each)
export const relationOf = (word: string): Relation | null => byWord.get(word.toLowerCase()) ?? null
export const relationWords = (): Iterable<string> => byWord.keys()

/** Words for people whose sex the word tells. */
const femaleWords =
  /^(?:.*(?:woman|girl|lady|mother|sister|daughter|wife|widow|queen|princess|duchess|witch|nun|actress|waitress|heiress|empress|goddess|mermaid|bride|ballerina|grandma|aunt|niece|mum|mom|saleswoman|maid|barmaid|governess|sorceress|enchantress|schoolgirl|cowgirl|stepmother|granddaughter|girlfriend|midwife|fisherwoman|seamstress|stewardess|hostess|huntress|priestess|lass|dame|midwife))$/i
const maleWords =
  /^(?:.*(?:man|boy|gentleman|father|brother|son|husband|widower|king|prince|duke|monk|priest|groom|uncle|nephew|lord|wizard|dad|grandpa|butler|waiter|schoolboy|emperor|boyfriend|lad|sorcerer|cowboy|fellow|guy))$/i
export const sexOfWord = (word: string): 'female' | 'male' | null =>
  femaleWords.test(word) ? 'female' : maleWords.test(word) && !/human|woman|person/.test(word) ? 'male' : null

/** Things said about somebody, or to them, that only shared years can explain. One is used once. */
export const memories: Record<Bond, { of: string[]; to: string[] }> = {
  family: {
    of: [
      '{O.He} taught me to whistle. I taught {O.him} to stop.',
      'We shared one bicycle. {O.He} always had the downhill.',
      'When we were small {O.he} would count to ten and never look for me.',
    ],
    to: [
      'You still chew your collar when you lie.',
      'You owe me half a bicycle.',
      'You kept the top bunk for eleven years. I let you.',
    ],
  },
  parent: {
    of: [
      '{O.He} never said it. {O.He} just left the hall light on.',
      '{O.He} carried me in from the car when I was only pretending to sleep.',
      '{O.He} hummed when it was bad. I still hate that tune.',
    ],
    to: [
      'You cut my hair with a bowl. I have forgiven the bowl.',
      'You always knocked on my door, even when it was open.',
      'I learned to lie from you saying you were fine.',
    ],
  },
  child: {
    of: [
      '{O.He} used to fall asleep holding my thumb.',
      '{O.He} asked me once where the dark goes in the morning.',
      'I still cut the toast into four.',
    ],
    to: [
      'You used to be afraid of the bath plug.',
      'You had one word for everything. It was "again".',
      'I kept your first shoe. Only the left.',
    ],
  },
  love: {
    of: [
      '{O.He} always read the last page first.',
      '{O.He} left the good half of everything.',
      "I can still tell {O.his} step from anybody else's on the stairs.",
    ],
    to: [
      'You salt your food before you taste it. I noticed the first night.',
      'You still stand as if the rain were my fault.',
      'I saved you the good half. I always do.',
    ],
  },
  friend: {
    of: [
      '{O.He} once walked nine miles to return my umbrella.',
      '{O.He} laughs a second late. You get to laugh twice.',
      '{O.He} never asked why. {O.He} just brought a chair.',
    ],
    to: [
      'You hold my coat like it is a person.',
      'You were the only one who clapped.',
      'You laugh a second late. I wait for it.',
    ],
  },
  enemy: {
    of: [
      '{O.He} smiles with the bottom half of {O.his} face.',
      '{O.He} has never once arrived late. It is how you know.',
      'I learned all my patience from {O.him}.',
    ],
    to: [
      'You taught me to check the door twice.',
      'I used to practise what I would say to you. It was louder.',
      'You are shorter than I remembered.',
    ],
  },
  work: {
    of: [
      '{O.He} signs everything with a green pen. Even cards.',
      '{O.He} has my chair adjusted to spite me.',
      'Nine years, and {O.he} still spells my name three ways.',
    ],
    to: [
      'You never asked what I do after six.',
      'You spelled my name right. You must be worried.',
      'I know your coffee. You do not know my birthday.',
    ],
  },
  stranger: {
    of: [
      '{O.He} knew where the light switch was.',
      '{O.He} has dry shoes. It has rained for two days.',
      'I have never met {O.him}. {O.He} called me by the name my mother used.',
    ],
    to: ['You knew which stair creaks.', 'You have not asked where you are.', 'Your shoes are dry.'],
  },
  pet: {
    of: [
      '{O.He} sleeps on my left boot. Only the left.',
      '{O.He} hears the postman think about coming.',
      '{O.He} has never once asked how my day was. It is wonderful.',
    ],
    to: [
      'You are the only one who waits at the door.',
      'Do not look at me like that. I know.',
      'You had my sandwich. I had a bad day. We are even.',
    ],
  },
}
