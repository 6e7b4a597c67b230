import type { Actor } from '#agents/craft/voice/actors.ts'
import type { Posed, PoseSpec } from '#film/posed.ts'
import type {
  Cue,
  CueSpec,
  Mix,
  MixSpec,
  Phone,
  SoundCredit,
  SoundSpec,
  SpeechSpec,
  Word,
} from '#film/sound.ts'
import type { StageSpec } from '#film/stage.ts'

/**
 * What agents can have made for them. Each call is a task keyed by the hash of its spec and of the maker's version:
 * same spec, same asset, made once. An asset is the name of a file in the store ("ab12….wav").
 */
export type Tools = {
  /** Who speaks a language (BCP 47) when a provider's voices are asked for; null: the studio's own. */
  company(language: string): Promise<readonly Actor[] | null>
  /** Words and phones with their times in ms; `words[].text` are those of `spec.text`. */
  speak(
    spec: SpeechSpec,
  ): Promise<{ asset: string; ms: number; words: Word[]; phones: Phone[]; by?: string | undefined }>
  /** Plays written music: a stereo 48 kHz WAV, `spec.ms + spec.tail` long, and one of each section. */
  play(spec: CueSpec): Promise<Pick<Cue, 'asset' | 'stems' | 'ms'>>
  /** Makes or finds a sound effect: a stereo 48 kHz WAV. */
  sound(spec: SoundSpec): Promise<{ asset: string; ms: number; credit?: SoundCredit }>
  /** Mixes and masters. */
  mix(spec: MixSpec): Promise<Omit<Mix, 'spec'>>
  /** Poses the figures of some shots as the stage does; who is left out of the answer is not known. */
  pose(specs: readonly PoseSpec[]): Promise<Posed[]>
  /** Draws one frame of a stage: a JPEG. */
  still(spec: StageSpec, frame: number, size: { width: number; height: number }): Promise<{ asset: string }>
  /** Looks at a picture: its main colours, 0 … 1, with their shares. */
  look(asset: string): Promise<{ colours: { rgb: [number, number, number]; share: number }[] }>
}
