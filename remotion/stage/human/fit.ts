import type { Fitted, People } from './people.ts'
import type { Skin } from './rest.ts'

/** The base mesh's own weights. */
export const skinOf = (people: People): Skin => ({
  joints: people.joints,
  weights: Float32Array.from(people.weights, (w) => w / 255),
})

/** Where clothes lie on a body of this shape. Offsets grow with the body. */
export const lay = (piece: Fitted, points: Float32Array, grown: number): Float32Array => {
  const out = new Float32Array(piece.refs.length)
  for (let v = 0; v * 3 < out.length; v++)
    for (let k = 0; k < 3; k++) {
      let x = ((piece.offsets[v * 3 + k] ?? 0) / 4000) * grown
      for (let r = 0; r < 3; r++)
        x += (points[(piece.refs[v * 3 + r] ?? 0) * 3 + k] ?? 0) * ((piece.weights[v * 3 + r] ?? 0) / 4096)
      out[v * 3 + k] = x
    }
  return out
}

/** Clothes move with the points they hang on; the four strongest joints, and the sum is one. */
export const skinOfFitted = (piece: Fitted, people: People): Skin => {
  const count = piece.refs.length / 3
  const skin = { joints: new Uint8Array(count * 4), weights: new Float32Array(count * 4) }
  for (let v = 0; v < count; v++) {
    const sums = new Map<number, number>()
    for (let r = 0; r < 3; r++) {
      const ref = piece.refs[v * 3 + r] ?? 0
      const share = Math.max(0, piece.weights[v * 3 + r] ?? 0)
      for (let k = 0; k < 4; k++) {
        const w = share * (people.weights[ref * 4 + k] ?? 0)
        const joint = people.joints[ref * 4 + k] ?? 0
        if (w > 0) sums.set(joint, (sums.get(joint) ?? 0) + w)
      }
    }
    const strongest = [...sums].sort((a, b) => b[1] - a[1]).slice(0, 4)
    const total = strongest.reduce((sum, [, w]) => sum + w, 0) || 1
    strongest.forEach(([joint, w], k) => {
      skin.joints[v * 4 + k] = joint
      skin.weights[v * 4 + k] = w / total
    })
    if (strongest.length === 0) skin.weights[v * 4] = 1
  }
  return skin
}

/** The triangles of which a corner is seen. */
export const facesSeen = (faces: ArrayLike<number>, seen: (v: number) => boolean): number[] => {
  const out: number[] = []
  for (let f = 0; f < faces.length; f += 3) {
    const [a, b, c] = [faces[f] ?? 0, faces[f + 1] ?? 0, faces[f + 2] ?? 0]
    if (seen(a) || seen(b) || seen(c)) out.push(a, b, c)
  }
  return out
}
