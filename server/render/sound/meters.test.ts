import { expect, it } from 'vitest'
import { Meters } from '#film/meters.ts'
import { powersOf } from './control.ts'
import { metersOf } from './meters.ts'
import { RATE } from './wav.ts'

const tone = (hz: number, seconds: number, level: (t: number) => number): Float32Array =>
  Float32Array.from(
    { length: RATE * seconds },
    (_, i) => Math.sin((2 * Math.PI * hz * i) / RATE) * level(i / RATE),
  )
const read = (left: Float32Array, right: Float32Array) =>
  Meters.parse(metersOf([left, right], powersOf([left, right], 0, left.length, 'weighted'), -1))

it('reads a sine in both channels at its level, its phase and its band', () => {
  const loud = tone(997, 6, () => 0.5)
  const meters = read(loud, loud)
  expect(meters.momentary.at(-1)).toBeCloseTo(-6, 0) // −3.01 − 6.02 in each of two channels
  expect(meters.shortTerm.at(-1)).toBeCloseTo(-6, 0)
  expect(meters.integrated).toBeCloseTo(-6, 0)
  expect(meters.phase[20]).toBe(1)
  expect(meters.peaks[20]).toBeCloseTo(-6, 0)
  const strongest = meters.spectra[2]?.indexOf(Math.max(...(meters.spectra[2] ?? []))) ?? 0
  expect(meters.bands[strongest]).toBe(1000)
  expect(meters.spectra[2]?.[strongest]).toBeCloseTo(-9, 0)
  expect(
    read(
      loud,
      loud.map((x) => -x),
    ).phase[20],
  ).toBe(-1)
  expect(meters.momentary).toHaveLength(60)
})

it('reads the range between soft and loud', () => {
  const steps = tone(997, 40, (t) => (t < 20 ? 0.05 : 0.5)) // 20 dB apart
  expect(read(steps, steps).range).toBeGreaterThan(18)
  const even = tone(997, 20, () => 0.3)
  expect(read(even, even).range).toBeLessThan(1)
})
