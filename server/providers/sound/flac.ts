import { AppError } from '#film/errors.ts'
import type { Audio } from '#server/render/sound/wav.ts'

/** Reads bits, most significant first. */
const reader = (bytes: Uint8Array, start: number) => {
  let at = start * 8
  const bit = (): number => {
    const value = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1
    at++
    return value
  }
  const bits = (count: number): number => {
    let value = 0
    for (let left = count; left > 0; ) {
      const room = 8 - (at & 7)
      const take = Math.min(room, left)
      value = value * 2 ** take + (((bytes[at >> 3] ?? 0) >> (room - take)) & ((1 << take) - 1))
      at += take
      left -= take
    }
    return value
  }
  const signed = (count: number): number => {
    const value = bits(count)
    return count > 0 && value >= 2 ** (count - 1) ? value - 2 ** count : value
  }
  const unary = (): number => {
    let zeros = 0
    while (bit() === 0) {
      zeros++
      if (at > bytes.length * 8) throw broken()
    }
    return zeros
  }
  return {
    bits,
    signed,
    unary,
    align: () => {
      at = (at + 7) & ~7
    },
    place: () => at >> 3,
    done: () => at >> 3 >= bytes.length,
  }
}
type Reader = ReturnType<typeof reader>

const broken = () => new AppError('bad-input', 'This FLAC file is damaged. Install the packages again.')

/** The residual: Rice-coded in partitions (RFC 9639, 9.2.7). */
const residual = (r: Reader, out: Float64Array, order: number): void => {
  const wide = r.bits(2) === 0 ? 4 : 5
  const parts = 2 ** r.bits(4)
  let i = order
  for (let p = 0; p < parts; p++) {
    const end = ((p + 1) * out.length) / parts
    const rice = r.bits(wide)
    if (rice === 2 ** wide - 1) {
      const raw = r.bits(5)
      for (; i < end; i++) out[i] = r.signed(raw)
    } else
      for (; i < end; i++) {
        const folded = r.unary() * 2 ** rice + r.bits(rice)
        out[i] = folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2
      }
  }
}

const FIXED = [[], [1], [2, -1], [3, -3, 1], [4, -6, 4, -1]]

const subframe = (r: Reader, size: number, depth: number): Float64Array => {
  r.bits(1)
  const kind = r.bits(6)
  const wasted = r.bits(1) === 1 ? r.unary() + 1 : 0
  const width = depth - wasted
  const out = new Float64Array(size)
  const predict = (order: number, weights: readonly number[], shift: number) => {
    for (let i = order; i < size; i++) {
      let sum = 0
      for (let k = 0; k < order; k++) sum += (weights[k] ?? 0) * (out[i - 1 - k] as number)
      out[i] = (out[i] as number) + Math.floor(sum / 2 ** shift)
    }
  }
  if (kind === 0) out.fill(r.signed(width))
  else if (kind === 1) for (let i = 0; i < size; i++) out[i] = r.signed(width)
  else if (kind >= 8 && kind <= 12) {
    const order = kind - 8
    for (let i = 0; i < order; i++) out[i] = r.signed(width)
    residual(r, out, order)
    predict(order, FIXED[order] ?? [], 0)
  } else if (kind >= 32) {
    const order = kind - 31
    for (let i = 0; i < order; i++) out[i] = r.signed(width)
    const precision = r.bits(4) + 1
    const shift = r.signed(5)
    const weights = Array.from({ length: order }, () => r.signed(precision))
    residual(r, out, order)
    predict(order, weights, shift)
  } else throw broken()
  if (wasted > 0) for (let i = 0; i < size; i++) out[i] = (out[i] as number) * 2 ** wasted
  return out
}

/** Left, right, or what they share and what sets them apart. */
const stereoOf = (mode: number, a: Float64Array, b: Float64Array): void => {
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as number
    const y = b[i] as number
    if (mode === 8) b[i] = x - y
    else if (mode === 9) a[i] = x + y
    else if (mode === 10) {
      const middle = x * 2 + (Math.abs(y) % 2)
      a[i] = (middle + y) / 2
      b[i] = (middle - y) / 2
    }
  }
}

/** Decodes a FLAC file (RFC 9639), so that no other program is needed for it. @throws AppError */
export const decodeFlac = (bytes: Uint8Array): Audio => {
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'fLaC') throw broken()
  let at = 4
  let rate = 0
  let count = 0
  let depth = 0
  let total = 0
  for (let last = false; !last; ) {
    const head = bytes[at] ?? 128
    last = head >= 128
    const size = ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if ((head & 127) === 0) {
      const info = reader(bytes, at + 4 + 10)
      rate = info.bits(20)
      count = info.bits(3) + 1
      depth = info.bits(5) + 1
      total = info.bits(36)
    }
    at += 4 + size
  }
  const channels = Array.from({ length: count }, () => new Float32Array(total))
  const r = reader(bytes, at)
  for (let filled = 0; filled < total && !r.done(); ) {
    if (r.bits(14) !== 0x3ffe) throw broken()
    r.bits(2)
    const code = r.bits(4)
    const rateCode = r.bits(4)
    const mode = r.bits(4)
    r.bits(4)
    const first = r.bits(8)
    for (let more = first; more >= 192; more = (more << 1) & 255) r.bits(8)
    const size =
      code === 1
        ? 192
        : code < 6
          ? 576 * 2 ** (code - 2)
          : code === 6
            ? r.bits(8) + 1
            : code === 7
              ? r.bits(16) + 1
              : 2 ** code
    if (rateCode >= 12) r.bits(rateCode === 12 ? 8 : 16)
    r.bits(8)
    const rows = Array.from({ length: count }, (_, c) =>
      subframe(
        r,
        size,
        depth + ((mode === 8 && c === 1) || (mode === 9 && c === 0) || (mode === 10 && c === 1) ? 1 : 0),
      ),
    )
    const [a, b] = [rows[0], rows[1]]
    if (mode >= 8 && a !== undefined && b !== undefined) stereoOf(mode, a, b)
    r.align()
    r.bits(16)
    rows.forEach((row, c) => {
      const channel = channels[c]
      if (channel !== undefined)
        for (let i = 0; i < size && filled + i < total; i++)
          channel[filled + i] = (row[i] as number) / 2 ** (depth - 1)
    })
    filled += size
  }
  return { rate, channels }
}
