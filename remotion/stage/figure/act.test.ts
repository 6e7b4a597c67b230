import { Vector3 } from 'three'
import { describe, expect, test } from 'vitest'
import { ActorTrack, FigureModel, type StageSpec } from '#film/stage.ts'
import { solesOf } from './body.ts'
import { buildFigure } from './build.ts'
import { holdingsOf } from './holding.ts'
import { poseFigure } from './pose.ts'
import type { FigureRig } from './rig.ts'
import { worldOf } from './world.ts'

const model = FigureModel.parse({
  kind: 'human',
  ...{ height: 1.7, build: 'average', shoulders: 0.43, hips: 0.34, headScale: 1, feminine: 0.5, age: 0.5 },
  ...{ skin: '#d9a07a', hair: { style: 'bald', colour: '#4a2f1d' }, garment: 'shirt' },
  colours: { main: '#35506b', second: '#c8893a', legs: '#3a3f4a', shoes: '#4a2f22' },
  ...{ accessories: [], seed: 7 },
})
const track = (change: Partial<ActorTrack>): ActorTrack =>
  ActorTrack.parse({
    ...{
      start: { x: 0, z: 0, facing: 0 },
      posture: 'stand',
      moves: [],
      gestures: [],
      gaze: [],
      expressions: [],
    },
    ...{ holds: null },
    ...change,
  })
const bottle = (position: [number, number, number] | null) => ({
  ...{ id: 'bottle', yaw: 0, position },
  model: { shape: 'bottle', colour: '#336644', size: 0.3, seed: 1 },
})
type Part = Partial<Pick<StageSpec, 'props'>> & {
  marks?: { id: string; x: number; z: number; height: number }[]
}

/** Poses the cast of a little stage at a frame. */
const stage = (tracks: ActorTrack[], { props = [], marks = [] }: Part = {}) => {
  const figures = tracks.map((own, i) => ({ id: 'ab'[i] ?? 'c', model, track: own, mouth: [] }))
  const set = { marks } as unknown as StageSpec['set']
  const rigs = figures.map(() => buildFigure(model))
  const at = (frame: number): FigureRig[] => {
    const world = worldOf({ figures, props, set, fps: 24 }, frame)
    for (const [i, rig] of rigs.entries()) poseFigure(rig, tracks[i] as ActorTrack, [], frame, 24, world)
    return rigs
  }
  return { figures, at }
}
const palm = (rig: FigureRig | undefined, side: 'L' | 'R') => {
  if (!rig) throw new Error('somebody is there')
  return rig.grips[side].getWorldPosition(new Vector3())
}
const gesture = (
  action: ActorTrack['gestures'][number]['action'],
  from: number,
  to: number,
  target: string | null,
) => ({
  ...{ action, from, to, target },
  hand: 'right' as const,
})

describe('hands', () => {
  for (const [where, position] of [
    ['a table', [0.05, 0.76, 0.5]],
    ['a shelf', [-0.1, 1.35, 0.45]],
    ['the ground', [0, 0, 0.42]],
  ] as const)
    test(`a thing is picked up where it lies: on ${where}`, () => {
      const prop = bottle([...position])
      const { at, figures } = stage([track({ gestures: [gesture('pick-up', 4, 44, 'bottle')] })], {
        props: [prop],
      })
      const [held] = holdingsOf(figures)
      expect(held).toMatchObject({ prop: 'bottle', who: 'a', side: 'R', from: 24 })
      const rig = at(24)[0]
      const there = new Vector3(...position)
      expect(Math.hypot(palm(rig, 'R').x - there.x, palm(rig, 'R').z - there.z)).toBeLessThan(0.04)
      expect(palm(rig, 'R').y - there.y).toBeGreaterThan(0)
      expect(palm(rig, 'R').y - there.y).toBeLessThan(0.22)
    })

  test('what is given changes hands when both hands are at it, and is never in two hands or none', () => {
    const { at, figures } = stage([
      track({
        start: { x: 0, z: -0.45, facing: 0 },
        holds: { prop: 'bottle', hand: 'right' },
        gestures: [gesture('give', 4, 44, 'b')],
      }),
      track({ start: { x: 0, z: 0.45, facing: Math.PI }, gestures: [gesture('take', 6, 44, 'a')] }),
    ])
    const spans = holdingsOf(figures)
    for (let frame = 0; frame < 60; frame++)
      expect(spans.filter((one) => one.from <= frame && frame < one.to)).toHaveLength(1)
    const when = spans.find(({ who }) => who === 'b')?.from ?? 0
    expect(when).toBe(24)
    const [giver, taker] = at(when)
    expect(palm(giver, 'R').distanceTo(palm(taker, 'R'))).toBeLessThan(0.08)
  })
})

describe('postures', () => {
  test('one sits down onto the seat, with hips back and the feet where they stood, and rises again', () => {
    const { at } = stage(
      [track({ gestures: [gesture('sit', 4, 34, 'chair'), gesture('rise', 48, 70, null)] })],
      { marks: [{ id: 'chair', x: 0, z: -0.4, height: 0.45 }] },
    )
    const feet = (frame: number) =>
      (['L', 'R'] as const).flatMap((side) => solesOf(at(frame)[0] as FigureRig, side))
    const standing = feet(0).map((p) => p.clone())
    for (const frame of [12, 20, 34, 47, 60, 80])
      for (const [i, p] of feet(frame).entries())
        expect(p.distanceTo(standing[i] as Vector3)).toBeLessThan(0.02)
    const hips = at(46)[0]?.joints.hips.getWorldPosition(new Vector3())
    expect(hips?.z).toBeCloseTo(-0.4, 1)
    expect(hips?.y).toBeGreaterThan(0.45)
    expect(hips?.y).toBeLessThan(0.62)
    expect(at(80)[0]?.joints.hips.getWorldPosition(new Vector3()).z).toBeCloseTo(0, 1)
  })
})

describe('life', () => {
  /** The step at which a turn is a tenth done. */
  const begins = (values: readonly number[]): number => {
    const [first = 0, last = 0] = [values[0], values.at(-1)]
    return values.findIndex((v) => Math.abs(v - first) > 0.1 * Math.abs(last - first))
  }
  test('eyes lead the head by 80 to 150 ms, and the head the body', () => {
    const rig = buildFigure(model)
    let eyes = 0
    const look = (yaw: number) => {
      eyes = yaw
    }
    const watched = { ...rig, look }
    const own = track({
      gaze: [
        { from: 0, target: [0, 1.5, 4] },
        { from: 24, target: [4, 1.5, 0.4] },
      ],
    })
    const seen = Array.from({ length: 960 }, (_, i) => {
      poseFigure(watched, own, [], 20 + i / 20, 24, () => null)
      const head = rig.joints.head.rotation.y + rig.joints.neck.rotation.y
      return { eyes, head, body: rig.joints.chest.rotation.y }
    }).slice(0, 560)
    const peak = (of: 'eyes') => seen.findIndex((s) => Math.abs(s[of]) > 0.2)
    const ms = (steps: number) => (steps / 20 / 24) * 1000
    const lead = ms(begins(seen.map((s) => s.head)) - peak('eyes'))
    expect(lead).toBeGreaterThan(80)
    expect(lead).toBeLessThan(150)
    expect(begins(seen.map((s) => s.body))).toBeGreaterThan(begins(seen.map((s) => s.head)))
  })

  test('one breathes 12 to 16 times a minute', () => {
    for (const seed of [1, 40, 90]) {
      const rig = buildFigure({ ...model, seed })
      const widths = Array.from({ length: 60 * 12 }, (_, i) => {
        poseFigure(rig, track({}), [], i * 2, 24, () => null)
        return rig.joints.chest.scale.x
      })
      const breaths = widths.filter((w, i) => w > (widths[i - 1] ?? 9) && w >= (widths[i + 1] ?? 9)).length
      expect(breaths).toBeGreaterThanOrEqual(11)
      expect(breaths).toBeLessThanOrEqual(16)
    }
  })
})
