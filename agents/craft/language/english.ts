/** The small grammar the story agents need: articles, number, pronouns, verbs in the present. */

const vowelSound = /^(?:[aeiou]|h(?:our|onest|eir|onou?r))/i
const consonantSound = /^(?:u(?:n(?:i[^nm]|a)|s[aeiu]|t[ei]|k)|eu|one\b|once|ufo)/i

export const articleFor = (phrase: string): 'a' | 'an' =>
  vowelSound.test(phrase) && !consonantSound.test(phrase) ? 'an' : 'a'

export const capital = (text: string): string =>
  text.replace(/^(["'“(]*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase())

const irregular: Record<string, string> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  mice: 'mouse',
  geese: 'goose',
  feet: 'foot',
  teeth: 'tooth',
  wolves: 'wolf',
  knives: 'knife',
  wives: 'wife',
  lives: 'life',
  thieves: 'thief',
  elves: 'elf',
  leaves: 'leaf',
  loaves: 'loaf',
  shelves: 'shelf',
  halves: 'half',
  selves: 'self',
  dwarves: 'dwarf',
  movies: 'movie',
  cookies: 'cookie',
  ties: 'tie',
  shoes: 'shoe',
  witches: 'witch',
  keys: 'key',
  heroes: 'hero',
  potatoes: 'potato',
  tomatoes: 'tomato',
}

export const singular = (noun: string): string => {
  const lower = noun.toLowerCase()
  const tail = Object.keys(irregular).find((many) => lower === many || lower.endsWith(many))
  if (tail !== undefined && (lower === tail || /man|woman|child/.test(irregular[tail] ?? '')))
    return noun.slice(0, noun.length - tail.length) + irregular[tail]
  if (/(?:ss|us|is|news|series|species|mars|venus|chess|christmas|texas|paris|lens|gas|bus)$/i.test(noun))
    return noun
  if (/ies$/i.test(noun)) return noun.replace(/ies$/i, 'y')
  if (/(?:ch|sh|x|z|ss)es$/i.test(noun)) return noun.slice(0, -2)
  return noun.replace(/s$/i, '')
}

export type Sex = 'female' | 'male' | 'other'
type Case = 'he' | 'him' | 'his' | 'hers' | 'self'
const pronouns: Record<Sex | 'thing' | 'things', Record<Case, string>> = {
  female: { he: 'she', him: 'her', his: 'her', hers: 'hers', self: 'herself' },
  male: { he: 'he', him: 'him', his: 'his', hers: 'his', self: 'himself' },
  other: { he: 'it', him: 'it', his: 'its', hers: 'its', self: 'itself' },
  thing: { he: 'it', him: 'it', his: 'its', hers: 'its', self: 'itself' },
  things: { he: 'they', him: 'them', his: 'their', hers: 'theirs', self: 'themselves' },
}
export const pronoun = (who: Sex | 'thing' | 'things', as: Case): string => pronouns[who][as]

export const titleCase = (text: string): string =>
  text
    .split(' ')
    .map((word, i, all) =>
      i > 0 && i < all.length - 1 && /^(?:a|an|the|of|in|on|at|to|and|or|for|from|by|with)$/i.test(word)
        ? word.toLowerCase()
        : word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    )
    .join(' ')
