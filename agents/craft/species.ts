import type { Character } from '#film/cast.ts'

/** A species of the beasts' kit: how high it carries its head when grown (metres), its own colours. */
type Species = { species: string; height: number; coat: string; second: string }
const of = (species: string, height: number, coat: string, second: string): Species => ({
  species,
  height,
  coat,
  second,
})

/** By what they are called; the first that fits. Who is called nothing of the kind has a person's shape. */
const CALLED: readonly (readonly [RegExp, Species])[] = [
  [/dragon|wyvern|drake|wyrm/, of('dragon', 2.6, '#3f7a4c', '#d9b45a')],
  [/unicorn/, of('unicorn', 2.1, '#efe9ea', '#c9a0d8')],
  [/puppy|terrier|dachshund|spaniel|corgi|pug/, of('dog', 0.5, '#a86a38', '#f0e2c8')],
  [/wolf|wolves|coyote|jackal/, of('wolf', 1.0, '#7c7f85', '#d9d5cc')],
  [/fox|vixen/, of('fox', 0.58, '#c8602a', '#2a201c')],
  [/lion|lioness/, of('lion', 1.3, '#c8964c', '#6a3c1c')],
  [/tiger|tigress/, of('tiger', 1.2, '#d9822e', '#1a1412')],
  [/panther|leopard|jaguar|puma|cougar/, of('tiger', 1.1, '#2c2a2e', '#141316')],
  [/cat|kitten|tomcat|tabby/, of('cat', 0.42, '#8a7a6c', '#3a332e')],
  [/dog|hound|collie|labrador|sheepdog|mutt|husky|poodle/, of('dog', 0.75, '#a86a38', '#f0e2c8')],
  [/donkey|mule|burro/, of('donkey', 1.6, '#8a8078', '#e2dacd')],
  [/horse|mare|stallion|pony|foal|colt|steed/, of('horse', 2.1, '#6e3f24', '#1d1512')],
  [/deer|stag|doe|fawn|elk|moose|reindeer|antelope|gazelle/, of('deer', 1.6, '#9a6a40', '#efe2cc')],
  [/cow|bull|ox|calf|buffalo|bison/, of('cow', 1.7, '#efe8dc', '#2c2523')],
  [/sheep|lamb|ewe|ram/, of('sheep', 1.1, '#ded6c4', '#3a3230')],
  [/goat|billy/, of('goat', 1.0, '#d9cfbf', '#4a3a30')],
  [/pig|piglet|hog|boar|sow/, of('pig', 0.9, '#e3a79a', '#c88a7c')],
  [/elephant|mammoth/, of('elephant', 3.2, '#85817c', '#5a5652')],
  [/polar bear/, of('bear', 1.5, '#e9e6dc', '#b8b0a0')],
  [/bear|cub|panda|yeti|bigfoot|beast/, of('bear', 1.5, '#5a3a26', '#2a1b13')],
  [/rabbit|hare|bunny/, of('rabbit', 0.4, '#a08a70', '#efe6d8')],
  [/squirrel|chipmunk/, of('squirrel', 0.3, '#a4572a', '#efdcc0')],
  [/mouse|mice|rat|hamster|hedgehog/, of('mouse', 0.2, '#9a8f86', '#d9cfc4')],
  [/otter|badger|beaver|weasel|ferret/, of('mouse', 0.45, '#6a5240', '#d9cbb4')],
  [/owl/, of('owl', 0.5, '#8a6a48', '#e6d5b6')],
  [/raven|crow|rook|magpie|jackdaw/, of('crow', 0.45, '#26262c', '#141418')],
  [/gull|albatross|tern/, of('gull', 0.5, '#e4e6e8', '#6b7480')],
  [/hen|chicken|rooster|cockerel|chick/, of('hen', 0.5, '#a8562e', '#3a1e14')],
  [/duck|duckling|mallard/, of('duck', 0.45, '#7a6a52', '#2f5a44')],
  [/goose|geese|swan|heron|crane|stork|flamingo/, of('goose', 0.9, '#ecebe6', '#8a8f96')],
  [/eagle|hawk|falcon|vulture|kestrel|buzzard|phoenix|griffin/, of('eagle', 0.9, '#4a3322', '#efe8da')],
  [/penguin/, of('penguin', 0.9, '#e9e9e6', '#1c2026')],
  [/parrot|macaw|budgie|cockatoo/, of('parrot', 0.4, '#c8342a', '#2a5a9a')],
  [/canary/, of('sparrow', 0.18, '#e0b93a', '#f2e6b0')],
  [
    /bird|sparrow|robin|finch|swallow|pigeon|dove|wren|nightingale|lark|thrush/,
    of('sparrow', 0.2, '#8a6a48', '#efe2cc'),
  ],
  [/shark/, of('shark', 1.2, '#6a7680', '#d9dee0')],
  [/dolphin|porpoise/, of('dolphin', 1.2, '#6a8090', '#dfe5e6')],
  [/whale|orca|kraken/, of('whale', 3, '#4a6a80', '#d9dee0')],
  [/fish|goldfish|salmon|trout|carp/, of('fish', 0.35, '#d98a3a', '#f2e0b8')],
]
/** Machines that go on wheels rather than legs. */
const ROLLING =
  /\b(?:rover|toaster|vacuum|vending machine|drone|droid)\b|\b(?:small|little|tiny|cleaning|rolling)\s+(?:[\w-]+\s+){0,2}(?:robot|machine|bot)\b|\brobot on wheels\b/i

const matches = CALLED.map(
  ([called, species]) => [new RegExp(`\\b(?:${called.source})s?\\b`, 'i'), species] as const,
)

/** The species a text names, if any. */
export const speciesNamed = (words: string): Species | null =>
  matches.find(([called]) => called.test(words))?.[1] ?? null

type Described = Pick<Character, 'kind' | 'name' | 'want' | 'appearance'>

/** Colours of a coat by the word that goes with it. */
const COATS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:black|jet|coal)\b/i, '#2a272a'],
  [/\b(?:white|snowy|pale)\b/i, '#e9e4da'],
  [/\b(?:grey|gray|silver)\b/i, '#85868a'],
  [/\b(?:ginger|red|orange|auburn|copper)\b/i, '#b8602c'],
  [/\b(?:golden|gold|yellow|blond|blonde|sandy|fair)\b/i, '#c99a4e'],
  [/\b(?:brown|chestnut|chocolate)\b/i, '#7a4c2c'],
  [/\b(?:green|emerald)\b/i, '#3f7a4c'],
  [/\b(?:blue|azure)\b/i, '#3f6a9a'],
  [/\b(?:purple|violet)\b/i, '#6a4a8a'],
  [/\b(?:pink|rose)\b/i, '#d98a96'],
]
const coatNamed = (words: string): string | null => COATS.find(([word]) => word.test(words))?.[1] ?? null

/** Those of whom there are many colours; the others are known by theirs. */
const VARIED = new Set([
  'dog',
  'cat',
  'horse',
  'rabbit',
  'goat',
  'dragon',
  'mouse',
  'unicorn',
  'bear',
  'rover',
  'sparrow',
])

/** The species of a character of the cast, in the colours it is described in; null: it has a person's shape. */
export const speciesOf = (character: Described): Species | null => {
  const found = kindOf(character)
  const coat =
    found && VARIED.has(found.species) ? coatNamed(`${character.appearance.words} ${character.name}`) : null
  return found && coat ? { ...found, coat } : found
}

const HIDES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:goblin|orc|troll|ogre|swamp)\b/i, '#7a9a5e'],
  [/\b(?:alien|martian|extraterrestrial)\b/i, '#86a8ae'],
  [/\b(?:demon|devil|imp)\b/i, '#a8503e'],
  [/\b(?:ghost|spirit|phantom|skeleton|zombie)\b/i, '#c4ccd2'],
]
/** The skin of one who has a person's shape and is none; null for people. */
export const hideOf = ({ kind, name, appearance }: Described): string | null =>
  kind === 'creature'
    ? (HIDES.find(([called]) => called.test(`${name} ${appearance.words}`))?.[1] ?? '#84a084')
    : null

/** An animal nobody described is a dog. */
const kindOf = ({ kind, name, want, appearance }: Described): Species | null => {
  const words = `${appearance.words} ${name}`
  if (kind === 'animal')
    return speciesNamed(words) ?? speciesNamed(want) ?? of('dog', 0.75, '#a86a38', '#f0e2c8')
  if (kind === 'creature') return speciesNamed(words)
  if (kind === 'robot' && ROLLING.test(words)) return of('rover', 0.85, '#8a8f96', '#4a4f56')
  return null
}

const MACHINE = /\b(?:robot|android|droid|rover|cyborg)\b/i
const STRANGE =
  /\b(?:dragon|wyvern|unicorn|monster|alien|demon|troll|ogre|goblin|creature|yeti|phoenix|griffin|kraken)\b/i
/** Species that are also people's names: a name alone does not make a bird of anybody. */
const PEOPLE =
  /^(?:robin|wren|jay|drake|colt|crane|dove|lark|bear|buck|wolf|cat|billy|martin|finch|swan|ram|pug|chick|kit|rook|hawk|swallow)$/i

/** Only what stands right before a name says what it is: "her dog BRAN", not "the horse to JOE". */
const next = (phrase = ''): string => {
  const last = phrase.split(/\s+/).at(-1) ?? ''
  return speciesNamed(last) || MACHINE.test(last) || STRANGE.test(last) ? phrase : ''
}

const PERSON =
  /\b(?:man|woman|boy|girl|owner|trainer|keeper|walker|catcher|hunter|handler|lover|lady|herd|herder|whisperer|vet|farmer|rider|tamer|thief|detective|costume)\b/i

/** What a text says somebody is: by a name that says it ("FOX"), or where it first speaks of them ("her dog BRAN", "RIVET, a small robot"). */
export const beingOf = (
  name: string,
  words: string,
  text: string,
): { kind: Character['kind']; words: string } => {
  // Introductions are in capitals, on one row; a cue and the speech under it are none.
  const capitals = name.toUpperCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const phrase = "(?:[Aa]n?|[Tt]he|[Hh]er|[Hh]is|[Tt]heir|[Oo]ur|[Mm]y) (?:[\\w'-]+ ){0,3}[\\w'-]+"
  const before = new RegExp(`\\b(${phrase}),? (?:named |called )?${capitals}\\b`).exec(text)?.[1]
  const after = new RegExp(`\\b${capitals}\\b(?:,| \\([^)\\n]*\\),?| is) (${phrase})`).exec(text)?.[1]
  const own = PEOPLE.test(name) ? '' : name
  for (const said of [words, own, next(before), after ?? '']) {
    if (PERSON.test(said)) continue
    if (MACHINE.test(said)) return { kind: 'robot', words: said }
    if (STRANGE.test(said)) return { kind: 'creature', words: said }
    // "a girl with a dog" is a girl.
    const bare = said.split(/\b(?:with|and|who|of|on|behind|beside)\b/i)[0] ?? said
    if (speciesNamed(bare)) return { kind: 'animal', words: bare.trim() }
  }
  return { kind: 'human', words }
}
