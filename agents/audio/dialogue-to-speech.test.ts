import { describe, expect, it } from 'vitest'
import { mannerOf } from '#agents/craft/speech/delivery.ts'
import { feelingOf } from '#agents/craft/speech/feeling.ts'
import type { AgentContext } from '#agents/define.ts'
import { random } from '#film/random.ts'
import { speak } from '#server/providers/speech/embedded.ts'
import { dialogueToSpeech } from './dialogue-to-speech.ts'

const unused = () => Promise.reject(new Error('This agent only speaks.'))
const context: AgentContext = {
  random: random(1),
  signal: new AbortController().signal,
  progress: () => {},
  tools: {
    speak: async (spec) => ({ asset: JSON.stringify(spec), ...(await speak(spec)) }),
    play: unused,
    sound: unused,
    mix: unused,
    still: unused,
    look: unused,
    pose: unused,
  },
}
const input = dialogueToSpeech.reads.parse(dialogueToSpeech.example)

describe('dialogue-to-speech', () => {
  it('speaks each line, times each written word inside the take, and moves its measure', async () => {
    const on = dialogueToSpeech.writes.parse(await dialogueToSpeech.embedded(input, context))
    const off = dialogueToSpeech.writes.parse(await dialogueToSpeech.off(input, context))
    expect(Object.keys(on.takes)).toEqual(['s1-l1', 's1-l2', 's1-l3'])
    const first = on.takes['s1-l1']
    expect(first?.words.map((w) => w.text)).toEqual(['It', 'is', 'dated', '1998...'])
    for (const take of Object.values(on.takes))
      for (const [i, word] of take.words.entries()) {
        expect(word.from).toBeGreaterThanOrEqual(take.words[i - 1]?.to ?? 0)
        expect(word.to).toBeGreaterThan(word.from)
        expect(word.to).toBeLessThanOrEqual(take.ms)
      }
    expect(dialogueToSpeech.measure.of(input, on)).toBe(1)
    expect(dialogueToSpeech.measure.of(input, off)).toBeLessThan(0.5)
  })

  it('changes one take when one line is changed', async () => {
    const before = await dialogueToSpeech.embedded(input, context)
    const screenplay = input.screenplay.replace('Sit down', 'Get up')
    const after = await dialogueToSpeech.embedded({ ...input, screenplay }, context)
    const changed = Object.keys(before.takes).filter(
      (id) => before.takes[id]?.asset !== after.takes[id]?.asset,
    )
    expect(changed).toEqual(['s1-l3'])
  })

  it('has nothing to say in a silent film', async () => {
    expect(
      await dialogueToSpeech.embedded({ ...input, screenplay: 'EXT. SEA - DAY\n\nWaves.\n' }, context),
    ).toEqual({ takes: {} })
  })
})

describe('delivery', () => {
  it.each([
    ['Get out!', ['furious'], 'angry'],
    ['He is gone.', [], 'sad'],
    ['I see.', ['laughing'], 'amused'],
    ['What is it?', [], 'neutral'],
    ['I thought…', [], 'worried'],
  ] as const)('hears %j %j as %s', (text, parentheticals, feeling) => {
    expect(feelingOf({ text, parentheticals: [...parentheticals] })).toBe(feeling)
  })

  it('whispers quietly and shouts loudly', () => {
    const level = (parenthetical: string) =>
      mannerOf({ text: 'Go.', parentheticals: [parenthetical] }, 'neutral', undefined).level
    expect(level('whispering')).toBeLessThan(-4)
    expect(level('shouting')).toBeGreaterThan(3)
  })
})
