import { expect, test } from 'vitest'
import { progressOf } from './progress.ts'

test('the render weighs more than a decision', () => {
  const steps = [
    { agent: 'story/plot-generator', status: 'done' as const, progress: 1 },
    { agent: 'render', status: 'running' as const, progress: 0.5 },
    { agent: 'quality/technical-validator', status: 'waiting' as const, progress: 0 },
  ]
  expect(progressOf(steps)).toEqual({ done: 1, all: 3, share: 7 / 14 })
  expect(progressOf([])).toEqual({ done: 0, all: 0, share: 0 })
})
