import type { Vector3 } from 'three'
import { expect, test } from 'vitest'
import { random } from '#film/random.ts'
import { ActorTrack, FigureModel } from '#film/stage.ts'
import { solesOf } from './body.ts'
import { buildFigure } from './build.ts'
import { poseFigure } from './pose.ts'
import type { FigureRig } from './rig.ts'

const FPS = 24
const model = (height: number) =>
  FigureModel.parse({
    kind: 'human',
    ...{
      height,
      build: 'average',
      shoulders: height * 0.25,
      hips: height * 0.2,
      headScale: 1,
      feminine: 0.5,
      age: 0.5,
    },
    ...{ skin: '#d9a07a', hair: { style: 'bald', colour: '#4a2f1d' }, garment: 'shirt' },
    colours: { main: '#35506b', second: '#c8893a', legs: '#3a3f4a', shoes: '#4a2f22' },
    ...{ accessories: [], seed: 7 },
  })

/** A walk of up to four corners, now slow, now fast, that starts and ends with a turn, and goes on after a stop. */
const wanderer = (seed: number): ActorTrack => {
  const r = random(seed)
  const spot = (x: number, z: number) => ({ x, z, facing: (r.next() - 0.5) * 6 })
  const moves: ActorTrack['moves'] = []
  let at = spot(0, 0)
  const start = at
  let from = r.int(0, 12)
  for (let i = 0; i < 2; i++) {
    const gait = r.chance(0.3) ? ('run' as const) : ('walk' as const)
    let heading = r.next() * 6
    let metres = 0
    const path = Array.from({ length: r.int(1, 4) }, () => {
      heading += (r.next() - 0.5) * 2.2
      const long = 0.7 + r.next() * 2
      metres += long
      at = spot(at.x + Math.sin(heading) * long, at.z + Math.cos(heading) * long)
      return at
    })
    const speed = gait === 'run' ? 2.6 + r.next() * 0.5 : 0.7 + r.next() * 0.7
    const to = from + Math.ceil((metres / speed) * FPS)
    moves.push({ from, to, gait, path })
    from = to + r.int(8, 24)
    moves.push({
      from,
      to: from + 30,
      gait: 'walk',
      path: [{ ...at, facing: at.facing + (r.next() - 0.5) * 5 }],
    })
    from += 40
  }
  return ActorTrack.parse({
    ...{ start, posture: 'stand', moves, gestures: [], gaze: [], expressions: [], holds: null },
  })
}

/** The furthest any foot slides while it is down, and how far the soles go below the floor. */
const slides = (rig: FigureRig, track: ActorTrack, frames: number) => {
  let worst = 0
  let below = 0
  for (const side of ['L', 'R'] as const) {
    let before: Vector3[] | null = null
    let slid = 0
    for (let frame = 0; frame < frames; frame++) {
      poseFigure(rig, track, [], frame, FPS, () => null)
      const now = solesOf(rig, side)
      const down = now.flatMap((p, i) => {
        const was = before?.[i]
        below = Math.max(below, -p.y)
        return was && p.y < 0.008 && was.y < 0.008 ? [Math.hypot(p.x - was.x, p.z - was.z)] : []
      })
      slid = down.length > 0 ? slid + Math.min(...down) : 0
      worst = Math.max(worst, slid)
      before = now
    }
  }
  return { worst, below }
}

test('no foot slides more than 2 cm in a step: walks, runs, curves, starts, stops and turns of 24 wanderers', () => {
  for (const height of [1.15, 1.7, 1.9]) {
    const rig = buildFigure(model(height))
    for (let seed = 1; seed <= 8; seed++) {
      const track = wanderer(seed)
      const { worst, below } = slides(rig, track, (track.moves.at(-1)?.to ?? 0) + 20)
      expect(worst, `seed ${seed}, ${height} m`).toBeLessThan(0.02)
      expect(below, `seed ${seed}, ${height} m`).toBeLessThan(0.03)
    }
  }
})
