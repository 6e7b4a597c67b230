import type { Score } from '../sound.ts'
import { writeMidi } from './midi.ts'
import { writeMusicXml } from './musicxml.ts'

/** A file of the score: written when asked for, or an asset that lies in the store. */
export type MusicFile = { kind: 'musicxml' | 'mid' | 'wav'; name: string; type: string } & (
  | { write: () => Uint8Array | string }
  | { asset: string }
)

/** Every file of a film's score: each cue to read (MusicXML), to edit (MIDI) and to hear (whole, and by section). */
export const musicFiles = (score: Score): MusicFile[] =>
  Object.values(score.cues).flatMap(({ id, name, key, spec, asset, stems }): MusicFile[] => [
    {
      ...{ kind: 'musicxml', name: `${id}.musicxml`, type: 'application/vnd.recordare.musicxml+xml' },
      write: () => writeMusicXml(spec, `${name}, ${key}`),
    },
    { kind: 'mid', name: `${id}.mid`, type: 'audio/midi', write: () => writeMidi(spec, `${name}, ${key}`) },
    { kind: 'wav', name: `${id}.wav`, type: 'audio/wav', asset },
    ...Object.entries(stems).map(([section, stem]) => ({
      ...{ kind: 'wav' as const, type: 'audio/wav' },
      name: `${id}.${section}.wav`,
      asset: stem,
    })),
  ])
