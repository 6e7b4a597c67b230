import { cheapestWay } from './cheapest.ts'

/** Bars that fill a stretch of time exactly: how long each is in beats, and the tempo. */
export type Fit = { bars: number[]; bpm: number }

type Option = Fit & { cost: number }

/** All near ways to fill so many seconds with whole bars; one bar may be shorter or longer, at a price. */
const options = (seconds: number, metre: number, wanted: number): Option[] => {
  const exact = (seconds * wanted) / 60 / metre
  const odd = metre === 4 ? [0, 2, 3, 5] : [0, 2, 4]
  const out: Option[] = []
  for (let whole = Math.max(0, Math.floor(exact) - 3); whole <= Math.ceil(exact) + 3; whole++)
    for (const extra of odd) {
      const beats = whole * metre + extra
      const count = whole + (extra > 0 ? 1 : 0)
      if (beats < 2) continue
      const bpm = (beats * 60) / seconds
      const off = Math.abs(Math.log2(bpm / wanted))
      const uneven = count % 4 === 0 ? 0 : count % 2 === 0 ? 0.12 : 0.2
      const bars = Array.from({ length: whole }, () => metre)
      // The odd bar comes last, where it leads to the hit.
      if (extra > 0) bars.push(extra)
      out.push({ bars, bpm, cost: off * 1.2 + off * off * 14 + uneven + (extra > 0 ? 0.2 : 0) })
    }
  return out
}

/** Tempos and bars for a row of stretches, near those wanted and near each other */
export const fitted = (stretches: readonly { seconds: number; wanted: number }[], metre: number): Fit[] => {
  const rows = stretches.map(({ seconds, wanted }) => options(seconds, metre, wanted))
  const wished = (i: number) => Math.log2((stretches[i]?.wanted ?? 1) / (stretches[i - 1]?.wanted ?? 1))
  const way = cheapestWay(rows, (from, to, i) => Math.abs(Math.log2(to.bpm / from.bpm) - wished(i)) * 1.5)
  return stretches.map((_, i) => {
    const { bars, bpm } = way[i] ?? { bars: [metre], bpm: 60 }
    return { bars, bpm }
  })
}

/** The tempo of each bar when the last ones broaden: the stretch still takes its time to the millisecond. */
export const broadened = ({ bars, bpm }: Fit, by: readonly number[]): number[] => {
  const factors = bars.map((_, i) => by[i - (bars.length - by.length)] ?? 1)
  const beats = bars.reduce((sum, n) => sum + n, 0)
  const stretched = bars.reduce((sum, n, i) => sum + n / (factors[i] ?? 1), 0)
  const base = (bpm * stretched) / beats
  return factors.map((f) => base * f)
}
