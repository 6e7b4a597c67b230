import { type Board, boardChange } from '../../board/board.ts'
import { editShot } from '../../board/edit.ts'
import { remove } from '../../board/remove.ts'
import { reorder } from '../../board/reorder.ts'
import { seal } from '../../board/seal.ts'
import { type Film, shotsInOrder } from '../../film.ts'
import { shotNames } from '../../history/names.ts'
import { withLocks } from '../../lock.ts'
import type { CameraPlan } from '../../stage.ts'
import { extentOf } from '../../timeline/edit/extent.ts'
import type { AskOf } from '../ask.ts'
import { lengths } from '../cut.ts'
import { nameOf, scenesCalled, shotsCalled } from '../names.ts'
import type { Outcome, Verb } from '../verb.ts'

const sizes = {
  EWS: 'extreme wide',
  WS: 'wide',
  FS: 'full',
  MS: 'medium',
  CU: 'close-up',
  ECU: 'extreme close-up',
}

const angles = {
  eye: 'at eye level',
  low: 'from below',
  high: 'from above',
  overhead: 'from overhead',
  canted: 'canted',
}

const framing = (film: Film, shot: string): string => {
  const row = film.shots[shot]
  return row === undefined ? '' : `${sizes[row.size]}, ${angles[row.angle]}`
}

export const frame: Verb<AskOf<'frame'>> = (film, { shots, size, angle }) => {
  const fields = { ...(size && { size }), ...(angle && { angle }) }
  const extent = extentOf(film)
  const next = onBoard(film, (board) =>
    shots.reduce((all, shot) => editShot(all, { shot, fields, extent }), board),
  )
  const words = [size && sizes[size], angle && angles[angle]]
  const empty = shots.filter((id) => film.shots[id]?.subjects.length === 0)
  return {
    film: next,
    title: `${shotsCalled(film, shots)}: ${words.filter(Boolean).join(', ')}`,
    before: [...new Set(shots.map((id) => framing(film, id)))].join('; '),
    after: framing(next, shots[0] ?? ''),
    shots,
    note:
      empty.length > 0
        ? 'Nobody is the subject there: the camera comes nearer to the place.'
        : 'The camera is planned anew when the film is remade.',
  }
}

const mixed = (a: readonly number[], b: readonly number[], share: number) =>
  a.map((n, i) => n + ((b[i] ?? n) - n) * share) as [number, number, number]

const near = 0.28 // of the way to what is looked at: seen, and never through it

const moved = (plan: CameraPlan, move: AskOf<'camera'>['move']): CameraPlan => {
  const first = plan.keys[0]
  if (first === undefined) return plan
  const from = { ...first, at: 0 }
  const close = { ...from, at: 1, position: mixed(from.position, from.target, near) }
  const keys =
    move === 'push-in'
      ? [from, close]
      : move === 'pull-out'
        ? [
            { ...close, at: 0 },
            { ...from, at: 1 },
          ]
        : [from]
  return {
    ...plan,
    move,
    keys,
    shake: move === 'handheld' ? Math.max(0.45, plan.shake) : 0,
    why: 'As you asked.',
  }
}

const withCameras = (film: Film, shots: string[], of: (plan: CameraPlan) => CameraPlan): Film => {
  const cameras = { ...film.cameras }
  const there = shots.filter((id) => cameras[id] !== undefined)
  for (const id of there) {
    const plan = cameras[id]
    if (plan !== undefined) cameras[id] = of(plan)
  }
  return { ...film, cameras, locks: withLocks(film.locks, ...there.map((id) => `cameras.${id}`)) }
}

const unplanned = (film: Film, shots: string[]): Outcome => ({
  cannot: `${shotsCalled(film, shots)} has no camera yet. Make the film first, then ask again.`,
})
const moves = {
  static: 'holds still',
  'push-in': 'pushes in',
  'pull-out': 'pulls out',
  handheld: 'is handheld',
}

export const camera: Verb<AskOf<'camera'>> = (film, { shots, move }) => {
  const there = shots.filter((id) => film.cameras[id] !== undefined)
  if (there.length === 0) return unplanned(film, shots)
  return {
    film: withCameras(film, there, (plan) => moved(plan, move)),
    title: `The camera ${moves[move]} in ${shotsCalled(film, there)
      .toLowerCase()
      .replace(/\d+[a-z]+/g, (n) => n.toUpperCase())}`,
    before: [...new Set(there.map((id) => film.cameras[id]?.move))].join(', '),
    after: move,
    shots: there,
  }
}

export const lens: Verb<AskOf<'lens'>> = (film, { shots, lens: mm }) => {
  const there = shots.filter((id) => film.cameras[id] !== undefined)
  if (there.length === 0) return unplanned(film, shots)
  return {
    film: withCameras(film, there, (plan) => ({ ...plan, lens: mm })),
    title: `${shotsCalled(film, there)} on a lens of ${mm} mm`,
    before: [...new Set(there.map((id) => `${film.cameras[id]?.lens} mm`))].join(', '),
    after: `${mm} mm`,
    shots: there,
  }
}

const onBoard = (film: Film, of: (board: Board) => Board): Film => {
  const { shots, tracks, panels, locks } = of(film)
  return { ...film, shots, tracks, panels, locks }
}

export const removeShots: Verb<AskOf<'remove-shots'>> = (film, { shots, keepSound = false }) => {
  const left = Object.keys(film.shots).length - shots.length
  if (left < 1) return { cannot: 'A film needs at least one shot.' }
  const next = onBoard(film, (board) => remove(board, { shots, keepSound }))
  const spoken = shots.some((id) => (film.shots[id]?.lines.length ?? 0) > 0)
  return {
    film: next,
    title: `${shotsCalled(film, shots)} removed${keepSound ? ', the sound kept' : ''}`,
    ...lengths(film, next),
    shots,
    ...(keepSound
      ? { note: 'The shot beside it is seen for longer, and all that is heard goes on.' }
      : spoken && { note: 'What is said there is heard over the shot beside it.' }),
  }
}

export const keep: Verb<AskOf<'keep'>> = (film, { shots, on }) => ({
  film: onBoard(film, (board) => seal(board, { shots, on })),
  title: `${shotsCalled(film, shots)} ${on ? `kept as ${shots.length > 1 ? 'they are' : 'it is'}` : 'free again'}`,
  before: on ? 'The crew may change it' : 'Locked',
  after: on ? 'Locked' : 'The crew may change it',
})

const row = (film: Film, scene: string): string => {
  const names = shotNames(film)
  const order = shotsInOrder(film).filter((shot) => shot.scene === scene)
  return order.map(({ id }) => names.get(id)).join(' ')
}

/** The order of a scene as it was named before: "1A 1C 1B". */
const orderNow = (before: Film, after: Film, scene: string): string => {
  const names = shotNames(before)
  return shotsInOrder(after)
    .flatMap((shot) => (shot.scene === scene ? (names.get(shot.id) ?? []) : []))
    .join(' ')
}

export const moveShot: Verb<AskOf<'move-shot'>> = (film, { shot, before }) => {
  const scene = film.shots[before ?? shot]?.scene ?? ''
  const next = onBoard(film, (board) =>
    reorder(board, { shots: [shot], scene, before, extent: extentOf(film) }),
  )
  if (boardChange(film, next) === null) return { cannot: `${shotsCalled(film, [shot])} is there already.` }
  return {
    film: next,
    title: `${shotsCalled(film, [shot])} moved ${before === null ? 'to the end of its scene' : `before ${shotNames(film).get(before)}`}`,
    before: row(film, scene),
    after: orderNow(film, next, scene),
  }
}

export const swapShots: Verb<AskOf<'swap-shots'>> = (film, { shots }) => {
  const order = shotsInOrder(film).map(({ id }) => id)
  const [a = '', b = ''] = shots.toSorted((x, y) => order.indexOf(x) - order.indexOf(y))
  const scene = film.shots[a]?.scene
  if (scene === undefined || scene !== film.shots[b]?.scene || a === b)
    return {
      cannot: 'Only two shots of one scene can change places. Move one of them to the other scene instead.',
    }
  const mates = shotsInOrder(film).filter((shot) => shot.scene === scene)
  const after = mates[mates.findIndex(({ id }) => id === b) + 1]?.id ?? null
  const extent = extentOf(film)
  const next = onBoard(film, (board) => {
    const first = reorder(board, { shots: [b], scene, before: a, extent })
    return reorder(first, { shots: [a], scene, before: after, extent })
  })
  return {
    film: next,
    title: `Shots ${shotNames(film).get(a)} and ${shotNames(film).get(b)} change places`,
    before: row(film, scene),
    after: orderNow(film, next, scene),
  }
}

export const express: Verb<AskOf<'express'>> = (film, { shots, character, name }) => {
  const there = shots.filter((id) => film.performances[id]?.actors[character] !== undefined)
  if (there.length === 0)
    return {
      cannot: `${nameOf(film, character)} is not seen in ${shotsCalled(film, shots).toLowerCase()}, or it is not staged yet.`,
    }
  const performances = { ...film.performances }
  for (const id of there) {
    const plan = performances[id]
    const actor = plan?.actors[character]
    if (plan && actor)
      performances[id] = {
        ...plan,
        actors: {
          ...plan.actors,
          [character]: { ...actor, expressions: [{ from: 0, name, strength: 0.9 }] },
        },
      }
  }
  const faces = (of: Film) => [
    ...new Set(there.map((id) => of.performances[id]?.actors[character]?.expressions[0]?.name ?? 'neutral')),
  ]
  return {
    film: { ...film, performances, locks: withLocks(film.locks, ...there.map((id) => `performances.${id}`)) },
    title: `${nameOf(film, character)} looks ${name} in ${there.length > 6 ? `${there.length} shots` : there.map((id) => shotNames(film).get(id)).join(', ')}`,
    before: faces(film).join(', '),
    after: name,
    shots: there,
  }
}

export const look: Verb<AskOf<'look'>> = (film, { look: to }) => {
  const from = film.brief.look ?? film.direction?.look ?? 'painted'
  if (from === to) return { cannot: `The film is ${to} already.` }
  return {
    film: { ...film, brief: { ...film.brief, look: to } },
    title: `The whole film ${to}`,
    before: from,
    after: to,
    shots: Object.keys(film.shots),
    note: 'Every shot is lit, painted and drawn anew.',
  }
}

export const genre: Verb<AskOf<'genre'>> = (film, { genre: to }) => ({
  film: { ...film, brief: { ...film.brief, genre: to } },
  title: `The film is told as ${to}`,
  before: film.brief.genre ?? film.direction?.genres[0]?.genre ?? 'as the story is',
  after: to,
  note: 'The crew decides rhythm, light and music anew; the words stay.',
})

export const weather: Verb<AskOf<'weather'>> = (film, { scenes, weather: to }) => {
  const next = { scenes: { ...film.scenes }, lights: { ...film.lights } }
  for (const id of scenes) {
    const [scene, rig] = [next.scenes[id], next.lights[id]]
    if (scene) next.scenes[id] = { ...scene, weather: to }
    if (rig) next.lights[id] = { ...rig, weather: to }
  }
  const inside = scenes.filter((id) => film.places[film.scenes[id]?.place ?? '']?.interior)
  return {
    film: { ...film, ...next, locks: withLocks(film.locks, ...scenes.map((id) => `scenes.${id}`)) },
    title: `${scenesCalled(film, scenes)}: ${to}`,
    before: [...new Set(scenes.map((id) => film.scenes[id]?.weather))].join(', '),
    after: to,
    shots: Object.values(film.shots).flatMap(({ id, scene }) => (scenes.includes(scene) ? [id] : [])),
    ...(inside.length > 0 && {
      note: `${scenesCalled(film, inside)} plays inside: the weather is heard, and seen where there is a window.`,
    }),
  }
}

export const time: Verb<AskOf<'time'>> = (film, { scenes, time: to }) => {
  const rows = { ...film.scenes }
  for (const id of scenes) {
    const scene = rows[id]
    if (scene) rows[id] = { ...scene, time: to }
  }
  const relit = film.locks.filter((lock) => !scenes.some((id) => lock === `lights.${id}`))
  return {
    film: { ...film, scenes: rows, locks: withLocks(relit, ...scenes.map((id) => `scenes.${id}`)) },
    title: `${scenesCalled(film, scenes)} ${to === 'day' ? 'by' : 'at'} ${to}`,
    before: [...new Set(scenes.map((id) => film.scenes[id]?.time))].join(', '),
    after: to,
    shots: Object.values(film.shots).flatMap(({ id, scene }) => (scenes.includes(scene) ? [id] : [])),
    note: 'It is lit anew when the film is remade; the heading of the screenplay stays as written.',
  }
}
