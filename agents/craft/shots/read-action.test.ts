import { describe, expect, it } from 'vitest'
import { namesOf } from './mentions.ts'
import { actionReader } from './read-action.ts'
import { sentencesOf } from './sentences.ts'

const cast = [
  { id: 'mara', name: 'Mara', sex: 'female', kind: 'human' },
  { id: 'old-tom', name: 'Old Tom', sex: 'male', kind: 'human' },
  { id: 'fox', name: 'Fox', sex: 'male', kind: 'animal' },
] as const
const props = [
  { id: 'bottle', name: 'green bottle' },
  { id: 'letter', name: 'letter' },
]
const read = (text: string) => {
  const reader = actionReader(namesOf(cast, props), cast)
  return sentencesOf(text).flatMap((sentence) =>
    reader(sentence.text).deeds.map((deed) => `${deed.who} ${deed.action} ${deed.target ?? '-'}`),
  )
}

describe('sentences', () => {
  it('are not cut at titles and initials', () => {
    expect(sentencesOf('Dr. Reyes waits. "Go!" He goes... nowhere. J. R. leaves').map((s) => s.text)).toEqual(
      ['Dr. Reyes waits.', '"Go!"', 'He goes... nowhere.', 'J. R. leaves'],
    )
  })
  it('are the items of a list', () => {
    expect(sentencesOf('- Mara runs.\n- Tom falls').every((s) => s.item)).toBe(true)
  })
})

describe('reading action', () => {
  it.each<[string, string[]]>([
    ['Mara picks up the bottle.', ['mara pick-up bottle']],
    ['She picks the bottle up and turns to Tom.', ['mara pick-up bottle', 'mara turn old-tom']],
    ['Mara sits, holding the letter. She reads it.', ['mara sit -', 'mara hold letter', 'mara read letter']],
    ['Old Tom enters. He hands her the letter.', ['old-tom enter -', 'old-tom give mara']],
    ['Mara and Tom walk to the shore.', ['mara walk -', 'old-tom walk -']],
    ['The door opens and Tom enters.', ['old-tom enter -']],
    ['Waves crash on the rocks. The lamp turns.', []],
    ["Mara's hand reaches for the bottle.", ['mara reach bottle']],
    ['His eyes close. Tom shakes his head.', ['old-tom shake-head -']],
    ['Mara and Tom embrace.', ['mara embrace old-tom', 'old-tom embrace mara']],
    ['They stand up.', ['mara rise -', 'old-tom rise -']],
    ['A look. Her walk is slow.', []],
    ['Mara begins to run.', ['mara run -']],
    ['Tom looks at Mara.', ['old-tom look mara']],
    ['The fox comes closer and looks at her.', ['fox walk -', 'fox look mara']],
    ['A thin red FOX slips under the fence.', ['fox walk -']],
    ['The door behind the fox opens.', []],
    ['MARA (40s, a keeper, yellow coat) wipes the bottle.', ['mara reach bottle']],
  ])('%s', (text, deeds) => {
    expect(read(text)).toEqual(deeds)
  })
})
