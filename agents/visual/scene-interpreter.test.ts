import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { random } from '#film/random.ts'
import { breakdown, linesOf } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import { unitsOf } from '../craft/shots/units.ts'
import type { AgentContext } from '../define.ts'
import { sceneInterpreter as agent } from './scene-interpreter.ts'

const example = agent.reads.parse(agent.example)
type Input = typeof example
const context: AgentContext = {
  random: random(1),
  signal: new AbortController().signal,
  progress: () => {},
  tools: {} as AgentContext['tools'], // coverage has nothing made
}
const shoot = async (input: Input): Promise<Shot[]> =>
  Object.values(agent.writes.parse(await agent.embedded(input, context)).shots)

/** A film of the text's own scenes, with the example's people. */
const filmOf = (screenplay: string, change: Partial<Input> = {}): Input => {
  const [scene] = Object.values(example.scenes)
  if (!scene) throw new Error('the example has scenes')
  const scenes = Object.fromEntries(
    breakdown(screenplay).map((text, i) => [
      text.id,
      { ...scene, id: text.id, order: i + 1, place: text.place, heading: text.heading, who: ['mara', 'tom'] },
    ]),
  )
  return { ...example, screenplay, scenes, ...change }
}

/** The example's scenes with more or less time. */
const lasting = (seconds: number): Input['scenes'] =>
  Object.fromEntries(Object.entries(example.scenes).map(([id, scene]) => [id, { ...scene, seconds }]))

describe('scene-interpreter', () => {
  it('plans as many shots as a scene has time for', async () => {
    const counts = await Promise.all(
      [5, 20, 60].map(async (seconds) => (await shoot({ ...example, scenes: lasting(seconds) })).length),
    )
    const [few = 0, some = 0, many = 0] = counts
    expect(few).toBeLessThanOrEqual(some)
    expect(some).toBeLessThan(many)
    const shots = await shoot(example)
    const mean = shots.reduce((sum, shot) => sum + shot.seconds, 0) / shots.length
    expect(mean).toBeGreaterThan(example.direction.averageShotSeconds * 0.75)
  })

  it('covers every line once and every sentence of action, in the order of the text', async () => {
    const shots = await shoot(example)
    expect(shots.flatMap((shot) => shot.lines)).toEqual(linesOf(example.screenplay).map(({ id }) => id))
    for (const text of breakdown(example.screenplay))
      for (const unit of unitsOf(text, Object.values(example.cast), Object.values(example.props)))
        if (unit.kind === 'action')
          expect(shots.filter((s) => s.scene === text.id && s.shows.includes(unit.text))).toHaveLength(1)
  })

  it('establishes, pairs over the shoulder, shows what matters and how it is heard, where there is time', async () => {
    const shots = await shoot({ ...example, scenes: lasting(60) })
    const kinds = new Set(shots.map(({ kind }) => kind))
    for (const kind of ['establishing', 'over-shoulder', 'two-shot', 'reaction'] as const)
      expect(kinds).toContain(kind)
    expect(shots.find((shot) => shot.lines.includes('s2-l3'))?.size).toBe('CU')
    expect(
      shots.every((shot) =>
        shot.subjects.every((id) => example.cast[id] === undefined || shot.present.includes(id)),
      ),
    ).toBe(true)
  })

  it('keeps every other shot when one word of one line changes', async () => {
    const before = await shoot(example)
    const after = await shoot({
      ...example,
      screenplay: example.screenplay.replace('the other lamp', 'the other light'),
    })
    expect(after).toEqual(before)
  })

  it('cuts a subject against itself only with two steps of size or another angle', async () => {
    const shots = await shoot(
      filmOf('INT. HALL - DAY\n\nMARA\nOne.\n\nMARA\nTwo.\n\nMara looks up.\n\nMara thinks.\n', {}),
    )
    shots.forEach((shot, i) => {
      const before = shots[i - 1]
      if (
        before?.scene === shot.scene &&
        before.subjects[0] === shot.subjects[0] &&
        before.kind === shot.kind
      )
        expect(before.size === shot.size && before.angle === shot.angle).toBe(false)
    })
  })

  it('plays a voice-over over what is seen, and never shows a narrator', async () => {
    const narrator = { ...example.cast.mara, id: 'narrator', name: 'Narrator', role: 'narrator' as const }
    const cast = { ...example.cast, narrator } as Input['cast']
    const shots = await shoot(
      filmOf(
        'EXT. SEA - DAWN\n\nFog.\n\nNARRATOR (V.O.)\nThe sea keeps what it takes.\n\nMARA (V.O.)\nNot always.\n',
        { cast },
      ),
    )
    expect(shots.flatMap(({ lines }) => lines)).toEqual(['s1-l1', 's1-l2'])
    expect(shots.some(({ present }) => present.includes('narrator'))).toBe(false)
  })

  it('works for comedy, horror and action in different ways', async () => {
    const look = async (genre: 'comedy' | 'horror' | 'action') => {
      const direction = { ...example.direction, genres: [{ genre, weight: 1 }] }
      const scenes = Object.fromEntries(
        Object.entries(example.scenes).map(([id, s]) => [
          id,
          { ...s, seconds: 60, emotion: { valence: -0.6, arousal: 0.75 } },
        ]),
      )
      return (await shoot({ ...example, direction, scenes }))
        .map((s) => `${s.kind} ${s.size} ${s.angle}`)
        .join()
    }
    const looks = await Promise.all([look('comedy'), look('horror'), look('action')])
    expect(new Set(looks).size).toBe(3)
  })

  it('works for any text: no heading, no people, a montage, a crowd', async () => {
    const six = Object.fromEntries(
      ['Ada', 'Ben', 'Cy', 'Dot', 'Eve', 'Flo'].map((name) => [
        name.toLowerCase(),
        { ...example.cast.mara, id: name.toLowerCase(), name },
      ]),
    ) as Input['cast']
    const talk = Object.values(six)
      .map(({ name }) => `${name.toUpperCase()}\nHere.\n`)
      .join('\n')
    const texts: [string, Input['cast']][] = [
      ['Just a sea. It moves.', {}],
      ['EXT. PARIS - DAY\n', {}],
      ['MONTAGE\n\n- Mara runs.\n- Tom sleeps.\n- Rain.', example.cast],
      [`INT. ROOM - DAY\n\nAda, Ben and Cy stand. Everyone waits.\n\n${talk}`, six],
      ['INT. X - DAY\n\n!!! ??? ...\n\nNOBODY\n(beat)\n', example.cast],
    ]
    for (const [text, cast] of texts) {
      const input = filmOf(text, { cast })
      for (const scene of Object.values(input.scenes)) scene.who = Object.keys(cast)
      const shots = await shoot(input)
      expect(shots.length).toBeGreaterThanOrEqual(Object.keys(input.scenes).length)
      expect(new Set(shots.map(({ id }) => id)).size).toBe(shots.length)
    }
  })

  it('never throws and never loses a line, whatever is written', async () => {
    const word = fc.constantFrom(
      'Mara',
      'Tom',
      'she',
      'picks',
      'up',
      'the',
      'bottle',
      'and',
      ',',
      '.',
      'walks',
      "Tom's",
      'hand',
      'to',
      'MARA',
      '"no"',
      '\n\n',
      'TOM\nYes.\n\n',
      'MARA (V.O.)\nGone!\n\n',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (words) => {
        const input = filmOf(`INT. ROOM - DAY\n\n${words.join(' ').replaceAll('\n ', '\n')}`)
        const lines = (await shoot(input)).flatMap((shot) => shot.lines)
        expect(lines).toEqual(linesOf(input.screenplay).map(({ id }) => id))
      }),
      { numRuns: 60 },
    )
  })

  it('covers 150 scenes in under a second', async () => {
    const body = example.screenplay.slice(example.screenplay.indexOf('INT.'))
    const input = filmOf(Array.from({ length: 150 }, () => body).join('\n'))
    const start = performance.now()
    expect((await shoot(input)).length).toBeGreaterThan(500)
    expect(performance.now() - start).toBeLessThan(1500)
  })

  it('earns its place', async () => {
    const on = agent.writes.parse(await agent.embedded(example, context))
    const off = agent.writes.parse(await agent.off(example, context))
    expect(agent.measure.of(example, on)).toBeGreaterThan(agent.measure.of(example, off))
    expect(agent.explain(on, example)).toMatch(/shots for 2 scenes/)
  })
})
