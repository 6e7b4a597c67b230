import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Picture, readPng } from './png.ts'
import { type Corner, type ProxyMesh, packageDir } from './source.ts'

const wrap = (x: number): number => x - Math.floor(x)

/** How light a texture is round a place, 0 to 255; v runs up. */
const lightAt = ({ width, height, channels, data }: Picture, u: number, v: number): number => {
  const [cx, cy] = [Math.floor(wrap(u) * width), Math.floor(wrap(1 - v) * height)]
  let sum = 0
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) {
      const x = Math.min(width - 1, Math.max(0, cx + dx))
      const y = Math.min(height - 1, Math.max(0, cy + dy))
      for (let k = 0; k < 3; k++) sum += data[(y * width + x) * channels + k] ?? 0
    }
  return Math.round(sum / 27)
}

const textureOf = (name: string): Picture | null => {
  const folder = join(packageDir(), 'public/data/proxies/clothes', name, 'textures')
  const file = readdirSync(folder).find((f) => f.endsWith('_diffuse.png'))
  return file ? readPng(readFileSync(join(folder, file))) : null
}

/** How light its texture is: at each vertex, where cloth folds; at each face, which tells shirt from jacket. */
export const tonesOf = (
  name: string,
  { faces, uvs, refs }: ProxyMesh,
): { points: Uint8Array; faces: number[] } => {
  const picture = textureOf(name)
  const points = new Uint8Array(refs.length).fill(128)
  if (!picture) return { points, faces: faces.map(() => 128) }
  const place = ({ uv }: Corner) => [uvs[uv * 2] ?? 0, uvs[uv * 2 + 1] ?? 0] as const
  for (const { corners } of faces)
    for (const corner of corners) points[corner.v] = lightAt(picture, ...place(corner))
  return {
    points,
    faces: faces.map(({ corners }) => {
      const sum = corners.map(place).reduce(([u, v], [x, y]) => [u + x, v + y], [0, 0])
      return lightAt(picture, sum[0] / corners.length, sum[1] / corners.length)
    }),
  }
}
