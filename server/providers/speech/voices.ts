import type { Actor } from '#agents/craft/voice/actors.ts'

type Sex = Actor['sex']
type Row = [
  voice: string, // as the engine knows it
  name: string,
  label: string,
  ages: Actor['ages'][number][],
  pitch: number, // Hz, about: only to tell the voices apart
  energy: number,
  warmth: number,
]

const actorsOf = (engine: string, sex: Sex, rows: readonly Row[]): Actor[] =>
  rows.map(([voice, name, label, ages, pitch, energy, warmth]) => ({
    ...{ name, label, sex, ages, kind: 'human', energy, warmth },
    voice: { engine, voice, shift: 1, pitch, stretch: 1, actor: name },
  }))

/** The speakers of Kokoro 0.19, as its makers name and describe them. */
export const kokoroActors: readonly Actor[] = [
  ...actorsOf('kokoro', 'female', [
    ['af', 'Ava', 'even American woman', ['adult', 'young'], 195, 0.5, 0.6],
    ['af_bella', 'Bella', 'warm, lively American woman', ['young', 'teen', 'adult'], 205, 0.7, 0.8],
    ['af_nicole', 'Nicole', 'hushed American woman', ['young', 'adult', 'elder'], 175, 0.1, 0.7],
    ['af_sarah', 'Sarah', 'clear American woman', ['adult', 'elder'], 188, 0.5, 0.4],
    ['af_sky', 'Sky', 'light American girl', ['child', 'teen', 'young'], 220, 0.8, 0.6],
    ['bf_emma', 'Emma', 'firm British woman', ['adult', 'elder'], 182, 0.5, 0.3],
    ['bf_isabella', 'Isabella', 'gentle British woman', ['adult', 'young'], 192, 0.3, 0.7],
  ]),
  ...actorsOf('kokoro', 'male', [
    ['am_adam', 'Adam', 'deep American man', ['adult', 'elder'], 98, 0.3, 0.3],
    ['am_michael', 'Michael', 'warm American man', ['young', 'adult'], 118, 0.6, 0.7],
    ['bm_george', 'George', 'grave British man', ['elder', 'adult'], 104, 0.2, 0.5],
    ['bm_lewis', 'Lewis', 'dark British man', ['young', 'teen', 'adult'], 124, 0.5, 0.4],
  ]),
]

/** The voices that OpenAI's and ElevenLabs' speech models have for everybody. */
export const vendorActors: Readonly<Record<string, readonly Actor[]>> = {
  openai: [
    ...actorsOf('openai', 'female', [
      ['nova', 'Nova', 'bright woman', ['young', 'teen', 'adult'], 215, 0.8, 0.6],
      ['coral', 'Coral', 'warm, lively woman', ['adult', 'young'], 200, 0.7, 0.8],
      ['sage', 'Sage', 'calm woman', ['adult', 'elder'], 185, 0.3, 0.6],
      ['shimmer', 'Shimmer', 'clear, gentle woman', ['child', 'teen', 'young'], 225, 0.5, 0.7],
      ['alloy', 'Alloy', 'level, firm woman', ['elder', 'adult'], 170, 0.5, 0.3],
    ]),
    ...actorsOf('openai', 'male', [
      ['echo', 'Echo', 'calm man', ['adult', 'young'], 112, 0.4, 0.5],
      ['onyx', 'Onyx', 'deep, heavy man', ['adult', 'elder'], 88, 0.2, 0.3],
      ['ash', 'Ash', 'clear, warm man', ['young', 'adult'], 120, 0.6, 0.7],
      ['ballad', 'Ballad', 'gentle British man', ['adult', 'elder'], 126, 0.4, 0.8],
      ['verse', 'Verse', 'lively young man', ['teen', 'young'], 135, 0.8, 0.5],
      ['fable', 'Fable', 'light British boy', ['child', 'teen'], 155, 0.7, 0.6],
    ]),
  ],
  elevenlabs: [
    ...actorsOf('elevenlabs', 'female', [
      ['21m00Tcm4TlvDq8ikWAM', 'Rachel', 'calm American woman', ['adult', 'elder'], 180, 0.3, 0.6],
      ['EXAVITQu4vr4xnSDxMaL', 'Bella', 'soft American woman', ['young', 'adult'], 200, 0.5, 0.8],
      ['MF3mGyEYCl7XYWbV9V6O', 'Elli', 'tender girl', ['teen', 'child', 'young'], 225, 0.7, 0.7],
      ['AZnzlk1XvdvUeBnXmlld', 'Domi', 'strong American woman', ['adult', 'young'], 190, 0.8, 0.2],
    ]),
    ...actorsOf('elevenlabs', 'male', [
      ['ErXwobaYiN019PkySvjV', 'Antoni', 'well-rounded American man', ['adult', 'young'], 116, 0.5, 0.7],
      ['pNInz6obpgDQGcFmaJgB', 'Adam', 'deep American man', ['adult', 'elder'], 96, 0.4, 0.4],
      ['TxGEqnHWrfWFTfGW9XjX', 'Josh', 'young American man', ['young', 'teen'], 128, 0.6, 0.6],
      ['VR6AewLTigWG4xSOukaG', 'Arnold', 'crisp American man', ['elder', 'adult'], 106, 0.6, 0.2],
    ]),
  ],
}

/** Voices of which only the names are told: what they are like nobody has said, so they may play anybody of their sex. */
export const namedActors = (engine: string, female: readonly string[], male: readonly string[]): Actor[] => {
  const rows = (names: readonly string[], pitch: number) =>
    names.map((name, i): Row => [name, name, 'voice', anyAge, pitch + i * 6, 0.5, 0.5])
  return [...actorsOf(engine, 'female', rows(female, 180)), ...actorsOf(engine, 'male', rows(male, 95))]
}
const anyAge: Row[3] = ['child', 'teen', 'young', 'adult', 'elder']
