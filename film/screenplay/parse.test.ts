import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, write } from './parse.ts'

/** The elements that carry something, as "kind: text". */
const kinds = (text: string) =>
  parse(text)
    .elements.filter((element) => element.kind !== 'blank')
    .map((element) => `${element.kind}: ${element.text}`)

const pieces = fc.constantFrom(
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\t',
    '  ',
    ' ',
    '\uFEFF',
    '/*',
    '*/',
    '[[',
    ']]',
    '*',
    '**',
    '_',
    '\\',
    '~',
  ],
  ...[
    'INT. HOUSE - DAY',
    'EXT. SEA',
    '.',
    '!',
    '@',
    '>',
    '<',
    '=',
    '===',
    '#',
    '#1A#',
    'ANNA',
    '(V.O.)',
    '^',
  ],
  ...[
    '(softly)',
    'Hello there.',
    'CUT TO:',
    'Title: A',
    'Author:',
    'é',
    '日本',
    '\u2028',
    '\u0000',
    '😀',
    '\uD800',
  ],
)
const scripts = fc.array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: 'binary' })), {
  maxLength: 60,
})

describe('Fountain, read and written', () => {
  it('loses nothing of any text, and its elements are consecutive stretches of it', () => {
    fc.assert(
      fc.property(scripts, (parts) => {
        const text = parts.join('')
        const screenplay = parse(text)
        expect(write(screenplay)).toBe(text)
        let at = 0
        for (const element of screenplay.elements) {
          expect(element.start).toBe(at)
          expect(element.end).toBeGreaterThan(at)
          expect(element.raw).toBe(text.slice(element.start, element.end))
          expect(element.at).toBeGreaterThanOrEqual(element.start)
          at = element.end
        }
        expect(at).toBe(text.length)
      }),
      { numRuns: 3000 },
    )
  })

  it('knows headings, plain, forced and numbered', () => {
    expect(kinds('INT. HOUSE - DAY #1A#\n\n.THE VOID\n\next. sea - night\nWaves.')).toEqual([
      'heading: INT. HOUSE - DAY',
      'heading: THE VOID',
      'heading: ext. sea - night',
      'action: Waves.',
    ])
    expect(kinds('He waits.\n\n...and waits.')).toEqual(['action: He waits.', 'action: ...and waits.'])
    expect(kinds('Anna arrives.\nEXT. PIER - NIGHT\nShe leaves.')[1]).toBe('heading: EXT. PIER - NIGHT')
    const heading = parse('EST. ROME - DAY #12#').elements[0]
    expect(heading?.kind === 'heading' && heading.heading.sceneNumber).toBe('12')
  })

  it('knows cues, extensions, forced names, dual dialogue, parentheticals and pauses', () => {
    const text = 'ANNA (V.O.)\n(softly)\nOne.\n  \nTwo.\n\n@McCLANE\nYippee.\n\nBOB ^\nMe too.\n\nMAN #2\nHm.'
    expect(kinds(text)).toEqual([
      'character: ANNA (V.O.)',
      'parenthetical: (softly)',
      'dialogue: One.',
      'dialogue: ',
      'dialogue: Two.',
      'character: McCLANE',
      'dialogue: Yippee.',
      'character: BOB ^',
      'dialogue: Me too.',
      'character: MAN #2',
      'dialogue: Hm.',
    ])
    const dual = parse(text).elements.find((element) => element.kind === 'character' && element.cue.dual)
    expect(dual?.text).toBe('BOB ^')
  })

  it('takes capitals for a cue only with an empty row before and words after', () => {
    expect(kinds('BANG\n\nHe falls.\nANNA\nruns.')).toEqual([
      'action: BANG',
      'action: He falls.',
      'action: ANNA',
      'action: runs.',
    ])
    expect(kinds('23\nskidoo')[0]).toBe('action: 23')
    expect(kinds('!ANNA\nis a word on the wall.')[0]).toBe('action: ANNA')
    expect(kinds('これは\nアクション')[0]).toBe('action: これは')
  })

  it('knows transitions, centred text, lyrics, sections, synopses and page breaks', () => {
    expect(
      kinds(
        'FADE IN:\n\nCUT TO:\n\n> Burn to white.\n\n> THE END <\n\n~Sing me\n~a song\n\n## Act\n\n= What happens\n\n===',
      ),
    ).toEqual([
      'transition: FADE IN:',
      'transition: CUT TO:',
      'transition: Burn to white.',
      'centred: THE END',
      'lyric: Sing me',
      'lyric: a song',
      'section: Act',
      'synopsis: What happens',
      'page-break: ',
    ])
  })

  it('takes notes and boneyards out of what is read, across rows and elements', () => {
    expect(kinds('He [[really?]] runs.\n\n[[a\nnote]]\n\nANNA\n[[louder]]\nHi.')).toEqual([
      'action: He  runs.',
      'note: a\nnote',
      'character: ANNA',
      'note: louder',
      'dialogue: Hi.',
    ])
    expect(
      kinds('One /* two\n\nINT. CUT - DAY\n\n*/ three.\n\n/*\nINT. OLD - DAY\n*/\nINT. NEW - DAY'),
    ).toEqual(['action: One  three.', 'boneyard: ', 'heading: INT. NEW - DAY'])
    expect(kinds('open /* never closed\n\nINT. HOUSE - DAY')[1]).toBe('heading: INT. HOUSE - DAY')
    expect(kinds('open [[ broken\n\nby a gap ]]')).toEqual(['action: open [[ broken', 'action: by a gap ]]'])
    expect(kinds('open [[ kept\n  \ntogether ]]')).toEqual(['action: open'])
  })

  it('reads a title page, and takes nothing else for one', () => {
    const text =
      '\uFEFFTitle:\r\n    THE **LAMP**\r\n    A film\r\nAuthor: Ada\r\n\r\nINT. LAMP ROOM - NIGHT\r\n'
    const [page, , heading] = parse(text).elements
    expect(page?.kind === 'title-page' && page.entries).toEqual([
      { key: 'Title', values: ['THE **LAMP**', 'A film'] },
      { key: 'Author', values: ['Ada'] },
    ])
    expect(heading?.kind).toBe('heading')
    for (const other of ['FADE IN:\n\nINT. A - DAY', 'ANNA: Hello', 'CUT TO:\n'])
      expect(parse(other).elements[0]?.kind).not.toBe('title-page')
  })

  const seconds = (text: string) => {
    const from = performance.now()
    parse(text)
    return (performance.now() - from) / 1000
  }

  it('stays linear on hostile text', () => {
    const hostile = [
      '/*',
      '[[',
      '[[\n\n',
      '*a ',
      '_a ',
      '(',
      '#',
      '# ',
      '^ ',
      ' ',
      '\r',
      'INT. A -',
      '~',
      'A (',
      'A :',
      'A: ',
      'TO:',
      '. ',
      ', ',
      '- ',
      '"',
      '\\*',
    ]
    for (const piece of hostile) expect(seconds(piece.repeat(100_000 / piece.length)), piece).toBeLessThan(1)
    expect(seconds(`INT. A${' '.repeat(200_000)}B - DAY`)).toBeLessThan(1)
  })
})
