import { describe, expect, it } from 'vitest'
import { random } from '#film/random.ts'
import { answersOf } from '../craft/blocking/answers.ts'
import { exampleSets } from '../craft/blocking/example.ts'
import { homesFor } from '../craft/blocking/floor.ts'
import { distance, isFree, wayBetween, wayLength } from '../craft/blocking/plane.ts'
import type { AgentContext } from '../define.ts'
import { animationController as agent } from './animation-controller.ts'

const input = agent.reads.parse(agent.example)
const context: AgentContext = {
  random: random(1),
  signal: new AbortController().signal,
  progress: () => {},
  tools: {} as AgentContext['tools'], // nothing is made here
}
const play = async (film = input) => agent.writes.parse(await agent.embedded(film, context)).performances
const room = exampleSets['lamp-room']

describe('the floor', () => {
  it('stands two people within talking distance, beside each other for the camera', () => {
    if (!room) throw new Error('the example has a room')
    const [a, b] = [...homesFor(['mara', 'tom'], room).values()]
    if (!a || !b) throw new Error('both have a place')
    expect(distance(a, b)).toBeGreaterThan(1.1)
    expect(distance(a, b)).toBeLessThan(2.6)
    expect(a.x).toBeLessThan(b.x)
  })

  it('finds room for six without anyone in anyone', () => {
    if (!room) throw new Error('the example has a room')
    const spots = [...homesFor(['a', 'b', 'c', 'd', 'e', 'f'], room).values()]
    expect(spots).toHaveLength(6)
    spots.forEach((p, i) => {
      for (const q of spots.slice(i + 1)) expect(distance(p, q)).toBeGreaterThan(0.5)
    })
  })

  it('walks round what stands in the way', () => {
    const table = {
      min: [-1, 0, -0.5] as [number, number, number],
      max: [1, 0.8, 0.5] as [number, number, number],
    }
    const way = wayBetween({ x: 0, z: -2 }, { x: 0, z: 2 }, [table])
    expect(way.length).toBeGreaterThan(2)
    way.forEach((p, i) => {
      const q = way[i + 1]
      for (let t = 0; q && t <= 1; t += 0.05)
        expect(isFree({ x: p.x + (q.x - p.x) * t, z: p.z + (q.z - p.z) * t }, [table], 0.2)).toBe(true)
    })
  })
})

describe('animation-controller', () => {
  it('plays those who are in the shot and nobody else', async () => {
    const performances = await play()
    for (const shot of Object.values(input.shots))
      expect(Object.keys(performances[shot.id]?.actors ?? {}).sort()).toEqual([...shot.present].sort())
  })

  it('never walks faster than people do, and keeps every key inside the shot', async () => {
    for (const [id, { actors }] of Object.entries(await play())) {
      const frames = input['tracks.picture'].clips[id]?.frames ?? 0
      for (const track of Object.values(actors)) {
        for (const move of track.moves) {
          const speed = wayLength([track.start, ...move.path]) / ((move.to - move.from) / 24)
          expect(speed).toBeLessThan(move.gait === 'run' ? 3.3 : 1.45)
          expect(move.to).toBeLessThanOrEqual(frames)
        }
        for (const key of [...track.gaze, ...track.expressions]) expect(key.from).toBeLessThan(frames)
        for (const g of track.gestures) expect(g.to).toBeLessThanOrEqual(frames)
      }
    }
  })

  it('keeps posture and things from shot to shot', async () => {
    const performances = await play()
    expect(performances['s2-a1']?.actors.mara?.posture).toBe('sit')
    expect(performances['s2-a2']?.actors.mara?.posture).toBe('sit')
    expect(performances['s2-a2']?.actors.mara?.holds?.prop).toBe('letter')
    expect(performances['s2-d3']?.actors.tom?.holds?.prop).toBe('letter')
    expect(performances['s2-d3']?.actors.mara?.holds).toBeNull()
  })

  it('brings a giver and a taker within reach, and both hands into the shot', async () => {
    const { mara, tom } = (await play())['s2-d2']?.actors ?? {}
    const given = mara?.gestures.find((g) => g.action === 'give')
    const taken = tom?.gestures.find((g) => g.action === 'take')
    if (!mara || !tom || !given) throw new Error('the letter is given in this shot')
    const here =
      mara.moves
        .filter((m) => m.to <= given.from)
        .at(-1)
        ?.path.at(-1) ?? mara.start
    expect(distance(here, tom.start)).toBeLessThan(1.15)
    expect(taken?.target).toBe('mara')
  })

  it('answers what is done: a gift is taken, an embrace returned, a blow felt', () => {
    const done = (action: 'give' | 'embrace' | 'fight') =>
      answersOf('a', 'b', { from: 10, to: 40, action, target: 'b', hand: 'right' }, 60)
    expect(done('give').map(({ who, gesture }) => [who, gesture.action])).toEqual([['b', 'take']])
    expect(done('embrace').map(({ gesture }) => gesture.action)).toEqual(['embrace'])
    expect(done('fight').map(({ gesture }) => gesture.action)).toEqual(['block', 'recoil'])
  })

  it('sits people down on a seat, from before it', async () => {
    const seats = new Set(
      Object.values(exampleSets).flatMap((set) => set.marks.flatMap((m) => (m.use === 'sit' ? m.id : []))),
    )
    for (const { actors } of Object.values(await play()))
      for (const track of Object.values(actors))
        for (const g of track.gestures)
          if (g.action === 'sit' && g.target !== null) expect(seats.has(g.target)).toBe(true)
  })

  it('lets the listener look at the speaker most of the time, and nobody freeze', async () => {
    const performances = await play()
    const shot = Object.values(input.shots).find(({ lines }) => lines[0] === 's2-l2')
    const tom = performances[shot?.id ?? '']?.actors.tom
    expect(tom?.gaze[0]?.target).toBe('mara')
    for (const { actors } of Object.values(performances))
      for (const track of Object.values(actors)) {
        expect(track.gaze.length).toBeGreaterThan(0)
        expect(track.expressions.length).toBeGreaterThan(0)
      }
  })

  it('is the same each time, and a changed line changes its own shot only', async () => {
    expect(await play()).toEqual(await play())
    const take = input.takes['s2-l2']
    if (!take) throw new Error('the example speaks')
    const words = take.words.map((word, i) => (i === 0 ? { ...word, text: 'Nobody' } : word))
    const before = await play()
    const after = await play({ ...input, takes: { ...input.takes, 's2-l2': { ...take, words } } })
    const changed = Object.keys(before).filter(
      (id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]),
    )
    expect(changed.every((id) => input.shots[id]?.lines.includes('s2-l2'))).toBe(true)
  })

  it('works for scenes without people, without sets and without takes', async () => {
    const shots = Object.fromEntries(
      Object.entries(input.shots).map(([id, shot]) => [
        id,
        { ...shot, present: [], subjects: [], actions: [] },
      ]),
    )
    expect(
      Object.values(await play({ ...input, shots })).every((p) => Object.keys(p.actors).length === 0),
    ).toBe(true)
    expect(await play({ ...input, sets: {} })).toEqual({})
    expect(Object.keys(await play({ ...input, takes: {} }))).toHaveLength(Object.keys(input.shots).length)
  })

  it('earns its place', async () => {
    const on = agent.writes.parse(await agent.embedded(input, context))
    const off = agent.writes.parse(await agent.off(input, context))
    expect(agent.measure.of(input, on)).toBeGreaterThan(agent.measure.of(input, off) + 0.3)
    expect(agent.explain(on, input)).toMatch(/shots played/)
  })
})
