import { expect, it } from 'vitest'
import { linesOf } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import { labelsOf } from './names.ts'

const script = `INT. LAMP ROOM - NIGHT

MARA
Who is there?

FINN (O.S.)
It is only me.

FINN (O.S.)
Let me in.

MARA
No.

FINN
Please.

FINN
It is cold.

MARA
Then come.
`

const shot = (id: string, subjects: string[], lines: string[]): Shot => ({
  ...{ id, subjects, lines, scene: 's1', order: 1, kind: 'single', size: 'MS', angle: 'eye', shows: '' },
  ...{ present: ['mara', 'finn'], actions: [], seconds: 4, why: '' },
})

it('names who speaks unseen, once, and who speaks among several, whenever another speaks', () => {
  const lines = linesOf(script)
  const shots = [
    shot('a', ['mara'], ['s1-l1', 's1-l2', 's1-l3', 's1-l4']),
    shot('b', ['mara', 'finn'], ['s1-l5', 's1-l6', 's1-l7']),
  ]
  const carried = new Map(
    shots.map(({ id, lines: own }) => [id, lines.filter((line) => own.includes(line.id))]),
  )
  expect(Object.fromEntries(labelsOf(shots, carried))).toEqual({
    's1-l2': 'FINN',
    's1-l5': 'FINN',
    's1-l7': 'MARA',
  })
})
