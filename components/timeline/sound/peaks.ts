/** How loud a sound is, bin by bin; each further level has a quarter as many bins. 255: full scale. */
export type Peaks = { rate: number; levels: readonly Uint8Array[] } // rate: bins of the first level in a second

export const binsPerSecond = 400

const coarser = (fine: Uint8Array): Uint8Array => {
  const out = new Uint8Array(Math.ceil(fine.length / 4))
  for (let i = 0; i < fine.length; i++) {
    const at = i >> 2
    if ((fine[i] as number) > (out[at] as number)) out[at] = fine[i] as number
  }
  return out
}

/** The levels over the finest. */
export const pyramid = (fine: Uint8Array, rate = binsPerSecond): Peaks => {
  const levels = [fine]
  while ((levels.at(-1) as Uint8Array).length > 64) levels.push(coarser(levels.at(-1) as Uint8Array))
  return { rate, levels }
}

/** The loudest between two times in seconds, 0 … 1; looks at eight bins at most. */
export const peakIn = ({ rate, levels }: Peaks, from: number, to: number): number => {
  const bins = (to - from) * rate
  const level = Math.min(levels.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bins)) / 2)))
  const data = levels[level] as Uint8Array
  const scale = rate / 4 ** level
  const first = Math.max(0, Math.floor(from * scale))
  const last = Math.min(data.length - 1, Math.max(first, Math.ceil(to * scale) - 1))
  let most = 0
  for (let i = first; i <= last; i++) if ((data[i] as number) > most) most = data[i] as number
  return most / 255
}

/** The finest level of samples, a stretch at a time; `rest` lets others work in between. */
export const binned = async (
  channels: readonly Float32Array[],
  sampleRate: number,
  rest: () => Promise<void>,
): Promise<Uint8Array> => {
  const length = channels[0]?.length ?? 0
  const per = sampleRate / binsPerSecond
  const out = new Uint8Array(Math.ceil(length / per))
  const stretch = 2000 // bins at a time
  for (let first = 0; first < out.length; first += stretch) {
    for (let bin = first; bin < Math.min(out.length, first + stretch); bin++) {
      const to = Math.min(length, Math.floor((bin + 1) * per))
      let most = 0
      for (const samples of channels)
        for (let i = Math.floor(bin * per); i < to; i++) {
          const size = Math.abs(samples[i] as number)
          if (size > most) most = size
        }
      out[bin] = Math.min(255, Math.round(most * 255))
    }
    await rest()
  }
  return out
}
