import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Brief, CaptionPlace, Genre } from '#film/brief.ts'
import { AppError } from '#film/errors.ts'
import { Look } from '#film/look.ts'
import { Loudness } from '#film/loudness.ts'
import { Pronunciation } from '#film/pronunciation.ts'
import { Level } from '#film/quality.ts'
import { Ensemble, Mood, type ScoreNote } from '#film/score-note.ts'
import { breakdown } from '#film/screenplay/breakdown.ts'
import { checkScreenplay } from '#film/screenplay/check.ts'
import { rateOf } from '#film/timeline/time.ts'
import { readGiven } from './given.ts'
import { readSize } from './size.ts'
import { soundsTable } from './sounds.ts'
import { usage } from './usage.ts'

export type Ask = {
  brief: Brief
  out: string | null
  json: boolean
  models: boolean
  score: boolean
  music: ScoreNote | null
  translate: string[] // languages, as codes (BCP 47)
}

const wrong = (message: string): AppError => new AppError('bad-input', message)
const see = 'See "npm run film -- --help".'

const numberIn = (text: string, name: string, from: number, to: number): number => {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < from || value > to)
    throw wrong(`--${name} must be a number from ${from} to ${to}; "${text}" is not.`)
  return value
}

const sizeOf = (text: string): Brief['size'] => {
  const size = readSize(text)
  if (size) return size
  throw wrong(
    `--size must be 360p, 720p or 1080p, wide, vertical, square or scope, both (vertical-1080p), or WIDTHxHEIGHT with even numbers from 64 to 4096; "${text}" is not.`,
  )
}

const scenesOf = (text: string, count: number): Brief['scenes'] => {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text)
  const from = Number(match?.[1])
  const to = Number(match?.[2] ?? match?.[1])
  if (!match || from < 1 || to < from)
    throw wrong(`--scenes must be a number or a range like 3-5; "${text}" is not.`)
  if (to > count)
    throw wrong(
      `--scenes ${text}: the screenplay has only ${count} scenes. Choose a range within 1-${count}.`,
    )
  return { from, to }
}

const readScript = async (file: string): Promise<string> => {
  const path = resolve(process.env.INIT_CWD ?? '.', file)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'ENOENT'
        ? 'there is no such file'
        : error.code === 'EISDIR'
          ? 'that is a folder'
          : error.message
    throw wrong(`The screenplay "${file}" cannot be read: ${why}. Check the path.`)
  })
  const text = bytes.toString('utf8')
  checkScreenplay(text)
  return text
}

const options = {
  script: { type: 'string' },
  seconds: { type: 'string' },
  size: { type: 'string', default: '720p' },
  quality: { type: 'string' },
  fps: { type: 'string', default: '24' },
  genre: { type: 'string' },
  look: { type: 'string' },
  scenes: { type: 'string' },
  seed: { type: 'string', default: '1' },
  title: { type: 'string' },
  captions: { type: 'string' },
  loudness: { type: 'string' },
  stems: { type: 'boolean' },
  describe: { type: 'boolean' },
  translate: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  models: { type: 'boolean', default: false },
  score: { type: 'boolean', default: false },
  music: { type: 'string' },
  model: { type: 'string', multiple: true },
  say: { type: 'string', multiple: true },
  language: { type: 'string' },
  sounds: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const argsOf = (argv: string[]) => {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true })
  } catch (error) {
    throw wrong(`${error instanceof Error ? error.message : error} ${see}`)
  }
}

const sourceOf = async (script: string | undefined, words: string[]): Promise<Brief['source']> => {
  if (script !== undefined && words.length > 0) throw wrong(`Give an idea or --script FILE, not both. ${see}`)
  if (script !== undefined) return { kind: 'screenplay', text: await readScript(script) }
  const text = words.join(' ').trim()
  if (text === '') throw wrong(`Nothing to film: give an idea in quotes, or --script FILE. ${see}`)
  if (text.length > 20_000)
    throw wrong('An idea may have 20,000 characters. Save a longer text as a screenplay and use --script.')
  if (!/\p{L}/u.test(text))
    throw wrong(`"${text.slice(0, 40)}" has no word in it. Say in a sentence what the film is about.`)
  return { kind: 'idea', text }
}

const genreOf = (text: string): Brief['genre'] => {
  const genre = Genre.safeParse(text.toLowerCase())
  if (genre.success) return genre.data
  throw wrong(`--genre must be one of ${Genre.options.join(', ')}; "${text}" is not.`)
}

const lookFrom = (text: string): Look => {
  const look = Look.safeParse(text.toLowerCase())
  if (look.success) return look.data
  throw wrong(`--look must be one of ${Look.options.join(', ')}; "${text}" is not.`)
}

/** `none`, a mood, or whose music: "darker", "piano". */
const musicOf = (text: string): ScoreNote => {
  const word = text.trim().toLowerCase()
  const mood = Mood.safeParse(word)
  const ensemble = Ensemble.safeParse(word)
  if (word === 'none') return { silent: true }
  if (mood.success) return { mood: mood.data }
  if (ensemble.success) return { instruments: ensemble.data }
  throw wrong(
    `--music must be none, a mood (${Mood.options.join(', ')}) or instruments (${Ensemble.options.join(', ')}); "${text}" is neither.`,
  )
}

const levelOf = (text: string): Level => {
  const level = Level.safeParse(text.toLowerCase())
  if (level.success) return level.data
  throw wrong(`--quality must be one of ${Level.options.join(', ')}; "${text}" is not.`)
}

const captionsFrom = (text: string): CaptionPlace => {
  const place = CaptionPlace.safeParse(text.toLowerCase())
  if (place.success) return place.data
  throw wrong(`--captions must be one of ${CaptionPlace.options.join(', ')}; "${text}" is not.`)
}

const loudnessFrom = (text: string): Loudness => {
  const loudness = Loudness.safeParse(text.toLowerCase())
  if (loudness.success) return loudness.data
  throw wrong(`--loudness must be one of ${Loudness.options.join(', ')}; "${text}" is not.`)
}

const languagesIn = (text: string): string[] => {
  const codes = text
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean)
  const wrongOne = codes.find((code) => !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code))
  if (wrongOne === undefined) return codes
  throw wrong(`--translate takes languages as codes, like fr,de,pt-BR; "${wrongOne}" is none.`)
}

/** "Siobhan=shih vawn" */
const sayFrom = (text: string): Pronunciation => {
  const [word = '', ...say] = text.split('=')
  const said = Pronunciation.safeParse({ word, say: say.join('=') })
  if (said.success) return said.data
  throw wrong(`--say takes WORD=HOW IT IS SAID, like "Siobhan=shih vawn"; "${text}" is not.`)
}

const languageFrom = (text: string): string => {
  const language = Brief.shape.language.safeParse(text)
  if (language.success && language.data !== undefined) return language.data
  throw wrong(`--language takes a code like en, fr or pt-BR; "${text}" is none.`)
}

/** What the command line asks for; null when it asked for help or a list, which is then printed. @throws AppError with what to do */
export const readAsk = async (argv: string[]): Promise<Ask | null> => {
  const { values, positionals } = argsOf(argv)
  if (values.help) {
    process.stdout.write(usage)
    return null
  }
  if (values.sounds) {
    process.stdout.write(await soundsTable(positionals))
    return null
  }
  const source = await sourceOf(values.script, positionals)
  if (values.scenes !== undefined && source.kind === 'idea') throw wrong('--scenes goes with --script.')
  if (values.out !== undefined && !/\.mp4$/i.test(values.out))
    throw wrong(`--out must end in .mp4; "${values.out}" does not.`)
  const brief = Brief.parse({
    source,
    title: values.title?.trim() || null,
    seconds: values.seconds === undefined ? null : numberIn(values.seconds, 'seconds', 1, 3600),
    genre: values.genre === undefined ? null : genreOf(values.genre),
    ...(values.look === undefined ? {} : { look: lookFrom(values.look) }),
    size: sizeOf(values.size),
    ...(values.quality === undefined ? {} : { quality: levelOf(values.quality) }),
    ...(values.captions === undefined ? {} : { captions: captionsFrom(values.captions) }),
    ...(values.describe ? { describe: true } : {}),
    ...(values.loudness === undefined ? {} : { loudness: loudnessFrom(values.loudness) }),
    ...(values.stems ? { stems: true } : {}),
    rate: rateOf(numberIn(values.fps, 'fps', 8, 60)),
    seed: Math.trunc(numberIn(values.seed, 'seed', -(2 ** 31), 2 ** 31)),
    scenes: values.scenes === undefined ? null : scenesOf(values.scenes, breakdown(source.text).length),
    ...(values.say === undefined ? {} : { pronunciations: values.say.map(sayFrom) }),
    ...(values.language === undefined ? {} : { language: languageFrom(values.language) }),
    ...(values.model === undefined ? {} : { models: await Promise.all(values.model.map(readGiven)) }),
  })
  return {
    brief,
    out: values.out ? resolve(process.env.INIT_CWD ?? '.', values.out) : null,
    json: values.json,
    models: values.models,
    score: values.score,
    music: values.music === undefined ? null : musicOf(values.music),
    translate: languagesIn(values.translate ?? ''),
  }
}
