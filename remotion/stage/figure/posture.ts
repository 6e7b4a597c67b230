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

/** How much of each posture the body has; the sum is 1. Gestures like "sit" change it for good. */
export const postureAt = (track: ActorTrack, frame: number, fps: number): Posture => {
  const p: Posture = { stand: 0, sit: 0, kneel: 0, lie: 0, fell: 0 }
  p[track.posture] = 1
  const changes = [
    ...track.gestures.map((g) => ({ from: g.from, to: INTO[g.action], fell: g.action === 'fall' })),
    ...track.moves.map((m) => ({ from: m.from, to: 'stand' as Name, fell: false })),
  ].sort((a, b) => a.from - b.from)
  for (const change of changes) {
    if (!change.to || frame < change.from) continue
    const seconds = (frame - change.from) / fps
    const t = change.fell
      ? smooth(0, 0.8, seconds) ** 1.6
      : smooth(0.05, change.to === 'lie' ? 1.5 : 0.95, seconds)
    for (const name of ['stand', 'sit', 'kneel', 'lie'] as const)
      p[name] = p[name] * (1 - t) + (name === change.to ? t : 0)
    p.fell = p.fell * (1 - t) + (change.fell ? t : 0)
  }
  return p
}
