import { describe, expect, it } from 'vitest'
import type { Shot } from '#film/shot.ts'
import type { IdSeen, IdsSeen } from '#remotion/stage/ids/read-ids.ts'
import { judge } from './seen.ts'

const shot: Shot = {
  ...{ id: 's1-a1', scene: 's1', order: 1, kind: 'single', size: 'MS', angle: 'eye' },
  ...{ subjects: ['ann'], present: ['ann'], shows: '', lines: [], actions: [], seconds: 2, why: '' },
}
const ann = (change: Partial<IdSeen> = {}): IdSeen => ({
  ...{
    id: 'ann',
    kind: 'figure',
    head: 0.255,
    turned: 20,
    pixels: 900,
    alone: 1000,
    box: [0.3, 0.1, 0.6, 1],
  },
  ...{ face: [0.4, 0.12, 0.5, 0.35], faceAlone: [0.4, 0.12, 0.5, 0.35], faceShare: 1, edges: ['bottom'] },
  ...change,
})
const seen = (one: IdSeen, near = 0): IdsSeen => ({ subjects: [one], set: 0.5, near })
const heights = { ann: 1.7 }
const judged = (one: IdSeen, near = 0) => judge(seen(one, near), shot, ['ann'], heights, 16 / 9)

describe('judge', () => {
  it('is content with a face that is seen, inside and large', () =>
    expect(judged(ann())).toEqual({ visible: true, safe: true, large: true, faced: true, inside: false }))

  it('finds who is hidden, at the edge or too small, and what is in the lens', () => {
    expect(judged(ann({ pixels: 200, faceShare: 0.7 })).visible).toBe(false)
    expect(judged(ann({ pixels: 200 })).visible).toBe(true) // by the face
    expect(judged(ann({ faceShare: 0.2 })).visible).toBe(false)
    expect(judged(ann({ faceAlone: [0.9, 0.1, 1, 0.4] })).safe).toBe(false)
    expect(judged(ann({ faceAlone: [0.4, 0.12, 0.45, 0.2] })).large).toBe(false)
    expect(judged(ann({ turned: 100 })).faced).toBe(false)
    expect(judged(ann(), 0.2).inside).toBe(true)
  })
})
