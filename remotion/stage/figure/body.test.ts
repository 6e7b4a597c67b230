import { describe, expect, test } from 'vitest'
import { Action } from '#film/shot.ts'
import { ActorTrack, FigureModel, type StageSpec } from '#film/stage.ts'
import { type Capsule, capsulesOf, depthOf } from './body.ts'
import { buildFigure } from './build.ts'
import { poseFigure } from './pose.ts'
import { worldOf } from './world.ts'

const model = (height: number, build: FigureModel['build'] = 'average') =>
  FigureModel.parse({
    kind: 'human',
    ...{ height, build, shoulders: height * 0.25, hips: height * 0.2, headScale: 1, feminine: 0.5, age: 0.5 },
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

const stage = (figures: { model: FigureModel; track: ActorTrack }[]) => {
  const spec = {
    figures: figures.map((one, i) => ({ id: 'ab'[i] ?? 'c', mouth: [], ...one })),
    ...{ props: [], fps: 24, set: { marks: [] } as unknown as StageSpec['set'] },
  }
  const rigs = spec.figures.map((figure) => buildFigure(figure.model))
  return (frame: number): Capsule[][] =>
    spec.figures.map((figure, i) => {
      const rig = rigs[i]
      if (!rig) throw new Error('one rig each')
      poseFigure(rig, figure.track, [], frame, 24, worldOf(spec, frame))
      return capsulesOf(rig)
    })
}
const ARMS = /^(?:fore|hand)/
const TRUNK = /^(?:chest|head)/

describe('no limb through a body', () => {
  for (const action of Action.options)
    test(`${action}: forearms and hands stay out of the own trunk and head`, () => {
      for (const posture of ['stand', 'sit'] as const) {
        const at = stage([
          {
            model: model(1.7),
            track: track({
              ...{ posture, height: posture === 'sit' ? 0.45 : 0 },
              gestures: [{ from: 0, to: 48, action, target: null, hand: 'both' }],
            }),
          },
        ])
        for (let frame = 0; frame < 48; frame += 3) {
          const parts = at(frame)[0] ?? []
          for (const arm of parts.filter(({ part }) => ARMS.test(part)))
            for (const body of parts.filter(({ part }) => TRUNK.test(part)))
              expect(
                depthOf(arm, body),
                `${posture}, frame ${frame}: ${arm.part} in ${body.part}`,
              ).toBeLessThan(0.035)
        }
      }
    })

  for (const [a, b] of [
    [model(1.7), model(1.7)],
    [model(1.85, 'broad'), model(1.6, 'slight')],
    [model(1.65, 'stout'), model(1.75)],
  ] as const)
    test(`two embrace, ${a.build} and ${b.build}: breast to breast, arms round backs, heads beside each other`, () => {
      const gesture = { from: 0, to: 60, action: 'embrace' as const, hand: 'both' as const }
      const at = stage([
        {
          model: a,
          track: track({ start: { x: 0.06, z: -0.17, facing: 0 }, gestures: [{ ...gesture, target: 'b' }] }),
        },
        {
          model: b,
          track: track({
            start: { x: -0.06, z: 0.17, facing: Math.PI },
            gestures: [{ ...gesture, target: 'a' }],
          }),
        },
      ])
      for (let frame = 0; frame < 60; frame += 4) {
        const [one = [], two = []] = at(frame)
        for (const [p, q] of [
          [one, two],
          [two, one],
        ] as const)
          for (const part of p)
            for (const body of q.filter(({ part }) => TRUNK.test(part)))
              expect(depthOf(part, body), `frame ${frame}: ${part.part} in ${body.part}`).toBeLessThan(0.05)
      }
    })
})
