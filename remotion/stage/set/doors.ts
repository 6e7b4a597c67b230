import { Group, Mesh, type MeshToonMaterial } from 'three'
import type { Piece, StageSpec } from '#film/stage.ts'
import { rgb, smooth, tone } from '../clay.ts'
import type { Live } from '../live.tsx'
import { type Look, painted } from '../material.ts'
import { createHeap, type Heap } from './heap.ts'
import { block, brass, iron, rail } from './pieces/kit.ts'

export const doorKinds = ['door', 'plank-door', 'flush-door', 'double-door'] as const

type Swing = { from: number; open: number; shut: number; to: number } // seconds
const REACH = 0.95 // metres from the sill at which somebody has it open
const BEFORE = 0.55 // seconds a hand needs to open it
const AFTER = 0.8

/** Where a figure is at a frame, along the straight ways of its moves. */
const placeAt = (track: StageSpec['figures'][number]['track'], frame: number): { x: number; z: number } => {
  let at: { x: number; z: number } = track.start
  for (const move of track.moves) {
    if (frame < move.from) return at
    const path = [at, ...move.path]
    const lengths = path.slice(1).map((p, i) => Math.hypot(p.x - (path[i]?.x ?? 0), p.z - (path[i]?.z ?? 0)))
    const whole = lengths.reduce((sum, n) => sum + n, 0)
    let left = whole * Math.min(1, (frame - move.from) / Math.max(1, move.to - move.from))
    at = path.at(-1) ?? at
    for (const [i, length] of lengths.entries()) {
      const [a, b] = [path[i], path[i + 1]]
      if (a && b && left <= length) {
        const t = length < 1e-6 ? 0 : left / length
        at = { x: a.x + (b.x - a.x) * t, z: a.z + (b.z - a.z) * t }
        break
      }
      left -= length
    }
    if (frame < move.to) return at
  }
  return at
}

/** When a door is open: while somebody passes it, or opens it with a hand. A door people merely stand at stays shut. */
export const swingsOf = (door: Piece, spec: Pick<StageSpec, 'figures' | 'frames' | 'fps'>): Swing[] => {
  const near = (p: { x: number; z: number }) =>
    Math.hypot(p.x - door.position[0], p.z - door.position[2]) < REACH
  const swings: Swing[] = []
  for (const { track } of spec.figures) {
    for (const move of track.moves) {
      let [first, last] = [-1, -1]
      for (let f = move.from; f <= Math.min(move.to, spec.frames); f += 2)
        if (near(placeAt(track, f))) {
          first = first < 0 ? f : first
          last = f
        }
      if (first < 0) continue
      const begins = first <= move.from + 1
      const open = begins ? first / spec.fps - 0.1 : first / spec.fps
      swings.push({
        from: open - BEFORE,
        open,
        shut: last / spec.fps + 0.25,
        to: last / spec.fps + 0.25 + AFTER,
      })
    }
    for (const gesture of track.gestures) {
      if (!/^(?:open|enter|exit|close)$/.test(gesture.action)) continue
      if (!near(placeAt(track, gesture.from)) && !near(placeAt(track, gesture.to))) continue
      const [from, to] = [gesture.from / spec.fps, gesture.to / spec.fps]
      swings.push(
        gesture.action === 'close'
          ? { from: -10, open: -9, shut: from, to }
          : { from, open: Math.max(from + BEFORE, to), shut: to + 4, to: to + 4 + AFTER },
      )
    }
  }
  return swings
}

/** How far a door is open, 0 … 1. */
export const openness = (swings: readonly Swing[], seconds: number): number =>
  Math.max(
    0,
    ...swings.map((s) => Math.min(smooth(s.from, s.open, seconds), 1 - smooth(s.shut, s.to, seconds))),
  )

/** A leaf from its hinge at x = 0 to x = w, seen from both sides. */
const leaf = (h: Heap, p: Piece, w: number) => {
  const height = p.size[1]
  const c = rgb(p.colour)
  const [t, x] = [0.05, w / 2]
  h.as('wood', () => {
    h.box([x, 0.01, 0], [w, height - 0.01, t], c, { foot: 0.85 })
    for (const s of [1, -1])
      if (p.kind === 'plank-door') {
        const n = Math.max(3, Math.round(w / 0.2))
        for (let i = 0; i < n; i++)
          h.box(
            [((i + 0.5) / n) * w, 0.012, s * 0.028],
            [w / n - 0.012, height - 0.02, 0.012],
            tone(c, 0.92 + ((i * 5 + p.seed) % 4) * 0.06),
            { foot: 0.85 },
          )
        for (const y of [0.16, 0.8]) h.box([x * 0.92, height * y, s * 0.038], [w * 0.8, 0.07, 0.014], iron)
      } else if (p.kind !== 'flush-door')
        for (const [y, k] of [
          [0.07, 0.34],
          [0.48, 0.44],
        ] as const)
          for (const side of w > 0.7 ? [-1, 1] : [0]) {
            const [cx, kw] = [x + side * w * 0.22, w > 0.7 ? w * 0.34 : w * 0.66]
            h.box([cx, height * y, s * 0.024], [kw, height * k, 0.014], tone(c, 0.74))
            block(
              h,
              [cx, height * y + 0.03, s * 0.026],
              [kw - 0.06, height * k - 0.06, 0.026],
              tone(c, 1.1),
              { bevel: 0.01 },
            )
          }
      else h.box([x, height * 0.56, s * 0.024], [w * 0.3, height * 0.3, 0.014], tone(c, 1.22))
  })
  for (const s of [1, -1]) {
    h.box([w * 0.9, height * 0.44, s * 0.03], [0.05, 0.16, 0.012], brass)
    rail(h, [w * 0.9, height * 0.48, s * 0.03], [w * 0.9, height * 0.48, s * 0.085], 0.012, brass)
    if (p.kind === 'plank-door')
      h.blob([w * 0.9, height * 0.44, s * 0.08], [0.06, 0.06, 0.014], iron, { rough: 0 })
    else rail(h, [w * 0.91, height * 0.48, s * 0.08], [w * 0.8, height * 0.48, s * 0.08], 0.012, brass)
  }
}

const leaves = (p: Piece): { hinge: number; w: number; turn: number }[] =>
  p.kind === 'double-door'
    ? [
        { hinge: -p.size[0] / 2, w: p.size[0] / 2 - 0.004, turn: -1 },
        { hinge: p.size[0] / 2, w: p.size[0] / 2 - 0.004, turn: 1 },
      ]
    : [{ hinge: -p.size[0] / 2, w: p.size[0], turn: -1 }]

/** The leaves of a set's doors, turning on their hinges when somebody goes through. */
export const createDoors = (
  spec: Pick<StageSpec, 'set' | 'figures' | 'frames' | 'fps'>,
  look: Look,
): Live => {
  const group = new Group()
  const material: MeshToonMaterial = painted(look, { vertexColours: true, rim: 0.22 })
  const parts = spec.set.pieces
    .filter((p) => (doorKinds as readonly string[]).includes(p.kind))
    .map((piece) => {
      const frame = new Group()
      frame.position.set(...piece.position)
      frame.rotation.y = piece.yaw
      const turning = leaves(piece).map(({ hinge, w, turn }) => {
        const heap = createHeap()
        // The leaf of the right hand is the left one turned round.
        heap.within([0, 0, 0], turn > 0 ? Math.PI : 0, () => leaf(heap, piece, w))
        const mesh = new Mesh(heap.geometry('matte') ?? undefined, material)
        mesh.castShadow = true
        mesh.receiveShadow = true
        const pivot = new Group()
        pivot.position.set(hinge, 0, 0.045)
        pivot.add(mesh)
        frame.add(pivot)
        return { pivot, turn }
      })
      group.add(frame)
      return { turning, swings: swingsOf(piece, spec) }
    })
  const update = (seconds: number) => {
    for (const { turning, swings } of parts) {
      const k = openness(swings, seconds)
      for (const { pivot, turn } of turning) pivot.rotation.y = turn * k * 1.45
    }
  }
  update(0)
  return { object: group, update }
}
