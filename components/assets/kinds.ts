import { Box, Clapperboard, Image, Music } from 'lucide-react'
import { type Asset, type AssetKind, latest } from '#film/asset.ts'
import { clock } from '../film/words.ts'

export const kinds: Record<AssetKind, { name: string; many: string; Icon: typeof Box }> = {
  picture: { name: 'Picture', many: 'Pictures', Icon: Image },
  video: { name: 'Video', many: 'Videos', Icon: Clapperboard },
  sound: { name: 'Sound', many: 'Sounds', Icon: Music },
  model: { name: 'Model', many: 'Models', Icon: Box },
}
export const kindNames = Object.keys(kinds) as AssetKind[]

/** 1536 → "2 KB" */
export const sizeOf = (bytes: number): string => {
  if (bytes < 2 ** 20) return `${Math.ceil(bytes / 1024)} KB`
  return bytes < 2 ** 30 ? `${(bytes / 2 ** 20).toFixed(1)} MB` : `${(bytes / 2 ** 30).toFixed(2)} GB`
}

/** "1920 × 1080 · 0:12 · 3.4 MB" */
export const factsOf = (asset: Asset): string => {
  const { width, height, ms, bytes } = latest(asset)
  const size = width && height ? `${width} × ${height}` : null
  return [size, ms === undefined ? null : clock(ms / 1000), sizeOf(bytes)].filter(Boolean).join(' · ')
}

/** What a file dialog lets one choose; what a file is, the studio finds out. */
export const accepted =
  'image/png,image/jpeg,image/webp,image/gif,video/mp4,video/webm,video/quicktime,audio/*,.wav,.mp3,.m4a,.ogg,.flac,.mov,.glb,.gltf'
