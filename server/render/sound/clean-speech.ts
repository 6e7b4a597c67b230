import { AppError } from '#film/errors.ts'
import { denoise } from './denoise.ts'
import { filter, highPass } from './filter.ts'
import { limiterGain } from './limiter.ts'
import { ungated } from './loudness.ts'
import { type Audio, RATE, samplesOf } from './wav.ts'

export const cleanVersion = 'clean-1'

const STEP = samplesOf(10)
const LEAD = samplesOf(60) // kept before the first sound
const TAIL = samplesOf(140) // and after the last: words end in breath
const LOUDNESS = -20 // LUFS, as the takes of the engine

/** Root mean square of every 10 ms. */
const levelsOf = (samples: Float32Array): number[] =>
  Array.from({ length: Math.floor(samples.length / STEP) }, (_, n) => {
    let sum = 0
    for (let i = n * STEP; i < (n + 1) * STEP; i++) sum += (samples[i] as number) ** 2
    return Math.sqrt(sum / STEP)
  })

/** Where somebody speaks: what stands clear of the room for longer than a click. Steps of 10 ms. */
const spokenIn = (levels: number[]): { from: number; to: number }[] => {
  const sorted = levels.toSorted((a, b) => a - b)
  const room = sorted[Math.floor(sorted.length * 0.1)] ?? 0
  const loud = sorted[Math.floor(sorted.length * 0.97)] ?? 0
  const gate = Math.max(room * 3, loud * 0.06, 0.0008)
  const runs: { from: number; to: number }[] = []
  for (const [n, level] of levels.entries()) {
    const last = runs.at(-1)
    if (level < gate) continue
    if (last !== undefined && n - last.to <= 15) last.to = n + 1
    else runs.push({ from: n, to: n + 1 })
  }
  return runs.filter(({ from, to }) => to - from >= 6)
}

const faded = (samples: Float32Array): Float32Array => {
  const edge = Math.min(samples.length >> 1, samplesOf(15))
  for (let i = 0; i < edge; i++) {
    const g = Math.sin(((i / edge) * Math.PI) / 2)
    samples[i] = (samples[i] as number) * g
    samples[samples.length - 1 - i] = (samples[samples.length - 1 - i] as number) * g
  }
  return samples
}

/** A rumble taken out, steady noise down, silence cut away, as loud as the engine's takes. @throws AppError when nobody is heard */
export const cleanSpeech = ({ rate, channels }: Audio): { samples: Float32Array; clipped: number } => {
  const given = channels[0] ?? new Float32Array()
  if (rate !== RATE) throw new AppError('internal', `Speech is cleaned at ${RATE} Hz, not at ${rate}.`)
  const clipped = given.reduce((sum, x) => sum + (Math.abs(x) > 0.995 ? 1 : 0), 0)
  const clear = denoise(filter(given.slice(), highPass(80)))
  const runs = spokenIn(levelsOf(clear))
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined)
    throw new AppError(
      'bad-input',
      'Nobody is heard in this recording. Check that the right microphone is chosen and not muted, then record again.',
    )
  const samples = clear.slice(
    Math.max(0, first.from * STEP - LEAD),
    Math.min(clear.length, last.to * STEP + TAIL),
  )
  const spoken = runs.map(({ from, to }) => clear.subarray(from * STEP, to * STEP))
  const talk = new Float32Array(spoken.reduce((sum, run) => sum + run.length, 0))
  let at = 0
  for (const run of spoken) {
    talk.set(run, at)
    at += run.length
  }
  const gain = 10 ** ((LOUDNESS - ungated([talk])) / 20)
  const curve = limiterGain([samples], gain, 0.89)
  return { samples: faded(samples.map((x, i) => x * gain * (curve[i] as number))), clipped }
}
