import type { ActorTrack } from '#film/stage.ts'
import { clamp, smooth } from '../../clay.ts'

/** What a beast does with itself: angles in radians, shares 0 … 1. */
export type Bearing = {
  nod: number // the head down
  turn: number
  tilt: number
  reach: number // the neck down to the ground
  rear: number // the forehand lifted
  paw: number // the left fore foot lifted
  hop: number
  flap: number // wings opened
  call: number // the mouth open to the sky
  shake: number
}
const STILL: Bearing = {
  nod: 0,
  turn: 0,
  tilt: 0,
  reach: 0,
  rear: 0,
  paw: 0,
  hop: 0,
  flap: 0,
  call: 0,
  shake: 0,
}

const wave = (s: number, hertz: number) => Math.sin(s * hertz * Math.PI * 2)
type Act = (e: number, s: number) => Partial<Bearing>
const graze: Act = (e, s) => ({ reach: e, nod: 0.12 * e * wave(s, 1.4) })
const beg: Act = (e, s) => ({ paw: e, nod: -0.12 * e, tilt: 0.12 * e, hop: 0.1 * Math.max(0, wave(s, 1.2)) })

const ACTS: Partial<Record<ActorTrack['gestures'][number]['action'], Act>> = {
  nod: (e, s) => ({ nod: 0.3 * e * Math.max(0, wave(s, 1.3)) }),
  'shake-head': (e, s) => ({ turn: 0.35 * e * wave(s, 1.8), shake: e }),
  'pick-up': graze,
  'put-down': graze,
  eat: graze,
  drink: graze,
  reach: (e) => ({ nod: 0.15 * e, paw: 0.5 * e }),
  give: (e) => ({ nod: 0.3 * e }),
  wave: beg,
  point: (e) => ({ paw: e, nod: -0.05 * e }),
  push: (e) => ({ nod: 0.45 * e, reach: 0.3 * e }),
  open: (e) => ({ nod: 0.3 * e, paw: 0.7 * e }),
  embrace: (e, s) => ({ reach: 0.15 * e, tilt: 0.25 * e * wave(s, 0.4) }),
  fight: (e, s) => ({ rear: 0.5 * e * Math.max(0, wave(s, 0.9)), call: 0.7 * e, flap: e, nod: -0.1 }),
  dance: (e, s) => ({ hop: 0.5 * e * Math.abs(wave(s, 1.1)), turn: 0.3 * e * wave(s, 0.55), flap: 0.6 * e }),
  laugh: (e, s) => ({ call: 0.5 * e, nod: -0.2 * e + 0.08 * wave(s, 3), hop: 0.08 * Math.abs(wave(s, 3)) }),
  cry: (e, s) => ({ call: 0.8 * e, nod: -0.75 * e + 0.03 * wave(s, 4) }),
  think: (e) => ({ tilt: 0.3 * e }),
  listen: (e) => ({ tilt: 0.16 * e, nod: -0.04 * e }),
  recoil: (e) => ({ nod: -0.25 * e, rear: 0.12 * e, flap: 0.7 * e }),
  shrug: (e, s) => ({ shake: e, turn: 0.2 * e * wave(s, 4) }),
  climb: (e) => ({ rear: 0.6 * e }),
  speak: (e, s) => ({ nod: 0.04 * e * wave(s, 1.1) }),
}

/** All that it does at a moment, laid together; each act swells and goes. */
export const bearingAt = (track: ActorTrack, frame: number, fps: number): Bearing => {
  const sum = { ...STILL }
  for (const g of track.gestures) {
    const act = ACTS[g.action]
    if (!act || frame < g.from || frame >= g.to) continue
    const seconds = Math.max(0.2, (g.to - g.from) / fps)
    const s = (frame - g.from) / fps
    const e =
      smooth(0, Math.min(0.4, seconds * 0.4), s) * smooth(0, Math.min(0.5, seconds * 0.35), seconds - s)
    for (const [key, value] of Object.entries(act(clamp(e), s)) as [keyof Bearing, number][])
      sum[key] += value
  }
  return sum
}
