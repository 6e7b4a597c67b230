import type { SoundSpec } from '#film/sound.ts'
import { Clip, endOf, type Track } from '#film/timeline/track.ts'
import type { Cue } from './cues.ts'
import type { EffectKind } from './kinds.ts'

/** How long a sound of a kind lasts, in ms; steps are short, so that a quick walk does not run into itself. */
const LENGTHS: Partial<Record<EffectKind, number>> = {
  thunder: 5500,
  boom: 4000,
  bell: 6500,
  phone: 3300,
  engine: 4000,
  foghorn: 3600,
  alarm: 3300,
  applause: 4000,
  heartbeat: 3500,
  clock: 4000,
  gunshot: 1800,
  splash: 1800,
  'glass-break': 1300,
  door: 2200,
  crow: 600,
  coin: 900,
  match: 1300,
  chime: 1200,
  knock: 1000,
  paper: 900,
  cloth: 600,
  glass: 700,
  hit: 450,
  fall: 900,
  bark: 700,
  howl: 3000,
  roar: 2400,
  neigh: 2100,
  snort: 900,
  wings: 1600,
  sword: 1500,
  metal: 700,
  creak: 1100,
  car: 5000,
  paws: 200,
  hooves: 260,
}
const lengthOf = (kind: EffectKind): number => LENGTHS[kind] ?? (kind.startsWith('steps') ? 340 : 600)

export const effectSpec = (cue: Cue): { id: string; spec: SoundSpec } => {
  const id = `${cue.kind}${cue.run ? '-run' : ''}-${cue.variant + 1}`
  const params: Record<string, number> = cue.run ? { run: 1, weight: 0.9 } : {}
  return {
    id,
    spec: { kind: cue.kind, ms: lengthOf(cue.kind), seed: cue.variant + 1, loop: false, params },
  }
}

/** Lays each cue on the first of the tracks that is free; a sound gives way to the next one rather than hold it up. */
export const layEffects = (cues: Cue[], tracks: number, fps: number, end: number): Clip[][] => {
  const laid: Clip[][] = Array.from({ length: tracks }, () => [])
  for (const cue of cues) {
    const { id, spec } = effectSpec(cue)
    const frames = Math.min(Math.ceil((spec.ms * fps) / 1000), end - cue.frame)
    if (frames < 1) continue
    const free = laid.find((row) => (row.at(-1) === undefined ? 0 : endOf(row.at(-1) as Clip)) <= cue.frame)
    const soonest = laid.reduce((best, row) => {
      const at = row.at(-1)?.start ?? 0
      return at < (best.at(-1)?.start ?? 0) ? row : best
    }, laid[0] ?? [])
    const row = free ?? soonest
    const before = row.at(-1)
    if (free === undefined && before !== undefined) {
      if (before.start >= cue.frame) continue
      before.frames = cue.frame - before.start
      before.fadeOut = Math.min(2, before.frames - 1)
    }
    row.push(
      Clip.parse({
        id: cue.id,
        start: cue.frame,
        frames,
        source: { kind: 'sound', sound: id },
        gain: Math.round(cue.gain * 10) / 10,
        pan: cue.pan,
      }),
    )
  }
  return laid
}

export const soundTrack = (
  id: string,
  kind: 'effects' | 'ambience',
  name: string,
  order: number,
  clips: Clip[],
): Track => ({ id, kind, name, order, mute: false, clips: Object.fromEntries(clips.map((c) => [c.id, c])) })
