import { expect, it } from 'vitest'
import type { Line } from '#film/screenplay/breakdown.ts'
import type { ActionBeat, Shot } from '#film/shot.ts'
import { pausesIn } from './pause.ts'

const line = (id: string, character: string): Line => ({
  ...{ id, scene: 's', order: 1, character, text: 'Well.', parentheticals: [], extension: null, dual: false },
  ...{ cue: character, name: character, at: 0, end: 5 },
})
const beat = (who: string, action: ActionBeat['action'], from: number, to: number): ActionBeat => ({
  ...{ who, action, from, to, target: null, text: '' },
})
const shot = (actions: ActionBeat[]): Shot => ({
  ...{ id: 's', scene: 's', order: 1, kind: 'two-shot', size: 'MS', angle: 'eye', subjects: [], present: [] },
  ...{ shows: '', lines: [], actions, seconds: 5, why: '' },
})

it('gives silence to what is done between the lines, and none to the side of a split edit', () => {
  const lines = [line('1', 'a'), line('2', 'b')]
  const done = shot([
    ...[beat('a', 'read', 0, 0.2), beat('a', 'speak', 0.2, 0.4), beat('b', 'give', 0.4, 0.8)],
    ...[beat('b', 'speak', 0.8, 1)],
  ])
  expect(pausesIn(done, lines, 0.4).map((part) => part.toFixed(1))).toEqual(['0.2', '0.4', '0.0'])
  expect(pausesIn(done, lines, 0)[0]).toBe(0)
  expect(pausesIn(shot([]), lines, 0.4)).toEqual([0.4, 0, 0.6])
})
