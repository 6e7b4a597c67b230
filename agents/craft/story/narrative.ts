import type { Brief } from '#film/brief.ts'
import type { Direction } from '#film/direction.ts'
import type { Narrative, Plot } from '#film/plot.ts'
import type { Scene } from '#film/scene.ts'
import { capital, titleCase } from '../language/english.ts'
import { craftOf } from '../language/idea/thing.ts'
import { performer } from './render.ts'
import { stageOf, storyOf } from './story.ts'
import { named } from './world.ts'

const titleFrom = (text: string): string => titleCase(text.replace(/[.?!]+$/, '').trim())

/** Title, logline, theme and the thing that keeps coming back, meaning something else each time. */
export const narrativeOf = (
  brief: Brief,
  direction: Direction,
  plot: Plot,
  scenes: Record<string, Scene>,
): Narrative => {
  const story = storyOf(brief, direction, plot)
  const { idea, situation, chance } = story
  const stage = stageOf(
    story,
    named(story.cast, story.genre, chance).map((each, i) => ({
      ...each,
      name: plot.people[i]?.name ?? each.name,
      look: null,
    })),
  )
  const say = performer(stage, chance.fork('title'))
  const own = idea.shape === 'words' && idea.text.split(' ').length <= 6 ? titleFrom(idea.text) : null
  const title =
    brief.title ??
    (own !== null && /[\p{L}\p{N}]/u.test(own) ? own : null) ??
    titleCase(say.sentence(chance.fork('which title').pick(situation.titles), story.sites[0]?.entry))
  const ids = Object.values(scenes)
    .sort((a, b) => a.order - b.order)
    .map((scene) => scene.id)
  const thing = stage.great ?? stage.thing
  const meanings = craftOf(thing).meanings
  const middle = ids[Math.floor(ids.length / 2)]
  const where = [...new Set([ids[0], middle, ids.at(-1)].filter((id) => id !== undefined))]
  const asked = /\p{L}/u.test(idea.text) ? idea.text.replace(/[.?!]+$/, '') : title
  return {
    title,
    logline: `${capital(asked)}${idea.shape === 'story' ? `; but ${plot.people.some((person) => plot.obstacle.startsWith(person.name)) ? plot.obstacle : plot.obstacle.charAt(0).toLowerCase() + plot.obstacle.slice(1)}` : ''}.`,
    theme: situation.theme,
    motif:
      where.length === 0
        ? null
        : { thing: thing.noun, meanings: where.map((_, i) => meanings[i] ?? meanings[2]), scenes: where },
    narration: [],
  }
}

/** The title page's title, else the first heading's place; the words are the writer's, so nothing else is claimed. */
export const narrativeFromScreenplay = (
  brief: Brief,
  plot: Plot,
  scenes: Record<string, Scene>,
): Narrative => {
  const page = /^\s*Title:[ \t]*(.*(?:\n[ \t]+.+)*)/i.exec(brief.source.text)?.[1]
  const written = page?.replace(/[_*]/g, '').replace(/\s+/g, ' ').trim() ?? ''
  const first = Object.values(scenes).sort((a, b) => a.order - b.order)[0]
  const place =
    first?.heading
      .replace(/^(?:int|ext|est|i\/e)[./ ]+(?:ext[. ]+)?/i, '')
      .split(' - ')[0]
      ?.trim() ?? ''
  const lead = plot.people[0]?.name
  const title =
    brief.title ??
    (written !== '' ? written : place !== '' ? titleCase(place.toLowerCase()) : 'Untitled Screenplay')
  return {
    title,
    logline:
      lead === undefined
        ? (plot.beats[0]?.text ?? '')
        : `${titleCase(lead.toLowerCase())}: ${plot.beats[0]?.text ?? ''}`,
    theme: 'As the screenplay has it.',
    motif: null,
    narration: [],
  }
}
