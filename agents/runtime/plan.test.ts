import { expect, test } from 'vitest'
import { planSteps } from './plan.ts'

const worker = (id: string, reads: string[], writes: string[]) => ({ id, reads, writes })

test('each comes after those whose fields it reads, a row of a table included', () => {
  const steps = planSteps([
    worker('mix', ['tracks', 'takes'], ['mix']),
    worker('cut', ['takes'], ['tracks.picture']),
    worker('speech', [], ['takes']),
    worker('music', ['tracks.picture'], ['tracks.music']),
  ])
  expect(steps.map(({ id }) => id)).toEqual(['speech', 'cut', 'music', 'mix'])
  expect(steps.at(-1)?.after.toSorted()).toEqual(['cut', 'music', 'speech'])
})

test('two owners of one field are refused', () => {
  expect(() => planSteps([worker('a', [], ['tracks']), worker('b', [], ['tracks.music'])])).toThrow(
    /one owner/,
  )
})

test('a circle is refused, with who stands in it', () => {
  expect(() => planSteps([worker('a', ['y'], ['x']), worker('b', ['x'], ['y'])])).toThrow(/a, b/)
})
