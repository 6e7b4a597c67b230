import { clamp } from '#film/clamp.ts'
import type { ActorTrack, FigureModel } from '#film/stage.ts'

/**
 * When feet come down, as the stage puts them down (remotion/stage/figure/steps.ts, beast/plants.ts): the same steps along
 * the same way at the same pace. strides.test.ts holds the two together, to within a frame.
 */
export type Footfall = { frame: number; run: boolean; x: number; z: number }
type Spot = ActorTrack['start']

/** The share of a way that is done at a share of its time: starts and stops within 0.3 s. */
const pace = (t: number, seconds: number): number => {
  const e = clamp(0.3 / Math.max(0.3, seconds), 0.02, 0.5)
  const full = 1 / (1 - e)
  if (t < e) return (full * t * t) / (2 * e)
  if (t > 1 - e) return 1 - (full * (1 - t) ** 2) / (2 * e)
  return full * (t - e / 2)
}

type Leg = { from: number; to: number; run: boolean; points: Spot[]; metres: number } // seconds

/** The moment at which so many metres of a way are done. */
const whenGone = ({ from, to, metres }: Leg, gone: number): number => {
  let [low, high] = [0, 1]
  for (let i = 0; i < 18; i++) {
    const mid = (low + high) / 2
    if (pace(mid, to - from) < clamp(gone / metres, 0, 1)) low = mid
    else high = mid
  }
  return from + ((to - from) * (low + high)) / 2
}

const pointAt = ({ points }: Leg, gone: number): { x: number; z: number } => {
  let left = gone
  for (const [i, a] of points.entries()) {
    const b = points[i + 1]
    if (b === undefined) return a
    const long = Math.hypot(b.x - a.x, b.z - a.z)
    if (left <= long && long > 0)
      return { x: a.x + ((b.x - a.x) * left) / long, z: a.z + ((b.z - a.z) * left) / long }
    left -= long
  }
  return points[0] ?? { x: 0, z: 0 }
}

const RISING = 0.75 // seconds before one who sat can walk
const SEAT_DEPTH = 0.4 // metres from the seat to where one stands before it

const forward = (at: Spot, metres: number): Spot => ({
  ...at,
  x: at.x + Math.sin(at.facing) * metres,
  z: at.z + Math.cos(at.facing) * metres,
})

/** The ways of a track; one who sits rises first. */
const legsOf = (track: ActorTrack, fps: number): Leg[] => {
  const legs: Leg[] = []
  let at = track.start
  let seated = track.posture === 'sit' && track.height > 0.12
  const sits = track.gestures.flatMap(({ from, action, target, room }) =>
    action === 'sit' && target !== null
      ? [{ from, sits: true, room }]
      : action === 'rise' || action === 'stand'
        ? [{ from, sits: false, room }]
        : [],
  )
  const events = [...track.moves.map((move) => ({ from: move.from, move })), ...sits]
  for (const event of events.sort((a, b) => a.from - b.from)) {
    if (!('move' in event)) {
      const room = event.room ?? SEAT_DEPTH
      if (event.sits !== seated) at = forward(at, event.sits ? -room : room)
      seated = event.sits
      continue
    }
    const { move } = event
    const to = move.to / fps
    let from = move.from / fps
    if (seated) {
      at = forward(at, SEAT_DEPTH)
      from += Math.min(RISING, (to - from) / 2) * 0.85
      seated = false
    }
    const points = [at, ...move.path]
    const metres = points.reduce((sum, p, i) => {
      const next = points[i + 1]
      return next === undefined ? sum : sum + Math.hypot(next.x - p.x, next.z - p.z)
    }, 0)
    legs.push({ from, to: Math.max(from + 0.05, to), run: move.gait === 'run', points, metres })
    at = move.path.at(-1) ?? at
  }
  return legs
}

const WALK = { step: 0.4, strike: 0.5, lift: 0.62, brisk: 1.3 }
const RUN = { step: 0.62, strike: 0.3, lift: 0.42, brisk: 3 }

/** The steps of one way on two legs, with the one that closes it. */
const strikes = (leg: Leg, height: number): { at: number; gone: number }[] => {
  const how = leg.run ? RUN : WALK
  const brisk = clamp(Math.sqrt(leg.metres / (leg.to - leg.from) / how.brisk), 0.6, 1.05)
  const count = Math.max(1, Math.ceil(leg.metres / (how.step * height * brisk) - 0.2))
  const long = leg.metres / count
  const out: { at: number; gone: number }[] = []
  for (let k = 1; k <= count + 1; k++) {
    const lift = Math.max(whenGone(leg, Math.max(0, (k - 2 + how.lift) * long)), out[k - 3]?.at ?? 0)
    const swing = Math.max(0.2, whenGone(leg, Math.max(0, (k - how.strike) * long)) - lift)
    const at = k > count ? Math.max(leg.to + 0.06, lift + 0.28) : lift + swing
    out.push({ at, gone: Math.min(leg.metres, k * long) })
  }
  return out
}

/** Steps of four feet: so many strides' lengths between them; the hind before the fore. */
const pads = (leg: Leg, unit: number): { at: number; gone: number }[] => {
  const speed = leg.metres / unit / Math.max(0.2, leg.to - leg.from)
  const [stride, phases] =
    leg.run && speed > 2.4
      ? [3, [0, 0.12, 0.5, 0.64]]
      : leg.run || speed > 1.5
        ? [1.9, [0, 0.5]] // two feet at once
        : [1.35, [0, 0.24, 0.5, 0.74]]
  const stance = stride === 3 ? 0.3 : stride === 1.9 ? 0.46 : 0.64
  const out: { at: number; gone: number }[] = []
  for (let n = 1; n * stride * unit < leg.metres + stride * unit; n++)
    for (const phase of phases as number[]) {
      const gone = (n - 1 + phase - stance / 2) * stride * unit
      if (gone > 0 && gone < leg.metres) out.push({ at: whenGone(leg, gone), gone })
    }
  return out.sort((a, b) => a.at - b.at)
}

/** How long its legs are for its steps: of a person, and of what is modelled after one. */
const legsOfBody = ({ kind, height, feminine }: Walker): number =>
  height * (kind === 'human' ? 1.04 - 0.033 * feminine : 0.899)

const QUAD = 1.75 // a beast's height in units of its legs

export type Walker = Pick<FigureModel, 'kind' | 'height' | 'feminine' | 'species'>
const someone: Walker = { kind: 'human', height: 1.7, feminine: 0.5 }

const SILENT =
  /^(owl|crow|gull|duck|goose|eagle|penguin|parrot|sparrow|canary|shark|dolphin|whale|fish|rover|mouse|squirrel)$/

/** On how many feet one hears it. Birds, fish and what rolls or is too light make no steps. */
export const walks = ({ kind, species = '' }: Walker): 'two' | 'four' | 'not' => {
  if (SILENT.test(species)) return 'not'
  return species !== '' || kind === 'animal' ? 'four' : 'two'
}

/** The frames of a shot at which a foot comes down, and where. What has no feet, or flies, makes none. */
export const footfalls = (track: ActorTrack, model: Walker = someone, fps: number): Footfall[] => {
  if (walks(model) === 'not') return []
  const four = walks(model) === 'four'
  return legsOf(track, fps)
    .filter(({ metres }) => metres >= 0.05)
    .flatMap((leg) => {
      const falls = four ? pads(leg, model.height / QUAD) : strikes(leg, legsOfBody(model))
      return falls.map(({ at, gone }) => ({
        frame: Math.round(at * fps),
        run: leg.run,
        ...pointAt(leg, gone),
      }))
    })
}
