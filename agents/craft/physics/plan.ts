import type { Brief } from '#film/brief.ts'
import type { Bake, Effect } from '#film/effect.ts'
import { random } from '#film/random.ts'
import type { Prop, Scene } from '#film/scene.ts'
import type { Shot } from '#film/shot.ts'
import type { FigureModel, Performance, PropModel, SetSpec, Vec3 } from '#film/stage.ts'
import { fpsOf } from '#film/timeline/time.ts'
import type { Track as PictureTrack } from '#film/timeline/track.ts'
import { shotFrames } from '../blocking/timing.ts'
import { bodyAt } from '../camera/body.ts'
import { solidOf } from './bodies.ts'
import { type Motion, motionsIn } from './read.ts'
import { type Loose, scatter, simulate } from './simulate.ts'

export type PhysicsInput = {
  brief: Brief
  scenes: Record<string, Scene>
  shots: Record<string, Shot>
  sets: Record<string, SetSpec>
  props: Record<string, Prop>
  models: Record<string, FigureModel>
  propModels: Record<string, PropModel>
  performances: Record<string, Performance>
  effects: Record<string, readonly Effect[]>
  'tracks.picture': PictureTrack
}

type Job = { prop: string | null; model: PropModel; loose: Loose; breaks: boolean; why: string }

const SHARD = 'shard'
/** Where a thing that is gone is put. */
const AWAY = [0, -50, 0, 0, 0, 0, 1]

const shownIn = (shot: Shot, { performances, props, propModels }: PhysicsInput) => {
  const performance = performances[shot.id]
  const held = Object.entries(performance?.actors ?? {}).flatMap(([who, { holds }]) =>
    holds ? [{ id: holds.prop, who }] : [],
  )
  const laid = Object.keys(performance?.props ?? {}).filter((id) => !held.some((one) => one.id === id))
  return [...held, ...laid.map((id) => ({ id, who: null }))].flatMap(({ id, who }) => {
    const prop = props[id]
    return prop && propModels[id] ? [{ id, name: prop.name, who }] : []
  })
}

const saidIn = (shot: Shot) => [
  ...shot.actions,
  { text: shot.shows, who: null, target: null, from: 0.1, to: 0.9 },
]

const FRICTION = 0.7
/** What lies on a table is swept over its nearest edge, fast enough to slide there; null where it lies on nothing high. */
const sweep = ({ solids }: SetSpec, at: Vec3): Vec3 | null => {
  const under = solids.find(
    ({ min, max }) =>
      at[0] > min[0] &&
      at[0] < max[0] &&
      at[2] > min[2] &&
      at[2] < max[2] &&
      max[1] > 0.3 &&
      Math.abs(max[1] - at[1]) < 0.12,
  )
  if (!under) return null
  const edges: [number, Vec3][] = [
    [under.max[2] - at[2], [0, 0, 1]],
    [under.max[0] - at[0], [1, 0, 0]],
    [at[0] - under.min[0], [-1, 0, 0]],
  ]
  const [far, way] = edges.reduce((a, b) => (b[0] < a[0] - 0.15 ? b : a))
  const speed = Math.sqrt(2 * FRICTION * 9.81 * (far + 0.1)) + 0.5
  return [way[0] * speed, 0.2, way[2] * speed]
}

/** How a motion begins: where, how fast. */
const launch = (
  motion: Motion,
  holder: string | null,
  shot: Shot,
  set: SetSpec,
  frames: number,
  fps: number,
  input: PhysicsInput,
): Loose | null => {
  const model = input.propModels[motion.prop]
  const performance = input.performances[shot.id]
  if (!model || !performance) return null
  const from = Math.min(frames - 2, Math.max(0, Math.round(motion.at * frames)))
  const r = random(`${input.brief.seed}/${shot.id}/${motion.prop}`)
  const solid = solidOf(model)
  const laid = performance.props[motion.prop]
  const actor = holder ? performance.actors[holder] : undefined
  const body = holder && actor ? bodyAt(holder, actor, input.models[holder], from, fps) : null
  const hand = body?.hands[0]
  const at: Vec3 | null = hand
    ? [hand[0], Math.max(0.1, hand[1] - solid.half[1]), hand[2]]
    : (laid?.position ?? null)
  if (!at) return null
  const facing = body?.facing ?? laid?.yaw ?? 0
  const ahead = (metres: number): Vec3 => [Math.sin(facing) * metres, 0, Math.cos(facing) * metres]
  const small = () => (r.next() - 0.5) * 2
  const still: Loose = {
    solid,
    at,
    yaw: laid?.yaw ?? facing,
    speed: [0, 0, 0],
    spin: [small() * 2, small(), small() * 2],
    from,
  }
  const swept =
    body || motion.how === 'swing' || motion.how === 'throw' || motion.how === 'topple'
      ? null
      : sweep(set, at)
  if (swept) return { ...still, at: [at[0], at[1] + 0.01, at[2]], speed: swept }
  switch (motion.how) {
    case 'drop':
    case 'break': {
      const [x, , z] = ahead(0.35)
      return { ...still, speed: [x, body ? 0.2 : 0, z] }
    }
    case 'throw': {
      const [x, , z] = ahead(3.4)
      return { ...still, speed: [x, 2.6, z], spin: [5, small() * 2, small() * 2] }
    }
    case 'swing':
      return {
        ...still,
        speed: [1.1, 0, small() * 0.3],
        spin: [0, 0, 0],
        hung: Math.max(0.5, solid.half[1] * 2.4),
      }
    case 'topple':
    case 'fall': {
      const way = r.next() * Math.PI * 2
      const push = motion.how === 'topple' ? 1.3 : 0.9
      return {
        ...still,
        speed: [Math.cos(way) * push, 0.15, Math.sin(way) * push],
        spin: [Math.sin(way) * 7, 0, -Math.cos(way) * 7],
      }
    }
  }
}

/** What an explosion tears away: splinters from its place. */
const blasted = (shot: Shot, effects: readonly Effect[], frames: number): Job[] =>
  effects
    .filter(({ kind }) => kind === 'explosion')
    .slice(0, 1)
    .flatMap((effect, i) =>
      scatter(
        `${shot.id}/blast/${i}`,
        14,
        [effect.position[0], 0.5, effect.position[2]],
        [0, 0, 0],
        5.5 * Math.sqrt(effect.size),
        Math.min(frames - 2, effect.from + 1),
        0.16,
      ).map(
        (loose): Job => ({
          prop: null,
          model: { shape: SHARD, colour: '#4a3a30', size: loose.size, seed: effect.seed },
          ...{ loose, breaks: false, why: 'torn away by the explosion' },
        }),
      ),
    )

const bakeOf = (job: Job, poses: number[], end: number | null): Bake => ({
  prop: job.prop,
  model: job.prop === null ? job.model : null,
  from: job.loose.from,
  poses: end === null ? poses : [...poses.slice(0, (end - job.loose.from) * 7), ...AWAY],
  why: job.why,
})

/** One shot's bakes: first what is let loose, then, where something broke, its pieces from that moment on. */
const shotBakes = async (shot: Shot, set: SetSpec, input: PhysicsInput): Promise<Bake[]> => {
  const { frames } = shotFrames(shot, input['tracks.picture'], input.brief.rate)
  const fps = fpsOf(input.brief.rate)
  const shown = shownIn(shot, input)
  const jobs = motionsIn(saidIn(shot), shown).flatMap((motion): Job[] => {
    const model = input.propModels[motion.prop]
    const holder = shown.find(({ id }) => id === motion.prop)?.who ?? null
    const loose = launch(motion, holder, shot, set, frames, fps, input)
    if (!model || !loose) return []
    const breaks = motion.how === 'break' || (loose.solid.brittle && motion.how !== 'swing')
    return [{ prop: motion.prop, model, loose, breaks, why: `it ${motion.words}` }]
  })
  const all = [...jobs, ...blasted(shot, input.effects[shot.id] ?? [], frames)]
  if (all.length === 0 || frames < 4) return []
  const tracks = await simulate(
    set,
    all.map(({ loose }) => loose),
    frames,
    fps,
  )
  const broken = all.flatMap((job, i): { job: Job; hit: number; pieces: Job[] }[] => {
    const track = tracks[i]
    const hit = track?.hit ?? null
    if (!job.breaks || !track || hit === null || hit >= frames - 2) return []
    const k = (hit - job.loose.from) * 7
    const at: Vec3 = [track.poses[k] ?? 0, Math.max(0.02, track.poses[k + 1] ?? 0), track.poses[k + 2] ?? 0]
    const pieces = scatter(
      `${shot.id}/${job.prop}/shards`,
      9,
      at,
      job.loose.speed,
      1.5,
      hit,
      job.model.size * 0.34,
    )
    return [
      {
        job,
        hit,
        pieces: pieces.map(
          (loose): Job => ({
            prop: null,
            model: { ...job.model, shape: SHARD, size: loose.size },
            loose,
            breaks: false,
            why: `of the broken ${job.model.shape}`,
          }),
        ),
      },
    ]
  })
  const pieces = broken.flatMap((one) => one.pieces)
  const flown =
    pieces.length > 0
      ? await simulate(
          set,
          pieces.map(({ loose }) => loose),
          frames,
          fps,
        )
      : []
  return [
    ...all.map((job, i) =>
      bakeOf(job, tracks[i]?.poses ?? [], broken.find((one) => one.job === job)?.hit ?? null),
    ),
    ...pieces.map((job, i) => bakeOf(job, flown[i]?.poses ?? [], null)),
  ]
}

/** All bakes of a film, by shot. */
export const planBakes = async (
  input: PhysicsInput,
  onShot?: (done: number) => void,
): Promise<Record<string, Bake[]>> => {
  const out: Record<string, Bake[]> = {}
  const shots = Object.values(input.shots)
  for (const [i, shot] of shots.entries()) {
    const set = input.sets[input.scenes[shot.scene]?.place ?? '']
    const bakes = set ? await shotBakes(shot, set, input) : []
    if (bakes.length > 0) out[shot.id] = bakes
    onShot?.((i + 1) / shots.length)
  }
  return out
}

/** Of the motions that the words ask for, the share that happens. */
export const moved = (input: PhysicsInput, bakes: Record<string, readonly Bake[]>): number => {
  const asked = Object.values(input.shots).flatMap((shot) =>
    motionsIn(saidIn(shot), shownIn(shot, input)).map(({ prop }) => ({ shot: shot.id, prop })),
  )
  const done = asked.filter(({ shot, prop }) =>
    bakes[shot]?.some((bake) => bake.prop === prop && bake.poses.length > 14),
  )
  return asked.length === 0 ? 1 : done.length / asked.length
}
