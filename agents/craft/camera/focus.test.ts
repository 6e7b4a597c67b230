import { describe, expect, it } from 'vitest'
import { cameraAt } from '#film/optics.ts'
import type { ActionBeat, Shot } from '#film/shot.ts'
import type { CameraPlan } from '#film/stage.ts'
import { ActorTrack } from '#film/stage.ts'
import { bodyAt } from './body.ts'
import { cameraExample } from './example.ts'
import { focused } from './focus.ts'
import { scopesOf } from './shots.ts'
import type { Scope } from './view.ts'

const stand = (x: number, z: number) =>
  ActorTrack.parse({
    ...{ start: { x, z, facing: 0 }, posture: 'stand', moves: [], gestures: [], gaze: [], expressions: [] },
    holds: null,
  })
const [some] = scopesOf(cameraExample as never).flat()
if (!some) throw new Error('the example has shots')
const speaks = (who: string, from: number, to: number): ActionBeat => ({
  ...{ who, action: 'speak', target: null, from, to, text: '' },
})
const scopeOf = (change: Partial<Shot>): Scope => ({
  ...some,
  shot: { ...some.shot, size: 'MS', kind: 'two-shot', subjects: ['near', 'far'], actions: [], ...change },
  bodies: (frame) => [
    bodyAt('near', stand(-0.5, 0), undefined, frame, 24),
    bodyAt('far', stand(0.6, -2), undefined, frame, 24),
  ],
})
const plan: CameraPlan = {
  ...{ lens: 50, move: 'static', shake: 0, focus: 'near', why: '' },
  keys: [{ at: 0, position: [0, 1.5, 3], target: [0, 1.5, 0], roll: 0 }],
}

describe('focused', () => {
  it('is on the eyes of the one it is about, and the sharper the nearer', () => {
    const close = focused(plan, scopeOf({ size: 'CU', kind: 'single', subjects: ['near'] }), null)
    const medium = focused(plan, scopeOf({ kind: 'single', subjects: ['near'] }), null)
    expect(close.keys[0]?.focus).toBeCloseTo(3, 1)
    expect(close.aperture).toBeLessThan(medium.aperture ?? 0)
  })

  it('goes over to the one who speaks next', () => {
    const scope = scopeOf({ actions: [speaks('near', 0, 0.5), speaks('far', 0.5, 1)] })
    const made = focused(plan, scope, null)
    expect(cameraAt(made, 0.3).focus).toBeCloseTo(3, 1)
    expect(cameraAt(made, 0.6).focus).toBeCloseTo(5, 1)
  })

  it('leaves wide pictures sharp', () =>
    expect(focused(plan, scopeOf({ size: 'WS' }), null).aperture).toBe(undefined))
})
