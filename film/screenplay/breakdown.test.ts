import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../errors.ts'
import { breakdown, linesOf } from './breakdown.ts'
import { checkScreenplay } from './check.ts'
import { headingOf } from './heading.ts'
import { plain } from './plain.ts'

const script = `Title: The Lamp
Author: Ada

FADE IN:

INT. LAMP ROOM - NIGHT #1#

Mara climbs the *last* step.
The lamp turns.

MARA (V.O.) (CONT'D)
(to herself)
Forty **years**. [[count again]]
(beat)
And not one _letter_.

EXT. SHORE – ROCKS — DAWN

/* INT. NEVER - DAY */

MARA
A bottle!

FISHERMAN ^
A bottle!

CUT TO:
`

describe('breakdown', () => {
  it('gives scenes with their lines, words without marks', () => {
    const [lamp, shore] = breakdown(script)
    expect(lamp).toMatchObject({
      id: 's1',
      sceneNumber: '1',
      setting: 'int',
      place: 'LAMP ROOM',
      timeOfDay: 'NIGHT',
    })
    expect(lamp?.elements).toEqual([
      { kind: 'transition', text: 'FADE IN:' },
      { kind: 'action', text: 'Mara climbs the last step.\nThe lamp turns.' },
      {
        kind: 'line',
        line: {
          ...{
            id: 's1-l1',
            scene: 's1',
            order: 1,
            cue: "MARA (V.O.) (CONT'D)",
            character: 'mara',
            name: 'MARA',
          },
          ...{ extension: 'V.O.', parentheticals: ['to herself', 'beat'], dual: false },
          text: 'Forty years. And not one letter.',
          at: script.indexOf('Forty'),
          end: script.indexOf('_letter_.') + 9,
        },
      },
    ])
    expect(shore).toMatchObject({ number: 2, setting: 'ext', place: 'SHORE - ROCKS', timeOfDay: 'DAWN' })
    expect(linesOf(script).map((line) => [line.id, line.dual])).toEqual([
      ['s1-l1', false],
      ['s2-l1', false],
      ['s2-l2', true],
    ])
    expect(shore?.end).toBe(script.length)
    expect(lamp?.end).toBe(shore?.start)
  })

  it('makes one scene of a text without a heading, and none of nothing', () => {
    expect(breakdown('Anna waits.\n\nANNA\nHm.').map((scene) => [scene.id, scene.elements.length])).toEqual([
      ['s1', 2],
    ])
    expect(breakdown('Title: X\n\n[[note]]')).toEqual([])
    expect(breakdown('')).toEqual([])
  })

  it('keeps a cue with business alone as action', () => {
    expect(breakdown('ANNA\n(nods)\n')[0]?.elements).toEqual([{ kind: 'action', text: 'ANNA nods' }])
  })

  it('lets a character sing', () => {
    expect(linesOf('ANNA\n~Row, row\n~your boat\n')[0]?.text).toBe('Row, row your boat')
  })

  it('never fails, numbers lines by scene, and finds each line where it says', () => {
    const block = fc.constantFrom(
      'INT. A - DAY',
      'ANNA',
      'Hello *there*.',
      '',
      '(beat)',
      '  ',
      '> X <',
      '[[n]]',
      '@Bo',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(block, fc.string()), { maxLength: 40 }), (rows) => {
        const text = rows.join('\n')
        const lines = linesOf(text)
        expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length)
        for (const line of lines) {
          expect(line.text.trim()).not.toBe('')
          expect(line.at).toBeLessThan(line.end)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('reads 120 pages in well under a second', () => {
    const page = `${script.slice(script.indexOf('INT.'))}\n`
    const pages = page.repeat(120 * 4) // 55 rows a page
    expect(pages.split('\n').length).toBeGreaterThan(120 * 55)
    const from = performance.now()
    const scenes = breakdown(pages)
    const took = performance.now() - from
    expect(scenes.length).toBe(960)
    expect(took).toBeLessThan(500)
  })
})

describe('headings', () => {
  const cases: [string, ...(string | null)[]][] = [
    ['INT./EXT. CAR - MOVING - NIGHT', 'both', 'CAR - MOVING', 'NIGHT'],
    ['I/E HOUSE - LATER', 'both', 'HOUSE', 'LATER'],
    ['EST. ROME - MAGIC HOUR', 'ext', 'ROME', 'MAGIC HOUR'],
    ['INT. HOUSE – KITCHEN — DAY', 'int', 'HOUSE - KITCHEN', 'DAY'],
    ['EXT. BEACH, NIGHT', 'ext', 'BEACH', 'NIGHT'],
    ['INT. HOTEL - MORNING ROOM - DAY (1984)', 'int', 'HOTEL - MORNING ROOM', 'DAY (1984)'],
    ['INT. LAB -- THE NEXT MORNING', 'int', 'LAB', 'THE NEXT MORNING'],
    ['EXT. FIELD - THREE DAYS LATER', 'ext', 'FIELD', 'THREE DAYS LATER'],
    ['INT. X-RAY ROOM', 'int', 'X-RAY ROOM', ''],
    ['EXT. CASTLE - NIGHT - RAIN', 'ext', 'CASTLE', 'NIGHT - RAIN'],
    ['ext. sea - dusk', 'ext', 'sea', 'dusk'],
    ['THE VOID', null, 'THE VOID', ''],
  ]
  it.each(cases)('%s', (text, setting, place, timeOfDay) => {
    expect(headingOf(text)).toMatchObject({ setting, place, timeOfDay })
  })
})

describe('spoken words', () => {
  it.each([
    ['***all*** **of *it***', 'all of it'],
    ['He dialed *69 and then *23, and hung up.', 'He dialed *69 and then *23, and hung up.'],
    ['a \\*star\\* and \\_line\\_', 'a *star* and _line_'],
    ['_under *both*_', 'under both'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['**** stays', '**** stays'],
    ['*not\nover rows*', '*not\nover rows*'],
  ])('%s', (text, words) => expect(plain(text)).toBe(words))
})

describe('checkScreenplay', () => {
  it.each([
    '',
    ' \n\t',
    'PK\u0003\u0004zip',
    '%PDF-1.7 x',
    'a\0b',
    '\uFFFD'.repeat(50),
    'Title: only',
    '[[note]]',
  ])('refuses %j', (text) => expect(() => checkScreenplay(text)).toThrow(AppError))
  it('accepts what can be filmed', () => {
    for (const text of [script, 'A man walks.', 'café — naïve 日本', '\uFEFFINT. A - DAY\r\n\r\nHi.\r'])
      expect(() => checkScreenplay(text)).not.toThrow()
  })
})
