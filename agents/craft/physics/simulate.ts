import type RAPIER from '@dimforge/rapier3d-compat'
import { random } from '#film/random.ts'
import type { SetSpec, Vec3 } from '#film/stage.ts'
import type { Solid } from './bodies.ts'

/** A body that is let loose: where its foot is, how fast it goes and turns, from which frame on. */
export type Loose = {
  solid: Solid
  at: Vec3
  yaw: number
  speed: Vec3 // m/s
  spin: Vec3 // rad/s
  from: number // frame
  hung?: number // metres over its foot at which it hangs
}
/** Where it is in each frame from `from`: x, y, z and a quaternion in a row; `hit` is the frame of the first hard blow. */
export type Track = { poses: number[]; hit: number | null }

const SUBSTEPS = 5
const HARD = 1.6 // m/s lost in one frame: brittle things break

let loaded: Promise<typeof RAPIER> | null = null
const physics = (): Promise<typeof RAPIER> => {
  loaded ??= import('@dimforge/rapier3d-compat').then(async ({ default: rapier }) => {
    await rapier.init()
    return rapier
  })
  return loaded
}

const mm = (n: number): number => Math.round(n * 1000) / 1000

/** Runs the loose bodies of a shot until its end. The floor and the set's solids are in their way. */
export const simulate = async (
  set: Pick<SetSpec, 'solids'>,
  loose: readonly Loose[],
  frames: number,
  fps: number,
): Promise<Track[]> => {
  const R = await physics()
  const world = new R.World({ x: 0, y: -9.81, z: 0 })
  world.timestep = 1 / fps / SUBSTEPS
  const fixed = (half: Vec3, middle: Vec3) =>
    world.createCollider(
      R.ColliderDesc.cuboid(...half)
        .setTranslation(...middle)
        .setFriction(0.8),
    )
  fixed([60, 1, 60], [0, -1, 0])
  for (const { min, max } of set.solids) {
    const half: Vec3 = [(max[0] - min[0]) / 2, (max[1] - min[1]) / 2, (max[2] - min[2]) / 2]
    if (half.every((n) => n > 0.005))
      fixed(half, [(max[0] + min[0]) / 2, (max[1] + min[1]) / 2, (max[2] + min[2]) / 2])
  }
  const bodies = loose.map(({ solid, at, yaw }) => {
    const { form, half, bounce, density } = solid
    const turn = { x: 0, y: Math.sin(yaw / 2), z: 0, w: Math.cos(yaw / 2) }
    const body = world.createRigidBody(
      R.RigidBodyDesc.dynamic()
        .setTranslation(...at)
        .setRotation(turn)
        .setCcdEnabled(true)
        .setAngularDamping(0.6)
        .setLinearDamping(0.05)
        .setEnabled(false),
    )
    const shape =
      form === 'ball'
        ? R.ColliderDesc.ball(half[0])
        : form === 'drum'
          ? R.ColliderDesc.cylinder(half[1], half[0])
          : R.ColliderDesc.cuboid(...half)
    // A thing stands on its origin.
    world.createCollider(
      shape
        .setTranslation(0, half[1], 0)
        .setDensity(density * 300)
        .setRestitution(bounce)
        .setFriction(0.6),
      body,
    )
    return body
  })
  const tracks: Track[] = loose.map(() => ({ poses: [], hit: null }))
  const speeds = loose.map(() => 0)
  for (let frame = 0; frame < frames; frame++) {
    loose.forEach((one, i) => {
      const body = bodies[i]
      const track = tracks[i]
      if (!body || !track || frame < one.from) return
      if (frame === one.from) {
        body.setEnabled(true)
        body.setLinvel({ x: one.speed[0], y: one.speed[1], z: one.speed[2] }, true)
        body.setAngvel({ x: one.spin[0], y: one.spin[1], z: one.spin[2] }, true)
        if (one.hung !== undefined) hang(R, world, body, one.hung)
      }
      const p = body.translation()
      const q = body.rotation()
      track.poses.push(mm(p.x), mm(p.y), mm(p.z), mm(q.x), mm(q.y), mm(q.z), mm(q.w))
      const v = body.linvel()
      const speed = Math.hypot(v.x, v.y, v.z)
      if (track.hit === null && (speeds[i] ?? 0) - speed > HARD) track.hit = frame
      speeds[i] = speed
    })
    for (let step = 0; step < SUBSTEPS; step++) world.step()
  }
  world.free()
  return tracks.map(atRest)
}

/** Hung by a point over its foot, so that it swings. */
const hang = (R: typeof RAPIER, world: RAPIER.World, body: RAPIER.RigidBody, over: number): void => {
  const p = body.translation()
  const anchor = world.createRigidBody(R.RigidBodyDesc.fixed().setTranslation(p.x, p.y + over, p.z))
  world.createImpulseJoint(
    R.JointData.spherical({ x: 0, y: 0, z: 0 }, { x: 0, y: over, z: 0 }),
    anchor,
    body,
    true,
  )
}

/** What lies still needs no more rows: it rests where it was last. */
const atRest = ({ poses, hit }: Track): Track => {
  let end = poses.length
  const same = (a: number, b: number) =>
    Array.from({ length: 7 }, (_, k) => Math.abs((poses[a + k] ?? 0) - (poses[b + k] ?? 0))).every(
      (d) => d <= 0.001,
    )
  while (end > 14 && same(end - 7, end - 14)) end -= 7
  return { poses: poses.slice(0, end), hit }
}

/** Pieces of a thing that broke, or of what an explosion tore apart: from one place, out and up. */
export const scatter = (
  seed: string,
  count: number,
  at: Vec3,
  speed: Vec3,
  force: number,
  from: number,
  size: number,
): (Loose & { size: number })[] => {
  const r = random(seed)
  return Array.from({ length: count }, () => {
    const round = r.next() * Math.PI * 2
    const out = force * (0.3 + 0.7 * r.next())
    const piece = size * (0.5 + 0.7 * r.next())
    const half = piece / 2
    return {
      solid: { form: 'box', half: [half, half * 0.35, half * 0.7], bounce: 0.25, density: 1, brittle: false },
      at: [
        at[0] + Math.cos(round) * size * 0.4,
        Math.max(0.02, at[1] + size * 0.4 * r.next()),
        at[2] + Math.sin(round) * size * 0.4,
      ],
      yaw: round,
      speed: [
        speed[0] * 0.35 + Math.cos(round) * out,
        Math.abs(speed[1]) * 0.2 + out * (0.5 + 0.9 * r.next()),
        speed[2] * 0.35 + Math.sin(round) * out,
      ],
      spin: [(r.next() - 0.5) * 24, (r.next() - 0.5) * 24, (r.next() - 0.5) * 24],
      from,
      size: piece,
    }
  })
}
