import { describe, expect, it } from 'vitest'
import type { Scene } from '#film/scene.ts'
import { example } from '../craft/cut/example.ts'
import { interpretExample } from '../craft/shots/example.ts'
import { chooseTransitions } from '../craft/transitions/choose.ts'

const [one] = Object.values(example.scenes)
const [shape] = Object.values(example.shots)
if (!one || !shape) throw new Error('The example is empty')

const film = (
  list: (Partial<Scene> & { heading: string; ends?: string })[],
  genre: 'drama' | 'comedy' | 'action' = 'drama',
) => {
  const scenes = Object.fromEntries(
    list.map(({ ends: _, ...change }, i): [string, Scene] => [
      `s${i + 1}`,
      { ...one, id: `s${i + 1}`, order: i + 1, place: `p${i}`, time: 'day', ...change },
    ]),
  )
  const screenplay = list
    .map(({ heading, ends }) => `${heading}\n\nA thing happens.\n${ends ? `\n${ends}\n` : ''}`)
    .join('\n')
  const shots = Object.fromEntries(
    Object.keys(scenes).map((id) => [
      id,
      { ...shape, id: `${id}-1`, scene: id, order: 1, size: 'WS' as const, subjects: [] },
    ]),
  )
  const direction = { ...interpretExample.direction, genres: [{ genre, weight: 1 }] }
  return chooseTransitions({ direction, scenes, shots, screenplay })
}

describe('chooseTransitions', () => {
  it('marks a jump in time and not a scene that goes straight on', () => {
    const out = film([
      { heading: 'INT. ROOM - DAY' },
      { heading: 'EXT. STREET - NIGHT', time: 'night' },
      { heading: 'INT. BAR - CONTINUOUS', time: 'night' },
    ])
    expect(out.s1?.kind).toBe('fade')
    expect(out.s2?.kind).toBe('dissolve')
    expect(out.s3).toMatchObject({ kind: null, cut: 'straight' })
  })

  it('does what the script says, whatever else it would do', () => {
    const asked = [
      ['DISSOLVE TO:', 'dissolve', null],
      ['SMASH CUT TO:', null, 'smash'],
      ['MATCH CUT TO:', null, 'match'],
      ['WIPE TO:', 'wipe', null],
      ['IRIS OUT:', 'iris', null],
      ['WHIP PAN TO:', 'whip', null],
      ['FADE TO BLACK.', 'fade', null],
      ['CUT TO:', null, 'straight'],
    ] as const
    for (const [ends, kind, cut] of asked) {
      const out = film([
        { heading: 'INT. ROOM - DAY', ends },
        { heading: 'EXT. STREET - NIGHT', time: 'night' },
      ])
      expect(out.s2, ends).toMatchObject({ kind, cut })
    }
  })

  it('breaks into a memory with a flash, and out of it', () => {
    const out = film([
      { heading: 'INT. ROOM - DAY' },
      { heading: 'EXT. GARDEN - DAY (FLASHBACK)' },
      { heading: 'INT. ROOM - DAY' },
    ])
    expect([out.s2?.kind, out.s3?.kind]).toEqual(['flash', 'flash'])
  })

  it('cuts from quiet to loud hard, and whips only where there is haste', () => {
    const calm = { emotion: { valence: 0, arousal: 0.2 } }
    const loud = { emotion: { valence: 0, arousal: 0.8 } }
    const list = (genre: 'drama' | 'action') =>
      film(
        [
          { heading: 'INT. A - DAY', ...calm },
          { heading: 'INT. B - DAY', ...loud },
          { heading: 'INT. C - DAY', ...loud },
          { heading: 'INT. D - DAY', ...loud },
        ],
        genre,
      )
    expect(list('drama').s2?.cut).toBe('smash')
    expect(list('drama').s4?.kind).toBe(null)
    expect(list('action').s4?.kind).toBe('whip')
  })

  it('is never longer than a breath', () => {
    const out = film([
      { heading: 'INT. A - DAY' },
      { heading: 'INT. B - NIGHT', time: 'night' },
      { heading: 'EXT. C - DAY' },
    ])
    for (const { kind, seconds } of Object.values(out)) {
      expect(seconds).toBeLessThanOrEqual(1.2)
      expect(seconds > 0).toBe(kind !== null)
    }
  })
})
