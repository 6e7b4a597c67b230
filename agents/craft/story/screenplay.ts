import type { Brief } from '#film/brief.ts'
import { idOf } from '#film/id.ts'
import type { Beat, Emotion, Plot } from '#film/plot.ts'
import type { DayTime, Place, Prop, Scene, Weather } from '#film/scene.ts'
import { breakdown, type SceneText } from '#film/screenplay/breakdown.ts'
import { kindsOf } from '../language/wordnet.ts'
import { speciesNamed } from '../species.ts'
import { placeKind, settingOf } from './place-kind.ts'
import type { Planned } from './scenes.ts'
import { thingClass } from './things.ts'

/** The scenes a brief asks for, of a screenplay somebody wrote. */
const chosenScenes = (brief: Pick<Brief, 'source' | 'scenes'>): SceneText[] => {
  const all = breakdown(brief.source.text)
  const range = brief.scenes
  return range === null ? all : all.filter((scene) => scene.number >= range.from && scene.number <= range.to)
}

const actionOf = (scene: SceneText): string =>
  scene.elements.flatMap((e) => (e.kind === 'action' ? [e.text] : [])).join(' ')
const spokenOf = (scene: SceneText): string =>
  scene.elements.flatMap((e) => (e.kind === 'line' ? [e.line.text] : [])).join(' ')
const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

const glad =
  /\b(?:laugh\w*|smil\w*|kiss\w*|embrac\w*|hugs?|joy|happy|love|beautiful|dance\w*|sings?|warm|home|safe|thank|friend|gift|sun)\b/g
const sad =
  /\b(?:cr(?:y|ies|ying)|tears|dead|dies|death|blood|lost|alone|grave|funeral|scream\w*|gun|shoots?|kills?|afraid|fear|dark|pain|sorry|never|goodbye|broken|cold|hate|weeps?)\b/g
const loud =
  /\b(?:runs?|running|screams?|shouts?|shoots?|explo\w+|crash\w*|chase\w*|fights?|slams?|hits?|gun|fast|suddenly|jumps?|fire|storm|punch\w*|rush\w*)\b|!/g

const feelOf = (text: string): Emotion => {
  const lower = text.toLowerCase()
  const n = Math.max(8, wordCount(lower))
  const up = lower.match(glad)?.length ?? 0
  const down = lower.match(sad)?.length ?? 0
  const high = lower.match(loud)?.length ?? 0
  return {
    valence: Math.round(Math.max(-1, Math.min(1, ((up - down) / n) * 14)) * 100) / 100,
    arousal: Math.round(Math.max(0.15, Math.min(1, 0.3 + (high / n) * 10)) * 100) / 100,
  }
}

const timeFrom = (label: string, before: DayTime): DayTime => {
  const lower = label.toLowerCase()
  if (/dawn|sunrise|morning|daybreak/.test(lower)) return 'dawn'
  if (/dusk|sunset|evening|twilight|magic hour/.test(lower)) return 'dusk'
  if (/night|midnight/.test(lower)) return 'night'
  if (/day|noon|afternoon/.test(lower)) return 'day'
  return /continuous|later|same|moments/.test(lower) ? before : before
}
const weatherFrom = (text: string): Weather =>
  /\b(?:storm|thunder|lightning|gale)\b/.test(text)
    ? 'storm'
    : /\b(?:snow\w*|blizzard)\b/.test(text)
      ? 'snow'
      : /\b(?:rain\w*|pouring|drizzl\w*|downpour)\b/.test(text)
        ? 'rain'
        : /\b(?:fog|mist\w*|haze)\b/.test(text)
          ? 'fog'
          : /\b(?:wind|windy|gust\w*)\b/.test(text)
            ? 'wind'
            : /\b(?:clouds?|overcast|grey sky|gray sky)\b/.test(text)
              ? 'cloudy'
              : 'clear'

const propWords = new Map<string, boolean>()
const isProp = (word: string): boolean => {
  const known = propWords.get(word)
  if (known !== undefined) return known
  const of = thingClass(word, [])
  const portable =
    of !== null &&
    !['idea', 'building', 'sky', 'vehicle', 'voice', 'substance', 'object'].includes(of) &&
    kindsOf(word, 1).some(
      (kind) => kind === 'artifact' || kind === 'abstract' || kind === 'food' || kind === 'plant',
    )
  propWords.set(
    word,
    portable &&
      !/^(?:bed|well|tree|garden|table|door|window|room|play|list|fire|light|sun|star|flame|day|night|time|story|song|music|bill|check|test|game|film|call|word|answer)$/.test(
        word,
      ),
  )
  return propWords.get(word) ?? false
}

type Found = { id: string; name: string; words: string; lines: number; first: number }

/** Animals that are called by what they are, whoever names them; other names are an animal's only in capitals. */
const BEASTS =
  'fox|dog|puppy|cat|kitten|wolf|horse|pony|donkey|bear|deer|stag|fawn|rabbit|owl|raven|crow|cow|sheep|lamb|goat|pig|hen|goose|duck|dragon|lion|tiger|elephant|penguin|squirrel|parrot|gull'
const LOWER = new RegExp(
  `\\b(?:the|a|an|her|his|their|old|little)\\s+((?:[a-z]+\\s+)?)(${BEASTS})\\b(?!-| (?:house|food|collar|bowl|skin|print|track|mask))`,
  'g',
)
/** A name in capitals after an article, or with an age: "A FOX slips", "WAITER (50s)". */
const CAPITALS =
  /(?:\b(?:[Aa]n?|[Tt]he)\s+|(?<=^|[.!?]\s+))(\p{Lu}{2,}(?:[ '’-]\p{Lu}{2,}){0,2})(?=\s*(\([^)]*\d[^)]*\))?)/gu

/** Who is there and never says a word: animals, and people introduced in capitals with their age. */
const silentIn = (scenes: SceneText[], spoken: ReadonlySet<string>): Found[] => {
  const found = new Map<string, Found & { times: number }>()
  const add = (said: string, words: string, first: number, times: number) => {
    const name = said.toLowerCase().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())
    const id = idOf(said)
    if (spoken.has(id) || [...spoken].some((other) => other.split('-').includes(id))) return
    const before = found.get(id)
    found.set(id, {
      ...{ id, name, first: before?.first ?? first, lines: 0 },
      words: before?.words || words,
      times: (before?.times ?? 0) + times,
    })
  }
  for (const [at, scene] of scenes.entries()) {
    const action = actionOf(scene)
    for (const [, said = '', age] of action.matchAll(CAPITALS))
      if (speciesNamed(said)) add(said, `a ${said.toLowerCase()}`, at, 2)
      else if (age !== undefined) add(said, age.slice(1, -1), at, 2)
    for (const [, like = '', beast = ''] of action.matchAll(LOWER)) add(beast, `a ${like}${beast}`, at, 1)
  }
  // What is named in passing is part of the place.
  return [...found.values()].filter(({ times }) => times > 1)
}

/** Everybody who speaks, and who acts without a word, with what the action says at the introduction. */
const peopleOf = (scenes: SceneText[]): Found[] => {
  const people = new Map<string, Found>()
  scenes.forEach((scene, at) => {
    for (const element of scene.elements)
      if (element.kind === 'line') {
        const name = element.line.name.replace(/\s+/g, ' ').trim()
        const known = people.get(element.line.character) ?? {
          id: element.line.character,
          name: name === '' ? 'Voice' : name,
          words: '',
          lines: 0,
          first: at,
        }
        people.set(known.id, { ...known, lines: known.lines + 1 })
      }
  })
  for (const silent of silentIn(scenes, new Set(people.keys()))) people.set(silent.id, silent)
  for (const scene of scenes) {
    const action = actionOf(scene)
    for (const [id, person] of people) {
      if (person.words !== '') continue
      const found = action.indexOf(person.name.toUpperCase())
      if (found < 0) continue
      const after = action.slice(found + person.name.length, found + person.name.length + 160)
      const words = /^\s*\(([^)]*)\)([^.]*)/.exec(after) ?? /^,\s*([^.]*)()/.exec(after)
      people.set(id, {
        ...person,
        words: [words?.[1], words?.[2]]
          .filter((w) => w !== undefined && w.trim() !== '')
          .join(', ')
          .replace(/\s+/g, ' ')
          .trim(),
      })
    }
  }
  return [...people.values()]
}

const beatNames: [number, Beat['name']][] = [
  [0, 'opening'],
  [0.1, 'hook'],
  [0.25, 'turn'],
  [0.5, 'midpoint'],
  [0.75, 'crisis'],
  [0.85, 'climax'],
  [0.95, 'resolution'],
]
const nameAt = (at: number, i: number, n: number): Beat['name'] =>
  i === 0
    ? 'opening'
    : i === n - 1
      ? 'resolution'
      : (beatNames.filter(([from]) => from <= at).at(-1)?.[1] ?? 'midpoint')

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0]?.trim() ?? text.trim()

/** What happens, as the screenplay says it: a beat a scene, everybody who speaks, nothing invented. */
/** Those of the whole text who are in these scenes: somebody introduced in scene 1 looks the same when only scene 5 is made. */
const peopleIn = (scenes: SceneText[], all: ReturnType<typeof peopleOf>): ReturnType<typeof peopleOf> => {
  const here = new Set(peopleOf(scenes).map((person) => person.id))
  const words = new Set(idOf(scenes.map(actionOf).join(' ')).split('-'))
  return all.filter(({ id }) => here.has(id) || id.split('-').every((word) => words.has(word)))
}

export const plotFromScreenplay = (brief: Brief): Plot => {
  const scenes = chosenScenes(brief)
  const people = peopleIn(scenes, peopleOf(breakdown(brief.source.text)))
  const ranked = [...people].sort((a, b) => b.lines - a.lines || a.first - b.first)
  const lead = ranked[0]
  const order = ranked.slice(0, 60)
  return {
    people: order.map((person, i) => ({
      id: person.id,
      name: person.name,
      role: /^narrator$/i.test(person.name) ? 'narrator' : i === 0 ? 'lead' : i < 3 ? 'support' : 'minor',
      words: person.words,
    })),
    want: lead === undefined ? 'as the screenplay tells it' : `what ${lead.name} asks for in the screenplay`,
    obstacle: 'as the screenplay tells it',
    stakes: 'as the screenplay tells it',
    beats:
      scenes.length === 0
        ? [
            {
              id: 'page:1',
              name: 'opening',
              text: 'The page is empty.',
              at: 0,
              emotion: { valence: 0, arousal: 0.2 },
            },
          ]
        : scenes.map((scene, i) => ({
            id: `page:${scene.number}`,
            name: nameAt(i / scenes.length, i, scenes.length),
            text: firstSentence(actionOf(scene)) || firstSentence(spokenOf(scene)) || scene.heading,
            at: Math.round((i / scenes.length) * 1000) / 1000,
            emotion: feelOf(`${actionOf(scene)} ${spokenOf(scene)}`),
          })),
    ideaWords: ranked.slice(0, 6).map((person) => person.name),
  }
}

/** Speech at 150 words a minute and a breath a line; action about a second and a half a sentence, more for long ones. */
const secondsFor = (scene: SceneText): number => {
  let total = 0.5
  for (const element of scene.elements) {
    if (element.kind === 'line' || element.kind === 'lyric')
      total += wordCount(element.kind === 'line' ? element.line.text : element.text) / 2.5 + 0.5
    else if (element.kind === 'action' || element.kind === 'centred')
      for (const sentence of element.text.split(/(?<=[.!?])\s+/))
        total += Math.min(6, 0.8 + wordCount(sentence) * 0.15)
  }
  return Math.max(2, Math.round(total * 2) / 2)
}

export const scenesFromScreenplay = (brief: Brief, plot: Plot): Planned => {
  const texts = chosenScenes(brief)
  const scenes: Record<string, Scene> = {}
  const places: Record<string, Place> = {}
  const props: Record<string, Prop> = {}
  let time: DayTime = 'day'
  const story = texts.map((text) => `${text.heading} ${actionOf(text)}`).join(' ')
  for (const text of texts) {
    const action = actionOf(text)
    const lower = action.toLowerCase()
    time = timeFrom(text.timeOfDay === '' ? text.heading : text.timeOfDay, time)
    const interior =
      text.setting === 'int' ||
      text.setting === 'both' ||
      (text.setting === null && !/\b(?:street|field|forest|beach|outside)\b/i.test(text.heading))
    const name =
      text.place.trim() === ''
        ? text.heading.trim() === ''
          ? 'SCENE'
          : text.heading.trim()
        : text.place.trim()
    const placeId = idOf(`${interior ? '' : 'ext '}${name}`)
    const nouns = [...new Set(lower.match(/\b[a-z]{3,}\b/g) ?? [])]
    places[placeId] ??= {
      id: placeId,
      name,
      kind: placeKind(name, interior, lower),
      interior,
      words: [],
      ...settingOf(name, lower, story),
    }
    const here = places[placeId]
    if (here !== undefined)
      here.words = [
        ...new Set([
          ...here.words,
          ...nouns.filter((w) =>
            /^(?:lamp|stairs|rocks?|window|door|table|chairs?|fire|candles?|trees?|stones?|boat|bed|kettle|curtains?|mirror|clock|bell|torch|gate|shelf|shelves|piano|desk|wall|counter|bench|fence|lantern|sofa|stove|book|books)$/.test(
              w,
            ),
          ),
        ]),
      ].slice(0, 12)
    const speakers = text.elements.flatMap((e) =>
      e.kind === 'line' && !/V\.?O|O\.?S/i.test(e.line.extension ?? '') ? [e.line.character] : [],
    )
    const named = plot.people
      .filter((person) =>
        new RegExp(
          `(?<![\\p{L}])${person.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`,
          'iu',
        ).test(action),
      )
      .map((person) => person.id)
    const spoken = spokenOf(text)
    for (const word of nouns)
      if (isProp(word)) {
        const prop = props[word] ?? { id: word, name: word, owner: null, scenes: [] }
        props[word] = { ...prop, scenes: [...new Set([...prop.scenes, text.id])] }
      }
    const feel = feelOf(`${action} ${spoken}`)
    scenes[text.id] = {
      id: text.id,
      order: text.number,
      heading: text.heading,
      place: placeId,
      time,
      weather: weatherFrom(lower),
      who: [...new Set([...speakers, ...named])],
      beats: [`page:${text.number}`],
      purpose: firstSentence(action) || text.heading,
      conflict: feel.valence < -0.2 ? 'The scene turns against somebody in it' : 'As written',
      emotion: feel,
      seconds: secondsFor(text),
    }
  }
  return { scenes, places, props }
}
