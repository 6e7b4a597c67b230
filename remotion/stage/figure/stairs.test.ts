import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { groundAt } from '#film/ground.ts'
import { ActorTrack, FigureModel, type Level } from '#film/stage.ts'
import { solesOf } from './body.ts'
import { buildFigure } from './build.ts'
import { poseFigure } from './pose.ts'
import { worldOf } from './world.ts'

const FPS = 24
const model = FigureModel.parse({
  ...{ kind: 'human', height: 1.7, build: 'average', shoulders: 0.42, hips: 0.34, headScale: 1 },
  ...{ feminine: 0.5, age: 0.5, skin: '#d9a07a', garment: 'shirt', accessories: [], seed: 7 },
  hair: { style: 'bald', colour: '#4a2f1d' },
  colours: { main: '#35506b', second: '#c8893a', legs: '#3a3f4a', shoes: '#4a2f22' },
})
const levels: Level[] = Array.from({ length: 6 }, (_, i) => ({
  ...{ of: 'stairs', x: 0, z: -1.15 - i * 0.3, yaw: 0, wide: 2, deep: 0.3, height: (i + 1) * 0.19 },
}))
const spot = (z: number, y: number, facing: number) => ({ x: 0, z, y, facing })
const up = [spot(0, 0, Math.PI), spot(-0.9, 0, Math.PI), spot(-2.65, 1.14, Math.PI)] as const
const climbs = (path: readonly ReturnType<typeof spot>[]): ActorTrack =>
  ActorTrack.parse({
    ...{ start: path[0], posture: 'stand', gestures: [], gaze: [], expressions: [], holds: null },
    moves: [{ from: 0, to: 110, gait: 'walk', path: path.slice(1) }],
  })
const down = [...up].reverse().map((p) => ({ ...p, facing: 0 }))

describe.each([
  ['up', climbs(up)],
  ['down', climbs(down)],
])('a walk %s a flight of stairs', (way, track) => {
  const rig = buildFigure(model)
  const spec = {
    figures: [{ id: 'a', model, track, mouth: [] }],
    props: [],
    fps: FPS,
    set: { marks: [], levels },
  }
  const over = (p: Vector3) => p.y - groundAt({ levels }, p.x, p.z)
  const frames = Array.from({ length: 125 }, (_, frame) => {
    poseFigure(rig, track, [], frame, FPS, worldOf(spec, frame))
    return {
      soles: { L: solesOf(rig, 'L'), R: solesOf(rig, 'R') },
      head: rig.joints.head.getWorldPosition(new Vector3()).y,
    }
  })

  it('puts feet on treads: none slides, none is in a tread, none hovers', () => {
    const trodden = new Set<string>()
    for (const side of ['L', 'R'] as const) {
      let slid = 0
      frames.forEach(({ soles }, i) => {
        const before = frames[i - 1]?.soles[side]
        const stands = soles[side].filter((p, k) => over(p) < 0.008 && before?.[k] && over(before[k]) < 0.008)
        const moved = soles[side].map((p, k) =>
          before?.[k] ? Math.hypot(p.x - before[k].x, p.z - before[k].z) : 0,
        )
        slid = stands.length > 0 ? slid + Math.min(...moved) : 0
        expect(slid, `${side} at ${i}`).toBeLessThan(0.02)
        for (const p of stands) trodden.add(groundAt({ levels }, p.x, p.z).toFixed(2))
        for (const p of soles[side]) expect(over(p), `${side} at ${i}`).toBeGreaterThan(-0.07)
      })
    }
    expect(trodden.size).toBeGreaterThan(4)
  })

  it('carries the head as high as the floor is', () => {
    const rise = (frames.at(-1)?.head ?? 0) - (frames[0]?.head ?? 0)
    expect(rise).toBeCloseTo(way === 'up' ? 1.14 : -1.14, 1)
    const steps = frames.map(({ head }, i) => Math.abs(head - (frames[i - 1]?.head ?? head)))
    expect(Math.max(...steps)).toBeLessThan(0.06)
  })
})
