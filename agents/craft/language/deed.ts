import type { Idea } from './idea/idea.ts'
import { parsePhrases } from './phrases.ts'

/** What somebody does in an idea, ready to be spoken of: "rob the bank that took my house". */
export type Deed = {
  kind: 'will' | 'must' | 'event' | 'have'
  verb: string
  mine: string // said by who does it
  yours: string // said to who does it
  joint: boolean // two do it together
}

const odd: Record<string, string> = { is: 'be', are: 'be', has: 'have', goes: 'go', does: 'do' }
const baseOf = (verb: string): string =>
  odd[verb] ??
  (/^(?:d|l|t)ies$/.test(verb)
    ? verb.slice(0, -1)
    : /[^aeiou]ies$/.test(verb)
      ? verb.replace(/ies$/, 'y')
      : /(?:ch|sh|x|ss|zz|o)es$/.test(verb)
        ? verb.slice(0, -2)
        : verb.replace(/(?<!s)s$/, ''))

const happens =
  /^(?:find|discover|hear|lose|meet|fall|wake|get|inherit|receive|pick|realize|realise|become|see|notice|uncover|stumble|miss|fear|catch|gain)$/
const modal = /^(?:must|has to|have to|needs? to|is forced to|are forced to)\s+/
const wish =
  /^(?:wants? to|tr(?:y|ies) to|decides? to|attempts? to|struggles? to|dreams? to|hopes? to|plans? to|vows? to|sets? out to)\s+/

/** "her house" as who owns it says it, or as it is said to them. */
const turned = (text: string, many: boolean, to: 'I' | 'you'): string => {
  const [he, my, me, self] =
    to === 'you'
      ? ['you', 'your', 'you', 'yourself']
      : many
        ? ['we', 'our', 'us', 'ourselves']
        : ['I', 'my', 'me', 'myself']
  return text
    .replace(/\b(?:him|her|it)self\b|\bthemselves\b/g, self ?? '')
    .replace(/\b(?:he|she|they) (is|was|has|[a-z]+(?<!s)s)\b/g, (_, verb: string) => {
      if (verb === 'is') return to === 'you' || many ? `${he} are` : 'I am'
      if (verb === 'was') return to === 'you' || many ? `${he} were` : 'I was'
      return `${he} ${baseOf(verb)}`
    })
    .replace(/\b(?:he|she|they)\b/g, he ?? '')
    .replace(/\b(?:his|their)\b/g, my ?? '')
    .replace(/\bher\b(?= [a-z])(?! (?:to|and|or|in|on|at|with|for|from|as|is|was|by|who)\b)/g, my ?? '')
    .replace(/\bher\b|\bhim\b(?!$)/g, me ?? '')
}

/** The idea's own verb and what follows it, or null where an idea has none that can be said. */
export const deedOf = (idea: Pick<Idea, 'text' | 'lead' | 'others' | 'shape'>): Deed | null => {
  if (idea.shape !== 'story') return null
  const sentence = (idea.text.split(/[.!?;](?:\s|$)/)[0] ?? '')
    .replace(/^(?:when|after|before|while|if|in|on|at|as|during)\b[^,]*,\s*/i, '')
    .replace(/[’]/g, "'")
  const parsed = parsePhrases(sentence, () => false)
  const words = parsed.words.map((word) => word.toLowerCase())
  const noun = (idea.lead.name ?? idea.lead.noun).toLowerCase().split(' ').at(-1) ?? ''
  const lead = words.findIndex((word) => word === noun || word === `${noun}s` || word === `${noun}es`)
  const from = Math.max(0, lead)
  const relative = /^(?:who|that|which|whose)$/.test(words[from + 1] ?? '')
  const finite = (at: number): boolean =>
    /^(?:must|has|have|find|rob|steal|inherit|argue|discover|share|fight|meet|try|build|want)$/.test(
      words[at] ?? '',
    ) || /[a-z]s$/.test(words[at] ?? '')
  const verbs = parsed.verbs.filter((verb) => verb.at > from && finite(verb.at))
  const main = verbs[relative ? 1 : 0]
  if (main === undefined) return null
  const at = new RegExp(
    `^(?:\\s*[^\\s]+){${main.at}}\\s*(?=${main.word.replace(/[^\p{L}'-]/gu, '')}\\b)`,
    'iu',
  ).exec(sentence)?.[0].length
  if (at === undefined) return null
  const tail = sentence.slice(at)
  const must = modal.test(tail)
  const rest = tail
    .replace(modal, '')
    .replace(wish, '')
    .replace(/[,:—–].*$/, '')
    .replace(/ (?:because|so that|while|but|when|only to|so (?:he|she|they)|until|after) .*$/, '')
    .replace(/ and (?=[a-z]+s (?:an?|the|her|his|its|to|that)\b).*$/, '')
    .trim()
  const [first = '', ...others] = rest.split(' ')
  const verb = must || wish.test(tail) ? first.toLowerCase() : baseOf(first.toLowerCase())
  let object = others.join(' ')
  while (object.split(' ').length > 11) {
    const shorter = object.replace(
      / (?:before|in|on|at|from|that|who|where|with|for|during|after|to)\b(?!.* (?:before|in|on|at|from|that|who|where|with|for|during|after|to)\b).*$/,
      '',
    )
    if (shorter === object) return null
    object = shorter
  }
  if (verb === '' || verb === 'be' || object === '' || /["“”*_<>{}[\]|~]/.test(object)) return null
  const joint = idea.others[0]?.joined === true
  const many = idea.lead.count > 1 || joint
  // "swears to kill him": whom is somebody else.
  const mine = turned(object, many, 'I')
  return {
    kind: verb === 'have' ? 'have' : must ? 'must' : happens.test(verb) ? 'event' : 'will',
    verb,
    mine: `${verb} ${mine}`,
    yours: `${verb} ${turned(object, many, 'you')}`,
    joint,
  }
}

const notAnEvent = /\b(?:he|she|it|they|we|i|\w+ing|too|is|are|was|dies|time)\b/i

/** What a story runs towards: "the concert" of "before the concert". */
export const deadlineOf = (text: string): string | null => {
  const found =
    /\bbefore ((?:the |her |his |their |my )?(?:\p{L}[\p{L}'’-]*)(?: \p{L}[\p{L}'’-]*){0,2}?)(?=[.,;!?]|$| (?:in|at|of|on|returns|comes|begins|starts)\b)/iu.exec(
      text,
    )?.[1] ??
    /\bon the (?:night|day|eve|morning) of ((?:the |her |his |their )?[\p{L}'’-]+(?: [\p{L}'’-]+){0,2})/iu.exec(
      text,
    )?.[1] ??
    /\b(Christmas(?: Eve| Day)?|New Year's Eve|Halloween|Easter)\b/i.exec(text)?.[1] ??
    null
  if (found === null || notAnEvent.test(found)) return null
  return found.replace(/^(?:her|his|their|my) /i, 'the ')
}
