import type { Random } from '#film/random.ts'
import type { Drums } from '../genre.ts'
import type { PlayerId } from '../players.ts'
import { type Draft, type Line, levelOf, type Sheet, spokenOver } from '../sheet.ts'

// General MIDI drum keys.
const BASS = 36
const SIDE = 37
const SNARE = 38
const LOW_TOM = 41
const CLOSED = 42
const TOM = 45
const CRASH = 49
const HIGH_TOM = 48
const RIDE = 51
const TAMBOURINE = 54
const SHAKER = 70

type Hit = [at: number, drum: number, force: number]
type Kit = {
  player: PlayerId
  from: number
  groove: (beats: number, random: Random, level: number) => Hit[]
  fill: (beats: number) => Hit[]
}

const every = (beats: number, per: number, of: (i: number) => Hit | null): Hit[] =>
  Array.from({ length: Math.round(beats * per) }, (_, i) => of(i)).filter((hit) => hit !== null)

const toms = (beats: number): Hit[] =>
  [HIGH_TOM, HIGH_TOM, TOM, LOW_TOM].map((drum, i) => [beats - 1 + i / 4, drum, 0.6 + i * 0.12])

/** What each kind of drumming does in a bar; a little of it is drawn anew each time. */
const kits: Record<Exclude<Drums, 'none'>, Kit> = {
  taiko: {
    player: 'taiko',
    from: 0.5,
    groove: (beats, random, level) => [
      [0, 43, 1],
      ...(level > 0.6
        ? every(beats, 2, (i) =>
            i > 0 && random.chance(0.55) ? [i / 2, i % 4 === 3 ? 48 : 45, 0.5 + (i % 2) * 0.12] : null,
          )
        : [[beats / 2, 43, 0.7] as Hit]),
    ],
    fill: (beats) => [0, 1, 2, 3].map((i) => [beats - 1 + i / 4, i < 2 ? 48 : 45, 0.55 + i * 0.1]),
  },
  orchestral: {
    player: 'orchestraKit',
    from: 0.58,
    groove: (beats, random) => [
      [0, BASS, 0.8],
      ...(random.chance(0.35) ? [[beats - 1, BASS, 0.5] as Hit] : []),
    ],
    fill: (beats) => every(1, 8, (i) => [beats - 1 + i / 8, SNARE, 0.2 + i * 0.06]),
  },
  kit: {
    player: 'standardKit',
    from: 0.45,
    groove: (beats, random) => [
      ...every(beats, 2, (i) => [i / 2, CLOSED, i % 2 === 0 ? 0.45 : 0.3]),
      ...every(beats, 1, (i) => (i % 2 === 1 ? [i, SNARE, 0.8] : [i, BASS, 0.9])),
      ...(random.chance(0.5) ? [[1.5, BASS, 0.6] as Hit] : []),
    ],
    fill: toms,
  },
  brushes: {
    player: 'brushKit',
    from: 0.3,
    groove: (beats, random) => [
      [0, BASS, 0.5],
      ...every(beats, 1, (i): Hit => [i, i % 2 === 1 ? SIDE : RIDE, i % 2 === 1 ? 0.42 : 0.34]),
      ...every(beats, 1, (i) => (random.chance(0.35) ? [i + 0.66, RIDE, 0.24] : null)),
    ],
    fill: (beats) => [0, 1, 2].map((i) => [beats - 1 + i / 3, SNARE, 0.3 + i * 0.08]),
  },
  march: {
    player: 'orchestraKit',
    from: 0.5,
    groove: (beats, random) => [
      [0, BASS, 0.75],
      ...every(beats, 2, (i) =>
        i % 2 === 0 || random.chance(0.4) ? [i / 2, SNARE, i === 0 ? 0.5 : 0.3] : null,
      ),
    ],
    fill: (beats) => every(1, 6, (i) => [beats - 1 + i / 6, SNARE, 0.28 + i * 0.06]),
  },
  frame: {
    player: 'standardKit',
    from: 0.35,
    groove: (beats, random) => [
      [0, LOW_TOM, 0.7],
      ...every(beats, 2, (i) =>
        random.chance(0.6) ? [i / 2, i % 2 === 1 ? TAMBOURINE : SHAKER, 0.26] : null,
      ),
      ...(beats > 2 ? [[beats - 1.5, TOM, 0.5] as Hit] : []),
    ],
    fill: (beats) => [0, 1].map((i) => [beats - 1 + i / 2, TOM, 0.5]),
  },
  electronic: {
    player: 'electronicKit',
    from: 0.48,
    groove: (beats, random) => [
      [0, BASS, 0.9],
      ...every(beats, 2, (i) => (random.chance(0.8) ? [i / 2, CLOSED, 0.24 + (i % 2) * 0.1] : null)),
      ...(beats > 2 ? [[2, SNARE, 0.5] as Hit] : []),
    ],
    fill: toms,
  },
}

/** Drums from a certain excitement on; a fill leads into the next phrase, a cymbal opens a new scene. */
export const percussionLines = (sheet: Sheet): Line[] => {
  const { drums } = sheet.style
  if (drums === 'none') return []
  const { player, from, groove, fill } = kits[drums]
  const cymbals: Draft[] = []
  const notes = sheet.phrases.flatMap((phrase) => {
    const spoken = spokenOver(phrase)
    return phrase.bars.flatMap((bar, i): Draft[] => {
      const level = levelOf(bar, phrase)
      const last = i === phrase.bars.length - 1
      const ending = sheet.ends && bar === sheet.bars.at(-1)
      if (bar.emotion.arousal < from || bar.weighty || (spoken && bar.emotion.arousal < 0.66)) return []
      if (ending)
        return [{ at: bar.at, beats: 1, midi: player === 'taiko' ? 43 : BASS, force: 0.4 + level * 0.4 }]
      if (bar.enters && level > 0.55 && !players.has(player))
        cymbals.push({ at: bar.at, beats: 2, midi: CRASH, force: 0.4 + level * 0.3 })
      const random = sheet.random.fork(`drums/${bar.index}`)
      const hits = groove(bar.beats, random, level).filter(
        ([at]) => !(last && phrase.bars.length > 3 && at >= bar.beats - 1),
      )
      const all = last && phrase.bars.length > 3 && level > 0.5 ? [...hits, ...fill(bar.beats)] : hits
      return all
        .filter(([at]) => at >= 0 && at < bar.beats)
        .map(([at, midi, force]) => ({
          at: bar.at + at,
          beats: 0.4,
          midi,
          force: force * (0.24 + level * 0.6) * (bar.talk ? 0.6 : 1),
        }))
    })
  })
  return [{ player, notes: [...notes, ...cymbals] }]
}

// Who has no cymbal.
const players: ReadonlySet<PlayerId> = new Set(['taiko'])
