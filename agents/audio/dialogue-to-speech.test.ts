import { describe, expect, it } from 'vitest'
import { mannerOf, throughOf } from '#agents/craft/speech/delivery.ts'
import { feelingOf } from '#agents/craft/speech/feeling.ts'
import { languageOf } from '#agents/craft/speech/language.ts'
import type { AgentContext } from '#agents/define.ts'
import { AppError } from '#film/errors.ts'
import { random } from '#film/random.ts'
import { speak } from '#server/providers/speech/embedded.ts'
import { dialogueToSpeech } from './dialogue-to-speech.ts'

const unused = () => Promise.reject(new Error('This agent only speaks.'))
const context: AgentContext = {
  random: random(1),
  signal: new AbortController().signal,
  progress: () => {},
  tools: {
    company: async () => null,
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

  it('is played in the feeling of its scene, and remade when that changes', async () => {
    const scene = (valence: number, arousal: number) => ({
      ...{ id: 's1', order: 1, heading: 'INT. LAMP ROOM - NIGHT', place: 'lamp-room', beats: [], who: [] },
      ...{ time: 'night' as const, weather: 'clear' as const, purpose: '', conflict: '', seconds: 10 },
      emotion: { valence, arousal },
    })
    const inScene = async (valence: number, arousal: number) => {
      const scenes = { s1: scene(valence, arousal) }
      const { takes } = await dialogueToSpeech.embedded({ ...input, scenes }, context)
      return dialogueToSpeech.writes.parse({ takes }).takes['s1-l3']
    }
    const [grief, joy, again] = await Promise.all([
      inScene(-0.8, 0.2),
      inScene(0.8, 0.8),
      inScene(-0.81, 0.2),
    ])
    expect(grief?.emotion).toBe('sad')
    expect(joy?.emotion).toBe('happy')
    expect(joy?.spec.pitch).toBeGreaterThan(grief?.spec.pitch ?? 2)
    expect(grief?.ms).toBeGreaterThan((joy?.ms ?? 0) * 1.15)
    expect(again?.asset).toBe(grief?.asset)
  })

  it('remakes the one line whose reading is chosen, and those in which a pronounced word stands', async () => {
    const before = await dialogueToSpeech.embedded(input, context)
    const changedBy = async (rest: Partial<typeof input>) => {
      const after = await dialogueToSpeech.embedded({ ...input, ...rest }, context)
      return Object.keys(before.takes).filter((id) => before.takes[id]?.asset !== after.takes[id]?.asset)
    }
    expect(await changedBy({ readings: { 's1-l2': { name: 'smaller', turn: 0 } } })).toEqual(['s1-l2'])
    expect(await changedBy({ readings: { 's1-l3': { name: 'another', turn: 2 } } })).toEqual(['s1-l3'])
    expect(await changedBy({ pronunciations: { hale: { word: 'Hale', say: 'hall' } } })).toEqual(['s1-l3'])
  })

  it('tells of a language that nobody here speaks, and mangles nothing', async () => {
    const tools = {
      ...context.tools,
      speak: () => Promise.reject(new AppError('not-configured', 'no such voice')),
    }
    const french = {
      ...input,
      screenplay: 'INT. CAFÉ - NUIT\n\nMARA\nJe ne sais pas où il est, mais je vais le chercher.\n',
    }
    const out = dialogueToSpeech.writes.parse(await dialogueToSpeech.embedded(french, { ...context, tools }))
    expect(out.takes).toEqual({})
    expect(dialogueToSpeech.explain(out, french)).toMatch(/French.*captions only.*espeak-ng/)
    await expect(dialogueToSpeech.embedded(input, { ...context, tools })).rejects.toThrow('no such voice')
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

  it.each([
    ['V.O.', ['on the phone'], 'phone'],
    [null, ['into the phone'], undefined],
    [null, ['over the radio'], 'radio'],
    ['FILTERED', [], 'phone'],
    [null, ['through the door'], 'door'],
    ['O.S.', [], undefined],
  ] as const)('hears that %j %j comes through %s', (extension, parentheticals, through) => {
    expect(throughOf({ extension, parentheticals: [...parentheticals] })).toBe(through)
  })

  it.each([
    ['Where have you been all night, and what did you do to the car?', 'en'],
    ['Je ne sais pas où il est, mais je vais le chercher.', 'fr'],
    ['Ich weiß nicht, wo er ist, aber wir haben keine Zeit.', 'de'],
    ['No sé dónde está, pero lo voy a buscar en la ciudad.', 'es'],
    ['Я не знаю, где он.', 'ru'],
    ['彼はどこですか。', 'ja'],
    ['Bonjour!', 'en'],
    ['', 'en'],
  ])('takes %j for %s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })

  it('whispers quietly and shouts loudly', () => {
    const level = (parenthetical: string) =>
      mannerOf({ text: 'Go.', parentheticals: [parenthetical] }, 'neutral', undefined).level
    expect(level('whispering')).toBeLessThan(-4)
    expect(level('shouting')).toBeGreaterThan(3)
  })
})
