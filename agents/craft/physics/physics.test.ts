import { describe, expect, it } from 'vitest'
import { physicsExample } from './example.ts'
import { planBakes } from './plan.ts'
import { motionsIn } from './read.ts'
import { type Loose, simulate } from './simulate.ts'

const ball = (more: Partial<Loose> = {}): Loose => ({
  solid: { form: 'ball', half: [0.1, 0.1, 0.1], bounce: 0.5, density: 1, brittle: false },
  ...{ at: [0, 2, 0], yaw: 0, speed: [1, 0, 0.4], spin: [0, 0, 0], from: 3, ...more },
})
const rows = (poses: readonly number[]) =>
  Array.from({ length: poses.length / 7 }, (_, i) => poses.slice(i * 7, i * 7 + 7))

describe('simulate', () => {
  it('gives the same for the same, never gains energy, and never goes through the floor', async () => {
    const loose = [ball(), ball({ at: [0.3, 1.2, 0], speed: [6, 3, 0] })]
    const set = {
      solids: [{ min: [1, 0, -1], max: [1.4, 3, 1] }] as {
        min: [number, number, number]
        max: [number, number, number]
      }[],
    }
    const first = await simulate(set, loose, 120, 24)
    expect(await simulate(set, loose, 120, 24)).toEqual(first)
    for (const { poses } of first) {
      const list = rows(poses)
      for (const row of list) {
        expect(row[1]).toBeGreaterThan(-0.02)
        // The wall is in the way as well.
        expect(row[0]).toBeLessThan(1.02)
      }
      const energies: number[] = []
      for (let i = 1; i < list.length; i++) {
        const [a = [], b = []] = [list[i - 1], list[i]]
        const way = [0, 1, 2].map((k) => ((b[k] ?? 0) - (a[k] ?? 0)) * 24)
        energies.push(9.81 * (((a[1] ?? 0) + (b[1] ?? 0)) / 2 + 0.1) + Math.hypot(...way) ** 2 / 2)
      }
      for (const energy of energies) expect(energy).toBeLessThan((energies[0] ?? 0) * 1.01 + 0.05)
      expect(energies.at(-1)).toBeLessThan((energies[0] ?? 0) * 0.6)
    }
  })

  it('swings what hangs about its point and keeps its length', async () => {
    const [hung] = await simulate(
      { solids: [] },
      [ball({ at: [0, 2, 0], speed: [1.2, 0, 0], hung: 0.6, from: 0 })],
      96,
      24,
    )
    const xs = rows(hung?.poses ?? []).map((row) => row[0] ?? 0)
    expect(Math.max(...xs)).toBeGreaterThan(0.1)
    expect(Math.min(...xs)).toBeLessThan(-0.05)
    for (const row of rows(hung?.poses ?? [])) expect(row[1]).toBeGreaterThan(1.9)
  })
})

describe('planBakes', () => {
  it('lets the bottle fall, break where it hits the floor, and its shards lie there', async () => {
    const bakes = Object.values(await planBakes(physicsExample))[0] ?? []
    const bottle = bakes.find(({ prop }) => prop === 'bottle')
    const shards = bakes.filter(({ prop }) => prop === null)
    expect(bottle?.poses.at(-6)).toBe(-50)
    expect(shards.length).toBeGreaterThan(5)
    for (const shard of shards) {
      expect(shard.from).toBeGreaterThan(bottle?.from ?? 0)
      const last = shard.poses.slice(-7)
      expect(last[1]).toBeLessThan(0.2)
      expect(last[1]).toBeGreaterThan(-0.05)
    }
    // Millimetres are enough, and keep rows small.
    for (const n of bakes.flatMap(({ poses }) => poses))
      expect(Math.abs(n * 1000 - Math.round(n * 1000))).toBeLessThan(1e-6)
    expect(JSON.stringify(bakes).length).toBeLessThan(120_000)
  })
  it('sweeps what stands on a table over its edge', async () => {
    const table = {
      min: [-0.2, 0, -0.2] as [number, number, number],
      max: [1, 0.9, 0.7] as [number, number, number],
    }
    const sets = Object.fromEntries(
      Object.entries(physicsExample.sets).map(([id, set]) => [id, { ...set, solids: [table] }]),
    )
    const bakes = Object.values(await planBakes({ ...physicsExample, sets }))[0] ?? []
    const shards = bakes.filter(({ prop }) => prop === null)
    expect(shards.length).toBeGreaterThan(5)
    for (const { poses } of shards) expect(poses.at(-6)).toBeLessThan(0.3)
  })
  it('moves nothing that only sounds like moving', async () => {
    const shots = Object.fromEntries(
      Object.entries(physicsExample.shots).map(([id, shot]) => [
        id,
        { ...shot, actions: [], shows: 'She drops her eyes to the bottle.' },
      ]),
    )
    expect(await planBakes({ ...physicsExample, shots })).toEqual({})
  })
})

describe('motionsIn', () => {
  const things = [
    { id: 'glass', name: 'wine glass' },
    { id: 'ball', name: 'red ball' },
    { id: 'lamp', name: 'oil lamp' },
  ]
  it.each([
    ['She drops the glass.', 'drop glass'],
    ['The glass slips from her hand. It shatters.', 'break glass'],
    ['He throws the ball to Tom.', 'throw ball'],
    ['He knocks over the lamp.', 'topple lamp'],
    ['The lamp swings from its hook.', 'swing lamp'],
    ['The ball rolls off the table.', 'fall ball'],
    ['He throws her a look over the glass.', ''],
    ['He lifts the glass.', ''],
    ['He knocks on the door.', ''],
    ['She breaks the silence.', ''],
  ])('%s', (text, wanted) =>
    expect(
      motionsIn([{ text, who: null, target: null, from: 0, to: 1 }], things)
        .map(({ how, prop }) => `${how} ${prop}`)
        .join(),
    ).toBe(wanted),
  )
})
