/** How a photograph was held (EXIF, 1 … 8) as it stands in a JPEG; 1 where it does not say. */
export const orientationOf = (jpeg: Uint8Array): number => {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  for (let at = 2; at + 10 < view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    const length = view.getUint16(at + 2)
    if (marker === 0xda) return 1
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966)
      return inExif(view, at + 10, at + 2 + length)
    at += 2 + length
  }
  return 1
}

const inExif = (view: DataView, from: number, end: number): number => {
  const to = Math.min(end, view.byteLength)
  if (from + 8 > to) return 1
  const little = view.getUint16(from) === 0x4949
  const first = from + view.getUint32(from + 4, little)
  if (first + 2 > to) return 1
  const entries = view.getUint16(first, little)
  for (let i = 0; i < entries && first + 14 + i * 12 <= to; i++) {
    const entry = first + 2 + i * 12
    if (view.getUint16(entry, little) === 0x0112) {
      const value = view.getUint16(entry + 8, little)
      return value >= 1 && value <= 8 ? value : 1
    }
  }
  return 1
}

/** What ffmpeg does to set it upright. */
export const uprightBy = (orientation: number): string[] =>
  ({
    2: ['hflip'],
    3: ['hflip', 'vflip'],
    4: ['vflip'],
    5: ['transpose=0'],
    6: ['transpose=1'],
    7: ['transpose=3'],
    8: ['transpose=2'],
  })[orientation] ?? []

export const liesOnItsSide = (orientation: number): boolean => orientation >= 5
