/** Pixels that the scopes look at: enough for a shape, few enough for twelve times a second. */
export const LOOK = { width: 160, height: 90 }
export const WAVE = { width: LOOK.width, height: 96 }
export const VECTOR = 96
/** A vector at full saturation of a primary reaches about this far (BT.709, full range). */
const REACH = 0.56

type Scope = { width: number; height: number; hits: Uint16Array }

const scope = (width: number, height: number): Scope => ({
  ...{ width, height, hits: new Uint16Array(width * height) },
})
const count = ({ width, height, hits }: Scope, x: number, y: number): void => {
  const column = Math.max(0, Math.min(width - 1, Math.round(x)))
  const row = Math.max(0, Math.min(height - 1, Math.round(y)))
  const at = row * width + column
  hits[at] = (hits[at] ?? 0) + 1
}

/** BT.709: luma 0 … 1, colour differences about −0.5 … 0.5. */
export const yuvOf = (r: number, g: number, b: number): { y: number; u: number; v: number } => {
  const y = (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
  return { y, u: (b / 255 - y) / 1.8556, v: (r / 255 - y) / 1.5748 }
}

/** How often which brightness is in which column, and which colour anywhere. @param pixels RGBA of LOOK */
export const scopesOf = (pixels: Uint8ClampedArray): { wave: Scope; vector: Scope } => {
  const wave = scope(WAVE.width, WAVE.height)
  const vector = scope(VECTOR, VECTOR)
  for (let i = 0; i < pixels.length; i += 4) {
    const { y, u, v } = yuvOf(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0)
    count(wave, (i / 4) % LOOK.width, (1 - y) * (WAVE.height - 1))
    const centre = (VECTOR - 1) / 2
    count(vector, centre + (u / REACH) * centre, centre - (v / REACH) * centre)
  }
  return { wave, vector }
}

/** Counts as light of one colour, on a canvas as large as the scope. */
export const lit = (
  { width, height, hits }: Scope,
  [r, g, b]: readonly [number, number, number],
  gain: number,
) => {
  const image = new ImageData(width, height)
  hits.forEach((n, i) => {
    if (n === 0) return
    const light = Math.min(1, 0.25 + n * gain)
    image.data.set([r * light, g * light, b * light, 255], i * 4)
  })
  return image
}
