import { describe, expect, it } from 'vitest'
import type { Draft } from './gather.ts'
import { pairsVaried } from './pairs.ts'
import type { Said } from './units.ts'

const says = (who: string, seconds: number): Said =>
  ({
    ...{ kind: 'line', key: `d-${who}`, seconds, heard: 'here' },
    line: { id: who, scene: 's1', order: 1, character: who, text: '', parentheticals: [], extension: null },
  }) as unknown as Said
const together = (...units: Said[]): Draft => ({
  ...{ id: 's1-d1', kind: 'two-shot', size: 'MS', angle: 'eye', subjects: ['ann', 'bob'] },
  ...{
    present: ['ann', 'bob'],
    shows: 'Ann and Bob together: Bob speaks.',
    lines: [],
    actions: [],
    seconds: 2,
  },
  ...{ why: '', units, bend: false },
})
const name = (id: string) => (id === 'ann' ? 'Ann' : 'Bob')

describe('pairsVaried', () => {
  it('shows two together once, then over one shoulder and the other', () => {
    const made = pairsVaried(
      [
        together(says('ann', 2)),
        together(says('bob', 2), says('ann', 1)),
        together(says('bob', 2), says('ann', 1)),
      ],
      name,
    )
    expect(made.map(({ kind, subjects }) => `${kind} ${subjects[0]}`)).toEqual([
      'two-shot ann',
      'over-shoulder bob',
      'over-shoulder ann',
    ])
    expect(made[1]?.shows).toBe("Over Ann's shoulder: Bob speaks.")
  })

  it('keeps both whole while something passes between them', () => {
    const gives = { who: 'ann', action: 'give', target: 'bob', from: 0, to: 1, text: '' } as const
    const made = pairsVaried([together(), { ...together(says('ann', 1)), actions: [gives] }], name)
    expect(made[1]?.kind).toBe('two-shot')
  })
})
