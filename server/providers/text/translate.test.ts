import { expect, test } from 'vitest'
import type { TextModel } from '#agents/runtime/model.ts'
import type { Cue } from '#film/interchange/cues.ts'
import { translateCues } from './translate.ts'

const cues: Cue[] = [
  { from: 0, to: 3000, speaker: 'Mara', lines: ['MARA: I never wanted', 'the light.'] },
  { from: 3100, to: 4500, speaker: null, lines: ['[door creaks]'] },
]
const signal = new AbortController().signal

/** A model that answers with what it is given, and keeps what it was asked. */
const model = (captions: string[]): TextModel & { asked: string[] } => {
  const asked: string[] = []
  return {
    id: 'local/m',
    asked,
    decide: async ({ user }) => {
      asked.push(user)
      return { value: { captions }, cost: { tokensIn: 1, tokensOut: 1, usd: 0 } }
    },
  }
}

test('each caption is translated for its own time and broken by sense', async () => {
  const french = model(['MARA: Je ne voulais pas la lumière, jamais de la vie.', '[la porte grince]'])
  expect(await translateCues(french, cues, 'French', signal)).toEqual([
    { ...cues[0], lines: ['MARA: Je ne voulais pas la lumière,', 'jamais de la vie.'] },
    { ...cues[1], lines: ['[la porte grince]'] },
  ])
  expect(JSON.parse(french.asked[0] ?? '')).toMatchObject([{ caption: 1, room: 60 }, { room: 28 }])
})

test('an answer with a caption too few is refused', async () => {
  await expect(translateCues(model(['Rien.']), cues, 'French', signal)).rejects.toMatchObject({
    code: 'bad-input',
  })
})

test('without a model there is none, and one is told how to get it', async () => {
  await expect(translateCues(null, cues, 'French', signal)).rejects.toMatchObject({
    code: 'not-configured',
    message: expect.stringContaining('TEXT_MODEL_URL'),
  })
})
