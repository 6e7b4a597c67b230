import type { SetSpec } from '#film/stage.ts'

/** What wants a place: metres along its front and from front to back; how far from the middle it would be, how far to a side at least, how much free floor before it. */
export type Footprint = { wide: number; deep: number; near: number; aside: number; before: number }
export type Spot = { x: number; z: number; yaw: number }

/** Turned from behind the people towards them and the camera, by how far it stands to a side. */
const yawAt = (x: number, z: number): number => Math.max(-0.7, Math.min(0.7, Math.atan2(-x, 4 - z)))

/** A free place behind or beside the people, inside the walls: nothing stands there and nobody, no way in is barred. */
export const roomFor = (set: SetSpec, { wide, deep, near, aside, before }: Footprint): Spot | null => {
  const { min, max } = set.cameraRoom
  const spots: (Spot & { cost: number })[] = []
  for (let x = -7; x <= 7; x += 0.25)
    for (let z = -8; z <= 0.6; z += 0.25) {
      if (Math.abs(x) < aside) continue
      const far = Math.hypot(x, z)
      const yaw = yawAt(x, z)
      const [c, s] = [Math.abs(Math.cos(yaw)), Math.abs(Math.sin(yaw))]
      const [hx, hz] = [(wide * c + deep * s) / 2, (wide * s + deep * c) / 2]
      if (x - hx < min[0] + 0.15 || x + hx > max[0] - 0.15 || z - hz < min[2] + 0.15) continue
      const reach = deep / 2 + before
      const [fx, fz] = [x + Math.sin(yaw) * reach, z + Math.cos(yaw) * reach]
      const taken = set.solids.some(
        (box) =>
          box.min[1] < 1.6 &&
          box.max[1] > 0.2 &&
          Math.max(x + hx, fx) > box.min[0] &&
          Math.min(x - hx, fx) < box.max[0] &&
          Math.max(z + hz, fz) > box.min[2] &&
          Math.min(z - hz, fz) < box.max[2],
      )
      const barred = set.marks.some((mark) => {
        const room = mark.use === 'door' || mark.use === 'edge' ? 0.9 : 0.45
        return Math.abs(mark.x - x) < hx + room && Math.abs(mark.z - z) < hz + room
      })
      if (!taken && !barred)
        spots.push({ x, z, yaw, cost: Math.abs(far - near) + Math.max(0, z + 0.6) * 1.5 })
    }
  const [best] = spots.sort((a, b) => a.cost - b.cost)
  return best ? { x: best.x, z: best.z, yaw: best.yaw } : null
}
