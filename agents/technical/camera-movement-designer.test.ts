import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cameraAt } from '#film/optics.ts'
import { random } from '#film/random.ts'
import { RATIO } from '../craft/camera/aim.ts'
import { frameOf, project } from '../craft/camera/frame.ts'
import { demanded } from '../craft/camera/merit.ts'
import { watchedIn } from '../craft/camera/plan.ts'
import { scopesOf } from '../craft/camera/shots.ts'
import { inBox } from '../craft/camera/space.ts'
import { keptSide } from '../craft/camera/view.ts'
import type { AgentContext } from '../define.ts'
import { instantTools } from '../runtime/instant.ts'
import { cameraMovementDesigner as agent } from './camera-movement-designer.ts'

const input = agent.reads.parse(agent.example)
type Input = typeof input
const context: AgentContext = {
  random: random(1),
  signal: new AbortController().signal,
  progress: () => {},
  tools: instantTools,
}
const shoot = async (film: Input = input) => agent.writes.parse(await agent.embedded(film, context)).cameras
const times = [0, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 1]
const inSize = (width: number, height: number): Input => ({
  ...input,
  brief: { ...input.brief, size: { width, height } },
})

describe('frameOf', () => {
  it('puts what is aimed at in the middle, right to the right, up to the top', () => {
    const plan = {
      lens: 36,
      move: 'static' as const,
      shake: 0,
      focus: null,
      why: '',
      keys: [
        {
          at: 0,
          position: [0, 1, 5] as [number, number, number],
          target: [0, 1, 0] as [number, number, number],
          roll: 0,
        },
      ],
    }
    expect(frameOf([0, 1, 0], plan, 0.5, 16 / 9)).toMatchObject({ x: 0, y: 0, depth: 5 })
    expect(frameOf([2.5, 1, 0], plan, 0, 16 / 9).x).toBeCloseTo(1)
    expect(frameOf([0, 2, 0], plan, 0, 16 / 9).y).toBeGreaterThan(0)
    expect(frameOf([0, 1, 9], plan, 0, 16 / 9).depth).toBeLessThan(0)
  })
})

describe('camera-movement-designer', () => {
  it.each([
    [1280, 720],
    [720, 1280],
    [1080, 1080],
    [1280, 536],
  ])(
    'keeps the subjects in frame on every frame, inside the room and outside solids (%i×%i)',
    async (w, h) => {
      const film = inSize(w, h)
      const cameras = await shoot(film)
      for (const scope of scopesOf(film).flat()) {
        const plan = cameras[scope.shot.id]
        if (!plan) throw new Error(`no camera for ${scope.shot.id}`)
        for (const t of times) {
          const look = cameraAt(plan, t)
          expect(inBox(look.position, scope.set.cameraRoom, 0.02)).toBe(true)
          expect(scope.set.solids.some((box) => inBox(look.position, box))).toBe(false)
          for (const body of scope.bodies(t * (scope.frames - 1)))
            if (demanded(watchedIn(scope), scope, t).includes(body.id)) {
              const seen = project(body.eyes, look, plan.lens, w / h)
              expect(seen.depth).toBeGreaterThan(0)
              expect(Math.abs(seen.x)).toBeLessThan(1)
              expect(Math.abs(seen.y)).toBeLessThan(1)
            }
        }
      }
    },
  )

  it('is as near as the shot asks, with the room it needs over the head', async () => {
    const cameras = await shoot()
    for (const scope of scopesOf(input).flat()) {
      const { shot } = scope
      const plan = cameras[shot.id]
      const lead = scope.bodies(scope.frames * 0.75).find(({ id }) => id === shot.subjects[0])
      if (!plan || !lead || shot.kind !== 'single') continue
      const look = cameraAt(plan, 0.75)
      const top = project(lead.top, look, plan.lens, 16 / 9)
      const foot = project([lead.top[0], lead.top[1] - 0.3, lead.top[2]], look, plan.lens, 16 / 9)
      const ratio = ((top.y - foot.y) / 0.6) * lead.height
      expect(ratio / RATIO[shot.size]).toBeGreaterThan(0.7)
      expect(ratio / RATIO[shot.size]).toBeLessThan(1.35)
      expect(top.y).toBeGreaterThan(0.4)
    }
  })

  it('stays on one side of the line between two who talk', async () => {
    const cameras = await shoot()
    for (const scope of scopesOf(input).flat()) {
      const plan = cameras[scope.shot.id]
      const actors = input.performances[scope.shot.id]?.actors ?? {}
      const [a, b] = scope.bodies(0)
      const talk =
        scope.shot.lines.length > 0 && Object.values(actors).every(({ moves }) => moves.length === 0)
      if (plan && a && b && talk)
        expect(keptSide(cameraAt(plan, 0).position, a.foot, b.foot, scope.side)).toBeGreaterThan(0)
    }
  })

  it('moves slower than a frame width in three seconds unless it follows somebody', async () => {
    const cameras = await shoot()
    for (const scope of scopesOf(input).flat()) {
      const plan = cameras[scope.shot.id]
      if (!plan || ['track', 'follow', 'pan', 'tilt'].includes(plan.move)) continue
      const seconds = scope.frames / 24
      for (let i = 1; i <= 40; i++) {
        const [p, q] = [cameraAt(plan, (i - 1) / 40), cameraAt(plan, i / 40)]
        const seen = project(p.target, q, plan.lens, 16 / 9)
        expect(Math.abs(seen.x) / 2 / (seconds / 40)).toBeLessThan(1 / 3 + 0.02)
      }
    }
  })

  it('finds a picture for anybody anywhere, of any size', async () => {
    const shot = Object.values(input.shots).find(({ id }) => id === 's2-d3')
    const performance = input.performances['s2-d3']
    if (!shot || !performance) throw new Error('the example has this shot')
    const spot = fc.record({
      x: fc.double({ min: -2.2, max: 2.2, noNaN: true }),
      z: fc.double({ min: -2.2, max: 1.2, noNaN: true }),
      facing: fc.double({ min: -3.1, max: 3.1, noNaN: true }),
    })
    await fc.assert(
      fc.asyncProperty(
        spot,
        spot,
        fc.constantFrom('WS' as const, 'FS' as const, 'MS' as const, 'CU' as const),
        fc.constantFrom([1280, 720], [720, 1280]),
        async (a, b, size, [w = 1280, h = 720]) => {
          fc.pre(Math.hypot(a.x - b.x, a.z - b.z) > 0.7)
          const still = {
            posture: 'stand' as const,
            height: 0,
            moves: [],
            gestures: [],
            gaze: [],
            expressions: [],
            holds: null,
          }
          const film: Input = {
            ...inSize(w, h),
            shots: { one: { ...shot, id: 'one', kind: 'single', size, subjects: ['tom'], actions: [] } },
            performances: {
              one: { actors: { tom: { ...still, start: a }, mara: { ...still, start: b } }, props: {} },
            },
          }
          const plan = (await shoot(film)).one
          if (!plan) throw new Error('no camera')
          const [scope] = scopesOf(film)
            .flat()
            .filter((s) => s.shot.id === 'one')
          for (const t of times) {
            const look = cameraAt(plan, t)
            const tom = scope?.bodies(0).find(({ id }) => id === 'tom')
            if (!scope || !tom) throw new Error('Tom is there')
            const seen = project(tom.eyes, look, plan.lens, w / h)
            expect(seen.depth).toBeGreaterThan(0)
            expect(Math.max(Math.abs(seen.x), Math.abs(seen.y))).toBeLessThan(1)
            expect(inBox(look.position, scope.set.cameraRoom, 0.02)).toBe(true)
          }
        },
      ),
      { numRuns: 80 },
    )
  })

  it('works with nobody, with no sets, with no performances', async () => {
    expect(await shoot({ ...input, sets: {} })).toEqual({})
    expect(Object.keys(await shoot({ ...input, performances: {} }))).toHaveLength(
      Object.keys(input.shots).length,
    )
  })

  it('earns its place', async () => {
    const on = agent.writes.parse(await agent.embedded(input, context))
    const off = agent.writes.parse(await agent.off(input, context))
    expect(agent.measure.of(input, on)).toBeGreaterThan(agent.measure.of(input, off) + 0.3)
    expect(agent.explain(on, input)).toMatch(/cameras/)
  })
})
