import type { Character } from '#film/cast.ts'
import type { Voice } from '#film/sound.ts'

/** A voice one can cast: what it is good for, and how it sounds in words. */
export type Actor = {
  label: string
  voice: Voice
  sex: 'female' | 'male'
  ages: Character['age'][]
  kind: 'human' | 'robot' | 'creature'
  energy: number // 0 calm … 1 lively
  warmth: number
}

const actor = (
  label: string,
  [voice, shift, pitch, stretch]: [string, number, number, number],
  sex: Actor['sex'],
  ages: Actor['ages'],
  [energy, warmth]: [number, number],
  kind: Actor['kind'] = 'human',
): Actor => ({
  label,
  voice: { engine: 'embedded', voice, shift, pitch, stretch },
  sex,
  ages,
  kind,
  energy,
  warmth,
})

/**
 * The company. Formants (shift) and pitch are kept where a recogniser still understands the voice; a shift of 15 % is about
 * the step from a man's vocal tract to a woman's (Peterson and Barney 1952).
 */
export const company: Actor[] = [
  actor('clear, steady man', ['rms', 1.03, 114, 1], 'male', ['young', 'adult'], [0.6, 0.5]),
  actor('calm, low man', ['rms', 0.97, 96, 1.06], 'male', ['adult', 'elder'], [0.3, 0.6]),
  actor('young man', ['rms', 1.12, 140, 0.98], 'male', ['young', 'teen'], [0.8, 0.5]),
  actor('dark, heavy man', ['rms', 0.94, 86, 1.1], 'male', ['adult', 'elder'], [0.3, 0.2]),
  actor('gentle man', ['slt', 0.86, 128, 1.06], 'male', ['adult', 'young'], [0.5, 0.8]),
  actor('old man', ['slt', 0.84, 108, 1.16], 'male', ['elder'], [0.3, 0.6]),
  actor('Scotsman', ['awb', 1, 118, 1.08], 'male', ['adult', 'elder'], [0.5, 0.7]),
  actor('bright Scots lad', ['awb', 1.07, 148, 1.04], 'male', ['teen', 'young'], [0.8, 0.7]),
  actor('clear young woman', ['slt', 1, 190, 1.03], 'female', ['young', 'adult'], [0.7, 0.5]),
  actor('warm woman', ['slt', 0.94, 166, 1.08], 'female', ['adult'], [0.4, 0.8]),
  actor('elder woman', ['slt', 0.9, 150, 1.18], 'female', ['elder'], [0.3, 0.6]),
  actor('bright woman', ['rms', 1.18, 210, 1.03], 'female', ['young', 'teen', 'adult'], [0.9, 0.6]),
  actor('firm woman', ['rms', 1.15, 178, 1.02], 'female', ['adult', 'elder'], [0.6, 0.2]),
  actor('Scotswoman', ['awb', 1.12, 182, 1.12], 'female', ['adult', 'young', 'elder'], [0.5, 0.6]),
  actor('boy', ['rms', 1.15, 194, 1.05], 'male', ['child', 'teen'], [0.8, 0.6]),
  actor('girl', ['rms', 1.2, 240, 1.06], 'female', ['child', 'teen'], [0.8, 0.7]),
  actor('machine', ['kal16', 1, 100, 1.06], 'male', ['young', 'adult', 'elder'], [0.3, 0.1], 'robot'),
  actor(
    'bright machine',
    ['kal16', 1.1, 146, 1.1],
    'female',
    ['child', 'teen', 'young', 'adult'],
    [0.7, 0.4],
    'robot',
  ),
  actor('deep machine', ['kal16', 0.95, 82, 1.12], 'male', ['adult', 'elder'], [0.1, 0.1], 'robot'),
  actor('beast', ['awb', 0.86, 82, 1.2], 'male', ['adult', 'elder'], [0.3, 0.1], 'creature'),
]

/** The story is told by the calmest voice of either sex. */
export const narrators = { male: 'calm, low man', female: 'warm woman' } as const
