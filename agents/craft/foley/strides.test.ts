import { expect, it } from 'vitest'
import { random } from '#film/random.ts'
import { ActorTrack, FigureModel } from '#film/stage.ts'
import { measure, type Side } from '#remotion/stage/figure/skeleton.ts'
import { footAt } from '#remotion/stage/figure/steps.ts'
import { footfalls } from './strides.ts'

const FPS = 24
const robot = (height: number) =>
  FigureModel.parse({
    ...{
      kind: 'robot',
      height,
      build: 'average',
      shoulders: height * 0.25,
      hips: height * 0.2,
      headScale: 1,
    },
    ...{
      feminine: 0.5,
      age: 0.5,
      skin: '#d9a07a',
      hair: { style: 'bald', colour: '#4a2f1d' },
      garment: 'shirt',
    },
    colours: { main: '#35506b', second: '#c8893a', legs: '#3a3f4a', shoes: '#4a2f22' },
    ...{ accessories: [], seed: 7 },
  })

/** Walks and runs one after the other, with bends, now slow, now fast. */
const wanderer = (seed: number): ActorTrack => {
  const r = random(seed)
  let at = { x: 0, z: 0, facing: 0 }
  const start = at
  let from = r.int(0, 12)
  const moves = Array.from({ length: 3 }, () => {
    const gait = r.chance(0.35) ? ('run' as const) : ('walk' as const)
    let metres = 0
    const path = Array.from({ length: r.int(1, 3) }, () => {
      const [heading, long] = [r.next() * 6, 0.8 + r.next() * 2]
      metres += long
      at = { x: at.x + Math.sin(heading) * long, z: at.z + Math.cos(heading) * long, facing: heading }
      return at
    })
    const speed = gait === 'run' ? 2.6 + r.next() : 0.7 + r.next() * 0.7
    const move = { from, to: from + Math.ceil((metres / speed) * FPS), gait, path }
    from = move.to + r.int(20, 40)
    return move
  })
  return ActorTrack.parse({
    ...{ start, posture: 'stand', moves, gestures: [], gaze: [], expressions: [], holds: null },
  })
}

/** The frames at which a foot of the stage's figure comes to stand. */
const landed = (track: ActorTrack, model: FigureModel, frames: number): number[] => {
  const m = measure(model)
  const air = (side: Side, frame: number) => footAt(m, track, side, frame, FPS).air
  return (['L', 'R'] as const).flatMap((side) =>
    Array.from({ length: frames }, (_, f) => f).filter(
      (f) => f > 0 && air(side, f) === 0 && air(side, f - 1) > 0,
    ),
  )
}

it('is heard when it is seen: within a frame of the feet on the stage', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const track = wanderer(seed)
    const model = robot(1.5 + (seed % 4) * 0.12)
    const frames = Math.max(...track.moves.map(({ to }) => to)) + FPS
    const seen = landed(track, model, frames).sort((a, b) => a - b)
    const heard = footfalls(track, model, FPS)
      .map(({ frame }) => frame)
      .sort((a, b) => a - b)
    expect(seen.length).toBeGreaterThan(4)
    expect(heard.length).toBe(seen.length)
    heard.forEach((frame, i) => {
      expect(Math.abs(frame - (seen[i] ?? -9)), `seed ${seed}, step ${i + 1}`).toBeLessThanOrEqual(1)
    })
  }
})
