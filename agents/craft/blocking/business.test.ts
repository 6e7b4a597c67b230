import { describe, expect, it } from 'vitest'
import { businessOf } from './business.ts'
import { performExample } from './example.ts'
import type { ShotTime } from './timing.ts'

const [shot] = Object.values(performExample.shots).filter(({ lines }) => lines.length === 1)
const scene = Object.values(performExample.scenes).find(({ id }) => id === shot?.scene)
if (!shot || !scene) throw new Error('the example has a shot of one line')
const saying = (text: string, parentheticals: string[] = [], order = 1) => {
  const line = {
    ...{ id: 'l', scene: scene.id, order, cue: 'MARA', character: 'mara', name: 'Mara', extension: null },
    ...{ parentheticals, text, dual: false, at: 0, end: 1 },
  }
  const time: ShotTime = { frames: 100, heard: [{ line, take: undefined, from: 10, to: 80, aloud: true }] }
  const talk = { who: 'mara', action: 'speak' as const, target: 'tom', from: 0, to: 1, text: '' }
  const own = { ...shot, kind: 'two-shot' as const, size: 'MS' as const, lines: ['l'], actions: [talk] }
  const told = { ...own, present: ['mara', 'tom'], subjects: ['mara', 'tom'] }
  return (businessOf(scene, [told], new Map([[shot.id, time]])).get(shot.id) ?? []).map(
    ({ action }) => action,
  )
}

describe('business', () => {
  it('follows from what is said and how', () => {
    expect(saying('I took the money. All of it.')).toEqual(['sit'])
    expect(saying('No. I will not go back.')).toEqual(['turn'])
    expect(saying('Yes, of course.')).toEqual(['nod'])
    expect(saying('The bread is warm.')).toEqual([])
    expect(saying('The bread is warm.', ['laughing'])).toEqual(['laugh'])
    expect(saying('You killed my brother!', [], 3)).toEqual(['walk'])
  })
})
