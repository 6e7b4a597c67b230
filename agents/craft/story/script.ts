import type { Brief, Genre } from '#film/brief.ts'
import type { Character } from '#film/cast.ts'
import type { Direction } from '#film/direction.ts'
import { inOrder } from '#film/film.ts'
import type { Narrative, Plot } from '#film/plot.ts'
import type { Scene } from '#film/scene.ts'
import { deedOf } from '../language/deed.ts'
import { singular } from '../language/english.ts'
import { genres } from './genres.ts'
import { placeOf } from './places.ts'
import { type Played, performer, type Stage } from './render.ts'
import { scoreOf } from './score.ts'
import { type Speakers, spoken, topicsOf } from './speak.ts'
import { indexOf, stageOf, storyOf } from './story.ts'
import { woven } from './weave.ts'
import { named } from './world.ts'

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

/** What hands cannot hold is shown before anybody speaks: the bakery, the moon, the door. */
const greatThing = (stage: Stage, time: Scene['time'], show: ReturnType<typeof performer>): string[] => {
  if (stage.great === null) return []
  if (stage.great.class === 'sky') return ['{G.Full}. {S} looks up.']
  if (
    /^(?:machine|vehicle|key|instrument|plant|light|clock|picture|voice)$/.test(stage.great.class) &&
    !stage.great.plural
  )
    return [show.found(stage.great)]
  if (stage.great.class !== 'building') return ['{G.Full}, larger than anyone remembers.']
  if (time === 'dawn') return ['{G.Full}, before anybody else is up.']
  return [time === 'day' ? '{G.Full}. A door stands open.' : '{G.Full}. One light is on.']
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
    const first = i === 0
    const last = i === rows.length - 1 && !first
    const loud = genres[story.genre].loud
    const marked = plot.beats.some((each) => each.id.startsWith('genre'))
    const sign = loud && (first || (beat?.name === 'crisis' && !marked))
    const base = played?.text ?? `${beat?.text ?? scene.purpose}\n~S: {S.say}`
    // A loud genre opens on its own picture; the thing that opened the film is in its last one too.
    const opened = first && loud ? base.replace(/^\{M\.detail\}\n/, '~{M.detail}\n') : base
    const score = last && !/^[^~].*\{T[^}]*\}/m.test(opened) ? opened.replace('~{T.end}', '{T.end}') : opened
    const planted = first && beat?.name !== 'opening' && !/\{[TD]/.test(score)
    const before = [
      ...(first && story.situation.id !== 'theft' ? greatThing(stage, scene.time, show) : []),
      ...(sign ? [show.sign()] : []),
    ]
    const after = planted
      ? ['{S.He} puts down {T}, within reach.']
      : last && score.includes('{T.end}')
        ? [show.closing()]
        : []
    return {
      scene,
      elements: entry === null ? [] : show.scene(score, entry, scene.seconds, id, { before, after }),
    }
  })
  const { S, O, H } = stage.figures
  const speakers: Speakers = { S, O, H }
  const deed = deedOf(story.idea)
  const plays = pages.map((page) => ({ elements: page.elements, seconds: page.scene.seconds }))
  // Whom the deed is about does not ask about it.
  const away = (['O', 'H'] as const).filter(
    (who) =>
      deed !== null &&
      new RegExp(`\\b${stage.figures[who].noun.replace(/[^\p{L} ]/gu, '')}\\b`, 'iu').test(deed.mine),
  )
  spoken(plays, speakers, deed, stage.words, topicsOf(story.idea, stage.deadline), away)
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
    const page = pages[k % Math.max(1, pages.length)]
    page?.elements.splice(Math.min(1, page.elements.length), 0, {
      kind: 'action',
      text: woven(word, story, k, plot.people[1]?.words ?? word),
    })
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
