import type { Buses } from './duck.ts'
import { atRest, filter, lowPass } from './filter.ts'
import type { Open } from './sink.ts'
import { samplesOf } from './wav.ts'

const sumOf = (...channels: [Float32Array, number][]): Float32Array => {
  const out = new Float32Array(channels[0]?.[0].length ?? 0)
  for (const [channel, gain] of channels)
    for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + (channel[i] as number) * gain
  return out
}

/** Later by so much; what does not fit is kept for the next piece. */
const delayed = (samples: number) => {
  let kept = new Float32Array(samples)
  return (channel: Float32Array): Float32Array => {
    const all = new Float32Array(kept.length + channel.length)
    all.set(kept)
    all.set(channel, kept.length)
    kept = all.slice(channel.length)
    return all.subarray(0, channel.length)
  }
}

const CENTRE = Math.SQRT1_2 // what is in the middle comes back at its level when 5.1 is folded down to two (ITU-R BS.775)

/**
 * 5.1 (left, right, centre, low, left and right surround) from the stereo buses: voices in the centre, music before one and
 * a little around, effects where they are, the air of a place around, lows of effects and music below.
 */
const surroundOf = () => {
  const late = [delayed(samplesOf(13)), delayed(samplesOf(17))] // comes after the front, so that it does not pull the ear back
  const low = [atRest(), atRest()]
  return ({ dialogue, music, effects, ambience }: Buses): Float32Array[] => {
    const centre = sumOf([dialogue[0], CENTRE], [dialogue[1], CENTRE])
    const side = (c: 0 | 1) =>
      sumOf(
        [dialogue[c], 0.5],
        [dialogue[c === 0 ? 1 : 0], -0.5],
        [music[c], 0.85],
        [effects[c], 1],
        [ambience[c], 0.7],
      )
    const back = (c: 0 | 1) => late[c]?.(sumOf([music[c], 0.2], [ambience[c], 0.45])) ?? new Float32Array(0)
    const lows = sumOf([effects[0], 0.3], [effects[1], 0.3], [music[0], 0.15], [music[1], 0.15])
    for (const state of low) filter(lows, lowPass(90), state)
    return [side(0), side(1), centre, lows, back(0), back(1)]
  }
}

/** The track for dubbing (all but the voices) and 5.1, written reel by reel beside the stems. */
export const partsInto = async <T>(open: Open<T>, length: number) => {
  const [dub, around] = await Promise.all([open(length), open(length, 6)])
  const surround = surroundOf()
  return {
    write: async (buses: Buses): Promise<void> => {
      const { music, effects, ambience } = buses
      await dub.write(([0, 1] as const).map((c) => sumOf([music[c], 1], [effects[c], 1], [ambience[c], 1])))
      await around.write(surround(buses))
    },
    end: async (): Promise<Record<string, T>> => ({
      'm-and-e': await dub.end(),
      surround: await around.end(),
    }),
  }
}
