const WINDOW = 480 // 10 ms at 48 kHz
const AROUND = 7 // windows

/** Largest second difference in a window, and the window's mean of them. */
type Edge = { at: number; top: number; mean: number; even: number }

const edgesOf = (samples: Float32Array): Edge[] => {
  const edges: Edge[] = []
  for (let from = 2; from < samples.length; from += WINDOW) {
    const end = Math.min(samples.length, from + WINDOW)
    let [top, at, sum, squares] = [0, from, 0, 0]
    for (let i = from; i < end; i++) {
      const bend = Math.abs(
        (samples[i] as number) - 2 * (samples[i - 1] as number) + (samples[i - 2] as number),
      )
      sum += bend
      squares += bend * bend
      if (bend > top) [top, at] = [bend, i]
    }
    const count = end - from
    // Without the outlier itself: what the window is like otherwise.
    const even = Math.sqrt(Math.max(0, squares - 2 * top * top) / count)
    edges.push({ at, top, mean: sum / count, even })
  }
  return edges
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const LEAST = 0.012 // of full scale: below that nobody hears one
const OUTLIER = 18 // times what bends the wave around it

/**
 * Samples at which the wave is broken. A click is one jump: its bend stands alone, far above all in the hundredths of a
 * second before and after, and what follows is like what was. A blow, a consonant or a crackle goes on after its start.
 */
export const clicksIn = (samples: Float32Array): number[] => {
  const edges = edgesOf(samples)
  const clicks: number[] = []
  edges.forEach(({ at, top, even }, n) => {
    if (top < LEAST || top < OUTLIER * even) return
    const near = edges.slice(Math.max(0, n - AROUND), n + AROUND + 1)
    const others = near.filter((edge) => Math.abs(edge.at - at) > WINDOW / 4)
    const usual = median(others.map((edge) => edge.top))
    const after = edges.slice(n + 1, n + 3).reduce((most, edge) => Math.max(most, edge.mean), 0)
    const before = edges.slice(Math.max(0, n - 2), n).reduce((most, edge) => Math.max(most, edge.mean), 0)
    // What has a start rings on: its next hundredths are busier than those before.
    const starts = after > 2.5 * before + 1e-5
    if (top > OUTLIER * 0.6 * usual && !starts) clicks.push(at)
  })
  return clicks
}
