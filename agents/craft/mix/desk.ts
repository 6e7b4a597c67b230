import { type Asset, latest } from '#film/asset.ts'
import type { Character } from '#film/cast.ts'
import { type Loudness, loudnessTargets } from '#film/loudness.ts'
import type { Place, Scene } from '#film/scene.ts'
import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import type { MixClip, MixSpec, Score, Sound, Take } from '#film/sound.ts'
import type { ActorTrack, CameraPlan, FigureModel, Performance, SetSpec, Vec3 } from '#film/stage.ts'
import { type Rate, toSeconds } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, endOf, type Track } from '#film/timeline/track.ts'
import { heardAt } from './ear.ts'
import { roomOf } from './room.ts'

export type Session = {
  rate: Rate
  picture: Track
  dialogue: Track
  music: Track
  effects: Track[]
  ambience: Track[]
  takes: Record<string, Take>
  score: Score | null
  sounds: Record<string, Sound>
  assets: Record<string, Asset>
  scenes: Record<string, Scene>
  places: Record<string, Place>
  shots: Record<string, Shot>
  cast: Record<string, Character>
  cameras: Record<string, CameraPlan>
  performances: Record<string, Performance>
  models: Record<string, FigureModel>
  sets: Record<string, SetSpec>
  lines: Line[]
}

/** A voice is lower where the camera is far, but never so low that it is lost. */
const DISTANCE: Record<Shot['size'], number> = { ECU: 0.5, CU: 0.5, MS: 0, FS: -1, WS: -2, EWS: -3 }

/** The shot that is seen, which of its frames, and how many it has. */
const shotAt = (session: Session, frame: number): { shot: Shot | undefined; at: number; frames: number } => {
  const clip = clipsInOrder(session.picture).find((c) => c.start <= frame && frame < endOf(c))
  const shot = clip?.source.kind === 'shot' ? session.shots[clip.source.shot] : undefined
  return { shot, at: clip === undefined ? 0 : frame - clip.start + clip.offset, frames: clip?.frames ?? 1 }
}

const setOf = (session: Session, shot: Shot | undefined): SetSpec | undefined =>
  session.sets[placeOf(session, shot)?.id ?? '']

const placeOf = (session: Session, shot: Shot | undefined): Place | undefined => {
  const scene = shot === undefined ? undefined : session.scenes[shot.scene]
  return scene === undefined ? undefined : session.places[scene.place]
}

const ms = (session: Session, frames: number): number => Math.round(toSeconds(frames, session.rate) * 1000)

const placed = (session: Session, clip: Clip, length: number) => ({
  at: ms(session, clip.start),
  offset: ms(session, clip.offset),
  ms: length,
  gain: clip.gain,
  pan: clip.pan,
  fadeIn: ms(session, clip.fadeIn),
  fadeOut: ms(session, clip.fadeOut),
})

/** Where somebody is halfway through a line, about the height of the mouth. */
const placeIn = (track: ActorTrack, frame: number, tall: number): Vec3 => {
  const move = track.moves.findLast(({ from }) => from <= frame)
  const before =
    track.moves
      .filter(({ to }) => to <= frame)
      .at(-1)
      ?.path.at(-1) ?? track.start
  const end = move?.path.at(-1) ?? before
  const done = move === undefined ? 1 : Math.min(1, (frame - move.from) / Math.max(1, move.to - move.from))
  const low = track.posture === 'stand' ? tall * 0.92 : track.height + tall * 0.4
  return [before.x + (end.x - before.x) * done, low, before.z + (end.z - before.z) * done]
}

/** Voices give way less to distance than steps do: what is said must be heard. */
const CLEAR = 0.45

/** A voice over the picture is dry and near; one from outside the frame is softer, duller and further into the room. */
const voiceOf = (session: Session, clip: Clip, take: Take, line: Line | undefined): MixClip => {
  const middle = clip.start + Math.floor(clip.frames / 2)
  const { shot, at, frames } = shotAt(session, middle)
  const who = line?.character ?? ''
  const over = /V\.?O|VOICE/i.test(line?.extension ?? '') || session.cast[who]?.role === 'narrator'
  const off = !over && /O\.?[SC]\.?|OFF/i.test(line?.extension ?? '')
  const plain = { bus: 'dialogue' as const, asset: take.asset, ...placed(session, clip, take.ms) }
  if (over || shot === undefined) return { ...plain, room: 0 }
  const track = session.performances[shot.id]?.actors[who]
  const camera = session.cameras[shot.id]
  const solids = setOf(session, shot)?.solids
  const heard =
    track === undefined || camera === undefined
      ? null
      : heardAt(camera, at / frames, placeIn(track, at, session.models[who]?.height ?? 1.7), solids)
  const { send, space } = roomOf(placeOf(session, shot), setOf(session, shot))
  const cutoff = off ? 3800 : heard?.cutoff
  return {
    ...plain,
    gain: clip.gain + Math.round((heard?.gain ?? DISTANCE[shot.size]) * CLEAR * 10) / 10 - (off ? 3 : 0),
    pan: clip.pan === 0 ? Math.max(-1, Math.min(1, heard?.pan ?? 0)) : clip.pan,
    // Further away there is less of the voice and as much of the room.
    room: Math.min(1, send * (off ? 1.6 : 1) * 10 ** (-Math.min(0, heard?.gain ?? 0) / 30)),
    space,
    ...(cutoff == null ? {} : { cutoff: Math.max(3000, cutoff) }),
  }
}

const soundClip = (session: Session, clip: Clip, bus: 'effects' | 'ambience'): MixClip[] => {
  if (clip.source.kind === 'asset') return brought(session, clip, bus)
  const sound = clip.source.kind === 'sound' ? session.sounds[clip.source.sound] : undefined
  if (sound === undefined) return []
  const length = Math.min(sound.ms, ms(session, clip.frames))
  const laid = { bus, asset: sound.asset, ...placed(session, clip, length) }
  if (bus === 'ambience') return [{ ...laid, room: 0 }]
  const { shot } = shotAt(session, clip.start)
  const { send, space } = roomOf(placeOf(session, shot), setOf(session, shot))
  return [{ ...laid, room: send, space }]
}

/** A sound that a person brought, or that of a video, is heard as it is. */
const brought = (session: Session, clip: Clip, bus: MixClip['bus']): MixClip[] => {
  const asset = clip.source.kind === 'asset' ? session.assets[clip.source.asset] : undefined
  const file = asset && latest(asset)
  if (file?.sound === undefined) return []
  const left = (file.ms ?? 0) - ms(session, clip.offset)
  const length = Math.min(left, ms(session, clip.frames))
  return length <= 0 ? [] : [{ bus, asset: file.sound, ...placed(session, clip, length), room: 0 }]
}

const clipsOf = (track: Track): Clip[] => (track.mute ? [] : clipsInOrder(track))

/** Every clip that sounds. */
const mixClips = (session: Session): MixClip[] => {
  const lines = new Map(session.lines.map((line) => [line.id, line]))
  const dialogue = clipsOf(session.dialogue).flatMap((clip) => {
    if (clip.source.kind === 'asset') return brought(session, clip, 'dialogue')
    const id = clip.source.kind === 'line' ? clip.source.line : ''
    const take = session.takes[id]
    return take === undefined ? [] : [voiceOf(session, clip, take, lines.get(id))]
  })
  const music = clipsOf(session.music).flatMap((clip, i, all): MixClip[] => {
    if (clip.source.kind === 'asset') return brought(session, clip, 'music')
    const cue = clip.source.kind === 'cue' ? session.score?.cues[clip.source.cue] : undefined
    if (cue === undefined) return []
    const next = all[i + 1]
    // A cue that another follows at once rings on under its first beats: between them there would be a hole.
    const rings = next !== undefined && next.start - endOf(clip) < 3
    const length = rings ? cue.ms : Math.min(cue.ms, ms(session, clip.frames))
    return [{ bus: 'music', asset: cue.asset, ...placed(session, clip, length), room: 0 }]
  })
  const effects = session.effects.flatMap((track) =>
    clipsOf(track).flatMap((clip) => soundClip(session, clip, 'effects')),
  )
  const ambience = session.ambience.flatMap((track) =>
    clipsOf(track).flatMap((clip) => soundClip(session, clip, 'ambience')),
  )
  return [...dialogue, ...music, ...effects, ...ambience]
}

/** No part of the sound may be shorter than the picture. */
const lengthOf = (session: Session): number =>
  Math.ceil(
    toSeconds(
      clipsInOrder(session.picture).reduce((end, clip) => Math.max(end, endOf(clip)), 0),
      session.rate,
    ) * 1000,
  )

type Wanted = { loudness?: Loudness | undefined; stems?: boolean | undefined }

/** The whole mix, for the ear it is meant for (YARDSTICKS, "loudness"). */
export const mixSpecOf = (session: Session, { loudness = 'web', stems }: Wanted): MixSpec => ({
  ms: lengthOf(session),
  clips: mixClips(session),
  duck: { music: -8, effects: -4, ambience: -4, lookAhead: 240, release: 500 },
  lufs: loudnessTargets[loudness].lufs,
  gate: loudnessTargets[loudness].gate,
  truePeak: loudnessTargets[loudness].truePeak - 1.5, // a lossy encoder lets peaks through by more than 1 dB
  ...(stems ? { parts: true } : {}),
})
