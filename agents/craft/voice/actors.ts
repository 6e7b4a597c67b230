import type { Character } from '#film/cast.ts'
import type { Voice } from '#film/sound.ts'

/** A voice one can cast: what it is good for, and how it sounds in words. */
export type Actor = {
  name?: string // of a provider's voice
  label: string
  voice: Voice
  sex: 'female' | 'male'
  ages: Character['age'][]
  kind: 'human' | 'robot' | 'creature'
  energy: number // 0 calm … 1 lively
  warmth: number
}

type Tone = Pick<Voice, 'breath' | 'rough' | 'tremor' | 'tilt'>

const actor = (
  label: string,
  [voice, shift, pitch, stretch]: [string, number, number, number],
  sex: Actor['sex'],
  ages: Actor['ages'],
  [energy, warmth]: [number, number],
  tone: Tone = {},
  kind: Actor['kind'] = 'human',
): Actor => ({
  label,
  voice: { engine: 'embedded', voice, shift, pitch, stretch, ...tone, actor: label },
  sex,
  ages,
  kind,
  energy,
  warmth,
})

const grown: Actor['ages'] = ['young', 'adult', 'elder']
const anyAge: Actor['ages'] = ['child', 'teen', 'young', 'adult']

/**
 * The company. Formants (shift) and pitch are kept where a recogniser still understands the voice (nobody above 225 Hz: its filters
 * part the harmonics there); a shift of 15 % is about
 * the step from a man's vocal tract to a woman's (Peterson and Barney 1952). Age creaks and trembles (Linville 2001).
 */
export const company: Actor[] = [
  actor('clear, steady man', ['rms', 1.04, 116, 1], 'male', ['young', 'adult'], [0.6, 0.5], { tilt: 1 }),
  actor('calm, low man', ['rms', 0.99, 98, 1.06], 'male', ['adult', 'elder'], [0.3, 0.6], {
    breath: 0.06,
    tilt: -2,
  }),
  actor('young man', ['rms', 1.1, 138, 0.98], 'male', ['young', 'teen'], [0.8, 0.5], { tilt: 2 }),
  actor('dark, heavy man', ['rms', 0.965, 84, 1.1], 'male', ['adult', 'elder'], [0.3, 0.2], {
    rough: 0.08,
    tilt: -3,
  }),
  actor('gentle man', ['slt', 0.84, 122, 1.05], 'male', ['adult', 'young'], [0.5, 0.8], { breath: 0.08 }),
  actor('old man', ['slt', 0.82, 104, 1.16], 'male', ['elder'], [0.3, 0.6], {
    rough: 0.4,
    tremor: 0.35,
    tilt: -3,
  }),
  actor('Scotsman', ['awb', 1, 116, 1.08], 'male', ['adult', 'elder'], [0.5, 0.7]),
  actor('bright Scots lad', ['awb', 1.06, 146, 1.04], 'male', ['teen', 'young'], [0.8, 0.7], { tilt: 2 }),
  actor('clear young woman', ['slt', 0.97, 184, 1.02], 'female', ['young', 'adult'], [0.7, 0.5], { tilt: 1 }),
  actor('warm woman', ['slt', 0.92, 162, 1.08], 'female', ['adult'], [0.4, 0.8], { breath: 0.12, tilt: -3 }),
  actor('elder woman', ['slt', 0.89, 142, 1.2], 'female', ['elder'], [0.3, 0.6], {
    rough: 0.25,
    tremor: 0.35,
  }),
  actor('bright woman', ['slt', 1, 212, 1.03], 'female', ['young', 'teen', 'adult'], [0.9, 0.6], {
    tilt: 3,
  }),
  actor('firm woman', ['rms', 1.09, 164, 1.04], 'female', ['adult', 'elder'], [0.6, 0.2], { tilt: -2.5 }),
  actor('Scotswoman', ['awb', 1.06, 174, 1.14], 'female', ['adult', 'young', 'elder'], [0.5, 0.6], {
    tilt: 1,
  }),
  actor('boy', ['rms', 1.13, 193, 1.04], 'male', ['child', 'teen'], [0.8, 0.6], { tilt: 2 }),
  actor('girl', ['rms', 1.19, 216, 1.14], 'female', ['child', 'teen'], [0.8, 0.7], {
    breath: 0.05,
    tilt: -1,
  }),
  actor('machine', ['kal16', 1.04, 110, 1.12], 'male', grown, [0.3, 0.1], {}, 'robot'),
  actor('bright machine', ['kal16', 1.1, 152, 1.1], 'female', anyAge, [0.7, 0.4], { tilt: 3 }, 'robot'),
  actor('deep machine', ['kal16', 1, 94, 1.16], 'male', ['adult', 'elder'], [0.1, 0.1], {}, 'robot'),
  actor(
    'beast',
    ['awb', 0.96, 94, 1.16],
    'male',
    ['adult', 'elder'],
    [0.3, 0.1],
    { rough: 0.2, tilt: -2 },
    'creature',
  ),
]

/** The story is told by the calmest voice of either sex. */
export const narrators = { male: 'calm, low man', female: 'warm woman' } as const
