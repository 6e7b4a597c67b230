import type { Tracks } from '../timeline/edit/ref.ts'
import { type Clip, clipsInOrder, type Track } from '../timeline/track.ts'

/** A clip that plays an asset. */
export type Use = { track: Track; clip: Clip }

/** Where on the timeline an asset is used, track by track from the top. */
export const usesOf = (tracks: Tracks, asset: string): Use[] =>
  Object.values(tracks)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .flatMap((track) =>
      clipsInOrder(track)
        .filter(({ source }) => source.kind === 'asset' && source.asset === asset)
        .map((clip) => ({ track, clip })),
    )
