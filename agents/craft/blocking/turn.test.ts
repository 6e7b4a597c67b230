import { describe, expect, it } from 'vitest'
import type { BlockedTrack } from './floor-state.ts'
import { turnBetween } from './plane.ts'
import { atEase } from './turn.ts'

const fps = 24
const track = (moves: BlockedTrack['moves']): BlockedTrack => ({
  ...{ start: { x: 0, z: 0, facing: 0 }, posture: 'stand', height: 0, moves, gestures: [], holds: null },
})
const round = track([{ from: 0, to: 12, gait: 'walk', path: [{ x: 0, z: 0, facing: 2.4 }] }])

describe('turning', () => {
  it('takes a great beast longer than a person', () => {
    const [person] = atEase(round, 3.8, 200, fps)
    const [dragon] = atEase(round, 1.7, 200, fps)
    expect(person?.to).toBe(23)
    expect(dragon?.to).toBe(51)
    expect(dragon?.path[0]?.facing).toBeCloseTo(2.4)
  })

  it('makes one turn of two that follow each other', () => {
    const turn = (from: number, to: number, facing: number) => ({
      ...{ from, to, gait: 'walk' as const, path: [{ x: 0, z: 0, facing }] },
    })
    expect(atEase(track([turn(0, 18, -0.6), turn(18, 20, -0.5)]), 3.8, 200, fps)).toEqual([turn(0, 20, -0.5)])
    expect(atEase(track([turn(0, 18, -0.6), turn(40, 50, -0.5)]), 3.8, 200, fps)).toHaveLength(2)
  })

  it('stops part-way where there is no time for more', () => {
    const [dragon] = atEase(round, 1.7, 26, fps)
    expect(dragon?.to).toBe(25)
    expect(dragon?.path[0]?.facing).toBeLessThan(1.5)
  })

  it('follows on the spot after a walk that ends turned about', () => {
    const walk = track([{ from: 0, to: 48, gait: 'walk', path: [{ x: 0, z: 2.4, facing: Math.PI * 0.9 }] }])
    const [goes, turns] = atEase(walk, 1.7, 200, fps)
    if (!goes || !turns) throw new Error('it goes and turns')
    const [arrives, ends] = [goes.path.at(-1)?.facing ?? 0, turns.path.at(-1)?.facing ?? 0]
    expect(turns.from).toBe(48)
    expect(ends).toBeCloseTo(Math.PI * 0.9)
    expect((1.5 * arrives) / 0.6).toBeLessThan(1.71)
    expect((1.5 * Math.abs(turnBetween(arrives, ends)) * fps) / (turns.to - turns.from)).toBeLessThan(1.71)
  })
})
