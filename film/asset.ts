import { z } from 'zod'
import { SoundCredit } from './sound.ts'

export const AssetKind = z.enum(['picture', 'video', 'sound', 'model'])
export type AssetKind = z.infer<typeof AssetKind>

/** One file of an asset, as its content was found to be. */
export const AssetVersion = z.object({
  asset: z.string(), // in the store
  name: z.string().max(255), // of the file that was brought
  bytes: z.int().nonnegative(),
  ms: z.int().nonnegative().optional(), // of what has a length
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  sound: z.string().optional(), // what is heard of it, as films mix it: stereo 48 kHz WAV
  thumb: z.string().optional(), // a small picture of it
})
export type AssetVersion = z.infer<typeof AssetVersion>

/** How something fills a frame of another shape: cut at its edges, or whole with black beside it. */
export const Fit = z.enum(['cover', 'contain'])
export type Fit = z.infer<typeof Fit>

/** What a person brought into the film. A new file of the same thing is a new version; clips and stages name the asset. */
export const Asset = z.object({
  id: z.string(),
  kind: AssetKind,
  name: z.string().min(1).max(200),
  tags: z.array(z.string().max(60)).max(40),
  versions: z.array(AssetVersion).min(1), // the latest is last, and is the one that is used
  fit: Fit.optional(), // left out: it covers the frame
  size: z.number().positive().max(200).optional(), // of a model: its longest side in metres, as it is placed
  credit: SoundCredit.optional(), // whose it is and on what terms
})
export type Asset = z.infer<typeof Asset>

/** The file of an asset that is used. */
export const latest = ({ versions }: Pick<Asset, 'versions'>): AssetVersion => versions.at(-1) as AssetVersion
