import { describe, expect, it } from 'vitest'
import { Brief, Genre } from '#film/brief.ts'
import { Character } from '#film/cast.ts'
import { inOrder } from '#film/film.ts'
import { Narrative, Plot } from '#film/plot.ts'
import { Place, Prop, Scene } from '#film/scene.ts'
import { breakdown } from '#film/screenplay/breakdown.ts'
import { deadlineOf } from '../language/deed.ts'
import { singular } from '../language/english.ts'
import { understand } from '../language/idea/understand.ts'
import { lint } from '../language/lint.ts'
import { directionOf } from './direction.ts'
import { freshIdeas, ideas, oddIdeas } from './ideas.fixture.ts'
import { castDistinct } from './measures.ts'
import { narrativeOf } from './narrative.ts'
import { castOf } from './people.ts'
import { planScenes } from './scenes.ts'
import { scriptOf } from './script.ts'
import { plotOf, storyOf, storySeconds } from './story.ts'

const make = (
  text: string,
  options: { seconds?: number | null; genre?: Genre | null; seed?: number } = {},
) => {
  const brief = Brief.parse({
    source: { kind: 'idea', text },
    seconds: options.seconds === undefined ? 45 : options.seconds,
    genre: options.genre ?? null,
    size: { width: 640, height: 360 },
    rate: { num: 24, den: 1 },
    seed: options.seed ?? 1,
  })
  const direction = directionOf(brief)
  const seconds = brief.seconds ?? direction.seconds ?? 52
  const plot = Plot.parse(plotOf(storyOf(brief, direction, null), seconds))
  const planned = planScenes(brief, direction, plot)
  const cast = castOf(brief, direction, plot)
  const narrative = Narrative.parse(narrativeOf(brief, direction, plot, planned.scenes))
  const screenplay = scriptOf({ brief, direction, plot, scenes: planned.scenes, cast, narrative })
  return { brief, direction, seconds, plot, ...planned, cast, narrative, screenplay }
}

const check = (film: ReturnType<typeof make>) => {
  for (const row of Object.values(film.scenes)) Scene.parse(row)
  for (const row of Object.values(film.places)) Place.parse(row)
  for (const row of Object.values(film.props)) Prop.parse(row)
  for (const row of Object.values(film.cast)) Character.parse(row)
  const rows = inOrder(film.scenes)
  const texts = breakdown(film.screenplay)
  expect(lint(film.screenplay), film.screenplay).toEqual([])
  expect(texts.map((text) => text.heading)).toEqual(rows.map((scene) => scene.heading))
  expect(rows.reduce((sum, scene) => sum + scene.seconds, 0)).toBeCloseTo(storySeconds(film.seconds), 5)
  texts.forEach((text, i) => {
    const scene = rows[i]
    const lines = text.elements.flatMap((element) => (element.kind === 'line' ? [element.line] : []))
    const words = lines.reduce((sum, line) => sum + line.text.split(/\s+/).length, 0)
    expect(text.elements.some((element) => element.kind === 'action')).toBe(true)
    expect(
      words / 2.5,
      `${scene?.heading}: ${lines.map((line) => line.text).join(' / ')}`,
    ).toBeLessThanOrEqual((scene?.seconds ?? 0) + 1)
    for (const line of lines) expect(Object.keys(film.cast)).toContain(line.character)
    for (const who of scene?.who ?? []) expect(Object.keys(film.cast)).toContain(who)
  })
  const said = texts.flatMap((text) => text.elements.flatMap((e) => (e.kind === 'line' ? [e.line.text] : [])))
  expect(said.length).toBeGreaterThan(0)
  expect(new Set(said).size).toBe(said.length)
  const lower = film.screenplay.toLowerCase()
  for (const word of film.plot.ideaWords)
    expect(
      lower.includes(word.toLowerCase()) || lower.includes(singular(word.toLowerCase())),
      `“${word}” in\n${film.screenplay}`,
    ).toBe(true)
}

describe('a film from an idea', () => {
  for (const idea of ideas)
    it(`tells: ${idea}`, () => {
      for (const seed of [1, 2, 3]) check(make(idea, { seed }))
    })

  it('shows and speaks of what an idea is about', () => {
    const silent: string[] = []
    for (const text of [...freshIdeas, ...ideas]) {
      const film = make(text, { seconds: 45 })
      if (freshIdeas.includes(text)) check(film)
      const elements = breakdown(film.screenplay).flatMap((scene) => scene.elements)
      const said = elements.flatMap((e) => (e.kind === 'line' ? [e.line.text.toLowerCase()] : [])).join('\n')
      const shown = elements.flatMap((e) => (e.kind === 'action' ? [e.text.toLowerCase()] : [])).join('\n')
      const idea = understand(text)
      const last = (noun: string) => singular(noun.toLowerCase().split(' ').at(-1) ?? '')
      const thing = idea.thing === null || idea.thing.class === 'idea' ? null : last(idea.thing.noun)
      if (thing !== null && !said.includes(thing)) silent.push(`unspoken ${thing}: ${text}`)
      if (thing !== null && !shown.includes(thing)) silent.push(`unseen ${thing}: ${text}`)
      const deadline = deadlineOf(text)
      if (deadline !== null && !said.includes(last(deadline)) && !said.includes(deadline.toLowerCase()))
        silent.push(`unspoken ${deadline}: ${text}`)
    }
    expect(silent).toEqual([])
  })

  it('looks for what is missing, and mourns nobody who did not die', () => {
    const text = "A detective must find who stole the town's only piano before the concert"
    for (const genre of Genre.options)
      for (const seconds of [30, 45, 90]) {
        const film = make(text, { genre, seconds })
        const said = breakdown(film.screenplay)
          .flatMap((scene) => scene.elements.flatMap((e) => (e.kind === 'line' ? [e.line.text] : [])))
          .join('\n')
        expect(said).toMatch(/piano/)
        expect(said).toMatch(/concert/)
        expect(said).not.toMatch(/victim|accident|the dead\b/)
      }
  })

  it('takes ideas of any shape', () => {
    for (const idea of oddIdeas) check(make(idea))
  })

  it('fits any length', () => {
    for (const seconds of [8, 15, 30, 60, 90, 120, 300, 600])
      for (const idea of ideas.slice(0, 4)) check(make(idea, { seconds }))
  })

  it('keeps the lighthouse idea: its people, place, objects and two voices', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const film = make('A lighthouse keeper finds a message in a bottle from her lost brother', { seed })
      const lead = film.cast[film.plot.people[0]?.id ?? '']
      const brother = film.cast[film.plot.people[1]?.id ?? '']
      expect(lead?.sex).toBe('female')
      expect(brother?.sex).toBe('male')
      for (const word of ['lighthouse', 'bottle', 'message', 'brother', 'shore'])
        expect(film.screenplay.toLowerCase()).toContain(word)
      expect(film.screenplay).toContain('(V.O.)')
      expect(Object.keys(film.scenes)).toHaveLength(4)
      expect(film.props).toHaveProperty('bottle')
      expect(
        breakdown(film.screenplay).flatMap((s) => s.elements.filter((e) => e.kind === 'line')).length,
      ).toBeGreaterThanOrEqual(6)
    }
  })

  it('is the same for the same seed, and another for another', () => {
    const [idea = ''] = ideas
    expect(make(idea).screenplay).toBe(make(idea).screenplay)
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => make(idea, { seed }).screenplay)).size).toBeGreaterThan(4)
  })

  it('gives two ideas clearly different films', () => {
    const wordsOf = (text: string) =>
      new Set(
        make(text)
          .screenplay.toLowerCase()
          .match(/[a-z]{4,}/g) ?? [],
      )
    const sets = ideas.slice(0, 12).map(wordsOf)
    sets.forEach((a, i) => {
      for (const b of sets.slice(i + 1)) {
        const shared = [...a].filter((word) => b.has(word)).length
        expect(shared / Math.min(a.size, b.size)).toBeLessThan(0.62)
      }
    })
  })

  it('plays one idea differently in every genre', () => {
    const idea = 'A clockmaker finds a key that opens every door in the city'
    const films = Genre.options.map((genre) => make(idea, { genre, seconds: 60 }))
    for (const film of films) check(film)
    expect(new Set(films.map((film) => film.screenplay)).size).toBe(films.length)
    expect(new Set(films.map((film) => film.direction.palette.name)).size).toBeGreaterThan(6)
  })

  it('tells the cast apart', () => {
    for (const idea of ideas) expect(castDistinct(make(idea).cast)).toBeGreaterThan(0.9)
  })

  it('brings the motif into the first and the last scene', () => {
    for (const idea of ideas) {
      const film = make(idea)
      const ids = inOrder(film.scenes).map((scene) => scene.id)
      expect(film.narrative.motif?.scenes[0]).toBe(ids[0])
      expect(film.narrative.motif?.scenes.at(-1)).toBe(ids.at(-1))
    }
  })

  it('is quick', () => {
    const start = performance.now()
    make('A blind cartographer and her parrot must redraw the map of a drowned city before the flood returns')
    expect(performance.now() - start).toBeLessThan(1500)
  })
})
