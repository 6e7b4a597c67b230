import { describe, expect, it } from 'vitest'
import { applyCdl } from '../cdl.ts'
import { type Grade, plainGrade } from '../look.ts'
import { random } from '../random.ts'
import { readCdl, writeCcc, writeCdl } from './cdl.ts'
import { applyCube, readCube, writeCube } from './cube.ts'

const cold: Grade = {
  ...plainGrade,
  slope: [0.93, 0.99, 1.08],
  offset: [-0.012, 0, 0.021],
  power: [1.06, 1.02, 0.97],
  saturation: 0.82,
  why: 'Cold & "empty": <the loss>',
}
const grades = { s1: plainGrade, 's2 "b" & c': cold }
const cdlOf = ({ slope, offset, power, saturation }: Grade) => ({ slope, offset, power, saturation })

describe('a colour decision list', () => {
  it.each([writeCcc, writeCdl])('reads back as it was written', (write) => {
    expect(readCdl(write(grades))).toEqual({ s1: cdlOf(plainGrade), 's2 "b" & c': cdlOf(cold) })
  })
  it('names the correction that is broken', () => {
    expect(() => readCdl(writeCcc({ s7: plainGrade }).replace(/<Slope>[^<]*/, '<Slope>1 x 1'))).toThrow('s7')
  })
})

describe('a lookup table', () => {
  it('applied equals the CDL', () => {
    const cube = readCube(writeCube('s2', cold))
    const r = random('cube')
    for (let i = 0; i < 500; i++) {
      const colour = [r.next(), r.next(), r.next()] as const
      const [a, b] = [applyCube(cube, colour), applyCdl(cold, colour)]
      for (const [k, c] of a.entries()) expect(Math.abs(c - (b[k] ?? 9))).toBeLessThan(1.3 / 255)
    }
  })
  it('changes nothing where the grade changes nothing', () => {
    const cube = readCube(writeCube('s1', plainGrade, 17))
    for (const c of [0, 0.13, 0.5, 0.77, 1]) expect(applyCube(cube, [c, 1 - c, c])[0]).toBeCloseTo(c, 5)
  })
  it('that is cut short is refused', () => {
    expect(() => readCube(writeCube('s1', plainGrade, 5).slice(0, -40))).toThrow('rows')
  })
})
