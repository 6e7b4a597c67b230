import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { ActorTrack, FigureModel, type Vec3 } from '#film/stage.ts'
import { createFigure } from '#remotion/stage/figure/create-figure.ts'
import { poseFigure } from '#remotion/stage/figure/pose.ts'
import { posedOf } from '#remotion/stage/figure/posed.ts'
import { createLook } from '#remotion/stage/material.ts'
import { bodyAt } from './body.ts'
import { posedBody, posedThing } from './posed.ts'
import { apart } from './space.ts'

const frames = 72
const fps = 24
const model = (change: Partial<FigureModel>) =>
  FigureModel.parse({
    ...{ kind: 'human', height: 1.7, build: 'average', shoulders: 0.43, hips: 0.34, headScale: 1 },
    ...{ feminine: 1, age: 0.5, skin: '#d9a07a', hair: { style: 'bald', colour: '#4a2f1d' } },
    colours: { main: '#35506b', second: '#c8893a', legs: '#3a3f4a', shoes: '#4a2f22' },
    ...{ garment: 'shirt', accessories: [], seed: 7, ...change },
  })
const track = (change: Partial<ActorTrack>): ActorTrack =>
  ActorTrack.parse({
    ...{ start: { x: 1, z: -0.5, facing: 0.6 }, posture: 'stand', moves: [], gestures: [], gaze: [] },
    ...{ expressions: [], holds: null, ...change },
  })
const figures = [
  {
    id: 'walks',
    model: model({}),
    track: track({ moves: [{ from: 6, to: 60, gait: 'walk', path: [{ x: 2.6, z: 1, facing: 0.2 }] }] }),
  },
  {
    id: 'kneels',
    model: model({ height: 1.2, headScale: 1.2, age: 0 }),
    track: track({
      gestures: [{ from: 10, to: 50, action: 'kneel', target: null, hand: 'right' }],
      gaze: [{ from: 0, target: [0, 1, 3] }],
      holds: { prop: 'bottle', hand: 'right' },
    }),
  },
  { id: 'fox', model: model({ kind: 'animal', species: 'fox', height: 0.5 }), track: track({}) },
]
const bottle = { id: 'bottle', model: { shape: 'bottle', colour: '#4f7d5a', size: 0.25, seed: 1 } }
const letter = { id: 'letter', model: { shape: 'letter', colour: '#efe3c8', size: 0.2, seed: 2 } }
const [posed] = posedOf([
  {
    ...{ figures, marks: [], frames, fps },
    props: [
      { ...bottle, position: null, yaw: 0 },
      { ...letter, position: [0, 0.8, 0] as Vec3, yaw: 0.4 },
    ],
  },
])
if (!posed) throw new Error('posed')

describe('posed bodies', () => {
  it.each(figures)('has the head of one who $id within 3 cm at every frame', (figure) => {
    const rig = createFigure({ ...figure, mouth: [] }, createLook(), [])
    const { bone, centre } = rig.object.userData.head
    for (let frame = 0; frame < frames; frame++) {
      poseFigure(rig, figure.track, [], frame, fps, () => null)
      const head = bone.localToWorld(centre.clone()) as Vector3
      const body = posedBody(bodyAt(figure.id, figure.track, figure.model, frame, fps), posed, frame)
      expect(head.distanceTo(new Vector3(...body.head))).toBeLessThan(0.03)
    }
  })

  it('has a thing in the hand that holds it, and another where it lies', () => {
    const held = posedThing(posed, 'bottle', 40)
    const hands = posed.figures.kneels?.[Math.round(40 / posed.every)]?.hands ?? []
    expect(held?.holder).toBe('kneels')
    expect(Math.min(...hands.map((hand) => apart(hand, held?.at ?? [9, 9, 9])))).toBeLessThan(0.16)
    const lies = posedThing(posed, 'letter', 40)
    expect(lies?.holder).toBeNull()
    expect(apart(lies?.at ?? [9, 9, 9], [0, 0.8, 0])).toBeLessThan(0.05)
  })

  it('leaves a body as its track tells it where nobody has posed it', () => {
    const body = bodyAt('else', figures[0]?.track ?? track({}), undefined, 0, fps)
    expect(posedBody(body, posed, 0)).toBe(body)
  })
})
