import { AppError } from './errors.ts'
import type { Film } from './film.ts'
import { formatOf } from './format.ts'
import { lookOf, plainGrade } from './look.ts'
import { mended } from './mend.ts'
import { mouthOf } from './mouth.ts'
import { random } from './random.ts'
import { linesOf } from './screenplay/breakdown.ts'
import type { MouthKey, Performance, StageSpec } from './stage.ts'
import { fpsOf } from './timeline/time.ts'
import { type Clip, endOf } from './timeline/track.ts'

/** The fields of a film that a stage is drawn from. */
export const stageFields = [
  'brief',
  'direction',
  'scenes',
  'screenplay',
  'shots',
  'takes',
  'tracks',
  'models',
  'propModels',
  'sets',
  'lights',
  'performances',
  'cameras',
  'materials',
  'grades',
  'effects',
  'bakes',
] as const
/** `reframes` are needed only where a film is shown in another format than it was planned in, `mends` for the film itself. */
export type StageFilm = Pick<Film, (typeof stageFields)[number]> &
  Partial<Pick<Film, 'reframes' | 'mends' | 'rigs'>>

const need = <T>(value: T | undefined | null, what: string, shot: string): T => {
  if (value === undefined || value === null)
    throw new AppError(
      'internal',
      `Shot ${shot} cannot be drawn: it has no ${what} yet. Make the film again.`,
      { where: shot },
    )
  return value
}

/** The keys that are seen in [from, to), so that words beyond a cut do not touch the shot before or after it. */
const during = (keys: MouthKey[], from: number, to: number): MouthKey[] => {
  const held = keys.findLast((key) => key.at <= from)
  const shown = keys.filter((key) => key.at > from && key.at < to)
  return held === undefined ? shown : [{ ...held, at: from }, ...shown]
}

/** The things of a shot: those that lie somewhere and those in hands. */
export const propsOn = (
  { actors, props }: Performance,
  models: StageFilm['propModels'],
): StageSpec['props'] => {
  const held = Object.values(actors).flatMap(({ holds }) => (holds ? [holds.prop] : []))
  return [...new Set([...Object.keys(props), ...held])].flatMap((id) => {
    const [model, at] = [models[id], props[id]]
    return model ? [{ id, model, position: at?.position ?? null, yaw: at?.yaw ?? 0 }] : []
  })
}

/** Draws up stages for one film; the screenplay is read once for all its shots. */
export const stager = (film: StageFilm): ((shotId: string) => StageSpec) => {
  const fps = fpsOf(film.brief.rate)
  const lines = new Map(linesOf(film.screenplay).map((line) => [line.id, line]))
  const clips = new Map<string, Clip>()
  for (const clip of Object.values(film.tracks.picture?.clips ?? {}))
    if (clip.source.kind === 'shot') clips.set(clip.source.shot, clip)
  const speech = Object.values({ ...film.tracks.dialogue?.clips, ...film.tracks['dialogue-2']?.clips })
  // A film shown in another format than its cameras were planned for has other cameras.
  const format = formatOf(film.brief.size)

  /** Mouth keys by character; a voice-over moves nobody's mouth. */
  const mouths = (clip: Clip): Map<string, MouthKey[]> => {
    const keys = new Map<string, MouthKey[]>()
    for (const said of speech) {
      if (said.source.kind !== 'line' || said.start >= endOf(clip) || endOf(said) <= clip.start) continue
      const line = lines.get(said.source.line)
      const take = film.takes[said.source.line]
      if (!line || !take || /V\.?\s?O|O\.?\s?S/i.test(line.extension ?? '')) continue
      const first = said.start - clip.start + clip.offset
      const shown = during(mouthOf(take, first, fps), clip.offset, clip.offset + clip.frames)
      keys.set(line.character, [...(keys.get(line.character) ?? []), ...shown])
    }
    for (const list of keys.values()) list.sort((a, b) => a.at - b.at)
    return keys
  }

  return (shotId) => {
    const shot = need(film.shots[shotId], 'plan', shotId)
    const scene = need(film.scenes[shot.scene], 'scene', shotId)
    const direction = need(film.direction, 'direction', shotId)
    const clip = need(clips.get(shotId), 'place in the timeline', shotId)
    const performance = need(film.performances[shotId], 'performance', shotId)
    const speaking = mouths(clip)
    const actors = Object.entries(performance.actors)
    return {
      set: need(film.sets[scene.place], 'set', shotId),
      light: need(film.lights[scene.id], 'light', shotId),
      palette: direction.palette,
      look: lookOf(film.brief, direction),
      grade: mended(film.grades[scene.id] ?? plainGrade, film.mends?.[shotId]),
      materials: film.materials ?? {},
      camera: need((format && film.reframes?.[shotId]?.[format]) ?? film.cameras[shotId], 'camera', shotId),
      figures: actors.flatMap(([id, track]) => {
        const model = film.models[id]
        const rig = film.rigs?.[id]
        return model ? [{ id, model, track, mouth: speaking.get(id) ?? [], ...(rig && { rig }) }] : []
      }),
      props: propsOn(performance, film.propModels),
      effects: film.effects[shotId] ?? [],
      bakes: film.bakes[shotId] ?? [],
      frames: clip.offset + clip.frames,
      fps,
      seed: random(`${film.brief.seed}/${shotId}`).int(0, 2 ** 31 - 1),
    }
  }
}
