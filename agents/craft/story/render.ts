import type { Genre } from '#film/brief.ts'
import type { Random } from '#film/random.ts'
import { articleFor, capital, pronoun, type Sex, titleCase } from '../language/english.ts'
import type { Idea, IdeaThing } from '../language/idea/idea.ts'
import { craftOf } from '../language/idea/thing.ts'
import { genres } from './genres.ts'
import type { Job } from './jobs.ts'
import type { PlaceEntry } from './places.ts'
import { type Bond, memories } from './relations.ts'
import { deadly, titleOfThing } from './world.ts'

export type Who = 'S' | 'O' | 'H'
export type Figure = {
  name: string
  short: string // how the action calls them: "Lena" for Dr. Lena Okafor
  sex: Sex
  noun: string
  rel: string // what they are to the lead
  bond: Bond
  call: string // how the lead calls them
  callBy: string // how they call the lead
  mute: boolean
  intro: string // what stands in brackets at the first mention
  job: Job | null
}
export type Stage = {
  figures: Record<Who, Figure>
  thing: IdeaThing
  inner: IdeaThing | null
  great: IdeaThing | null
  idea: Idea
  genre: Genre
  goal: string // "to dance", or "it"
  premise: string
  topic: string
  gloss: string
  words: Record<string, string> // how the deed is spoken of
  about: boolean // the deed is done to the other one
  deadline: string | null // "the concert"
  within: string // "in this town"
}
export type Played =
  | { kind: 'action'; text: string; arrival?: Who } // the arrival of somebody who only comes in to speak
  | { kind: 'line'; who: Who; extension: 'V.O.' | 'O.S.' | null; text: string }

const isWho = (text: string): text is Who => text === 'S' || text === 'O' || text === 'H'
const speech = /^([SOH])(?: (vo|os))?: (.*)$/

/** Who is there to be seen in a score: all whom the action names or who speak in view, the lead first. */
export const presentIn = (text: string): Who[] => {
  const seen = new Set<Who>()
  for (const raw of text.split('\n')) {
    const line = raw.replace(/^~/, '').replace(/^<[^>]*>/, '')
    const said = speech.exec(line)
    if (said !== null) {
      if (said[2] === undefined && said[1] !== undefined && isWho(said[1])) seen.add(said[1])
    } else
      for (const hit of line.matchAll(/\{([SOH])(?:\}|\.(?:He|he|him|his|His)\})/g))
        if (hit[1] !== undefined && isWho(hit[1])) seen.add(hit[1])
  }
  return (['S', 'O', 'H'] as const).filter((who) => seen.has(who))
}

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
/** How long an element takes on screen: speech at 150 words a minute and a breath; action by what it shows. */
const secondsOf = (element: Played): number =>
  element.kind === 'line'
    ? wordsIn(element.text) / 2.5 + 0.45
    : Math.min(4, 0.9 + wordsIn(element.text) * 0.11)

const animalReplies = [
  '{X} tilts {X.his} head.',
  '{X} yawns, at length.',
  '{X} looks away, which is an answer.',
  "{X} lays {X.his} chin on {S}'s foot.",
  '{X} sneezes.',
  '{X} walks round once and sits down again.',
  '{X} blinks, slowly.',
  '{X} brings back something nobody threw.',
  '{X} listens with one ear.',
  "{X} leans against {S}'s leg.",
  '{X} sighs through {X.his} nose.',
  '{X} turns in a circle and lies down.',
]
const babyReplies = [
  '{X} yawns, at length.',
  '{X} looks away, which is an answer.',
  '{X} sneezes.',
  '{X} blinks, slowly.',
  '{X} closes a whole hand round one finger.',
  '{X} laughs at nothing anybody can see.',
]
const arrivals = [
  '{X} comes in.',
  '{X} is there, watching.',
  '{X} comes closer.',
  '{X} looks up.',
  '{X} stands in the way.',
  '{X} turns round.',
]

/** Thirds of a verb that "they" needs: stands → stand. */
const manyForm = (verb: string): string =>
  ({ is: 'are', has: 'have', goes: 'go', does: 'do', lies: 'lie', was: 'were', catches: 'catch' })[verb] ??
  verb.replace(/s$/, '')

/** Where somebody can say one thing more without speaking twice running: after the first element, the later the better. */
const placeFor = (played: readonly Played[], who: Who): number | null => {
  const speaker = (p: Played): Who | null => (p.kind === 'line' ? p.who : null)
  for (let at = played.length; at > 0; at--) {
    const before = played
      .slice(0, at)
      .flatMap((p) => speaker(p) ?? [])
      .at(-1)
    const after = played.slice(at).flatMap((p) => speaker(p) ?? [])[0]
    if (before !== who && after !== who) return at
  }
  return null
}

/** Performs scores for one film: keeps who has been introduced, what has been mentioned, and which words are spent. */
export const performer = (stage: Stage, chance: Random) => {
  const introduced = new Set<Who>()
  const mentioned = new Set<IdeaThing>()
  const spent = new Set<string>()
  const variant = chance.fork('variant').int(0, 1)

  const unused = (key: string, pool: readonly string[]): string => {
    const order = chance.fork(key).shuffle(pool)
    const found = order.find((each) => !spent.has(each))
    if (found !== undefined) spent.add(found)
    return found ?? ''
  }

  const person = (who: Who, form: string | undefined, spoken: boolean, tail: string): string => {
    const figure = stage.figures[who]
    if (form === undefined || form === 'name') {
      if (spoken || introduced.has(who) || tail.startsWith("'")) return figure.short
      introduced.add(who)
      return `${figure.name.toUpperCase()} (${figure.intro})`
    }
    const lower = form.toLowerCase()
    if (lower === 'he' || lower === 'him' || lower === 'his' || lower === 'hers' || lower === 'self') {
      const word = pronoun(figure.sex, lower)
      return form === lower ? word : capital(word)
    }
    if (form === 'rel') return figure.rel
    if (form === 'myrel')
      return figure.bond === 'family' ||
        figure.bond === 'parent' ||
        figure.bond === 'child' ||
        figure.bond === 'love'
        ? `${pronoun(stage.figures.S.sex, 'his')} ${figure.rel}`
        : figure.name
    if (form === 'call' || form === 'Callname') return who === 'S' ? stage.figures.O.callBy : figure.call
    if (form === 'poss') return `${figure.short}'s`
    if (form === 'noun') return figure.noun
    if (form === 'Noun') return titleCase(figure.noun)
    if (form === 'NAME') return figure.short.toUpperCase()
    return figure.short
  }

  const thing = (it: IdeaThing, form: string | undefined, spoken: boolean): string => {
    const many = it.plural
    const definite = `the ${it.noun}`
    const full = [...it.adjectives.filter((a) => a !== 'last'), it.noun].join(' ')
    const indefinite = it.mass ? `a little ${full}` : many ? full : `${articleFor(full)} ${full}`
    if (form === undefined || form === 'the') {
      const first = !spoken && !mentioned.has(it) && it !== stage.great
      mentioned.add(it)
      return first ? indefinite : definite
    }
    if (form === 'a' || form === 'A') {
      const known = mentioned.has(it)
      mentioned.add(it)
      const text = known ? definite : indefinite
      return form === 'A' ? capital(text) : text
    }
    if (form === 'The') {
      const first = !spoken && !mentioned.has(it) && it !== stage.great
      mentioned.add(it)
      return capital(first ? indefinite : definite)
    }
    if (form === 'Full') return capital(`the ${[...it.adjectives, it.noun].join(' ')}`)
    if (form === 'n') {
      mentioned.add(it)
      return it.noun
    }
    if (form === 'it') return many ? 'them' : 'it'
    if (form === 'Title') return titleOfThing(stage.great ?? it)
    if (form === 'Head') return titleCase((stage.great ?? it).noun)
    return many ? manyForm(form) : form
  }

  const pooled = (subject: string, form: string, place: PlaceEntry): string | null => {
    const { S, O } = stage.figures
    if (subject === 'S' && form === 'biz')
      return (
        unused('biz', S.job?.business ?? ['turns up a collar', 'checks both pockets', 'stands listening']) ||
        'waits'
      )
    if (subject === 'S' && form === 'say')
      return unused('say', S.job?.sayings ?? []) || unused('say-genre', genres[stage.genre].lines)
    if (subject === 'O' && (form === 'memory' || form === 'memoryTo'))
      return unused(form, memories[O.bond][form === 'memory' ? 'of' : 'to'])
    if (subject === 'deed') return stage.words[form] ?? ''
    if (subject === 'M' && form === 'detail') return unused(`detail-${place.heading}`, place.details)
    if (subject === 'T' && (form === 'find' || form === 'handle' || form === 'talk' || form === 'end'))
      return unused(`thing-${form}`, craftOf(stage.thing)[form])
    return null
  }

  const filled = (score: string, place: PlaceEntry, spoken: boolean): string => {
    let out = ''
    let rest = score
    for (;;) {
      const hit = /\{([^{}]+)\}/.exec(rest)
      if (hit === null) return out + rest
      out += rest.slice(0, hit.index)
      rest = rest.slice(hit.index + hit[0].length)
      const [subject = '', form] = (hit[1] ?? '').split('.')
      const insert = form === undefined ? null : pooled(subject, form, place)
      if (insert !== null) {
        // A piece from a pool is itself a score.
        rest = insert + rest
        if (insert === '') rest = rest.replace(/^\s+/, '')
        continue
      }
      let text: string
      if (isWho(subject)) text = person(subject, form, spoken, rest)
      else if (subject === 'T') text = thing(stage.thing, form, spoken)
      else if (subject === 'D') text = thing(stage.inner ?? stage.thing, form, spoken)
      else if (subject === 'G') text = thing(stage.great ?? stage.thing, form, spoken)
      else if (subject === 'goal') text = stage.goal
      else if (subject === 'premise') text = stage.premise
      else if (subject === 'topic') text = form === 'Title' ? titleCase(stage.topic) : stage.topic
      else if (subject === 'gloss') text = stage.gloss
      else if (subject === 'until') {
        const until = stage.deadline ?? 'dark'
        text =
          form === 'Title'
            ? titleCase(until)
            : form === 'Cap'
              ? capital(until)
              : form === 'n'
                ? until.replace(/^the /, '')
                : until
      } else if (subject === 'inP') text = stage.within
      else if (subject === 'M' && form === 'Title')
        text = titleCase((stage.idea.places[0]?.noun ?? place.heading.split(' - ')[0] ?? '').toLowerCase())
      else if (subject === 'N')
        text = place.interior
          ? 'the path'
          : `the ${(place.heading.split(' - ').at(-1) ?? 'road').toLowerCase()}`
      else text = ''
      out += text
    }
  }

  const capitalised = (text: string): string => {
    const tidy = text
      .replace(/\s+/g, ' ')
      .replace(/ ([.,!?;:])/g, '$1')
      .replace(/([.!?])\.(?!\.)/g, '$1')
      .trim()
    return capital(tidy).replace(
      /([.!?] )(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
  }

  const holds = (condition: string): boolean => {
    const negative = condition.startsWith('!')
    const name = negative ? condition.slice(1) : condition
    const value =
      name === 'kin'
        ? /^(?:family|parent|child|love)$/.test(stage.figures.O.bond)
        : name === 'inner'
          ? stage.inner !== null
          : name === 'about'
            ? stage.about
            : name === 'great'
              ? stage.great !== null
              : name === 'death'
                ? deadly(stage.idea.text)
                : stage.thing.class === name
    return negative ? !value : value
  }

  const introduce = (who: Who): Played[] => {
    if (introduced.has(who)) return []
    const arrival = unused('arrivals', arrivals).replaceAll('{X', `{${who}`) || `{${who}} is there.`
    return [{ kind: 'action', text: capitalised(filled(arrival, stageless, false)), arrival: who }]
  }
  const stageless: PlaceEntry = {
    words: [],
    heading: '',
    kind: 'room',
    interior: true,
    where: '',
    near: [],
    details: [],
  }

  const perform = (raw: string, place: PlaceEntry, version: number): Played[] => {
    const line = raw.replace(/^~/, '')
    const condition = /^<([^>]*)>/.exec(line)
    if (condition !== null && !(condition[1] ?? '').split(',').every(holds)) return []
    const body = line.slice(condition?.[0].length ?? 0)
    const said = speech.exec(body)
    const versions = (said?.[3] ?? body).split(' | ')
    const chosen = versions[version % versions.length] ?? ''
    const text = capitalised(filled(chosen, place, said !== null))
    if (text === '' || spent.has(text.toLowerCase())) return []
    if (said === null) {
      spent.add(text.toLowerCase())
      return [{ kind: 'action', text }]
    }
    const who = said[1] !== undefined && isWho(said[1]) ? said[1] : 'S'
    if (stage.figures[who].mute) {
      const baby = /^(?:baby|infant|newborn)/.test(stage.figures[who].noun)
      const reply = unused('animal', baby ? babyReplies : animalReplies).replaceAll('{X', `{${who}`)
      return reply === '' ? [] : [{ kind: 'action', text: capitalised(filled(reply, place, false)) }]
    }
    spent.add(text.toLowerCase())
    const extension = said[2] === 'vo' ? 'V.O.' : said[2] === 'os' ? 'O.S.' : null
    return [...(extension === null ? introduce(who) : []), { kind: 'line', who, extension, text }]
  }

  /** One scene, as long as its seconds allow: what it needs, then what it may have. */
  const scene = (
    score: string,
    place: PlaceEntry,
    seconds: number,
    label: string,
    more: { before?: string[]; after?: string[] } = {},
  ): Played[] => {
    const liked =
      label.startsWith('genre') || label.startsWith('extra') ? chance.fork(label).int(0, 1) : variant
    const lines = [...(more.before ?? []), ...score.split('\n'), ...(more.after ?? [])].filter(
      (line) => line.trim() !== '',
    )
    const talkIn = (version: number): number =>
      lines.reduce((sum, line) => {
        const said = speech.exec(line)
        const options = said?.[3]?.split(' | ') ?? []
        return said === null
          ? sum
          : sum + wordsIn((options[version % options.length] ?? '').replace(/\{[^}]*\}/g, 'x')) / 2.5 + 0.45
      }, 0)
    // Where the liked version has more to say than the scene has time, the shorter one is played.
    const version = talkIn(liked) > seconds * 0.88 && talkIn(1 - liked) < talkIn(liked) ? 1 - liked : liked
    // What is needed is known before anything is performed; drafts of optional lines are measured by their raw text.
    const rough = (line: string): number => {
      const said = speech.exec(line.replace(/^~/, ''))
      const text =
        (said?.[3] ?? line).split(' | ')[version % Math.max(1, (said?.[3] ?? line).split(' | ').length)] ?? ''
      const words = wordsIn(
        text.replace(/\{[^}]*\}/g, (slot) =>
          /find|handle|memory|say|end|detail/.test(slot) ? 'a b c d e f g h i' : 'x',
        ),
      )
      return said === null ? Math.min(4, 0.9 + words * 0.11) : words / 2.5 + 0.45
    }
    const holdsFor = (line: string): boolean => {
      const condition = /^~?<([^>]*)>/.exec(line)
      return condition === null || (condition[1] ?? '').split(',').every(holds)
    }
    const candidates = lines.filter(holdsFor)
    let budget =
      seconds - candidates.filter((line) => !line.startsWith('~')).reduce((sum, line) => sum + rough(line), 0)
    let open = true
    const kept = candidates.filter((line) => {
      if (!line.startsWith('~')) return true
      const cost = rough(line)
      if (!open || cost > budget) {
        open = false
        return false
      }
      budget -= cost
      return true
    })
    const played = kept.flatMap((line) => perform(line, place, version))
    // Speech may fill three quarters of a scene at most; the last line of all is never cut.
    let talk = played.filter((p) => p.kind === 'line').reduce((sum, p) => sum + secondsOf(p), 0)
    while (talk > seconds * 0.92 + 0.4) {
      const spoken = played.flatMap((p, i) => (p.kind === 'line' ? [{ i, who: p.who }] : []))
      if (spoken.length < 2) break
      // Never so that somebody answers himself: first the opening line goes, then the last, then one between.
      const ends = /^(?:deed:(?:hook|turn)|theft):/.test(label)
        ? [spoken.length - 1, 0]
        : [0, spoken.length - 1]
      const order = [...ends, ...Array.from({ length: Math.max(0, spoken.length - 2) }, (_, k) => k + 1)]
      const clean = order.find(
        (k) =>
          spoken[k - 1] === undefined ||
          spoken[k + 1] === undefined ||
          spoken[k - 1]?.who !== spoken[k + 1]?.who,
      )
      const drop = spoken[clean ?? 0]?.i ?? 0
      const element = played[drop]
      talk -= element === undefined ? 0 : secondsOf(element)
      played.splice(drop, 1)
      // Who came in only to say that does not come in.
      const came = played.findIndex(
        (p, i) => i === drop - 1 && p.kind === 'action' && p.arrival !== undefined,
      )
      const arrived = played[came]
      if (
        arrived?.kind === 'action' &&
        arrived.arrival !== undefined &&
        !played.some((p) => p.kind === 'line' && p.who === arrived.arrival)
      ) {
        introduced.delete(arrived.arrival)
        played.splice(came, 1)
      }
    }
    let left = seconds - played.reduce((sum, p) => sum + secondsOf(p), 0)
    const speakers: Who[] = presentIn(score)
    for (const extra of ['sign', 'say', 'detail', 'memory', 'genre', 'talk']) {
      if (left < 4.5) break
      const speaker = speakers.find((who) => !stage.figures[who].mute) ?? 'S'
      const added =
        extra === 'sign'
          ? perform(unused('signs', genres[stage.genre].signs), place, 0)
          : extra === 'detail'
            ? perform('{M.detail}', place, 0)
            : extra === 'say' && speakers.includes('S')
              ? perform('S: {S.say}', place, 0)
              : extra === 'memory' &&
                  stage.figures.O.bond !== 'stranger' &&
                  speakers.includes('S') &&
                  !speakers.includes('O')
                ? perform('S: {O.memory}', place, 0)
                : extra === 'genre' && speakers.length > 1
                  ? perform(
                      `${speakers[1] === undefined || stage.figures[speakers[1]].mute ? speaker : speakers[1]}: ${unused('genre-line', genres[stage.genre].lines)}`,
                      place,
                      0,
                    )
                  : extra === 'talk' && speakers.includes('S')
                    ? perform('S: {T.talk}', place, 0)
                    : []
      const voice = added.find((p) => p.kind === 'line')?.who
      const at = voice === undefined ? 0 : placeFor(played, voice)
      if (added.length === 0 || at === null) continue
      played.splice(at, 0, ...added)
      left -= added.reduce((sum, p) => sum + secondsOf(p), 0)
    }
    return played
  }

  return {
    scene,
    /** How the great thing turns up, which hands cannot hold. */
    found: (thing: IdeaThing): string => unused('found', craftOf(thing).find).replaceAll('{T', '{G'),
    closing: (): string => unused('closings', genres[stage.genre].closings),
    sign: (): string => unused('signs', genres[stage.genre].signs),
    sentence: (text: string, place: PlaceEntry = stageless): string => capitalised(filled(text, place, true)),
  }
}
