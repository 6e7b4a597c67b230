import nlp from 'compromise'

/** One noun phrase of a text, in order. */
export type NounPhrase = {
  noun: string // the head with its compound, lower case unless a name: "vending machine"
  adjectives: string[]
  owner: 'her' | 'his' | 'its' | 'their' | 'my' | 'your' | 'our' | 'noun' | null
  definite: boolean // "the"
  plural: boolean
  count: number
  name: string | null // when it is a proper name
  isPlace: boolean // the parser takes it for a place name
  isActor: boolean // the parser takes it for a person
  before: string // the word before the phrase, lower case: a preposition, a verb
  at: number // index of its first word
  end: number // index of its last word
  possessor: boolean // the baker's
  comma: boolean // a comma follows
}
export type Parsed = {
  words: string[]
  tags: Set<string>[]
  phrases: NounPhrase[]
  verbs: { word: string; at: number }[]
}

type Term = { text: string; post?: string; tags: string[] }
const owners = new Set(['her', 'his', 'its', 'their', 'my', 'your', 'our'])
const numbers: Record<string, number> = {
  one: 1,
  two: 2,
  twin: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  several: 4,
  many: 5,
}
const notNouns = new Set(
  'a an the what why when where who nobody somebody everybody everyone someone anyone nothing something everything anything one it he she they i me him them we us you myself himself herself themselves itself that this these those way lot kind sort bit day-to-day there here thing things once other others each'.split(
    ' ',
  ),
)
/** Words the parser likes to read as nouns though in a logline they are verbs, and the reverse. */
const verbs =
  /^(?:refuses?|finds?|discovers?|steals?|builds?|hunts?|saves?|rescues?|falls?|meets?|learns?|tries|must|receives?|returns?|fights?|battles?|wakes?|hides?|escapes?|chases?|protects?|investigates?|solves?|travels?|searches|seeks?|befriends?|adopts?|inherits?|opens?|invents?|creates?|grows?|delivers?|faces?|races|competes?|challenges?|haunts?|kills?|loses?|loves?|hates?|plans?|robs?|pretends?|swaps?|trades?|uncovers?|survives?|fends?|guards?|raises|wants?|needs?|dreams?|realizes?|realises?|decides?|becomes?|gets?|goes|comes|makes?|takes?|gives?|tells?|says|keeps?|joins?|leads?|leaves|starts?|stops?|begins?|works?|lives?|plays|sings?|dances|writes?|paints|cooks|bakes|sells?|buys?|calls|sends?|brings?|repairs?|fixes|teaches|trains|waits|watches|turns?|runs?|rides?|flies|sails|dies|cheats?|betrays?|confronts?|rebels?|quits?|stranded|trapped|shares?|mends?|crosses|crashes|arrives?|appears?|disappears?|vanishes|refused|found|stole|sneaks?|smuggles?|wishes|carries|drops?|follows?|defends?|enters?|prepares?|hosts?|organizes|organises|answers|hears|sees|drew|wrote|built|made|painted|taught|died|drowned|vanished|raised|burned|loved|kept|hid|saw|heard|bought|sold|broke|promised|forgot|accidentally|secretly|slowly|suddenly|finally)$/
const nounsAfterDeterminer = /^(?:Determiner|Possessive)$/

const termsOf = (text: string): Term[] =>
  (nlp(text).json() as { terms: Term[] }[]).flatMap((sentence) => sentence.terms)

/** Splits a text into words with tags, noun phrases and verbs. Rules of our own mend what the parser gets wrong in loglines. */
export const parsePhrases = (text: string, compound: (phrase: string) => boolean): Parsed => {
  const terms = termsOf(text.replace(/[-–—]{2,}|[–—]/g, ', '))
  const words = terms.map((term) => term.text.replace(/[^\p{L}\p{N}'’-]/gu, ''))
  const tags = terms.map((term) => new Set(term.tags))
  terms.forEach((_, i) => {
    const word = (words[i] ?? '').toLowerCase()
    const before = tags[i - 1]
    const afterDeterminer = before !== undefined && [...before].some((tag) => nounsAfterDeterminer.test(tag))
    const surely =
      /^(?:investigates|discovers|befriends|refuses|finds|steals|builds|meets|learns|becomes|falls|must|receives|inherits|pretends|hides|trades|robs|loses|hears|poisons|sews|teaches|asks|carries|swaps|steals)$/.test(
        word,
      )
    if (verbs.test(word) && (surely || (!afterDeterminer && !tags[i - 1]?.has('Adjective'))))
      tags[i] = new Set(['Verb'])
    if (
      /^(?:rival|teenage|lonely|elderly|widowed|retired|haunted|abandoned|enchanted|forgotten|washed-up|lost|missing|dead|late|stolen|broken|cursed|magical|mysterious|dying|grieving|aging|ageing|struggling|talking|blind|deaf|young|old|little|tiny|last|first|secret|estranged|long-lost|shy|runaway)$/.test(
        word,
      ) &&
      !tags[i]?.has('Verb')
    )
      tags[i] = new Set(['Adjective'])
    else if (
      /^(?:widowed|retired|haunted|abandoned|forgotten|stolen|broken|cursed|dying|grieving|talking|lost|missing|estranged|struggling)$/.test(
        word,
      ) &&
      (afterDeterminer || owners.has((words[i - 1] ?? '').toLowerCase()))
    )
      tags[i] = new Set(['Adjective'])
  })
  // Callings and instruments that the parser takes for adjectives.
  words.forEach((word, i) => {
    if (/(?:inist|anist|ellist|urist|entist|emist|^piano)$/i.test(word))
      tags[i] = new Set(['Noun', 'Singular'])
    if (/^lies$/i.test(word) && /^(?:to|about)$/i.test(words[i + 1] ?? '')) tags[i] = new Set(['Verb'])
    if (/^only$/i.test(word) && /['’]s$|^(?:the|her|his|their|its)$/i.test(words[i - 1] ?? ''))
      tags[i] = new Set(['Adjective'])
  })
  // "never see bear fruit": what a tree does, not what is in the forest.
  words.forEach((word, i) => {
    if (/^bears?$/i.test(word) && /^fruit$/i.test(words[i + 1] ?? '')) tags[i] = new Set(['Verb'])
  })
  const isNoun = (i: number): boolean => {
    const tag = tags[i]
    const word = (words[i] ?? '').toLowerCase()
    if (tag === undefined || word === '' || notNouns.has(word) || owners.has(word)) return false
    if (tag.has('Pronoun') || tag.has('QuestionWord') || (tag.has('Value') && !tag.has('Year'))) return false
    if (/^(?:mr|mrs|dr|captain)$/.test(word) && tags[i + 1]?.has('ProperNoun')) return true
    return tag.has('Noun') && !tag.has('Verb') && !tag.has('Year')
  }
  // Typed without any capitals: then a first name is one by the word alone.
  const small = text === text.toLowerCase()
  const phrases: NounPhrase[] = []
  for (let i = 0; i < terms.length; i++) {
    const start = i
    let owner: NounPhrase['owner'] = null
    let definite = false
    let count = 1
    const adjectives: string[] = []
    for (; i < terms.length; i++) {
      const word = (words[i] ?? '').toLowerCase()
      const tag = tags[i]
      if (isNoun(i)) break
      if (owners.has(word)) owner = word as NounPhrase['owner']
      else if (numbers[word] !== undefined) count = numbers[word] ?? 1
      else if (
        tag?.has('Adjective') ||
        (tag?.has('Verb') && tag.has('Gerund') && tags[i - 1]?.has('Determiner'))
      )
        adjectives.push(word)
      else if (tag?.has('Determiner')) definite = word === 'the' || definite
      else break
    }
    if (!isNoun(i)) {
      i = Math.max(start, i - (i > start ? 1 : 0))
      continue
    }
    const run: string[] = []
    const first = i
    for (
      ;
      i < terms.length && isNoun(i) && (i === first || !/[,.;:!?]$/.test(terms[i - 1]?.text ?? ''));
      i++
    ) {
      const mine = tags[i]?.has('Possessive') ?? false
      run.push((words[i] ?? '').replace(/['’]s?$/i, ''))
      if (mine || /[,.;:!?]$/.test((terms[i]?.text ?? '').replace(/\s/g, ''))) {
        i++
        break
      }
      // A common noun straight before a name is a title or an apposition: "sheriff Anna".
      if (!tags[i]?.has('ProperNoun') && tags[i + 1]?.has('FirstName')) {
        i++
        break
      }
    }
    i--
    const proper = [...Array(i - first + 1).keys()].some(
      (k) =>
        (small &&
          tags[first + k]?.has('FirstName') &&
          !/^(?:drew|will|mark|grace|hope|rose|may|bill|art|jack|dawn|faith|joy|ray|rob|pat|sue|frank|grant|chase|hunter|mason|carter|dean|gene|guy|jean|iris|lily|olive|ruby|sky|summer|april|june|autumn|summer|king|baker|cook|penny)$/.test(
            words[first + k] ?? '',
          )) ||
        (tags[first + k]?.has('Person') && /^\p{Lu}/u.test(words[first + k] ?? '')) ||
        (first + k > 0 && tags[first + k]?.has('ProperNoun') && /^\p{Lu}/u.test(words[first + k] ?? '')),
    )
    const isPlace = tags[first]?.has('Place') ?? false
    const last = adjectives.at(-1)
    let noun = proper ? run.join(' ') : run.join(' ').toLowerCase()
    if (last !== undefined && !proper && compound(`${last} ${noun}`)) {
      adjectives.pop()
      noun = `${last} ${noun}`
    }
    const ownedByNoun = /['’]s?$/.test(words[start - 1] ?? '') && /['’]/.test(words[start - 1] ?? '')
    phrases.push({
      noun,
      adjectives,
      owner: owner ?? (ownedByNoun ? 'noun' : null),
      definite,
      plural: tags[i]?.has('Plural') ?? false,
      count,
      name: proper && !isPlace && run.length <= 3 ? run.join(' ') : null,
      isPlace,
      isActor: (tags[i]?.has('Actor') ?? false) || (tags[i]?.has('Person') ?? false),
      before: (words[start - 1] ?? '').toLowerCase(),
      at: start,
      end: i,
      possessor: tags[i]?.has('Possessive') ?? false,
      comma: /,\s*$/.test(terms[i]?.text ?? '') || /^,/.test(terms[i]?.post ?? ''),
    })
  }
  const verbList = terms.flatMap((_, i) =>
    tags[i]?.has('Verb') ? [{ word: (words[i] ?? '').toLowerCase(), at: i }] : [],
  )
  return { words, tags, phrases, verbs: verbList }
}
