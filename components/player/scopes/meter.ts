import type { Sound } from '../sound/engine.ts'
import { createLoudness } from './loudness.ts'

const WINDOW = 8192 // samples that can be looked back at

const meanSquare = (analyser: AnalyserNode, samples: number, into: Float32Array<ArrayBuffer>): number => {
  analyser.getFloatTimeDomainData(into)
  const from = into.length - Math.min(into.length, samples)
  let sum = 0
  for (let i = from; i < into.length; i++) sum += (into[i] ?? 0) ** 2
  return sum / Math.max(1, into.length - from)
}

/** A voltmeter with the ear's filter (BS.1770) on all that is heard; a video's own sound is led through it too. */
export const createMeter = (sound: Sound, videos: WeakMap<HTMLVideoElement, AudioNode>) => {
  const { context, out } = sound
  const input = new GainNode(context)
  const shelf = new BiquadFilterNode(context, { type: 'highshelf', frequency: 1681, gain: 4 })
  const low = new BiquadFilterNode(context, { type: 'highpass', frequency: 38, Q: 0.5 })
  const split = new ChannelSplitterNode(context, { numberOfOutputs: 2 })
  const sides = [0, 1].map((channel) => {
    const analyser = new AnalyserNode(context, { fftSize: WINDOW })
    split.connect(analyser, channel)
    return analyser
  })
  out.connect(input).connect(shelf).connect(low).connect(split)
  const samples = new Float32Array(WINDOW)
  const loudness = createLoudness()
  let last = context.currentTime

  const listen = (video: HTMLVideoElement) => {
    if (videos.has(video)) return videos.get(video)?.connect(input)
    const node = context.createMediaElementSource(video)
    node.connect(context.destination)
    node.connect(input)
    videos.set(video, node)
    return node
  }
  return {
    /** The levels now. @param video the one that is seen and, where it is the film, heard */
    read: (video: HTMLVideoElement | null) => {
      if (video !== null && !video.muted) listen(video)
      const now = context.currentTime
      const passed = now - last
      last = now
      const count = Math.round(passed * context.sampleRate)
      const square = sides.reduce((sum, side) => sum + meanSquare(side, Math.max(1, count), samples), 0)
      if (passed > 0) loudness.add(square, passed)
      return loudness.levels()
    },
    close: () => out.disconnect(input),
  }
}
