import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { captionViolations } from '#agents/craft/captions/rules.ts'
import type { Film } from '#film/film.ts'
import { loudnessTargets } from '#film/loudness.ts'
import type { Mix } from '#film/sound.ts'
import { heardTogether } from '#film/timeline/track.ts'
import { run } from '#server/render/ffmpeg.ts'
import { clicksIn } from '#server/render/inspect/clicks.ts'
import { soundCodec } from '#server/render/sound/encode-sound.ts'
import { integrated } from '#server/render/sound/loudness.ts'
import { truePeak } from '#server/render/sound/peak.ts'
import { decodeWav, RATE } from '#server/render/sound/wav.ts'
import { homeDir } from '#server/storage/home.ts'
import { assetPath, readAsset } from '#server/storage/store.ts'
import { planned } from '../../bench/scenes.ts'
import { type Idea, ideas } from './films.ts'
import { holesIn } from './holes.ts'
import { mouthAndVoice } from './mouth.ts'
import { linesOverBed } from './speech.ts'
import { type Splits, splitsIn } from './splits.ts'

/** One film as it is heard: the encoded sound by two meters, the mix and its stems, captions and mouths. */
export type Heard = {
  film: string
  seconds: number
  lufs: [ffmpeg: number, own: number]
  truePeak: [ffmpeg: number, own: number] // dBTP
  clipped: number
  clicks: string[] // "music 12.34"
  holes: number // seconds of silence that nobody asked for
  overBed: number | null // dB, the worst line
  lines: number
  captions: number
  broken: string[] // rules that a caption breaks
  mouths: number
  apart: number | null // frames, the worst mouth beside its voice
  splits: Splits
  wrong: string[]
}

const loaded = async (asset: string): Promise<Float32Array[]> => decodeWav(await readAsset(asset)).channels

/** The sound as the film's file carries it, and what ffmpeg's meter says of it. */
const encoded = async (film: Film, mix: Mix) => {
  const dir = join(homeDir(), 'scratch', randomUUID())
  await mkdir(dir, { recursive: true })
  try {
    const [file, back] = [join(dir, 'film.m4a'), join(dir, 'film.wav')]
    const as = soundCodec(film.exports?.audioKbps ?? 192)
    await run('ffmpeg', ['-y', '-v', 'error', '-i', assetPath(mix.asset), ...as, file])
    const meter = ['-af', 'ebur128=peak=true', '-c:a', 'pcm_s16le', back]
    const { stderr } = await run('ffmpeg', ['-y', '-hide_banner', '-nostats', '-i', file, ...meter])
    const last = (what: RegExp) => Number([...stderr.matchAll(what)].at(-1)?.[1] ?? Number.NaN)
    return {
      lufs: last(/\bI:\s+(-?[\d.]+) LUFS/g),
      peak: last(/\bPeak:\s+(-?[\d.]+) dBFS/g),
      channels: decodeWav(new Uint8Array(await readFile(back))).channels,
    }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

const clicksOf = (name: string, channels: readonly Float32Array[]): string[] => {
  const at = channels.flatMap((channel) => clicksIn(channel)).map((i) => (i / RATE).toFixed(2))
  return [...new Set(at)].map((second) => `${name} ${second}`)
}

const FULL = 32766 / 32768
const clippedIn = (channels: readonly Float32Array[]): number =>
  channels.reduce((sum, channel) => sum + channel.filter((x) => Math.abs(x) >= FULL).length, 0)

const captionsOf = (film: Film): { count: number; broken: string[] } => {
  const { captions, dialogue } = film.tracks
  if (!captions || !dialogue) return { count: 0, broken: ['no captions'] }
  const spoken = heardTogether(dialogue, film.tracks['dialogue-2']).clips
  const faults = captionViolations(captions, film.brief.rate, spoken)
  return { count: Object.keys(captions.clips).length, broken: faults.map(({ message }) => message) }
}

const wrongOf = (one: Omit<Heard, 'wrong'>, film: Film): string[] => {
  const target = loudnessTargets[film.brief.loudness ?? 'web']
  return [
    ...(one.lufs.every((lufs) => Math.abs(lufs - target.lufs) <= target.within) ? [] : ['loudness']),
    ...(one.truePeak.every((peak) => peak <= target.truePeak) ? [] : ['true peak']),
    ...(one.clipped > 0 ? ['clipped'] : []),
    ...one.clicks.map((where) => `click in ${where}`),
    ...(one.holes > 0 ? [`${one.holes.toFixed(1)} s of silence`] : []),
    ...(one.overBed !== null && one.overBed < 10 ? ['speech under 10 dB'] : []),
    ...one.broken,
    ...(one.splits.hard > 0 ? ['air without a fade'] : []),
    ...(one.apart !== null && Math.abs(one.apart) > 1 ? ['mouth and voice apart'] : []),
  ]
}

/** Listens to a film whose sound is made. */
const hear = async (film: Film): Promise<Heard> => {
  const { mix } = film
  if (!mix) throw new Error(`${film.id} has no mix.`)
  const file = await encoded(film, mix)
  const names = ['dialogue', 'music', 'effects', 'ambience'] as const
  const stems = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await loaded(mix.stems[name] ?? '')] as const)),
  ) as Record<(typeof names)[number], Float32Array[]>
  const whole = await loaded(mix.asset)
  const over = linesOverBed(mix.spec, stems)
  const captions = captionsOf(film)
  const mouths = mouthAndVoice(film)
  const apart = mouths.flatMap(({ first, last }) => [first ?? 0, last ?? 0])
  const one = {
    film: film.id,
    seconds: mix.spec.ms / 1000,
    lufs: [file.lufs, integrated(file.channels)] as [number, number],
    truePeak: [file.peak, truePeak(file.channels)] as [number, number],
    clipped: clippedIn(file.channels) + clippedIn(whole),
    clicks: [
      ...clicksOf('mix', whole),
      ...clicksOf('file', file.channels),
      ...names.flatMap((name) => clicksOf(name, stems[name])),
    ],
    holes: holesIn(film, whole).reduce((sum, { from, to }) => sum + to - from, 0),
    overBed: over.length === 0 ? null : Math.min(...over),
    lines: over.length,
    captions: captions.count,
    broken: captions.broken,
    mouths: mouths.length,
    splits: splitsIn(film),
    apart: apart.length === 0 ? null : apart.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a)),
  }
  return { ...one, wrong: wrongOf(one, film) }
}

/** The whole sound of a film of an idea, and nothing of its picture. */
const soundOf = async ({ text, seconds, genre, seed }: Idea): Promise<Film> => {
  const { film } = await planned({ kind: 'idea', text }, seconds, { genre, seed })
  return { ...film, id: `${genre} ${seed}` }
}

/** So many films of new ideas, each made as far as one hears it, and listened to. */
export const measureSound = async (count: number, say: (text: string) => void): Promise<Heard[]> => {
  const rows: Heard[] = []
  for (let n = 0; n < count; n++) {
    const one = ideas[n % ideas.length] as Idea
    const heard = await hear(await soundOf({ ...one, seed: n + 1 }))
    rows.push(heard)
    say(`${n + 1} of ${count}: ${heard.film}${heard.wrong.length > 0 ? `: ${heard.wrong.join('; ')}` : ''}`)
  }
  return rows
}
