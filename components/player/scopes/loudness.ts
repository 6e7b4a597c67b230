const BLOCK = 0.1 // seconds
const MOMENTARY = 4 // blocks: 400 ms
const SHORT_TERM = 30 // blocks: 3 s

/** LUFS of a mean square, summed over the channels (ITU-R BS.1770). */
export const lufsOf = (power: number): number => -0.691 + 10 * Math.log10(Math.max(1e-10, power))

/** Collects K-weighted power and tells how loud the last 400 ms and the last 3 s were. */
export const createLoudness = () => {
  const blocks: number[] = []
  let [power, seconds] = [0, 0]
  const mean = (count: number) => {
    const last = blocks.slice(-count)
    return last.length === 0 ? 0 : last.reduce((sum, each) => sum + each, 0) / last.length
  }
  return {
    /** @param square mean square of both channels together over that time */
    add: (square: number, time: number) => {
      power += square * time
      seconds += time
      if (seconds < BLOCK) return
      blocks.push(power / seconds)
      if (blocks.length > SHORT_TERM) blocks.shift()
      power = 0
      seconds = 0
    },
    levels: () => ({ momentary: lufsOf(mean(MOMENTARY)), shortTerm: lufsOf(mean(SHORT_TERM)) }),
  }
}
