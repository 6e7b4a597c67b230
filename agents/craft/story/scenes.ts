import type { Brief } from '#film/brief.ts'
import type { Direction } from '#film/direction.ts'
import { idOf, sceneId } from '#film/id.ts'
import type { Plot } from '#film/plot.ts'
import { type DayTime, type Period, type Place, type Prop, type Scene, setFamily } from '#film/scene.ts'
import { genres } from './genres.ts'
import { periodOf, placeKind, settingOf } from './place-kind.ts'
import { performer, presentIn } from './render.ts'
import { scoreOf } from './score.ts'
import { indexOf, stageOf, storyOf, storySeconds } from './story.ts'
import { named, type Site } from './world.ts'

export type Planned = {
  scenes: Record<string, Scene>
  places: Record<string, Place>
  props: Record<string, Prop>
}

const half = (seconds: number): number => Math.round(seconds * 2) / 2

/** Shares of a length, in half seconds, that add up to it exactly. */
const shares = (weights: readonly number[], seconds: number): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0)
  const out = weights.map((weight) => Math.max(1, half((seconds * weight) / sum)))
  const last = out.length - 1
  out[last] = Math.max(1, half(seconds - out.slice(0, last).reduce((a, b) => a + b, 0)))
  return out
}

const weightOf: Record<string, number> = {
  opening: 0.95,
  hook: 1.15,
  turn: 1,
  midpoint: 0.95,
  crisis: 1.05,
  climax: 0.95,
  resolution: 1.05,
}

/** When a genre is at home, if the idea does not say. */
const age: Partial<Record<string, Period>> = { western: 'victorian', fantasy: 'medieval', 'sci-fi': 'future' }

/** The scenes of a planned plot: one for each beat, at the place and hour its score asks for. */
export const planScenes = (brief: Brief, direction: Direction, plot: Plot): Planned => {
  const story = storyOf(brief, direction, plot)
  const { genre, sites, idea } = story
  const stage = stageOf(
    story,
    named(story.cast, genre, story.chance).map((each, i) => ({
      ...each,
      name: plot.people[i]?.name ?? each.name,
      look: null,
    })),
  )
  const say = performer(stage, story.chance.fork('scenes'))
  const seconds = shares(
    plot.beats.map((beat) => weightOf[beat.name] ?? 1),
    storySeconds(brief.seconds ?? direction.seconds ?? 52),
  )
  const scenes: Record<string, Scene> = {}
  const places: Record<string, Place> = {}
  const weathers = genres[genre].weather
  const fallback: Site | undefined = sites[0]
  let lastTime: DayTime = idea.time ?? 'day'
  const period = periodOf(brief.source.text) ?? age[genre]
  const setting = (site: Site) => ({
    ...(period === undefined ? {} : { period }),
    ...settingOf(`${site.noun ?? ''} ${site.heading}`, '', brief.source.text),
  })
  plot.beats.forEach((beat, i) => {
    const played = scoreOf(beat.id)
    const at = played?.score.site ?? (i % 2 === 0 ? 'main' : 'near')
    const site =
      (at === 'in'
        ? sites.find((each) => each.entry.interior)
        : at === 'out'
          ? sites.find((each) => !each.entry.interior)
          : at === 'main'
            ? sites[0]
            : at === 'near'
              ? sites[1]
              : sites[2 + (i % Math.max(1, sites.length - 2))]) ?? fallback
    if (site === undefined) return
    const placeId = idOf(site.heading)
    places[placeId] ??= {
      id: placeId,
      name: site.heading,
      kind:
        site.noun === null ? site.entry.kind : placeKind(site.noun, site.entry.interior, site.entry.heading),
      interior: site.entry.interior,
      ...setting(site),
      words: [
        ...new Set([
          // What the idea names and nobody can carry stands on the set: the piano, the oven.
          ...(stage.great !== null && site === fallback ? [stage.great.noun] : []),
          ...(site.entry.details
            .join(' ')
            .toLowerCase()
            .match(
              /\b(?:lamp|stairs|rocks|window|door|table|chair|fire|candles?|trees?|stones?|boat|bed|kettle|curtain|mirror|clock|bell|banners?|torch|dust|grass|gate|shelves|piano|desk|blinds|rope|photographs?|bulb|wall)\b/g,
            ) ?? []),
        ]),
      ],
    }
    const time = i === 0 && idea.time !== null ? idea.time : (played?.score.time ?? lastTime)
    lastTime = time
    const id = sceneId(i + 1)
    const people =
      played === null
        ? plot.people.slice(0, 2).map((p) => p.id)
        : presentIn(played.text).flatMap((who) => plot.people[indexOf(who)]?.id ?? [])
    const clue = (text: string) => say.sentence(text)
    scenes[id] = {
      id,
      order: i + 1,
      heading: `${site.entry.interior ? 'INT.' : 'EXT.'} ${site.heading} - ${time.toUpperCase()}`,
      place: placeId,
      time,
      weather:
        setFamily[site.entry.kind] === 'spaceship'
          ? 'clear'
          : (idea.weather ?? weathers[i % weathers.length] ?? 'clear'),
      who: people.length > 0 ? people : plot.people.slice(0, 1).map((p) => p.id),
      beats: [beat.id],
      purpose: played === null ? beat.text : clue(played.score.purpose),
      conflict: played === null ? plot.obstacle : clue(played.score.conflict),
      emotion: beat.emotion,
      seconds: seconds[i] ?? 8,
    }
  })
  const ids = Object.keys(scenes)
  const things = [stage.thing, stage.inner].flatMap((thing) => (thing === null ? [] : [thing]))
  const props: Record<string, Prop> = {}
  for (const thing of things) {
    const id = idOf(thing.noun)
    const token = new RegExp(thing === stage.inner ? '\\{D' : '\\{T')
    const where = ids.filter((_, i) => token.test(scoreOf(plot.beats[i]?.id ?? '')?.text ?? ''))
    props[id] = {
      id,
      name: thing.noun,
      owner: plot.people[0]?.id ?? null,
      scenes: where.length > 0 ? where : ids.slice(0, 1),
    }
  }
  return { scenes, places, props }
}
