import type { z } from 'zod'
import { Track } from '#film/timeline/track.ts'

/** The tracks that effects and the air of places lie on; clips that overlap need several. */
export const soundTracks = {
  'tracks.effects': Track,
  'tracks.effects-2': Track,
  'tracks.effects-3': Track,
  'tracks.ambience': Track,
  'tracks.ambience-2': Track,
  'tracks.ambience-3': Track,
  'tracks.ambience-4': Track,
}
type SoundTracks = { [name in keyof typeof soundTracks]: z.output<typeof Track> }

export const effectsIn = (tracks: SoundTracks): Track[] => [
  tracks['tracks.effects'],
  tracks['tracks.effects-2'],
  tracks['tracks.effects-3'],
]
export const ambienceIn = (tracks: SoundTracks): Track[] => [
  tracks['tracks.ambience'],
  tracks['tracks.ambience-2'],
  tracks['tracks.ambience-3'],
  tracks['tracks.ambience-4'],
]
