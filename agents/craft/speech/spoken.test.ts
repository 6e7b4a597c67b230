import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emphasised, spokenText } from './spoken.ts'

describe('spokenText', () => {
  it.each([
    ['Meet me at 10:30, Mr. Hale.', 'meet me at ten thirty, mister hale.'],
    [
      'It cost $1,250.50 in 1998!',
      'it cost one thousand two hundred and fifty dollars and fifty cents in nineteen ninety eight!',
    ],
    ['The 3rd of May, 2026', 'the third of may, twenty twenty six'],
    ['I said STOP.', 'i said stop.'],
    ['The FBI and NASA', 'the eff bee eye and nasa'],
    ['Wait—no... maybe -- maybe not', 'wait— no… maybe— maybe not'],
    ['W-what? Noooo!', 'what? no!'],
    ['Shh. Psst, 50% off', 'shush. pist, fifty percent off'],
    ['$5 million?', 'five million dollars?'],
    ['“Quoted,” she said', 'quoted, she said'],
    ["Don't 'quote' rock'n'roll", "don't quote rock'n'roll"],
    ['He left at 5 p.m. sharp.', 'he left at five pea em sharp.'],
    ['well-known 10-12 7th 007', 'well known ten to twelve seventh oh oh seven'],
    ['GET OUT OF MY HOUSE', 'get out of my house'],
    ['Henry VIII, Chapter IV, World War II', 'henry the eighth, chapter four, world war two'],
    ['Malcolm X and I', 'malcolm x and i'],
    [
      'On Sept. 1, 1939 or 3 May 1066',
      'on september first, nineteen thirty nine or the third of may ten sixty six',
    ],
    ['On 2026-05-03', 'on may the third, twenty twenty six'],
    ['at 10:30pm, 6 am or 00:15', 'at ten thirty pea em, six ay em or zero fifteen'],
    ['12 Elm St., Dr. Hale of St. John', 'twelve elm street, doctor hale of saint john'],
    ['No. 5 is mine. No.', 'number five is mine. no.'],
    [
      '5 km, 60mph, 6ft, 5\'11", 20°C',
      'five kilometres, sixty miles an hour, six feet, five foot eleven, twenty degrees celsius',
    ],
    [
      '£3m, $0.75, 50p and $1.5 million',
      'three million pounds, seventy five cents, fifty pence and one point five million dollars',
    ],
    ['J.R.R. Tolkien met J. Smith', 'jay are are tolkien met jay smith'],
    ['Call 555-0199 or 911', 'call five five five, oh one nine nine or nine one one'],
    ['24/7, 50-50, 2/3 of 3 1/2', 'twenty four seven, fifty fifty, two thirds of three and a half'],
    ['Room 101, Flight 370, Route 66', 'room one oh one, flight three seven oh, route sixty six'],
    ['the AK-47, R2-D2, COVID-19', 'the ay kay forty seven, are two dee two, covid nineteen'],
    ["the '90s and 1990s", 'the nineties and nineteen nineties'],
    ['In 1 of 5 I am in', 'in one of five i am in'],
    ['www.reel.com', 'double you double you double you dot reel dot com'],
  ])('%s', (line, said) => {
    expect(spokenText(line).text).toBe(said)
  })

  it('says what the film has a pronunciation for, and nothing else, as it is told', () => {
    const pronunciations = [
      { word: 'Siobhan', say: 'shih vawn' },
      { word: 'New Hythe', say: 'new high th' },
    ]
    expect(spokenText("Siobhán's boat left New Hythe, Siobhan.", { pronunciations }).text).toBe(
      "shih vawn's boat left new high th, shih vawn.",
    )
    expect(spokenText('Sian left Hythe.', { pronunciations })).toEqual(spokenText('Sian left Hythe.'))
  })

  it('hears which words are stressed', () => {
    const { text, stress } = spokenText('You did WHAT? I NEVER said so, the FBI did. Henry VIII.')
    expect(stress.map((i) => text.split(' ')[i])).toEqual(['what?', 'never'])
    expect(spokenText('GET OUT NOW').stress).toEqual([])
    const marked = emphasised(
      'I *never* said _that man_ was here, and **that is quite the longest of them**.',
    )
    expect([...marked]).toEqual(['never', 'that', 'man'])
  })

  it('knows which written word each spoken one comes from', () => {
    const { text, owners, written } = spokenText('In 1998 — $20, please.')
    expect(written).toEqual(['In', '1998', '$20,', 'please.'])
    expect(text.split(' ').map((word, i) => [word, written[owners[i] ?? -1]])).toEqual([
      ['in', 'In'],
      ['nineteen', '1998'],
      ['ninety', '1998'],
      ['eight—', '1998'],
      ['twenty', '$20,'],
      ['dollars,', '$20,'],
      ['please.', 'please.'],
    ])
  })

  it.each(['', '…', '!!!', '—', '🙂', ' \n '])('says nothing for %j', (line) => {
    expect(spokenText(line).text).toBe('')
  })

  it('has one owner for each word, in order, and no figures left, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (line) => {
        const { text, owners, written } = spokenText(line)
        const words = text.split(' ').filter(Boolean)
        expect(owners).toHaveLength(words.length)
        expect(text).not.toMatch(/[0-9]/)
        owners.forEach((owner, i) => {
          expect(owner).toBeGreaterThanOrEqual(owners[i - 1] ?? 0)
          expect(written[owner]).toBeDefined()
        })
      }),
    )
  })
})
