import type { Bake } from '#film/effect.ts'

/** Where a simulated body is. */
export type BakedPose = {
  position: [number, number, number]
  quaternion: [number, number, number, number]
}

/** A bake at a frame: null before it begins; after its last row it rests. */
export const bakedAt = ({ from, poses }: Pick<Bake, 'from' | 'poses'>, frame: number): BakedPose | null => {
  const rows = Math.floor(poses.length / 7)
  if (frame < from || rows === 0) return null
  const k = Math.min(rows - 1, Math.floor(frame) - from) * 7
  const [x = 0, y = 0, z = 0, qx = 0, qy = 0, qz = 0, qw = 1] = poses.slice(k, k + 7)
  return { position: [x, y, z], quaternion: [qx, qy, qz, qw] }
}
