import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { ActorTrack, FigureModel } from '#film/stage.ts'
import { buildFigure } from '#remotion/stage/figure/build.ts'
import { poseFigure } from '#remotion/stage/figure/pose.ts'
import { bodyAt } from './body.ts'

const model = (change: Partial<FigureModel>): FigureModel =>
  FigureModel.parse({
    ...{ kind: 'human', height: 1.7, build: 'average', shoulders: 0.43, hips: 0.34, headScale: 1 },
    ...{ feminine: 1, age: 0.5, skin: '#d9a07a', hair: { style: 'bald', colour: '#4a2f1d' } },
    colours: { main: '#35506b', second: '#c8893a', legs: '#3a3f4a', shoes: '#4a2f22' },
    ...{ garment: 'shirt', accessories: [], seed: 7 },
    ...change,
  })
const track = (change: Partial<ActorTrack>): ActorTrack =>
  ActorTrack.parse({
    ...{ start: { x: 1, z: -0.5, facing: 0.6 }, posture: 'stand', moves: [], gestures: [], gaze: [] },
    ...{ expressions: [], holds: null },
    ...change,
  })
const does = (action: ActorTrack['gestures'][number]['action'], from: number) => ({
  ...{ from, to: from + 48, action, target: null, hand: 'right' as const },
})
const people = [
  model({}),
  model({ height: 1.95, build: 'tall', hips: 0.38 }),
  model({ height: 1.1, headScale: 1.34, hips: 0.24, age: 0 }),
  model({ height: 1.75, build: 'stout', hips: 0.46 }),
]
const tracks: [string, Partial<ActorTrack>][] = [
  ['stands', {}],
  ['stands on a step', { height: 0.4 }],
  ['sits on a seat', { posture: 'sit', height: 0.48 }],
  ['sits on the ground', { posture: 'sit' }],
  ['kneels', { posture: 'kneel' }],
  ['lies', { posture: 'lie' }],
  ['lies on a bed', { posture: 'lie', height: 0.5 }],
  ['sits down', { gestures: [does('sit', 12)] }],
  ['kneels and rises', { gestures: [does('kneel', 6), does('rise', 50)] }],
  ['rises', { posture: 'sit', height: 0.45, gestures: [does('rise', 20)] }],
  ['lies down', { gestures: [does('lie', 10)] }],
  ['falls', { gestures: [does('fall', 10)] }],
  ['sits down to drive', { gestures: [does('drive', 0)] }],
]

describe('bodyAt', () => {
  it.each(tracks)('knows where the head of one who %s is, at every moment', (_, change) => {
    const of = track(change)
    for (const one of people) {
      const rig = buildFigure(one)
      for (let frame = 0; frame <= 96; frame += 4) {
        poseFigure(rig, of, [], frame, 24, () => null)
        const head = rig.joints.head
        const eyes = head.localToWorld(new Vector3(0, rig.measures.head * 0.78, 0))
        const body = bodyAt('a', of, one, frame, 24)
        expect(eyes.distanceTo(new Vector3(...body.eyes))).toBeLessThan(0.18 * one.height)
      }
    }
  })
})
