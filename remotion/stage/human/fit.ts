import { smooth } from '../clay.ts'
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

export type Shares = Map<number, number>[]

/** What the points it hangs on have of each joint, in the shares of the fit. */
const sharesOf = (piece: Fitted, people: People): Shares =>
  Array.from({ length: piece.refs.length / 3 }, (_, v) => {
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
    const total = [...sums.values()].reduce((a, b) => a + b, 0) || 1
    return new Map([...sums].map(([joint, w]) => [joint, w / total]))
  })

const SPAN = 0.6 // decimetres

/** Cloth between the legs belongs to both: over a hand's breadth it goes from one to the other. */
const astride = (shares: Shares, piece: Fitted, people: People): Shares => {
  const [left, right] = ['thighL', 'thighR'].map((name) => people.jointNames.indexOf(name))
  if (left === undefined || right === undefined) return shares
  return shares.map((own, v) => {
    const both = (own.get(left) ?? 0) + (own.get(right) ?? 0)
    let x = 0
    for (let r = 0; r < 3; r++)
      x += (people.rest[(piece.refs[v * 3 + r] ?? 0) * 3] ?? 0) * ((piece.weights[v * 3 + r] ?? 0) / 4096)
    const t = smooth(-SPAN, SPAN, x)
    return both > 0 ? new Map([...own, [left, both * t], [right, both * (1 - t)]]) : own
  })
}

/** The points that share an edge with each. */
export const neighboursOf = (faces: ArrayLike<number>, count: number): Set<number>[] => {
  const near = Array.from({ length: count }, () => new Set<number>())
  for (let f = 0; f < faces.length; f++) {
    const [a, b] = [faces[f] ?? 0, faces[f % 3 === 2 ? f - 2 : f + 1] ?? 0]
    near[a]?.add(b)
    near[b]?.add(a)
  }
  return near
}

/** Cloth spans what skin parts: between the legs and under the arms its weights run over gently. */
export const soften = (shares: Shares, near: readonly Set<number>[]): Shares =>
  shares.map((own, v) => {
    const list = [...(near[v] ?? [])]
    const sums = new Map([...own].map(([joint, w]) => [joint, w * 0.5]))
    for (const n of list)
      for (const [joint, w] of shares[n] ?? [])
        sums.set(joint, (sums.get(joint) ?? 0) + (w * 0.5) / list.length)
    return sums
  })

const SOFTENED = 10
const skins = new WeakMap<Uint16Array, Skin>()

/** How a piece moves with the joints: the four strongest, and the sum is one. The same on every body. */
export const skinOfFitted = (piece: Fitted, people: People): Skin => {
  const known = skins.get(piece.refs)
  if (known) return known
  const near = neighboursOf(piece.faces, piece.refs.length / 3)
  let shares = astride(sharesOf(piece, people), piece, people)
  for (let i = 0; i < SOFTENED; i++) shares = soften(shares, near)
  const skin = { joints: new Uint8Array(shares.length * 4), weights: new Float32Array(shares.length * 4) }
  shares.forEach((sums, v) => {
    const strongest = [...sums].sort((a, b) => b[1] - a[1]).slice(0, 4)
    const total = strongest.reduce((sum, [, w]) => sum + w, 0) || 1
    strongest.forEach(([joint, w], k) => {
      skin.joints[v * 4 + k] = joint
      skin.weights[v * 4 + k] = w / total
    })
    if (strongest.length === 0) skin.weights[v * 4] = 1
  })
  skins.set(piece.refs, skin)
  return skin
}

/** The triangles of which so many corners are seen: large ones reach further under the clothes. */
export const facesSeen = (
  faces: ArrayLike<number>,
  seen: (v: number) => boolean,
  corners: number,
): number[] => {
  const out: number[] = []
  for (let f = 0; f < faces.length; f += 3) {
    const [a, b, c] = [faces[f] ?? 0, faces[f + 1] ?? 0, faces[f + 2] ?? 0]
    if (Number(seen(a)) + Number(seen(b)) + Number(seen(c)) >= corners) out.push(a, b, c)
  }
  return out
}
