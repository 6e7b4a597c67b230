import { describe, expect, it } from 'vitest'
import type { Line } from '#film/screenplay/breakdown.ts'
import type { ActionBeat, Shot } from '#film/shot.ts'
import { retimed } from './retime.ts'

const beat = (
  who: string,
  action: ActionBeat['action'],
  from: number,
  to: number,
  text = '',
): ActionBeat => ({
  ...{ who, action, from, to, text, target: null },
})
const line: Line = {
  ...{ id: 'l', scene: 's', order: 1, character: 'a', text: 'Well.', parentheticals: [], extension: null },
  ...{ dual: false, cue: 'A', name: 'A', at: 0, end: 5 },
}
const shot: Shot = {
  ...{
    id: 's',
    scene: 's',
    order: 1,
    kind: 'single',
    size: 'MS',
    angle: 'eye',
    subjects: ['a'],
    present: ['a'],
  },
  ...{ shows: '', lines: ['l'], seconds: 5, why: '' },
  actions: [
    beat('a', 'read', 0, 0.2, 'She reads.'),
    beat('a', 'speak', 0.2, 0.5),
    beat('a', 'sit', 0.5, 0.7, 'She sits and cries.'),
    beat('a', 'cry', 0.7, 1, 'She sits and cries.'),
  ],
}
const times = (from: number, to: number, frames = 240) => {
  const heard = [{ line, take: undefined, from, to, aloud: true }]
  return retimed(shot, { frames, heard }, 24).actions.map(({ action, from, to }) => ({
    ...{ action, from: Math.round(from * frames), to: Math.round(to * frames) },
  }))
}

describe('the beats of a shot', () => {
  it('fill the pauses its lines leave in the cut', () => {
    const [read, speak, sit, cry] = times(72, 120)
    expect(speak).toEqual({ action: 'speak', from: 72, to: 120 })
    expect(read?.to).toBeLessThanOrEqual(72)
    expect(sit?.from).toBe(120)
    expect(cry?.from).toBe(sit?.to)
  })

  it('go on under the words where there is no pause', () => {
    const [read, speak, sit] = times(6, 120, 140)
    expect(read?.action === 'read' && read.to > 30 && read.to < 120).toBe(true)
    expect(speak?.to).toBe(120)
    expect(sit?.from).toBeLessThan(120)
  })
})
