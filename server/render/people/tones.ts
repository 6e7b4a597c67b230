import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Picture, readPng } from './png.ts'
import { type ProxyMesh, packageDir } from './source.ts'

const wrap = (x: number): number => x - Math.floor(x)

/** The mean colour round a place of a texture; v runs up. */
const colourAt = ({ width, height, channels, data }: Picture, u: number, v: number): number[] => {
  const [cx, cy] = [Math.floor(wrap(u) * width), Math.floor(wrap(1 - v) * height)]
  const sum = [0, 0, 0]
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) {
      const x = Math.min(width - 1, Math.max(0, cx + dx))
      const y = Math.min(height - 1, Math.max(0, cy + dy))
      for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + (data[(y * width + x) * channels + k] ?? 0)
    }
  return sum.map((s) => Math.round(s / 9))
}

/** The colour its texture has at each vertex, as bytes of red, green and blue: it tells shirt from jacket, and where cloth folds. */
export const tonesOf = (name: string, proxy: ProxyMesh): Uint8Array => {
  const folder = join(packageDir(), 'public/data/proxies/clothes', name, 'textures')
  const file = readdirSync(folder).find((f) => f.endsWith('_diffuse.png'))
  const out = new Uint8Array(proxy.refs.length * 3).fill(128)
  if (!file) return out
  const picture = readPng(readFileSync(join(folder, file)))
  for (const { corners } of proxy.faces)
    for (const { v, uv } of corners)
      out.set(colourAt(picture, proxy.uvs[uv * 2] ?? 0, proxy.uvs[uv * 2 + 1] ?? 0), v * 3)
  return out
}
