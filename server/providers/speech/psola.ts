/**
 * Pitch moved without moving formants or length: pitch-synchronous overlap-add (Moulines and Charpentier 1990).
 * The voices come out of a vocoder, so their periods are clean and the marks reliable.
 */

const HOP = 0.005
const LOWEST = 60
const HIGHEST = 320
const VOICED = 0.72

type Track = { period: Float32Array; hop: number } // period in samples at each hop; 0 where there is no voice

const correlation = (x: Float32Array, at: number, lag: number, size: number): number => {
  let product = 0
  let a = 0
  let b = 0
  for (let i = 0; i < size; i++) {
    const p = x[at + i] ?? 0
    const q = x[at + i + lag] ?? 0
    product += p * q
    a += p * p
    b += q * q
  }
  return product / Math.sqrt(a * b + 1e-9)
}

/** Every fourth sample of the smoothed sound: enough to find a period roughly, sixteen times sooner. */
const COARSE = 4
const coarse = (x: Float32Array): Float32Array => {
  const out = new Float32Array(Math.ceil(x.length / COARSE))
  for (let i = 0; i < out.length; i++) {
    let sum = 0
    for (let k = -2; k < COARSE + 2; k++) sum += x[i * COARSE + k] ?? 0
    out[i] = sum / (COARSE + 4)
  }
  return out
}

const trackPitch = (x: Float32Array, rate: number): Track => {
  const hop = Math.round(rate * HOP)
  const size = Math.round(rate * 0.02)
  const period = new Float32Array(Math.ceil(x.length / hop))
  const small = coarse(x)
  const shortest = Math.floor(rate / HIGHEST / COARSE)
  const longest = Math.ceil(rate / LOWEST / COARSE)
  for (let h = 0, last = 0; h < period.length; h++) {
    const at = Math.max(0, h * hop - (size >> 1))
    let best = VOICED
    let found = 0
    for (let lag = shortest; lag <= longest; lag++) {
      // Prefer the period before and the shorter of two that fit: octave errors are what one hears.
      const near = last > 0 && Math.abs(lag * COARSE - last) < last * 0.15 ? 0.05 : 0
      const r =
        correlation(small, Math.round(at / COARSE), lag, size / COARSE) + near - (0.04 * lag) / longest
      if (r > best) {
        best = r
        found = lag
      }
    }
    let fine = 0
    let top = Number.NEGATIVE_INFINITY
    for (let lag = found * COARSE - 3; found > 0 && lag <= found * COARSE + 3; lag++) {
      const r = correlation(x, at, lag, size)
      if (r > top) {
        top = r
        fine = lag
      }
    }
    period[h] = fine
    last = fine
  }
  return { period, hop }
}

/** Where the periods begin; in unvoiced stretches simply every 6 ms. */
const marksOf = (
  x: Float32Array,
  rate: number,
  { period, hop }: Track,
): { at: number; period: number; voiced: boolean }[] => {
  const marks: { at: number; period: number; voiced: boolean }[] = []
  const idle = Math.round(rate * 0.006)
  const peakNear = (middle: number, reach: number) => {
    let best = Math.max(0, Math.round(middle))
    let top = Number.NEGATIVE_INFINITY
    for (let i = Math.max(0, Math.round(middle - reach)); i <= Math.min(x.length - 1, middle + reach); i++)
      if ((x[i] as number) > top) {
        top = x[i] as number
        best = i
      }
    return best
  }
  for (let at = 0; at < x.length; ) {
    const here = period[Math.min(period.length - 1, Math.round(at / hop))] ?? 0
    const before = marks.at(-1)
    if (here === 0) {
      marks.push({ at, period: idle, voiced: false })
      at += idle
      continue
    }
    const place = before?.voiced ? peakNear(at, here * 0.15) : peakNear(at + here / 2, here / 2)
    const fixed = before !== undefined && place <= before.at ? before.at + here : place
    marks.push({ at: fixed, period: here, voiced: true })
    at = fixed + here
  }
  return marks
}

/** How the melody and the pace are to run, by time in the source (s). */
export type Course = {
  pitch(at: number, native: number, middle: number): number // Hz wanted where the source has `native`, on the whole `middle`
  pace(at: number): number // seconds of output for a second of source
  rough?: number // 0 … 1: how much every other period differs, as in a creaky voice
}
export type Redrawn = { samples: Float32Array; to(at: number): number } // `to`: source time → output time (s)

/** The middle of the pitch, in Hz; that of nobody where there is no voice. */
const middleOf = ({ period }: Track, rate: number): number => {
  const voiced = period.filter((p) => p > 0).sort()
  return rate / (voiced[voiced.length >> 1] ?? rate / 120)
}

type Grain = { into: number; take: number; period: number; voiced: boolean; level: number }

/** The sum of all grains: two periods of a voice each; where there is noise on one side, fading into the neighbour there. */
const laid = (grains: readonly Grain[], x: Float32Array, length: number): Float32Array => {
  const out = new Float32Array(length)
  const reach = (grain: Grain, other: Grain | undefined) =>
    other === undefined || (grain.voiced && other.voiced) ? grain.period : Math.abs(other.into - grain.into)
  grains.forEach((grain, g) => {
    const { into, take, level } = grain
    const [left, right] = [reach(grain, grains[g - 1]), reach(grain, grains[g + 1])]
    for (let i = -left; i < right; i++) {
      if (into + i < 0 || into + i >= length || take + i < 0 || take + i >= x.length) continue
      const fade = 0.5 + 0.5 * Math.cos((Math.PI * i) / (i < 0 ? left : right))
      out[into + i] = (out[into + i] as number) + (x[take + i] as number) * level * fade
    }
  })
  return out
}

/** Says the same with another melody and pace; formants stay. */
export const redraw = (x: Float32Array, rate: number, course: Course): Redrawn => {
  const track = trackPitch(x, rate)
  const marks = marksOf(x, rate, track)
  const middle = middleOf(track, rate)
  // Where each hop of the source comes to lie.
  const { hop } = track
  const hops = Math.ceil(x.length / hop) + 1
  const place = new Float64Array(hops)
  for (let h = 1; h < hops; h++)
    place[h] = (place[h - 1] as number) + hop * course.pace(((h - 0.5) * hop) / rate)
  const to = (at: number) => {
    const h = Math.min(hops - 2, Math.max(0, Math.floor(at / hop)))
    const [a, b] = [place[h] as number, place[h + 1] as number]
    return a + (b - a) * (at / hop - h)
  }
  const length = Math.round(to(x.length))
  const { rough = 0 } = course
  const grains: Grain[] = []
  let nearest = 0
  let from = 0 // hop of the source that is said at `at`
  let odd = 1
  for (let at = to(marks[0]?.at ?? 0); at < length; ) {
    while (from < hops - 2 && (place[from + 1] as number) <= at) from++
    const [a, b] = [place[from] as number, place[from + 1] as number]
    const source = (from + (b > a ? (at - a) / (b - a) : 0)) * hop
    while (
      nearest + 1 < marks.length &&
      Math.abs((marks[nearest + 1]?.at ?? 0) - source) <= Math.abs((marks[nearest]?.at ?? 0) - source)
    )
      nearest++
    const mark = marks[nearest]
    if (mark === undefined) break
    odd = -odd
    const { period, voiced } = mark
    const wanted = voiced
      ? (rate / course.pitch(mark.at / rate, rate / period, middle)) * (1 + odd * rough * 0.12)
      : period
    // Closer grains overlap more; their sum is brought back to the power of the source.
    const level = voiced ? Math.min(1, Math.sqrt(wanted / period)) * (1 + odd * rough * 0.25) : 1
    // Noise has no periods to keep: it is taken where it is, so that at its own pace it stays as it was, bursts and all.
    grains.push({ into: Math.round(at), take: voiced ? mark.at : Math.round(source), period, voiced, level })
    at += Math.max(8, wanted)
  }
  const out = laid(grains, x, length)
  return { samples: out, to: (at) => to(at * rate) / rate }
}

/** The pitch every 5 ms in Hz; 0 where there is no voice. */
export const pitchOf = (x: Float32Array, rate: number): Float32Array =>
  trackPitch(x, rate).period.map((period) => (period > 0 ? rate / period : 0))
