import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenText } from './spoken.ts'

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
  ])('%s', (line, said) => {
    expect(spokenText(line).text).toBe(said)
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
