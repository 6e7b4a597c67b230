import { expect, test } from 'vitest'
import { createLoudness, lufsOf } from './loudness.ts'
import { LOOK, scopesOf, VECTOR, WAVE, yuvOf } from './picture-scope.ts'

const filled = (colour: (x: number) => [number, number, number]) => {
  const pixels = new Uint8ClampedArray(LOOK.width * LOOK.height * 4)
  for (let i = 0; i < pixels.length; i += 4) pixels.set([...colour((i / 4) % LOOK.width), 255], i)
  return pixels
}
const places = ({ width, hits }: { width: number; hits: Uint16Array }) =>
  [...hits].flatMap((n, i) => (n > 0 ? [{ x: i % width, y: Math.floor(i / width), n }] : []))

test('white is on top of the waveform, black at its foot, a ramp from one to the other', () => {
  const { wave } = scopesOf(filled((x) => (x < 80 ? [0, 0, 0] : [255, 255, 255])))
  expect(new Set(places(wave).map(({ x, y }) => (x < 80 ? `dark ${y}` : `light ${y}`)))).toEqual(
    new Set([`dark ${WAVE.height - 1}`, 'light 0']),
  )
  expect(places(wave).every(({ n }) => n === LOOK.height)).toBe(true)
})

test('grey is in the middle of the vectors; red is up and left, blue right and down', () => {
  const middle = (VECTOR - 1) / 2
  const [grey] = places(scopesOf(filled(() => [90, 90, 90])).vector)
  expect(Math.abs((grey?.x ?? 0) - middle)).toBeLessThanOrEqual(1)
  const [red] = places(scopesOf(filled(() => [255, 0, 0])).vector)
  expect(red?.y).toBeLessThan(middle / 2)
  expect(red?.x).toBeLessThan(middle)
  const [blue] = places(scopesOf(filled(() => [0, 0, 255])).vector)
  expect(blue?.x).toBeGreaterThan(middle * 1.5)
  expect(yuvOf(255, 255, 255).y).toBeCloseTo(1)
})

test('the loudness of a steady sound is told within a window, and forgotten after it', () => {
  const meter = createLoudness()
  for (let i = 0; i < 40; i++) meter.add(0.01, 0.1)
  expect(meter.levels().momentary).toBeCloseTo(lufsOf(0.01), 5)
  expect(meter.levels().shortTerm).toBeCloseTo(-20.69, 1)
  for (let i = 0; i < 5; i++) meter.add(0, 0.1)
  expect(meter.levels().momentary).toBeLessThan(-90)
  expect(meter.levels().shortTerm).toBeGreaterThan(-23)
})
