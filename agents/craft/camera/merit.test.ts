import { describe, expect, it } from 'vitest'
import type { PosedThing } from '#film/posed.ts'
import type { CameraPlan, Vec3 } from '#film/stage.ts'
import type { Body } from './body.ts'
import { cameraExample } from './example.ts'
import type { CameraInput } from './input.ts'
import { headInside, meritOf, worthOf } from './merit.ts'
import { watchedIn } from './plan.ts'
import { scopesOf, shootAll, tripod } from './shots.ts'
import { angleBetween, sub } from './space.ts'
import { thingPlan } from './thing.ts'
import type { Scope } from './view.ts'

const input = cameraExample as unknown as CameraInput
const scopes = scopesOf(input).flat()
const worth = (cameras: Record<string, CameraPlan>) =>
  scopes.map((scope) => {
    const plan = cameras[scope.shot.id]
    return plan ? worthOf(meritOf(plan, scope, watchedIn(scope))) : 0
  })

describe('merit', () => {
  it('is higher for planned cameras than for a tripod, in every shot', () => {
    const [planned, plain] = [worth(shootAll(input)), worth(tripod(input))]
    for (const [i, value] of planned.entries()) expect(value).toBeGreaterThanOrEqual(plain[i] ?? 1)
    expect(Math.min(...planned)).toBeGreaterThan(0.85)
  })

  it('knows a head that is cut from one that is whole', () => {
    const body = scopes[0]?.bodies(0)[0] as Body
    const at = (dx: number): boolean => {
      const [x, y, z] = body.head
      const look = { position: [x, y, z + 2] as Vec3, target: [x + dx, y, z] as Vec3, roll: 0 }
      return headInside(body, look, 85, 16 / 9, false)
    }
    expect(at(0)).toBe(true)
    expect(at(0.4)).toBe(false)
  })
})

describe('thingPlan', () => {
  const scope = scopes.find(({ shot }) => shot.kind === 'single')
  if (!scope) throw new Error('the example has a single')
  const thing: PosedThing = {
    ...{ at: [0, 1, 0], left: [0.1, 0, 0], up: [0, 0.07, 0], front: [0, 0, 0.002], holder: null },
  }
  const seen = (one: PosedThing): CameraPlan => {
    const bare: Scope = {
      ...scope,
      bodies: () => [],
      thing: () => one,
      veils: [],
      set: { ...scope.set, solids: [] },
    }
    const made = thingPlan(bare, 'letter', ({ look, lens }) => ({
      ...{ lens, move: 'static', shake: 0, focus: null, why: '', keys: [{ at: 0, ...look }] },
    }))
    if (!made) throw new Error('a letter can be seen')
    return made.plan
  }

  it('sees a flat thing from its front, not from its edge', () => {
    for (const front of [
      [0, 0, 0.002],
      [0.002, 0, 0],
    ] as Vec3[]) {
      const left: Vec3 = front[0] > 0 ? [0, 0, -0.1] : [0.1, 0, 0]
      const key = seen({ ...thing, front, left }).keys[0]
      if (!key) throw new Error('a place')
      expect(angleBetween(front, sub(key.position, thing.at))).toBeLessThan(0.8)
    }
  })
})
