import { audioMixer, mixAsked } from '#agents/audio/audio-mixer.ts'
import { inputOf } from '#agents/runtime/slice.ts'
import { AppError } from '#film/errors.ts'
import type { Film } from '#film/film.ts'
import { isHeard, sightsOf, soundSign } from '#film/timeline/sign.ts'
import { fpsOf } from '#film/timeline/time.ts'
import type { Clip } from '#film/timeline/track.ts'
import { piecesOf } from '#remotion/segment-pieces.ts'
import { planSegments, type Segment } from '#remotion/segment-plan.ts'
import { taskKey } from '#server/storage/key.ts'
import { recall } from '#server/storage/store.ts'
import { pieceTasks } from './pieces.ts'

/** A stretch of a drawn picture: `from` and `frames` within its segment, `offset` frames into the asset. */
type Piece = { from: number; frames: number; asset: string | null; offset: number }

/** What there is of the film as its timeline stands, by the signs of film/timeline/sign.ts. */
export type Programme = {
  picture: { id: string; sign: number; pieces: Piece[] }[]
  sound: { sign: number; mix: string | null; newer: string[] } // clips that the mix at hand does not have
  file: string | null // the film's file, where all of it is as the timeline stands
}

type Planned = { id: string; sign: number; pieces: { frames: number; task: string; key: string }[] }
export type Plan = {
  picture: Planned[]
  sound: Programme['sound']
  file: Film['file']
}

/** A clip that cannot be planned keeps nobody from seeing the others. */
const plannable = (film: Film): Segment[] => {
  try {
    return planSegments(film)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return sightsOf(film.tracks).flatMap(({ id }) => {
      try {
        return planSegments(film, id)
      } catch (refused) {
        if (refused instanceof AppError) return []
        throw refused
      }
    })
  }
}

const plannedPicture = async (film: Film): Promise<Planned[]> => {
  const sights = sightsOf(film.tracks)
  if (!film.direction || !film.quality)
    return sights.map(({ id, sign, frames }) => ({ id, sign, pieces: [{ frames, task: '', key: '' }] }))
  const { taskOf, keyOf } = await pieceTasks(film)
  const segments = new Map(plannable(film).map((segment) => [segment.id, segment]))
  return sights.map(({ id, sign, frames }) => {
    const segment = segments.get(id)
    const pieces =
      segment === undefined
        ? [{ frames, task: '', key: '' }]
        : piecesOf(segment.picture).map((one) => ({
            ...{ frames: one.frames, task: taskOf(one), key: keyOf(one) },
          }))
    return { id, sign, pieces }
  })
}

const soundAsset = ({ takes, score, sounds }: Film, { source }: Clip): string | undefined => {
  if (source.kind === 'line') return takes[source.line]?.asset
  if (source.kind === 'cue') return score?.cues[source.cue]?.asset
  return source.kind === 'sound' ? sounds[source.sound]?.asset : undefined
}

const plannedSound = (film: Film): Programme['sound'] => {
  const sign = soundSign(film.tracks)
  const heard = Object.values(film.tracks).filter(isHeard)
  const clips = heard.flatMap((track) => Object.values(track.clips))
  try {
    const asked = mixAsked(inputOf(audioMixer, film) as Parameters<typeof mixAsked>[0])
    if (film.mix === null) return { sign, mix: null, newer: clips.map(({ id }) => id) }
    if (taskKey('mix', asked) === taskKey('mix', film.mix.spec))
      return { sign, mix: film.mix.asset, newer: [] }
    const had = new Set(film.mix.spec.clips.map((clip) => taskKey('', clip)))
    const place = (asset: string, ms: number) => `${asset} ${ms}`
    const fresh = new Set(
      asked.clips.filter((clip) => !had.has(taskKey('', clip))).map(({ asset, at }) => place(asset, at)),
    )
    const ms = ({ start }: Clip) => Math.round((start / fpsOf(film.brief.rate)) * 1000)
    const newer = clips.filter((clip) => fresh.has(place(soundAsset(film, clip) ?? '', ms(clip))))
    return { sign, mix: null, newer: newer.map(({ id }) => id) }
  } catch (error) {
    if (error instanceof AppError) return { sign, mix: null, newer: [] } // nothing to mix yet
    throw error
  }
}

/** All that has to be known of the film; what is drawn of it by now is looked up with every asking. */
export const planProgramme = async (film: Film): Promise<Plan> => ({
  picture: await plannedPicture(film),
  sound: plannedSound(film),
  file: film.file,
})

const assetOf = async (task: string): Promise<string | null> => {
  const known = task === '' ? null : await recall(task)
  return known === null ? null : (known.value as { asset: string }).asset
}

/** Where pieces lie in the film's own file, by what they show. */
const inFile = (file: Film['file']): Map<string, number[]> => {
  const places = new Map<string, number[]>()
  let at = 0
  for (const { key, frames } of file?.pieces ?? []) {
    places.set(key, [...(places.get(key) ?? []), at])
    at += frames
  }
  return places
}

const pieceOf = async (
  { from, at, frames, task, key }: Planned['pieces'][number] & { from: number; at: number },
  file: Film['file'],
  places: Map<string, number[]>,
): Promise<Piece> => {
  const same = places.get(key) ?? []
  const offset = same.includes(at) ? at : same[0] // what is shown twice is best taken from where it stands
  if (file !== null && offset !== undefined) return { from, frames, asset: file.asset, offset }
  return { from, frames, asset: await assetOf(task), offset: 0 }
}

/** Looks up what is drawn, draws nothing. @param untouched nobody has changed what is seen or heard since the file was made */
export const lookUp = async ({ picture, sound, file }: Plan, untouched: boolean): Promise<Programme> => {
  const length = picture.flatMap(({ pieces }) => pieces).reduce((sum, { frames }) => sum + frames, 0)
  const long = file?.inspection.frames === length
  const places = inFile(file)
  let at = 0
  let asFiled = file !== null && long && file.mix === sound.mix
  const found: Programme['picture'] = []
  for (const { id, sign, pieces } of picture) {
    const own: Piece[] = []
    let from = 0
    for (const piece of pieces) {
      const one =
        untouched && file !== null && long
          ? { from, frames: piece.frames, asset: file.asset, offset: at }
          : await pieceOf({ ...piece, from, at }, file, places)
      if (one.asset !== file?.asset || one.offset !== at) asFiled = false
      own.push(one)
      from += piece.frames
      at += piece.frames
    }
    found.push({ id, sign, pieces: own })
  }
  if (untouched && file !== null && long)
    return { picture: found, sound: { ...sound, newer: [] }, file: file.asset }
  return { picture: found, sound, file: asFiled ? (file?.asset ?? null) : null }
}
