import { expect, test } from 'vitest'
import { countOf, countWords } from './count.ts'

test('scenes, lines and speakers of a screenplay', () => {
  const count = countOf(
    'INT. LAMP ROOM - NIGHT\n\nRain.\n\nMARA\nWho is there?\n\nEXT. ROCKS - DAWN\n\nMARA (V.O.)\nNobody.\n',
  )
  expect(count).toMatchObject({ ok: true, scenes: 2, lines: 2, speakers: ['MARA'] })
  if (count.ok) expect(countWords(count)).toBe('2 scenes · 2 lines · 1 speaker')
})

test('what cannot be read says why', () => {
  expect(countOf('%PDF-1.7 \0\0')).toMatchObject({ ok: false, message: expect.stringContaining('binary') })
  expect(countOf('  ')).toMatchObject({ ok: false })
})
