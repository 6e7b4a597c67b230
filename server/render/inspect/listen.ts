import { CONTROL } from '../sound/control.ts'
import { atRest, filter } from '../sound/filter.ts'
import { gated, SILENCE, weighting } from '../sound/loudness.ts'
import { RATE } from '../sound/wav.ts'
import { clicksIn } from './clicks.ts'

type Span = { from: number; to: number } // seconds

export type Heard = {
  clipped: number // samples at full scale
  clicks: number[] // seconds
  ownLufs: number | null
  dialogueLufs: number | null // of everything, in the spans in which somebody speaks
}

const PIECE = RATE * 10
const BEFORE = RATE / 10 // a click is judged by what is around it
const fullScale = 32766

const halves = (samples: Int16Array, channel: number): Float32Array =>
  Float32Array.from({ length: samples.length >> 1 }, (_, i) => (samples[i * 2 + channel] as number) / 32768)

/** Listens to a film's sound (48 kHz, 16 bits, stereo) ten seconds at a time, without keeping it. */
export const listener = () => {
  const states = [0, 1].map(() => weighting.map(() => atRest()))
  const tails = [new Float32Array(0), new Float32Array(0)]
  const powers: number[] = []
  const clicks: number[] = []
  let clipped = 0
  let at = 0 // samples before this piece

  const clicksOf = (channel: Float32Array, c: number) => {
    const tail = tails[c] ?? new Float32Array(0)
    const whole = new Float32Array(tail.length + channel.length)
    whole.set(tail)
    whole.set(channel, tail.length)
    tails[c] = whole.slice(-2 * BEFORE)
    // What lies in the last tenth of a second is judged with the next piece.
    for (const i of clicksIn(whole))
      if ((at === 0 || i >= BEFORE) && i < whole.length - BEFORE) clicks.push((at - tail.length + i) / RATE)
  }
  const powersOf = (channel: Float32Array, c: number) => {
    const k = channel.slice()
    weighting.forEach((shape, f) => {
      filter(k, shape, states[c]?.[f])
    })
    for (let i = 0, step = at / CONTROL; i < k.length; i += CONTROL, step++) {
      let sum = 0
      for (const x of k.subarray(i, i + CONTROL)) sum += x * x
      powers[step] = (powers[step] ?? 0) + sum / CONTROL
    }
  }
  const take = (bytes: Buffer) => {
    const samples = new Int16Array(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~3)),
    )
    for (const x of samples) if (x >= fullScale || x <= -fullScale) clipped++
    for (const c of [0, 1]) {
      const channel = halves(samples, c)
      clicksOf(channel, c)
      powersOf(channel, c)
    }
    at += samples.length >> 1
  }
  const result = (speech: readonly Span[]): Heard => {
    const audible = (lufs: number) => (lufs > SILENCE ? Math.round(lufs * 100) / 100 : null)
    const spoken = powers.filter((_, k) => speech.some(({ from, to }) => k >= from * 100 && k < to * 100))
    return {
      clipped,
      clicks: [...new Set(clicks.map((s) => Math.round(s * 100) / 100))].sort((a, b) => a - b),
      ownLufs: audible(gated(Float64Array.from(powers))),
      dialogueLufs: spoken.length === 0 ? null : audible(gated(Float64Array.from(spoken), 'absolute')),
    }
  }
  return { take, result, bytes: PIECE * 4 }
}
