import { Group, Mesh, MeshBasicMaterial } from 'three'
import { random } from '#film/random.ts'
import type { LightRig, Piece } from '#film/stage.ts'
import { blend, rgb, tone } from '../clay.ts'
import type { Live } from '../live.tsx'
import { createHeap } from './heap.ts'

const PERIOD = 60

/** What goes by outside a train or a car: poles, trees, far hills, each at its own pace. Local x is the way of travel. */
export const createScenery = (piece: Piece, light: LightRig): Live => {
  const group = new Group()
  const r = random(piece.seed).fork('scenery')
  const night = light.time === 'night' ? 0.3 : light.time === 'day' ? 1 : 0.66
  const haze = rgb(light.haze.colour)
  const lie = (hex: string) =>
    tone(light.weather === 'snow' ? blend(rgb(hex), rgb('#eef3fb'), 0.75) : rgb(hex), night)
  const land = lie(piece.colour)
  const far = lie(piece.second ?? piece.colour)
  const speed = piece.size[0]
  const strip = (z: number, pace: number, draw: (h: ReturnType<typeof createHeap>) => void) => {
    const h = createHeap()
    for (const k of [-2, -1, 0, 1]) h.within([k * PERIOD, 0, 0], 0, () => draw(h))
    const geometry = h.geometry('matte')
    if (!geometry) return null
    const mesh = new Mesh(
      geometry,
      new MeshBasicMaterial({ vertexColors: true, fog: false, toneMapped: false }),
    )
    mesh.position.z = z
    group.add(mesh)
    return { mesh, pace }
  }
  const hills = Array.from({ length: 7 }, () => 3 + r.next() * 5)
  const trees = Array.from({ length: 16 }, () => ({
    x: r.next() * PERIOD,
    k: 2 + r.next() * 2.4,
    pine: r.chance(0.5),
  }))
  const bushes = Array.from({ length: 12 }, () => ({ x: r.next() * PERIOD, k: 0.5 + r.next() * 0.9 }))
  const moving = [
    strip(-48, 0.1, (h) => {
      const c = blend(far, haze, 0.62)
      hills.forEach((y, i) => {
        const [a, b] = [(i / 7) * PERIOD, ((i + 1) / 7) * PERIOD]
        h.quad([a, -8, 0], [b, -8, 0], [b, hills[(i + 1) % 7] ?? y, 0], [a, y, 0], tone(c, 0.94), c)
      })
    }),
    strip(-26, 0.38, (h) => {
      const c = blend(land, haze, 0.4)
      h.quad([0, -8, 0], [PERIOD, -8, 0], [PERIOD, -0.6, 0], [0, -0.6, 0], tone(c, 1.08), c)
      for (const { x, k, pine } of trees)
        if (pine)
          h.tri(
            [x - k * 0.4, -0.8, 0.2],
            [x + k * 0.4, -0.8, 0.2],
            [x, k * 1.3, 0.2],
            tone(c, 0.6),
            tone(c, 0.6),
            tone(c, 0.72),
          )
        else
          h.blob([x, k * 0.4, 0.2], [k * 0.62, k * 0.72, 0.1], tone(c, 0.7), { across: 9, down: 6, seed: x })
    }),
    strip(-9, 1, (h) => {
      h.quad([0, -8, 0], [PERIOD, -8, 0], [PERIOD, -1.5, 0], [0, -1.5, 0], tone(land, 0.8), land)
      for (const { x, k } of bushes)
        h.blob([x, -1.4, 0.1], [k * 1.3, k, 0.2], tone(land, 0.62), { across: 8, down: 5, seed: x })
      for (const x of [6, 36]) {
        h.box([x, -2, 0.3], [0.16, 8, 0.16], tone(land, 0.4))
        h.box([x, 3.2, 0.3], [1.3, 0.12, 0.12], tone(land, 0.4))
      }
    }),
  ]
  group.position.set(...piece.position)
  group.rotation.y = piece.yaw
  return {
    object: group,
    update: (seconds) => {
      for (const part of moving) if (part) part.mesh.position.x = -((seconds * speed * part.pace) % PERIOD)
    },
  }
}
