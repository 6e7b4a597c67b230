import { panelSize, tellingFrame } from '#agents/craft/panel/frame.ts'
import { inputOf } from '#agents/runtime/slice.ts'
import { readNote } from '#film/board/note.ts'
import {
  faceOf,
  movesCamera,
  wishedCamera,
  wishedMend,
  wishedPerformance,
  wishedShot,
} from '#film/board/take.ts'
import { AppError } from '#film/errors.ts'
import type { Film } from '#film/film.ts'
import { cameraAt } from '#film/optics.ts'
import { random } from '#film/random.ts'
import type { ShotTake } from '#film/shot-take.ts'
import { stager } from '#film/stage-of.ts'
import { stagedOf } from '#film/staging/staged.ts'
import { countTasks } from '#server/storage/tasks.ts'
import { agentOf } from './plan.ts'
import { toolsFor } from './tools.ts'

type Ask = { film: Film; shot: string; note: string; id: string; signal: AbortSignal }
type Tools = ReturnType<typeof toolsFor>

const acting = 'visual/animation-controller'
const filming = 'technical/camera-movement-designer'

/** What one of the crew decides for a film of one scene: its shots follow from each other, those of others do not. */
const decided = async (
  agent: string,
  film: Film,
  scene: string,
  { tools, signal }: { tools: Tools; signal: AbortSignal },
) => {
  const shots = Object.fromEntries(Object.entries(film.shots).filter(([, shot]) => shot.scene === scene))
  const maker = agentOf(agent)
  return maker.embedded(inputOf(maker, { ...film, shots }), {
    ...{ tools, signal, progress: () => {} },
    random: random(`${film.brief.seed}/${agent}`),
  })
}

const row = <T>(output: Record<string, unknown>, table: string, id: string): T | undefined =>
  (output[table] as Record<string, T> | undefined)?.[id]

/** Those whom a note may name. */
const namedIn = ({ cast, props }: Film) => [...Object.values(cast), ...Object.values(props)]

/**
 * A shot in another way: the note is read, those of the crew whom it concerns decide anew for this shot alone, and its panel is drawn.
 * Without a note it is the shot as it stands on the board now. Nothing of the film changes. @throws AppError
 */
export const makeTake = async ({ film, shot: id, note, id: name, signal }: Ask): Promise<ShotTake> => {
  const before = film.shots[id]
  if (before === undefined)
    throw new AppError('not-found', 'This shot is not on the board any more.', { where: id })
  const scene = film.scenes[before.scene]
  const set = scene && film.sets[scene.place]
  if (set === undefined)
    throw new AppError(
      'not-found',
      'This scene has no set yet. Make the film first; then its shots can be tried.',
    )
  const tools = toolsFor(countTasks())
  const { wish, understood, missed } = readNote(note, namedIn(film))
  const shot = wishedShot(before, wish)
  const plain = note.trim() === ''
  let at: Film = { ...film, shots: { ...film.shots, [id]: shot } }
  const replayed = plain && !film.locks.includes(`performances.${id}`)
  const acted =
    replayed || film.performances[id] === undefined
      ? row<Film['performances'][string]>(
          await decided(acting, at, shot.scene, { tools, signal }),
          'performances',
          id,
        )
      : film.performances[id]
  if (acted === undefined)
    throw new AppError('internal', 'Nobody could be placed in this shot. Make the film again.')
  const about = shot.subjects.find((subject) => acted.actors[subject] !== undefined)
  const old = film.cameras[id]
  const eye = old === undefined ? ([0, 1.6, 5] as const) : cameraAt(old, 0).position
  // Who sits is framed sitting; but who turns away turns from where the camera is in the end.
  const seated = { ...wish, actors: wish.actors.filter(({ does }) => does === 'posture') }
  const settled = wishedPerformance(acted, seated, { set, eye: [...eye], about })
  at = { ...at, performances: { ...at.performances, [id]: settled.performance } }
  const anew = old === undefined || movesCamera(wish) || (plain && !film.locks.includes(`cameras.${id}`))
  const planned = anew
    ? row<Film['cameras'][string]>(await decided(filming, at, shot.scene, { tools, signal }), 'cameras', id)
    : old
  if (planned === undefined) throw new AppError('internal', 'No camera could be placed for this shot.')
  const staged = stagedOf({ ...at, cameras: { ...at.cameras, [id]: planned }, reframes: {} }, id)
  const face = faceOf(settled.performance, shot.subjects)
  const camera = staged ? wishedCamera(staged, wish, { set, about: face }).camera : planned
  const rest = { ...wish, actors: wish.actors.filter(({ does }) => does !== 'posture') }
  const played = wishedPerformance(settled.performance, rest, {
    set,
    eye: cameraAt(camera, 0.5).position,
    about,
  })
  const { performance } = played
  at = { ...at, performances: { ...at.performances, [id]: performance } }
  const mend = wishedMend(film.mends[id], wish)
  at = {
    ...at,
    cameras: { ...at.cameras, [id]: camera },
    mends: mend ? { ...at.mends, [id]: mend } : at.mends,
  }
  const size = panelSize(film.brief.size)
  const spec = stager(at)(id)
  const frame = tellingFrame(shot, spec, size.width / size.height)
  signal.throwIfAborted()
  const { asset } = await tools.still(spec, frame, size)
  return {
    ...{ id: name, note: note.trim(), understood, missed: [...missed, ...settled.missed, ...played.missed] },
    ...{ shot, camera, performance, mend, panel: { asset, frame } },
  }
}
