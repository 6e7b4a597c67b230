import type { Brief } from '#film/brief.ts'
import type { Inspection } from '#film/file.ts'
import { Track } from '#film/timeline/track.ts'

export const brief: Brief = {
  source: { kind: 'idea', text: 'A lighthouse keeper finds a message in a bottle from her lost brother' },
  ...{
    title: null,
    seconds: 20,
    genre: 'drama',
    size: { width: 1280, height: 720 },
    rate: { num: 24, den: 1 },
  },
  ...{ seed: 7, scenes: null },
}

const clip = (id: string, start: number, frames: number, source: object, more: object = {}) => ({
  [id]: { id, start, frames, source, ...more },
})

export const tracks = {
  picture: Track.parse({
    ...{ id: 'picture', kind: 'picture', name: 'Picture', order: 0 },
    clips: {
      ...clip('s1-1', 0, 96, { kind: 'shot', shot: 's1-1' }, { transitionIn: { kind: 'fade', frames: 12 } }),
      ...clip('s1-2', 96, 144, { kind: 'shot', shot: 's1-2' }),
      ...clip('s1-3', 240, 180, { kind: 'shot', shot: 's1-3' }, { fadeOut: 12 }),
      ...clip('credits', 420, 60, { kind: 'credits' }),
    },
  }),
  dialogue: Track.parse({
    ...{ id: 'dialogue', kind: 'dialogue', name: 'Dialogue', order: 3 },
    clips: clip('s1-l1', 110, 100, { kind: 'line', line: 's1-l1' }),
  }),
  music: Track.parse({
    ...{ id: 'music', kind: 'music', name: 'Music', order: 4 },
    clips: clip('c1', 0, 480, { kind: 'cue', cue: 'c1' }),
  }),
}

/** A film as it should be: black only in its fades and its credits, still only in its credits. */
export const sound: Inspection = {
  ...{
    frames: 480,
    width: 1280,
    height: 720,
    fps: 24,
    constantRate: true,
    videoCodec: 'h264',
    profile: 'High',
  },
  ...{ pixelFormat: 'yuv420p', colour: 'bt709', faststart: true, audioCodec: 'aac', sampleRate: 48000 },
  ...{ audioSeconds: 20, videoSeconds: 20, lufs: -14.1, truePeak: -1.4, clipped: 0, flashes: [] },
  black: [
    { from: 0, to: 0.3 },
    { from: 17.2, to: 17.8 },
  ],
  frozen: [{ from: 17.8, to: 20 }],
  silent: [{ from: 19.2, to: 20 }],
}
