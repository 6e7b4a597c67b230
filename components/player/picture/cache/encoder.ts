/** The worker that compresses frames: on the page's own thread a browser puts that off for a second. */
export type Ask = { id: number; width: number; height: number; pixels: Uint8Array<ArrayBuffer> }
export type Answer = { id: number; blob: Blob | null }

const QUALITY = 0.92 // of JPEG: the grain is kept, and a frame of 640 × 360 takes about 45 kB

const canvas = new OffscreenCanvas(1, 1)
const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })

/** The rows from above, as pictures have them. */
const upright = ({ width, height, pixels }: Ask): ImageData => {
  const image = new ImageData(width, height)
  for (let row = 0; row < height; row++)
    image.data.set(pixels.subarray(row * width * 4, (row + 1) * width * 4), (height - 1 - row) * width * 4)
  return image
}

self.addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
  const { id, width, height } = data
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  context?.putImageData(upright(data), 0, 0)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }).catch(() => null)
  postMessage({ id, blob } satisfies Answer)
})
