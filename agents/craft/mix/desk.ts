import { type Asset, latest } from '#film/asset.ts'
import type { Character } from '#film/cast.ts'
import { type Loudness, loudnessTargets } from '#film/loudness.ts'
import type { Place, Scene } from '#film/scene.ts'
import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import type { Cue, MixClip, MixSpec, Score, Sound, Take } from '#film/sound.ts'
import type { ActorTrack, CameraPlan, FigureModel, Performance, SetSpec, Vec3 } from '#film/stage.ts'
import { markedAs } from '#film/timeline/hand.ts'
import { heardNow } from '#film/timeline/heard.ts'
import { type Rate, toSeconds } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, endOf, type Track } from '#film/timeline/track.ts'
import { heardAt } from './ear.ts'
import { roomOf } from './room.ts'

export type Session = {
  rate: Rate
  tracks: Record<string, Track>
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

const picturesOf = ({ tracks: { picture } }: Session): Clip[] => (picture ? clipsInOrder(picture) : [])

/** The shot that is seen, which of its frames, and how many it has. */
const shotAt = (session: Session, frame: number): { shot: Shot | undefined; at: number; frames: number } => {
  const clip = picturesOf(session).find((c) => c.start <= frame && frame < endOf(c))
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

/** How long a clip sounds: as long as it lies there, and as its source has anything. */
const lasts = (session: Session, clip: Clip, whole: number): number =>
  Math.max(0, Math.min(whole - ms(session, clip.offset), ms(session, clip.frames)))

const placed = (session: Session, clip: Clip, length: number) => ({
  at: ms(session, clip.start),
  offset: ms(session, clip.offset),
  ms: length,
  gain: clip.gain,
  pan: clip.pan,
  fadeIn: ms(session, clip.fadeIn),
  fadeOut: ms(session, clip.fadeOut),
  ...(clip.keys?.gain && {
    curve: clip.keys.gain.map(({ at, value }) => ({ at: ms(session, at), db: value })),
  }),
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
  const plain = {
    bus: 'dialogue' as const,
    asset: take.asset,
    ...placed(session, clip, lasts(session, clip, take.ms)),
  }
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

const soundClip = (session: Session, clip: Clip, sound: Sound, bus: MixClip['bus']): MixClip => {
  const round = sound.spec.loop && ms(session, clip.offset + clip.frames) > sound.ms
  const length = round ? ms(session, clip.frames) : lasts(session, clip, sound.ms)
  const laid = { bus, asset: sound.asset, ...placed(session, clip, length), ...(round ? { round } : {}) }
  if (bus !== 'effects') return { ...laid, room: 0 }
  const { shot } = shotAt(session, clip.start)
  const { send, space } = roomOf(placeOf(session, shot), setOf(session, shot))
  return { ...laid, room: send, space }
}

/** A sound that a person brought, or that of a video, is heard as it is. */
const brought = (session: Session, clip: Clip, asset: Asset, bus: MixClip['bus']): MixClip[] => {
  const file = latest(asset)
  if (file?.sound === undefined) return []
  const length = lasts(session, clip, file.ms ?? 0)
  return [{ bus, asset: file.sound, ...placed(session, clip, length), room: 0 }]
}

/**
 * A cue that another follows at once rings on under its first beats: between them there would be a hole. One that a
 * person has cut ends where they cut it.
 */
const cueClip = (session: Session, clip: Clip, cue: Cue, track: Track): MixClip => {
  const next = clipsInOrder(track).find(({ start }) => start > clip.start)
  const asLaid = track.hand === undefined || track.hand.includes(markedAs(clip))
  const rings = asLaid && next !== undefined && next.start - endOf(clip) < 3
  const length = rings ? cue.ms - ms(session, clip.offset) : lasts(session, clip, cue.ms)
  return { bus: 'music', asset: cue.asset, ...placed(session, clip, length), room: 0 }
}

const isBus = (kind: Track['kind']): kind is MixClip['bus'] =>
  kind === 'dialogue' || kind === 'music' || kind === 'effects' || kind === 'ambience'

const clipsOn = (session: Session, lines: Map<string, Line>, track: Track): MixClip[] => {
  const bus = track.kind
  if (!isBus(bus)) return []
  return clipsInOrder(track).flatMap((clip): MixClip[] => {
    const { source } = clip
    const take = source.kind === 'line' ? session.takes[source.line] : undefined
    const cue = source.kind === 'cue' ? session.score?.cues[source.cue] : undefined
    const sound = source.kind === 'sound' ? session.sounds[source.sound] : undefined
    const asset = source.kind === 'asset' ? session.assets[source.asset] : undefined
    if (source.kind === 'line' && take) return [voiceOf(session, clip, take, lines.get(source.line))]
    if (cue) return [cueClip(session, clip, cue, track)]
    if (sound) return [soundClip(session, clip, sound, bus)]
    return asset ? brought(session, clip, asset, bus) : []
  })
}

/** Whether a clip goes on in the next as if there were no cut. */
const goesOn = (a: MixClip, b: MixClip): boolean =>
  [a.asset, a.gain, a.pan, a.room, a.cutoff].join() === [b.asset, b.gain, b.pan, b.room, b.cutoff].join() &&
  Math.abs(a.at + a.ms - b.at) <= 1 &&
  Math.abs(a.offset + a.ms - b.offset) <= 1 &&
  !(a.fadeOut || b.fadeIn || a.curve || b.curve || a.round || b.round)

/** A cut that changes nothing is not heard: its halves sound as one. */
const seamless = (clips: readonly MixClip[]): MixClip[] => {
  const out: MixClip[] = []
  for (const clip of clips) {
    const last = out.at(-1)
    if (last && goesOn(last, clip))
      out[out.length - 1] = { ...last, ms: clip.at + clip.ms - last.at, fadeOut: clip.fadeOut }
    else out.push(clip)
  }
  return out
}

const buses: readonly MixClip['bus'][] = ['dialogue', 'music', 'effects', 'ambience']

/** Every clip that sounds, bus by bus. */
const mixClips = (session: Session): MixClip[] => {
  const lines = new Map(session.lines.map((line) => [line.id, line]))
  const heard = heardNow(session.tracks)
  return buses
    .flatMap((bus) => heard.filter(({ kind }) => kind === bus))
    .flatMap((track) => seamless(clipsOn(session, lines, track).filter((clip) => clip.ms > 0)))
}

/** No part of the sound may be shorter than the picture. */
const lengthOf = (session: Session): number =>
  Math.ceil(
    toSeconds(
      picturesOf(session).reduce((end, clip) => Math.max(end, endOf(clip)), 0),
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
