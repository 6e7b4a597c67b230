import type { Random } from '#film/random.ts'
import type { Motion } from '../genre.ts'
import { inReach, type PlayerId } from '../players.ts'
import { type Draft, type Laid, type Line, levelOf, type Sheet, spokenOver } from '../sheet.ts'

type Ask = { slot: Laid; tones: number[]; per: number; random: Random }

/** Orders in which the notes of a chord are taken; one is drawn for each bar, so that no bar is a copy of another. */
const WAVES = [
  [0, 1, 2, 3, 2, 1],
  [0, 2, 1, 3, 1, 2],
  [0, 1, 2, 1, 3, 2],
  [3, 2, 1, 0, 1, 2],
  [0, 2, 3, 2, 1, 2],
]
const PEDALS = [
  [0, 0, 1, 0, 2, 0, 1, 0],
  [0, 1, 0, 2, 0, 1, 2, 1],
  [0, 0, 2, 0, 0, 1, 0, 2],
  [0, 2, 0, 1, 3, 1, 0, 1],
]
const row = (beats: number, per: number) => Array.from({ length: Math.round(beats * per) }, (_, i) => i)
const take = (tones: readonly number[], i: number) => tones[i % tones.length] ?? 60

/** Each way of moving inside a chord. */
const figures: Record<Motion, (ask: Ask) => Draft[]> = {
  arpeggio: ({ slot, tones, per, random }) => {
    const wave = random.pick(WAVES)
    const slots = row(slot.beats, per)
    const rest = slots.length > 5 && random.chance(0.4) ? slots.length - 1 : -1
    return slots
      .filter((i) => i !== rest)
      .map((i) => ({
        at: slot.at + i / per,
        beats: Math.max(1.2, 2 / per),
        midi: take(tones, wave[i % wave.length] ?? 0),
        force: i === 0 ? 1 : i % per === 0 ? 0.86 : 0.74,
      }))
  },
  ostinato: ({ slot, tones, per, random }) => {
    const pedal = random.pick(PEDALS)
    const accents =
      per === 4
        ? random.pick([
            [0, 3, 6],
            [0, 4, 6],
            [0, 3, 5],
          ])
        : [0, 3]
    return row(slot.beats, per).map((i) => ({
      at: slot.at + i / per,
      beats: 0.7 / per,
      midi: take(tones, pedal[i % pedal.length] ?? 0),
      force: i === 0 ? 1 : accents.includes(i % 8) ? 0.92 : 0.68,
    }))
  },
  offbeat: ({ slot, tones, random }) => {
    const late = random.chance(0.3)
    return row(slot.beats, 1)
      .filter((i) => i % 2 === 1 || slot.beats % 2 === 1)
      .filter((i) => i > 0 || slot.beats < 2)
      .flatMap((i) =>
        tones
          .slice(0, 3)
          .map((midi) => ({ at: slot.at + i + (late && i > 2 ? 0.5 : 0), beats: 0.4, midi, force: 0.8 })),
      )
  },
  waltz: ({ slot, tones }) =>
    row(slot.beats, 1).flatMap((i) =>
      i === 0
        ? [{ at: slot.at, beats: 1, midi: (tones[0] ?? 60) - 12, force: 0.9 }]
        : tones.slice(1, 3).map((midi) => ({ at: slot.at + i, beats: 0.8, midi, force: 0.64 })),
    ),
  strum: ({ slot, tones, random }) => {
    const pattern = random.pick([
      [0, 1, 1.5, 2.5, 3],
      [0, 1, 1.5, 2, 3, 3.5],
      [0, 1.5, 2, 3],
      [0, 1, 2, 2.5, 3],
    ])
    return pattern
      .filter((t) => t < slot.beats)
      .flatMap((t, i) =>
        tones.map((midi, s) => ({
          at: slot.at + t + (i % 2 === 0 ? s : tones.length - 1 - s) * 0.025,
          beats: 0.8,
          midi,
          force: t % 2 === 1 ? 0.9 : t === 0 ? 1 : 0.7,
        })),
      )
  },
  tremolo: ({ slot, tones, random }) => {
    const step = random.pick([0, 1])
    return [0, 1].map((i) => ({
      at: slot.at,
      beats: slot.beats,
      midi: take(tones, i + 1 + step) + 12,
      force: 0.7,
    }))
  },
  pulse: ({ slot, tones, per, random }) => {
    const gap = random.pick([[0], [0, 1], [0, 3]])
    return row(slot.beats, Math.min(2, per))
      .filter((i) => !gap.includes(i) || i === 0)
      .map((i) => ({
        at: slot.at + i / Math.min(2, per),
        beats: 0.4,
        midi: tones[0] ?? 48,
        force: i === 0 ? 1 : 0.76,
      }))
  },
}

/** Notes of a chord within reach, low to high, four of them. */
const tonesFor = (slot: Laid, player: PlayerId, kind: Motion): number[] => {
  const upper = [...slot.voicing.upper]
  const base =
    kind === 'ostinato' || kind === 'pulse'
      ? [slot.voicing.bass + 12, ...upper]
      : [...upper, (upper[0] ?? 60) + 12]
  return [...new Set(base.map((n) => inReach(player, n)))].toSorted((a, b) => a - b)
}

/** What moves inside: the more excited, the more of them and the quicker; speech is given room. */
export const motionLines = (sheet: Sheet): Line[] =>
  sheet.style.motion.map(({ player, kind, from }, m): Line => {
    const own = sheet.random.fork(`motion/${m}`)
    return {
      player,
      notes: sheet.slots.flatMap((slot, i): Draft[] => {
        const level = levelOf(slot.bar, slot.phrase)
        const { arousal } = slot.bar.emotion
        const final = slot.bar === sheet.bars.at(-1)
        if (arousal < from || slot.bar.weighty || final) return []
        if (spokenOver(slot.phrase) && (m > 0 || (arousal < 0.42 && kind !== 'arpeggio'))) return []
        // The second theme phrase breathes without the inner movement of the first.
        if (
          m === 0 &&
          sheet.style.motion.length > 1 &&
          arousal > (sheet.style.motion[1]?.from ?? 1) + 0.2 &&
          kind === 'arpeggio'
        )
          return []
        const quick = slot.bar.bpm < 84 ? 1.35 : 1
        const per =
          arousal * quick > 0.72 && !slot.bar.talk
            ? 4
            : arousal * quick > 0.26 && !(slot.bar.talk && arousal < 0.45)
              ? 2
              : 1
        const dense = slot.bar.bpm > 118 ? Math.min(2, per) : per
        return figures[kind]({
          slot,
          tones: tonesFor(slot, player, kind),
          per: dense,
          random: own.fork(`${i}`),
        }).map((n) => ({
          ...n,
          midi: inReach(player, n.midi),
          force: n.force * (0.26 + level * 0.44) * (slot.bar.talk ? 0.8 : 1),
        }))
      }),
    }
  })
