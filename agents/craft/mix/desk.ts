import type { Character } from '#film/cast.ts'
import { type Loudness, loudnessTargets } from '#film/loudness.ts'
import type { Place, Scene } from '#film/scene.ts'
import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import type { MixClip, MixSpec, Score, Sound, Take } from '#film/sound.ts'
import type { CameraPlan, Performance } from '#film/stage.ts'
import { type Rate, toSeconds } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, endOf, type Track } from '#film/timeline/track.ts'
import { panOf } from './pan.ts'
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
  scenes: Record<string, Scene>
  places: Record<string, Place>
  shots: Record<string, Shot>
  cast: Record<string, Character>
  cameras: Record<string, CameraPlan>
  performances: Record<string, Performance>
  lines: Line[]
}

/** A voice is lower where the camera is far, but never so low that it is lost. */
const DISTANCE: Record<Shot['size'], number> = { ECU: 0.5, CU: 0.5, MS: 0, FS: -1, WS: -2, EWS: -3 }

const shotAt = (session: Session, frame: number): Shot | undefined => {
  const clip = clipsInOrder(session.picture).find((c) => c.start <= frame && frame < endOf(c))
  return clip?.source.kind === 'shot' ? session.shots[clip.source.shot] : undefined
}

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

/** A voice over the picture is dry and near; one from outside the frame is softer and further into the room. */
const voiceOf = (session: Session, clip: Clip, take: Take, line: Line | undefined): MixClip => {
  const shot = shotAt(session, clip.start + Math.floor(clip.frames / 2))
  const who = line?.character ?? ''
  const over = /V\.?O|VOICE/i.test(line?.extension ?? '') || session.cast[who]?.role === 'narrator'
  const off = !over && /O\.?[SC]\.?|OFF/i.test(line?.extension ?? '')
  const room = over ? 0 : roomOf(placeOf(session, shot)) + (off ? 0.08 : 0)
  const distance = over || shot === undefined ? 0 : DISTANCE[shot.size]
  const pan =
    over || shot === undefined ? 0 : panOf(who, session.performances[shot.id], session.cameras[shot.id])
  return {
    bus: 'dialogue',
    asset: take.asset,
    ...placed(session, clip, take.ms),
    gain: clip.gain + distance - (off ? 3 : 0),
    pan: clip.pan === 0 ? pan : clip.pan,
    room: Math.min(1, room),
  }
}

const soundClip = (session: Session, clip: Clip, bus: 'effects' | 'ambience'): MixClip[] => {
  const sound = clip.source.kind === 'sound' ? session.sounds[clip.source.sound] : undefined
  if (sound === undefined) return []
  const room = bus === 'ambience' ? 0 : roomOf(placeOf(session, shotAt(session, clip.start)))
  const length = Math.min(sound.ms, ms(session, clip.frames))
  return [{ bus, asset: sound.asset, ...placed(session, clip, length), room }]
}

const clipsOf = (track: Track): Clip[] => (track.mute ? [] : clipsInOrder(track))

/** Every clip that sounds. */
const mixClips = (session: Session): MixClip[] => {
  const lines = new Map(session.lines.map((line) => [line.id, line]))
  const dialogue = clipsOf(session.dialogue).flatMap((clip) => {
    const id = clip.source.kind === 'line' ? clip.source.line : ''
    const take = session.takes[id]
    return take === undefined ? [] : [voiceOf(session, clip, take, lines.get(id))]
  })
  const music = clipsOf(session.music).flatMap((clip): MixClip[] => {
    const cue = clip.source.kind === 'cue' ? session.score?.cues[clip.source.cue] : undefined
    if (cue === undefined) return []
    const length = Math.min(cue.ms, ms(session, clip.frames))
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
  duck: { music: -8, effects: -2, ambience: -4, lookAhead: 240, release: 500 },
  lufs: loudnessTargets[loudness].lufs,
  gate: loudnessTargets[loudness].gate,
  truePeak: loudnessTargets[loudness].truePeak - 1, // a lossy encoder lets peaks through by up to about 1 dB
  ...(stems ? { parts: true } : {}),
})
