import { describe, expect, it } from 'vitest'
import { groundAt } from '#film/ground.ts'
import type { SetSpec } from '#film/stage.ts'
import { withLevels } from '../set/levels.ts'
import { exampleSets } from './example.ts'
import { effortOf, onto, walkable, withHeights } from './levels.ts'
import { isFree, wayBetween } from './plane.ts'

const { shore } = exampleSets
if (!shore) throw new Error('the example has a shore')
const flight: SetSpec = withLevels({
  ...shore,
  pieces: [
    { kind: 'stairs', position: [0, 0, -3], yaw: 0, size: [1.6, 2, 3], colour: '#8b8580', seed: 1 },
    { kind: 'dais', position: [5, 0, -3], yaw: 0, size: [4, 0.45, 3], colour: '#8b8580', seed: 1 },
  ],
  solids: [
    { min: [-0.8, 0, -4.5], max: [0.8, 2, -1.5] },
    { min: [3, 0, -4.5], max: [7, 0.45, -1.5] },
  ],
})
const set = walkable(flight)
const beat = (text: string, action: 'walk' | 'climb' = 'walk') => ({
  ...{ who: 'mara', action, target: null, text, from: 0, to: 1 },
})

describe('a floor of several heights', () => {
  it('lets people up the front of a flight, and not through its sides', () => {
    expect(isFree({ x: 0, z: -2.6 }, set.solids, 0.25)).toBe(true)
    expect(isFree({ x: 0.8, z: -3.4 }, set.solids, 0.25)).toBe(false)
    const way = wayBetween({ x: 3, z: -3 }, { x: 0, z: -2.6 }, set.solids)
    expect(way.length).toBeGreaterThan(2)
    expect(Math.max(...way.map(({ z }) => z))).toBeGreaterThan(-1.7)
  })

  it('leaves the low steps of a dais open on all sides', () => {
    expect(wayBetween({ x: 1.5, z: -3 }, { x: 5, z: -3 }, set.solids)).toHaveLength(2)
  })

  it('leads where the text says, as high as one is seen', () => {
    const up = onto(beat('Mara climbs the stairs.', 'climb'), set, { x: 0, z: 0 })
    expect(groundAt(set, up?.x ?? 0, up?.z ?? 0)).toBeCloseTo(1.2)
    const boards = onto(beat('Mara steps up onto the stage.'), set, { x: 0, z: 0 })
    expect(groundAt(set, boards?.x ?? 0, boards?.z ?? 0)).toBeGreaterThan(0.25)
    expect(onto(beat('Mara walks to the window.'), set, { x: 0, z: 0 })).toBeNull()
    expect(onto(beat('Mara climbs the stairs.', 'climb'), shore, { x: 0, z: 0 })).toBeNull()
  })

  it('makes a way longer to the legs where it climbs', () => {
    const way = [
      { x: 0, z: 0 },
      { x: 0, z: -2.6 },
    ]
    const high = withHeights(way, set)
    expect(high[0]?.y).toBe(0)
    expect(high.at(-1)?.y).toBeCloseTo(0.8)
    expect(effortOf(way, set)).toBeGreaterThan(4)
    expect(withHeights(way, shore)).toEqual(way)
  })
})
