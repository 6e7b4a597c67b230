import type { Character } from '#film/cast.ts'
import type { Film } from '#film/film.ts'
import type { Emotion } from '#film/plot.ts'
import type { Pronunciation } from '#film/pronunciation.ts'
import { random } from '#film/random.ts'
import { type Line, linesOf } from '#film/screenplay/breakdown.ts'
import type { Reading, SpeechSpec, Take, Voice } from '#film/sound.ts'
import { company } from '../voice/actors.ts'
import { mannerOf, throughOf } from './delivery.ts'
import { feelingOf } from './feeling.ts'
import { languageOf } from './language.ts'
import { READINGS } from './readings.ts'
import { emphasised, type Spoken, spokenText } from './spoken.ts'

/** All that decides how a line is said; nothing else may, so that a take is remade for these alone. */
type Ask = {
  line: Line
  raw: string // the line as it stands in the screenplay, with its marks
  voice: Voice
  who: Pick<Character, 'temper' | 'speech' | 'role'> | undefined
  scene: Emotion | undefined
  language: string
  pronunciations: readonly Pronunciation[]
  reading: Reading | undefined
}

const whole = (text: string): Spoken => {
  const written = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return { text: text.trim(), written, owners: written.map((_, i) => i), stress: [] }
}

/** Another reading leans on other words: one or two of the longer ones, never the same twice. */
const leaning = (text: string, turn: number): number[] => {
  const heavy = text.split(' ').flatMap((word, i) => (word.replace(/[^a-z]/g, '').length >= 4 ? [i] : []))
  return heavy.length === 0 ? [] : [heavy[turn % heavy.length] ?? 0]
}

/** Left out where it says nothing, so that a plain line's spec stays plain. */
const some = <K extends string>(name: K, value: number, plain: number) =>
  value === plain ? {} : ({ [name]: value } as Record<K, number>)

/** What is asked of the engine for a line, the feeling that it is said in, and where each spoken word comes from. */
export const askFor = (ask: Ask): { spec: SpeechSpec; emotion: Take['emotion']; spoken: Spoken } => {
  const { line, voice, who, scene, language, pronunciations, reading } = ask
  const english = language === 'en'
  const spoken = english
    ? spokenText(line.text, { pronunciations, emphasis: emphasised(ask.raw) })
    : whole(line.text)
  const emotion = reading?.feeling ?? feelingOf(line, scene)
  const { note: _, manner } = READINGS[reading?.name ?? 'as-written']
  const turn = reading?.turn ?? 0
  const another = reading?.name === 'another' || turn > 0
  const own = random(`reading/${line.text}/${turn}`)
  const varied = another ? { pace: 0.95 + own.next() * 0.1, range: 0.9 + own.next() * 0.3 } : {}
  const { pace, pitch, range, level, pauses, breath, tremor } = mannerOf(line, emotion, who, scene, [
    manner,
    varied,
  ])
  const stress =
    another && spoken.stress.length === 0 ? leaning(spoken.text, turn + line.order) : spoken.stress
  const through = throughOf(line)
  const spec: SpeechSpec = {
    ...{ text: spoken.text, voice, pace, pitch, range, level },
    ...some('pauses', pauses, 1),
    ...some('breath', breath, 0),
    ...some('tremor', tremor, 0),
    ...(stress.length === 0 ? {} : { stress }),
    ...(through === undefined ? {} : { through }),
    ...(english ? {} : { language }),
  }
  return { spec, emotion, spoken }
}

/** For somebody nobody cast: the plainest voice of the company. */
export const anybody: Voice = company[0]?.voice ?? {
  engine: 'embedded',
  voice: 'rms',
  shift: 1,
  pitch: 110,
  stretch: 1,
}

/** The parts of a film that decide how its lines are said. */
type Script = Pick<Film, 'screenplay' | 'scenes' | 'casting' | 'cast' | 'pronunciations' | 'readings'> & {
  brief: Pick<Film['brief'], 'language' | 'pronunciations'>
}

/** The language that is asked for, else that of the words themselves. */
export const spokenIn = ({ brief, screenplay }: Pick<Script, 'brief' | 'screenplay'>): string =>
  brief.language ??
  languageOf(
    linesOf(screenplay)
      .map((line) => line.text)
      .join(' '),
  )

/** How this film wants each line said; another reading than the one that is chosen can be asked for. */
export const asksOf = (film: Script) => {
  const language = spokenIn(film)
  const pronunciations = [...Object.values(film.pronunciations), ...(film.brief.pronunciations ?? [])]
  return (line: Line, reading = film.readings[line.id]) =>
    askFor({
      line,
      raw: film.screenplay.slice(line.at, line.end),
      voice: film.casting[line.character]?.voice ?? anybody,
      who: film.cast[line.character],
      scene: film.scenes[line.scene]?.emotion,
      language,
      pronunciations,
      reading,
    })
}
