import { inflateSync } from 'node:zlib'

export type Picture = { width: number; height: number; channels: 3 | 4; data: Uint8Array }

const paeth = (a: number, b: number, c: number): number => {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** Reads a PNG of eight bits a channel, not interlaced (ISO/IEC 15948). */
export const readPng = (file: Buffer): Picture => {
  const parts: Buffer[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const [depth, type, interlaced] = [file[24], file[25], file[28]]
  if (depth !== 8 || (type !== 2 && type !== 6) || interlaced !== 0)
    throw new Error('not a plain RGB picture')
  const channels = type === 2 ? 3 : 4
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const data = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= channels ? (data[at - channels] ?? 0) : 0
      const up = y > 0 ? (data[at - stride] ?? 0) : 0
      const corner = x >= channels && y > 0 ? (data[at - stride - channels] ?? 0) : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0
      data[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess
    }
  }
  return { width, height, channels, data }
}
