import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '#server/render/ffmpeg.ts'
import { homeDir } from '#server/storage/home.ts'
import { assetPath } from '#server/storage/store.ts'

const SIDE = 48
const STEPS = 4

/** The main colours of a picture, 0 … 1, the largest share first: those of its 64 corners of the colour cube that are there. */
export const coloursOf = (pixels: Uint8Array): { rgb: [number, number, number]; share: number }[] => {
  const corners = new Map<number, { sum: [number, number, number]; count: number }>()
  for (let i = 0; i + 2 < pixels.length; i += 3) {
    const rgb = [pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0]
    const corner = rgb.reduce((id, c) => id * STEPS + Math.floor((c * STEPS) / 256), 0)
    const own = corners.get(corner) ?? { sum: [0, 0, 0], count: 0 }
    for (const c of [0, 1, 2] as const) own.sum[c] += rgb[c] ?? 0
    own.count += 1
    corners.set(corner, own)
  }
  const total = pixels.length / 3
  return [...corners.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ sum, count }) => ({
      rgb: [sum[0] / count / 255, sum[1] / count / 255, sum[2] / count / 255],
      share: count / total,
    }))
}

/** What colours a picture in the store has. */
export const lookAt = async (asset: string): Promise<{ colours: ReturnType<typeof coloursOf> }> => {
  const dir = join(homeDir(), 'scratch')
  await mkdir(dir, { recursive: true })
  const file = join(dir, `${randomUUID()}.rgb`)
  try {
    await run('ffmpeg', [
      ...['-y', '-v', 'error', '-i', assetPath(asset), '-vf', `scale=${SIDE}:${SIDE}:flags=area`],
      ...['-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'rgb24', file],
    ])
    return { colours: coloursOf(await readFile(file)) }
  } finally {
    await rm(file, { force: true })
  }
}
