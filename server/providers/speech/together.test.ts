import { describe, expect, it } from 'vitest'
import { company } from '#agents/craft/voice/actors.ts'
import { mouthOf } from '#film/mouth.ts'
import type { SpeechSpec, Voice } from '#film/sound.ts'
import type { MouthShape } from '#film/stage.ts'
import { compare, printOf } from '#scripts/crew/voices/speaker.ts'
import { decodeWav, RATE } from '#server/render/sound/wav.ts'
import { speak } from './embedded.ts'

const voiceOf = (label: string): Voice => company.find((actor) => actor.label === label)?.voice as Voice
const spec = (text: string, voice: Voice, rest: Partial<SpeechSpec> = {}): SpeechSpec => ({
  ...{ text, voice, pace: 1, pitch: 1, range: 1, level: 0 },
  ...rest,
})

const OPEN: Record<MouthShape, number> = {
  rest: 0,
  closed: 0,
  narrow: 0.35,
  teeth: 0.25,
  round: 0.6,
  mid: 0.7,
  wide: 0.7,
  open: 1,
}
const FPS = 24
const START = 10

/** How loud each frame is, and how open the mouth. */
const curves = async (asked: SpeechSpec) => {
  const take = await speak(asked)
  const x = decodeWav(take.wav).channels[0] ?? new Float32Array(0)
  const frames = START + Math.ceil((take.ms / 1000) * FPS) + 4
  const keys = mouthOf(take, START, FPS)
  const mouth: number[] = []
  const loud: number[] = []
  for (let frame = 0; frame < frames; frame++) {
    const from = Math.round(((frame - START) / FPS) * RATE)
    const part = x.subarray(Math.max(0, from), Math.max(0, from + RATE / FPS))
    loud.push(Math.sqrt(part.reduce((sum, y) => sum + y * y, 0) / Math.max(1, part.length)))
    mouth.push(OPEN[keys.findLast(({ at }) => at <= frame)?.shape ?? 'rest'])
  }
  return { mouth, loud }
}

const correlation = (a: readonly number[], b: readonly number[], lag: number): number => {
  const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length
  const [ma, mb] = [mean(a), mean(b)]
  let product = 0
  for (let i = 0; i < a.length; i++) product += ((a[i] ?? ma) - ma) * ((b[i + lag] ?? mb) - mb)
  return product
}

describe('mouth and voice', () => {
  it.each([
    ['clear, steady man', {}],
    ['elder woman', { pace: 0.85, pauses: 1.4, tremor: 0.4 }],
    ['firm woman', { pace: 1.2, range: 1.5, stress: [3] }],
    ['machine', {}],
    ['Scotsman', { breath: 0.6 }],
  ] as const)('of the %s agree to the frame', async (label, rest) => {
    const text = 'my father built a boat, and papa bought it… but nobody came. move away from my map!'
    const { mouth, loud } = await curves(
      spec(text, voiceOf(label), { ...rest, stress: [...(('stress' in rest && rest.stress) || [])] }),
    )
    const lags = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    const best = lags.reduce((a, b) => (correlation(mouth, loud, b) > correlation(mouth, loud, a) ? b : a))
    // The mouth is drawn one frame ahead of the sound on purpose.
    expect(Math.abs(best - 1)).toBeLessThanOrEqual(1)
  })
})

describe('the company', () => {
  it('has nine voices that are told apart by what is heard of them', async () => {
    const nine = [
      'clear, steady man',
      'dark, heavy man',
      'gentle man',
      'Scotsman',
      'clear young woman',
      'elder woman',
      'firm woman',
      'girl',
      'machine',
    ]
    const prints: Record<string, number[][]> = {}
    const texts = [
      'nobody knows where the money is.',
      'please do not go back alone.',
      'we have been waiting all night.',
    ]
    for (const label of nine) {
      const own = []
      for (const text of texts) own.push(printOf((await speak(spec(text, voiceOf(label)))).wav))
      prints[label] = own
    }
    const { between, known } = compare(prints)
    const pairs = between.flatMap((row, i) => row.slice(i + 1))
    expect(known).toBe(1)
    expect(Math.min(...pairs)).toBeGreaterThan(1.3)
  })
})
