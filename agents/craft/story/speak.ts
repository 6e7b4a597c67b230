import type { Deed } from '../language/deed.ts'
import { capital, singular } from '../language/english.ts'
import type { Idea } from '../language/idea/idea.ts'
import type { Played, Who } from './render.ts'

/** "to rob the bank that took her house", as the plot says it of the lead. */
const inThird = (mine: string): string =>
  `to ${mine
    .replace(/\b(?:my|our)\b/g, '{S.his}')
    .replace(/\b(?:myself|ourselves)\b/g, '{S.self}')
    .replace(/\b(?:me|us)\b/g, '{S.him}')
    .replace(/\bI am\b/g, '{S.he} is')
    .replace(/\b(?:I|we)\b/g, '{S.he}')}`

/** How a deed is spoken of: what is asked of who does it, what is answered, and what is said when it goes wrong. */
export const wordsOf = (
  deed: Deed | null,
  variant: number,
  own: boolean,
  many: boolean,
): Record<string, string> => {
  if (deed === null)
    return {
      ask: 'You are really going to do it?',
      reply: 'Somebody has to.',
      why: 'Because nobody else will.',
      doubt: 'I thought I could.',
      after: 'I would do it again tomorrow.',
      want: 'to see it through',
    }
  const pick = (...options: string[]): string => options[variant % options.length] ?? ''
  const { mine, yours, kind } = deed
  const I = many || deed.joint ? 'We' : 'I'
  const ask = deed.joint
    ? pick(`So. We ${mine}.`, `Nobody will let us ${mine}.`)
    : kind === 'must'
      ? pick(`You have to ${yours}. You know that.`, `So it is true. You must ${yours}.`)
      : kind === 'event'
        ? pick(`Is it true? Did you ${yours}?`, `Tell me you did not ${yours}.`)
        : kind === 'have'
          ? pick(`So. You ${yours}.`, `They say you ${yours}.`)
          : pick(`You are really going to ${yours}?`, `Nobody will let you ${yours}.`)
  const reply =
    kind === 'must'
      ? pick('I have known it all week.', 'Nobody else is left to do it.')
      : kind === 'event'
        ? pick('I would not make that up.', 'I can tell you so, if it helps.')
        : kind === 'have'
          ? pick('I know what I have.', 'They can count.')
          : pick('Do I look as if I am joking?', 'Then nobody will see me coming.')
  const doubt =
    kind === 'event' || kind === 'have'
      ? `${I} never asked to ${mine}.`
      : `${I} cannot ${mine}. ${I} thought ${I === 'I' ? I : 'we'} could.`
  return {
    ask,
    reply,
    why: !own
      ? pick('Because nobody else will.', 'Because I would never sleep again.')
      : kind === 'event'
        ? pick('I did not believe it either. Look at the {G.n}.', 'Nor did I, until I saw the {G.n}.')
        : pick('Look at the {G.n}. Then ask me again.', 'Nobody who has seen the {G.n} asks me that.'),
    doubt,
    after: !own
      ? pick('I would do it again tomorrow.', 'I would do it all again. Even the waiting.')
      : pick(
          'Ask the {G.n}. I would do it again tomorrow.',
          'I would do it all again. Even the part with the {G.n}.',
        ),
    want: inThird(mine),
    self:
      kind === 'event'
        ? `${I} never asked to ${mine}.`
        : kind === 'have'
          ? `${I} ${mine}.`
          : `${I} have to ${mine}.`,
  }
}

type Page = { elements: Played[]; seconds: number }
type Said = { who: Who; text: string }[]
export type Speakers = Record<Who, { name: string; short: string; mute: boolean }>

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Puts what is said into a scene where everybody in it has come in and nobody answers himself; false where it has no room. */
const put = (page: Page, said: Said, people: Speakers, late: boolean): boolean => {
  const lines = page.elements.flatMap((e) => (e.kind === 'line' ? [e.text] : []))
  const talk = [...lines, ...said.map((line) => line.text)].reduce((sum, text) => sum + wordsIn(text), 0)
  if (talk / 2.5 > page.seconds + 0.4) return false
  const present = (who: Who, at: number): boolean =>
    page.elements
      .slice(0, at)
      .some((e) =>
        e.kind === 'line'
          ? e.who === who && e.extension === null
          : e.text.toLowerCase().includes(people[who].short.toLowerCase()) ||
            e.text.toLowerCase().includes(people[who].name.toLowerCase()),
      )
  const speaker = (part: Played[]): (Who | null)[] => part.flatMap((e) => (e.kind === 'line' ? [e.who] : []))
  const spots = Array.from({ length: page.elements.length }, (_, k) => k + 1)
  for (const at of late ? spots.reverse() : spots) {
    // A question and its answer stay together.
    const splits = page.elements[at - 1]?.kind === 'line' && page.elements[at]?.kind === 'line'
    const before = speaker(page.elements.slice(0, at)).at(-1)
    const after = speaker(page.elements.slice(at))[0]
    if (splits || before === said[0]?.who || after === said.at(-1)?.who) continue
    if (!said.every((line) => present(line.who, at))) continue
    page.elements.splice(at, 0, ...said.map((line) => ({ kind: 'line' as const, extension: null, ...line })))
    return true
  }
  return false
}

/** In a full scene the first question and its answer give way to it. */
const instead = (page: Page, said: Said, people: Speakers): boolean => {
  const lines = page.elements.flatMap((e, i) => (e.kind === 'line' ? [{ ...e, i }] : []))
  for (let k = 0; k + 1 < lines.length; k++) {
    const [a, b] = [lines[k], lines[k + 1]]
    if (a === undefined || b === undefined || a.extension !== null || b.extension !== null) continue
    if (a.who !== said[0]?.who || b.who !== said[1]?.who || a.i + 1 !== b.i || people[a.who].mute) continue
    const rest = lines.filter((line) => line !== a && line !== b)
    const talk = [...rest, ...said].reduce((sum, line) => sum + wordsIn(line.text), 0)
    if (talk / 2.5 > page.seconds + 0.8) continue
    page.elements.splice(a.i, 2, ...said.map((line) => ({ kind: 'line' as const, extension: null, ...line })))
    return true
  }
  return false
}

const has = (text: string, noun: string): boolean => {
  const lower = text.toLowerCase()
  const last = noun.toLowerCase().split(' ').at(-1) ?? ''
  return lower.includes(noun.toLowerCase()) || lower.includes(singular(last))
}

type Topic = { noun: string; kind: 'thing' | 'deadline' | 'place' }

/** What an idea is about and must be spoken of: its thing, whom it concerns, what it runs towards, where it is. */
export const topicsOf = (idea: Idea, deadline: string | null): Topic[] => {
  const out: Topic[] = []
  if (idea.thing !== null && idea.thing.class !== 'idea') out.push({ noun: idea.thing.noun, kind: 'thing' })
  if (deadline !== null) out.push({ noun: deadline.replace(/^the /, ''), kind: 'deadline' })
  const place = idea.places[0]
  if (place !== undefined && place.noun !== idea.thing?.noun) out.push({ noun: place.noun, kind: 'place' })
  return out
}

const linesFor = (topic: Topic, plural: boolean): string[] => {
  const { noun } = topic
  const proper = /^\p{Lu}/u.test(noun)
  const the = proper ? noun : `the ${noun}`
  switch (topic.kind) {
    case 'thing':
      return plural
        ? [`And ${the}?`, `Think of ${the}.`, `It is all about ${the}.`]
        : [`It all comes back to ${the}.`, `Do not forget ${the}.`, `And ${the}?`]
    case 'deadline':
      return [`${capital(the)} will not wait.`, `And there is still ${the}.`]
    case 'place':
      return [
        `${proper ? `In ${noun}` : `This ${noun}`}, of all places.`,
        `I will never forget ${proper ? noun : `this ${noun}`}.`,
      ]
  }
}

/** Sees to it that the idea itself is spoken: its deed early, and every topic somewhere. */
export const spoken = (
  pages: Page[],
  people: Speakers,
  deed: Deed | null,
  words: Record<string, string>,
  topics: Topic[],
  away: readonly Who[],
): void => {
  const text = (): string =>
    pages.flatMap((page) => page.elements.flatMap((e) => (e.kind === 'line' ? [e.text] : []))).join('\n')
  const able = (['H', 'O'] as const).filter((who) => !people[who].mute && !away.includes(who))
  const early = pages.slice(0, Math.max(1, Math.min(2, pages.length - 1)))
  if (deed !== null && !has(text(), deed.yours) && !has(text(), deed.mine)) {
    const pairs: Said[] = able.map((who) => [
      { who, text: words.ask ?? '' },
      { who: 'S', text: words.reply ?? '' },
    ])
    const alone: Said[] = [
      ...able.map((who): Said => [{ who, text: words.ask ?? '' }]),
      [{ who: 'S', text: words.self ?? '' }],
    ]
    const done =
      pairs.some((pair) => early.some((page) => put(page, pair, people, false))) ||
      alone.some((one) => early.some((page) => put(page, one, people, false))) ||
      pairs.some((pair) => early.some((page) => instead(page, pair, people)))
    if (!done) for (const one of alone) if (pages.some((page) => put(page, one, people, false))) break
  }
  topics.forEach((topic, k) => {
    if (has(text(), topic.noun)) return
    const options = linesFor(topic, singular(topic.noun) !== topic.noun)
    const order = [...options.slice(k % options.length), ...options.slice(0, k % options.length)]
    for (const line of order)
      for (const who of ['S', 'H', 'O'] as const)
        for (const page of pages)
          if (!people[who].mute && put(page, [{ who, text: line }], people, true)) return
    // A film too full of talk says it in place of something else.
    const spare = pages
      .flatMap((page) => page.elements.map((e, i) => ({ page, e, i })))
      .filter(
        ({ e }) =>
          e.kind === 'line' &&
          e.extension === null &&
          !topics.some((t) => has(e.kind === 'line' ? e.text : '', t.noun)),
      )
      .sort((a, b) => wordsIn(b.e.text) - wordsIn(a.e.text))[0]
    const line = options[0]
    if (spare?.e.kind === 'line' && line !== undefined && wordsIn(line) <= wordsIn(spare.e.text))
      spare.page.elements[spare.i] = { ...spare.e, text: line }
  })
}
