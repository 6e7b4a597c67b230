import { stacked } from './edit/tracks.ts'
import { isHeard } from './sign.ts'
import type { Track } from './track.ts'

/** The tracks that sound as a person has set them: none that is muted, and while any is soloed only those. */
export const heardNow = (tracks: Record<string, Track>): Track[] => {
  const all = stacked(tracks).filter(isHeard)
  const alone = all.some(({ solo }) => solo)
  return all.filter(({ mute, solo }) => !mute && (!alone || solo === true))
}
