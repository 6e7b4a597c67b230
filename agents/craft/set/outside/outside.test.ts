import { validateBytes } from 'gltf-validator'
import { Mesh } from 'three'
import { describe, expect, it } from 'vitest'
import { rigOf } from '#agents/craft/light/rig.ts'
import { random } from '#film/random.ts'
import { Period, Place, Season, SetKind } from '#film/scene.ts'
import type { SetSpec } from '#film/stage.ts'
import { toGlb } from '#remotion/stage/gltf.ts'
import { createLook } from '#remotion/stage/material.ts'
import { createSet, trianglesOf } from '#remotion/stage/set/create-set.ts'
import { landOf } from '#remotion/stage/set/terrain.ts'
import { free } from '../check.ts'
import { layOut } from '../index.ts'
import { exteriors } from './index.ts'

const palette = {
  name: 'Harbour dusk',
  ...{ ground: '#6f8f94', light: '#f3d9a6', shadow: '#24364f', skin: '#c98f6b', accent: '#d2603a' },
}
const kinds = SetKind.options.filter((kind) => kind in exteriors)
const build = (kind: SetKind, seed: string, more: Partial<ReturnType<typeof Place.parse>> = {}): SetSpec =>
  layOut(
    Place.parse({ id: 'p', name: kind.toUpperCase(), kind, interior: kind === 'cave', words: [], ...more }),
    palette,
    'drama',
    random(seed),
  )
const rig = (set: SetSpec) =>
  rigOf(
    { time: 'dusk', weather: 'clear', emotion: { valence: 0, arousal: 0 }, place: 'p' },
    set,
    palette,
    'drama',
  )

describe.each(kinds)('%s', (kind) => {
  const set = build(kind, `${kind}/1`)

  it('is valid glTF of finite numbers and unit normals', async () => {
    const { object } = createSet(set, rig(set), createLook())
    object.traverse((child) => {
      if (!(child instanceof Mesh)) return
      const { array } = child.geometry.getAttribute('position')
      expect(array.every((n: number) => Number.isFinite(n))).toBe(true)
    })
    const report = await validateBytes(await toGlb(object), { maxIssues: 10 })
    expect(report.issues.messages.filter((m) => m.severity === 0)).toEqual([])
  })

  it('has foreground, middle ground and a backdrop within its budget', () => {
    const out = set.pieces.map((p) => Math.hypot(p.position[0], p.position[2]))
    expect(out.some((d) => d < 5)).toBe(true)
    expect(out.some((d) => d >= 5 && d < 14)).toBe(true)
    expect(out.some((d) => d > 14)).toBe(true)
    expect(trianglesOf(set, rig(set))).toBeLessThan(80_000)
  })

  it('is flat where people stand, and nothing stands in them or in the middle of the camera room', () => {
    const land = landOf(set)
    for (const mark of set.marks) {
      expect(Math.abs(land(mark.x, mark.z)), mark.id).toBeLessThan(0.3)
      if (mark.use === 'stand') expect(free(set, mark.x, mark.z), mark.id).toBe(true)
    }
    const { max } = set.cameraRoom
    expect(free(set, 0, max[2] - 0.6)).toBe(true)
  })

  it('changes with its seed', () => {
    expect(build(kind, `${kind}/1`)).toEqual(set)
    expect(build(kind, `${kind}/2`).pieces).not.toEqual(set.pieces)
  })
})

it.each(['street', 'village', 'alley', 'market', 'harbour', 'bridge'] as const)(
  '%s is of its time',
  (kind) => {
    const built = Period.options.map((period) =>
      [...new Set(build(kind, 'same', { period }).pieces.map((p) => p.kind))].sort().join(),
    )
    expect(new Set(built).size).toBeGreaterThanOrEqual(kind === 'bridge' || kind === 'harbour' ? 2 : 4)
  },
)

it('wears the season', () => {
  const ground = Season.options.map((season) => build('forest', 'same', { season }).ground.colour)
  expect(new Set(ground).size).toBe(Season.options.length)
  const woods = build('park', 'same', { season: 'winter' }).pieces.map((p) => p.kind)
  expect(woods).toContain('bare-tree')
  expect(woods).not.toContain('oak')
})
