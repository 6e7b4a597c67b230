import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunksOf } from './break.ts'

const rows = (text: string) => chunksOf(text).map((chunk) => chunk.rows)

describe('captions are broken by sense', () => {
  it.each<[string, string[][]]>([
    ['Short.', [['Short.']]],
    [
      'I never wanted the light, only the dark around it.',
      [['I never wanted the light,', 'only the dark around it.']],
    ],
    [
      'He went out that night with the lantern in his hand. Nobody has seen the boat since, and nobody has asked.',
      [
        ['He went out that night', 'with the lantern in his hand.'],
        ['Nobody has seen the boat since,', 'and nobody has asked.'],
      ],
    ],
    [
      'You never once told Captain Ellen Brown about the old lighthouse keeper.',
      [['You never once told Captain Ellen Brown', 'about the old lighthouse keeper.']],
    ],
    [
      'I have carried this same letter for over 40 years now.',
      [['I have carried this same letter', 'for over 40 years now.']],
    ],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected))

  it('leaves room in the first row for the name of who speaks', () => {
    const [first] = chunksOf('I never wanted the light, not the dark.', 'OLD KEEPER')
    expect(first?.rows).toEqual(['I never wanted the light,', 'not the dark.'])
    expect(chunksOf('I never wanted the light, not the dark.').map(({ rows }) => rows.length)).toEqual([1])
  })

  it('keeps every word in order, in rows that fit', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-z]{1,12}[,.?]?$/),
      fc.stringMatching(/^[a-z]{43,120}$/),
      fc.constantFrom('—', '…', '日本語'),
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const chunks = chunksOf(words.join(' '))
        for (const { rows } of chunks) {
          expect(rows.length).toBeLessThanOrEqual(2)
          for (const row of rows) expect(row.length).toBeLessThanOrEqual(42)
        }
        expect(
          chunks
            .flatMap((chunk) => chunk.rows)
            .join('')
            .replace(/ /g, ''),
        ).toBe(words.join(''))
      }),
    )
  })
})
