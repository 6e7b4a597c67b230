import { expect, test } from 'vitest'
import { audioMixer } from '#agents/audio/audio-mixer.ts'
import type { AgentContext } from '#agents/define.ts'
import type { MixSpec } from '#film/sound.ts'
import { Clip } from '#film/timeline/track.ts'
import { example } from './example.ts'

test('a sound and the sound of a video that a person brought are heard where they lie, as long as they go on', async () => {
  const clip = (id: string, start: number, frames: number, offset = 0) =>
    Clip.parse({ id, start, frames, offset, gain: -6, source: { kind: 'asset', asset: id } })
  const on = (track: keyof typeof example.tracks, ...clips: Clip[]) => ({
    ...example.tracks[track],
    clips: Object.fromEntries(clips.map((each) => [each.id, each])),
  })
  const asset = (id: string, kind: string, version: object) => ({
    ...{ id, kind, name: id, tags: [] },
    versions: [{ asset: `${id}.bin`, name: id, bytes: 1, ...version }],
  })
  const input = audioMixer.reads.parse({
    ...audioMixer.example,
    assets: {
      bell: asset('bell', 'sound', { ms: 2000, sound: 'bell.wav' }),
      clip: asset('clip', 'video', { ms: 9000, sound: 'clip.wav' }),
      mute: asset('mute', 'video', { ms: 9000 }),
    },
    tracks: {
      ...example.tracks,
      effects: on('effects', clip('bell', 24, 96, 24)),
      music: on('music', clip('clip', 12, 24)),
      dialogue: on('dialogue', clip('mute', 0, 24)),
    },
  })
  let asked: MixSpec | null = null
  const mix = async (spec: MixSpec) => {
    asked = spec
    return { asset: 'mix.wav', stems: {}, lufs: -14, truePeak: -1, speechOverBed: null }
  }
  await audioMixer.embedded(input, { tools: { mix }, progress: () => {} } as unknown as AgentContext)
  const { clips } = asked as unknown as MixSpec
  const laid = (name: string) => clips.filter((each) => each.asset === name)
  expect(laid('bell.wav')).toMatchObject([{ bus: 'effects', at: 1000, offset: 1000, ms: 1000, gain: -6 }])
  expect(laid('clip.wav')).toMatchObject([{ bus: 'music', at: 500, offset: 0, ms: 1000, room: 0 }])
  expect(clips).toHaveLength(3) // and the sea
})
