import type { ActorTrack } from '#film/stage.ts'
import { smooth } from '../clay.ts'

type Name = ActorTrack['posture']
export type Posture = Record<Name, number> & { fell: number }

const INTO: Partial<Record<ActorTrack['gestures'][number]['action'], Name>> = {
  sit: 'sit',
  drive: 'sit',
  rise: 'stand',
  stand: 'stand',
  kneel: 'kneel',
  lie: 'lie',
  fall: 'lie',
  walk: 'stand',
  run: 'stand',
}

type Change = { from: number; to: Name; fell: boolean }

/** How much of each posture the body has; the sum is 1. Gestures like "sit" change it for good, and so does walking off. */
export const postureAt = (track: ActorTrack, frame: number, fps: number): Posture => {
  const p: Posture = { stand: 0, sit: 0, kneel: 0, lie: 0, fell: 0 }
  p[track.posture] = 1
  let now: Name = track.posture
  const into = (to: Name, t: number) => {
    for (const name of ['stand', 'sit', 'kneel', 'lie'] as const)
      p[name] = p[name] * (1 - t) + (name === to ? t : 0)
  }
  const changes: Change[] = [
    ...track.gestures.flatMap((g) => {
      const to = INTO[g.action]
      return to ? [{ from: g.from, to, fell: g.action === 'fall' }] : []
    }),
    ...track.moves.map((m) => ({ from: m.from, to: 'stand' as Name, fell: false })),
  ].sort((a, b) => a.from - b.from)
  for (const { from, to, fell } of changes) {
    if (frame < from) continue
    const seconds = (frame - from) / fps
    // One lies down, and gets up from lying, over sitting.
    const low = (to === 'lie' && now !== 'sit') || (now === 'lie' && to !== 'sit' && to !== 'lie')
    if (low) into('sit', fell ? smooth(0, 0.45, seconds) ** 1.5 : smooth(0.05, 0.95, seconds))
    const late = low ? (fell ? 0.28 : 0.7) : 0
    into(
      to,
      fell
        ? smooth(late, late + 0.45, seconds) ** 1.4
        : smooth(late + 0.05, late + (to === 'lie' ? 1.2 : 0.95), seconds),
    )
    p.fell = p.fell * (1 - smooth(0, 0.8, seconds)) + (fell ? smooth(0, 0.8, seconds) : 0)
    now = to
  }
  return p
}
