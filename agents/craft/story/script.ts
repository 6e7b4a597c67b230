import type { Brief, Genre } from '#film/brief.ts'
import type { Character } from '#film/cast.ts'
import type { Direction } from '#film/direction.ts'
import { inOrder } from '#film/film.ts'
import type { Narrative, Plot } from '#film/plot.ts'
import type { Scene } from '#film/scene.ts'
import { articleFor, capital, singular } from '../language/english.ts'
import { kindsOf } from '../language/wordnet.ts'
import { genres } from './genres.ts'
import { jobOf } from './jobs.ts'
import { placeOf } from './places.ts'
import { type Played, performer } from './render.ts'
import { scoreOf } from './score.ts'
import { indexOf, stageOf, storyOf } from './story.ts'
import { named } from './world.ts'

/** Words of the idea that the scenes have not yet used find a place in the picture. */
const weave = (
  word: string,
  kind: 'name' | 'absent' | 'animal' | 'person' | 'place' | 'thing' | 'idea',
  many: boolean,
  k: number,
): string => {
  const one = many ? word : `${articleFor(word)} ${word}`
  const pools = {
    name: [
      `On the wall hangs a postcard of ${word}, one corner gone.`,
      `Somebody has written one name on the wall: ${word}.`,
    ],
    absent: [`A photograph, a little crooked: ${word}.`],
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
  return pools[kind][k % pools[kind].length] ?? ''
}

const lookOf = (character: Character | undefined): string | null => {
  if (character === undefined || character.kind === 'animal') return null
  if (character.kind !== 'human') return null
  return character.appearance.words.split(', ').at(1) ?? null
}

const credits: Record<Genre, string> = {
  drama: 'A drama',
  comedy: 'A comedy',
  romance: 'A romance',
  thriller: 'A thriller',
  horror: 'A ghostly tale',
  action: 'An action film',
  adventure: 'An adventure',
  mystery: 'A mystery',
  'sci-fi': 'A science-fiction film',
  fantasy: 'A fantasy',
  western: 'A western',
  family: 'A film for everyone',
}

/** The whole script in Fountain: what each scene's score says, fitted to its seconds. */
export const scriptOf = (input: {
  brief: Brief
  direction: Direction
  plot: Plot
  scenes: Record<string, Scene>
  cast: Record<string, Character>
  narrative: Narrative
}): string => {
  const { brief, direction, plot, cast, narrative } = input
  const story = storyOf(brief, direction, plot)
  const fallback = named(story.cast, story.genre, story.chance)
  const people = fallback.map((each, i) => {
    const id = plot.people[i]?.id
    const character = id === undefined ? undefined : cast[id]
    return {
      name: character?.name ?? plot.people[i]?.name ?? each.name,
      sex: character?.sex ?? each.sex,
      look: lookOf(character),
    }
  })
  const stage = stageOf(story, people)
  const show = performer(stage, story.chance.fork('script'))
  const rows = inOrder(input.scenes)
  const pages = rows.map((scene, i) => {
    const id = scene.beats[0] ?? ''
    const played = scoreOf(id)
    const entry =
      placeOf(story.sites.find((site) => scene.heading.includes(site.heading))?.entry.words[0] ?? '') ??
      story.sites[0]?.entry ??
      placeOf('street')
    const beat = plot.beats.find((each) => each.id === id)
    const great =
      i > 0 || stage.great === null
        ? []
        : stage.great.class === 'building'
          ? [
              scene.time === 'dawn'
                ? '{G.Full}, before anybody else is up.'
                : scene.time === 'day'
                  ? '{G.Full}. A door stands open.'
                  : '{G.Full}. One light is on.',
            ]
          : stage.great.class === 'sky'
            ? ['{G.Full}. {S} looks up.']
            : [show.found(stage.great)]
    const sign =
      genres[story.genre].loud &&
      beat?.name === 'crisis' &&
      !plot.beats.some((each) => each.id.startsWith('genre'))
    const score =
      (i === 0 && genres[story.genre].loud
        ? played?.text.replace(/^\{M\.detail\}\n/, '~{M.detail}\n')
        : played?.text) ?? `${beat?.text ?? scene.purpose}\n~S: {S.say}`
    return {
      scene,
      elements:
        entry === null
          ? []
          : show.scene(score, entry, scene.seconds, id, {
              before: [...great, ...(sign || (i === 0 && genres[story.genre].loud) ? [show.sign()] : [])],
              after:
                i === 0 && beat?.name !== 'opening' && !/\{[TD]/.test(score)
                  ? ['{S.He} puts down {T}, within reach.']
                  : i === rows.length - 1 && i > 0
                    ? [show.closing()]
                    : [],
            }),
    }
  })
  const written = (): string =>
    pages
      .map((page) => [page.scene.heading, ...page.elements.map((e) => e.text)].join('\n'))
      .join('\n')
      .toLowerCase()
  let k = 0
  for (const word of plot.ideaWords) {
    const lower = word.toLowerCase()
    const stem = singular(lower)
    const text = written()
    if (text.includes(lower) || text.includes(stem)) continue
    const many = lower !== stem
    const kind = /^\p{Lu}/u.test(word)
      ? 'name'
      : kindsOf(stem, 1)[0] === 'animal'
        ? 'animal'
        : jobOf(stem) !== null || story.idea.others.some((o) => o.noun === stem || o.noun === lower)
          ? 'person'
          : placeOf(stem) !== null
            ? 'place'
            : (story.idea.thing?.noun === lower && story.idea.thing.class !== 'idea') ||
                story.idea.rest.some((t) => t.noun === lower && t.class !== 'idea')
              ? 'thing'
              : 'idea'
    // Somebody of the lead's who is never seen is at least on the wall.
    const other = story.cast.other
    const absent = other.relation !== null && (other.noun === lower || other.noun === stem)
    const page = pages[k % Math.max(1, pages.length)]
    const sentence = absent ? weave(other.words, 'absent', many, k) : weave(word, kind, many, k)
    if (page !== undefined && sentence !== '')
      page.elements.splice(Math.min(1, page.elements.length), 0, { kind: 'action', text: sentence })
    k += 1
  }
  const cue = (element: Extract<Played, { kind: 'line' }>): string =>
    `${(people[indexOf(element.who)]?.name ?? 'VOICE').toUpperCase()}${element.extension === null ? '' : ` (${element.extension})`}`
  const body = pages.map(({ scene, elements }) => {
    const blocks: string[] = [scene.heading]
    for (const element of elements)
      blocks.push(element.kind === 'action' ? element.text : `${cue(element)}\n${element.text}`)
    return blocks.join('\n\n')
  })
  return `Title: ${narrative.title}\nCredit: ${credits[direction.genres[0]?.genre ?? 'drama']}\n\n${body.join('\n\n')}\n`
}
