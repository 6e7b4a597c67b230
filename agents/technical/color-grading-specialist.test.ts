import { describe, expect, it } from 'vitest'
import { gradesOf, jump, MOST_JUMP, MOST_TURN, skinTurn, warmthOf } from '#agents/craft/grade/grade.ts'
import { palettes } from '#agents/craft/story/palettes.ts'
import { Grade, Look } from '#film/look.ts'
import { random } from '#film/random.ts'

const scene = (order: number, valence: number, arousal = 0.4) => ({
  ...{ id: `s${order}`, order, time: 'day' as const, weather: 'clear' as const },
  emotion: { valence, arousal },
})
const table = <T extends { id: string }>(rows: T[]) => Object.fromEntries(rows.map((row) => [row.id, row]))
const arc = table([scene(1, 0.4), scene(2, 0.1), scene(3, -0.8, 0.7), scene(4, 0.7)])
const palette = palettes[0]?.palette
if (!palette) throw new Error('no palette')

describe('grades', () => {
  it('go cold at the loss and come back warm and colourful', () => {
    const grades = gradesOf(arc, palette, 'painted')
    const warmth = (id: string) => warmthOf(grades[id] as Grade)
    expect(warmth('s3')).toBeLessThan(-0.01)
    expect(Math.min(warmth('s1'), warmth('s2'), warmth('s4'))).toBeGreaterThan(warmth('s3'))
    expect(grades.s3?.saturation).toBeLessThan(grades.s1?.saturation ?? 0)
    expect(grades.s4?.saturation).toBeGreaterThan(grades.s1?.saturation ?? 9)
  })

  it('keep skin and match neighbours in every palette, look and course of feeling', () => {
    const r = random('grades')
    for (const { palette } of palettes)
      for (const look of Look.options) {
        const scenes = table(Array.from({ length: 8 }, (_, i) => scene(i + 1, r.next() * 2 - 1, r.next())))
        const grades = Object.values(gradesOf(scenes, palette, look)).map((grade) => Grade.parse(grade))
        for (const [i, grade] of grades.entries()) {
          expect(skinTurn(grade, palette)).toBeLessThanOrEqual(MOST_TURN)
          expect(jump(grades[i - 1] ?? grade, grade)).toBeLessThanOrEqual(MOST_JUMP + 0.01)
        }
      }
  })
})
