import { AppError } from '#film/errors.ts'

/** Samples between −1 and 1, one array per channel. */
export type Audio = { rate: number; channels: Float32Array[] }

export const RATE = 48_000
export const samplesOf = (ms: number): number => Math.round((ms * RATE) / 1000)
export const msOf = (samples: number): number => Math.round((samples * 1000) / RATE)

/** The head of a WAV file of 16-bit PCM at 48 kHz. Lengths beyond what its fields hold are written as the largest, as others do. */
export const wavHeader = (frames: number, channels: number, rate = RATE): Uint8Array => {
  const width = channels * 2
  // More than two channels say which loudspeaker each is for.
  const extra = channels > 2 ? 24 : 0
  const bytes = new Uint8Array(44 + extra)
  const view = new DataView(bytes.buffer)
  const tag = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i))
  }
  tag(0, 'RIFF')
  view.setUint32(4, Math.min(0xffffffff, 36 + extra + frames * width), true)
  tag(8, 'WAVEfmt ')
  view.setUint32(16, 16 + extra, true)
  view.setUint16(20, extra > 0 ? 0xfffe : 1, true)
  view.setUint16(22, channels, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * width, true)
  view.setUint16(32, width, true)
  view.setUint16(34, 16, true)
  if (extra > 0) {
    view.setUint16(36, 22, true)
    view.setUint16(38, 16, true)
    view.setUint32(40, channels === 6 ? 0x3f : 0, true) // left, right, centre, low, surrounds
    view.setUint16(44, 1, true) // PCM: the first two bytes of its GUID, then what all such have
    bytes.set([0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71], 46)
  }
  tag(36 + extra, 'data')
  view.setUint32(40 + extra, Math.min(0xffffffff, frames * width), true)
  return bytes
}

/** Writes interleaved 16-bit samples; full scale is clipped, never wrapped. @returns how many bytes */
export const samplesInto = (bytes: Uint8Array, channels: readonly Float32Array[]): number => {
  const frames = channels[0]?.length ?? 0
  const out = new Int16Array(bytes.buffer, bytes.byteOffset, frames * channels.length)
  channels.forEach((channel, c) => {
    for (let i = 0, p = c; i < frames; i++, p += channels.length) {
      const x = (channel[i] as number) * 32767
      out[p] = x > 32767 ? 32767 : x < -32768 ? -32768 : x + (x < 0 ? -0.5 : 0.5)
    }
  })
  return out.byteLength
}

/** A whole WAV file of 16-bit PCM. */
export const encodeWav = ({ rate, channels }: Audio): Uint8Array => {
  const frames = channels[0]?.length ?? 0
  const bytes = new Uint8Array(44 + frames * channels.length * 2)
  bytes.set(wavHeader(frames, channels.length, rate))
  samplesInto(bytes.subarray(44), channels)
  return bytes
}

type Format = { float: boolean; channels: number; rate: number; bits: number }

const readSample = (view: DataView, at: number, { float, bits }: Format): number => {
  if (float) return bits === 64 ? view.getFloat64(at, true) : view.getFloat32(at, true)
  if (bits === 8) return (view.getUint8(at) - 128) / 128
  if (bits === 16) return view.getInt16(at, true) / 32768
  if (bits === 24) return ((view.getUint16(at, true) | (view.getInt8(at + 2) << 16)) as number) / 8_388_608
  return view.getInt32(at, true) / 2_147_483_648
}

/** Reads PCM of 8 to 32 bits and floating point. @throws AppError */
export const decodeWav = (bytes: Uint8Array): Audio => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tag = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (bytes.length < 44 || tag(0) !== 'RIFF' || tag(8) !== 'WAVE')
    throw new AppError('bad-input', 'This is not a WAV file. Give a RIFF/WAVE file with PCM sound.')
  let format: Format | null = null
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true)
    const body = at + 8
    if (tag(at) === 'fmt ') {
      const code = view.getUint16(body, true)
      const kind = code === 0xfffe ? view.getUint16(body + 24, true) : code
      format = {
        float: kind === 3,
        channels: view.getUint16(body + 2, true),
        rate: view.getUint32(body + 4, true),
        bits: view.getUint16(body + 14, true),
      }
    }
    if (tag(at) === 'data' && format !== null) {
      const step = format.bits / 8
      const frames = Math.floor(Math.min(size, bytes.length - body) / (step * format.channels))
      const channels = Array.from({ length: format.channels }, () => new Float32Array(frames))
      if (format.bits === 16 && !format.float && (bytes.byteOffset + body) % 2 === 0) {
        // What the studio writes itself, read without a call for each sample.
        const ints = new Int16Array(bytes.buffer, bytes.byteOffset + body, frames * channels.length)
        channels.forEach((channel, c) => {
          for (let i = 0, p = c; i < frames; i++, p += channels.length)
            channel[i] = (ints[p] as number) / 32768
        })
        return { rate: format.rate, channels }
      }
      for (let i = 0, p = body; i < frames; i++)
        for (const channel of channels) {
          channel[i] = readSample(view, p, format)
          p += step
        }
      return { rate: format.rate, channels }
    }
    at = body + size + (size & 1)
  }
  throw new AppError('bad-input', 'This WAV file holds no sound: its data chunk is missing.')
}
