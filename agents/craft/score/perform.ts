import type { Random } from '#film/random.ts'
import type { Note, Part } from '#film/sound.ts'
import { type Player, type PlayerId, players } from './players.ts'
import { type Draft, type Line, levelOf, type Sheet } from './sheet.ts'

const round = (x: number) => Math.round(x * 1000) / 1000
const clamp = (x: number) => Math.max(0.04, Math.min(1, x))

/** Everything one player has to play, in order; a note struck again ends the one before it. */
const gathered = (lines: readonly Line[]): Map<PlayerId, Draft[]> => {
  const desks = new Map<PlayerId, Draft[]>()
  for (const { player, notes } of lines) desks.set(player, [...(desks.get(player) ?? []), ...notes])
  for (const [player, notes] of desks) {
    const sounding = new Map<number, Draft>()
    const kept: Draft[] = []
    for (const note of notes.toSorted((a, b) => a.at - b.at || b.force - a.force)) {
      const before = sounding.get(note.midi)
      if (before !== undefined && note.at - before.at < 0.05) {
        before.beats = Math.max(before.beats, note.beats)
        continue
      }
      if (before !== undefined && before.at + before.beats > note.at - 0.02)
        before.beats = Math.max(0.06, note.at - before.at - 0.02)
      const own = { ...note }
      sounding.set(note.midi, own)
      kept.push(own)
    }
    desks.set(player, kept)
  }
  return desks
}

const UNEVEN: Partial<Record<Part['section'], number>> = {
  strings: 11,
  voices: 14,
  winds: 9,
  brass: 9,
  percussion: 5,
} // ms

/** A hand is never quite even; on a hit everybody watches the conductor. Notes that follow each other are slurred. */
const played = (sheet: Sheet, id: PlayerId, drafts: readonly Draft[], random: Random): Note[] => {
  const { section, sings }: Player = players[id]
  const loose = UNEVEN[section] ?? 7
  const end = sheet.bars.reduce((sum, bar) => sum + bar.beats, 0)
  return drafts.flatMap((draft, i): Note[] => {
    const bar = sheet.bars.findLast((b) => b.at <= draft.at + 1e-6) ?? sheet.bars[0]
    if (bar === undefined || draft.at >= end) return []
    const downbeat = Math.abs(draft.at - bar.at) < 1e-6 && (bar.hit || bar.index === 0)
    const ms = (random.next() + random.next() - 1) * loose * (downbeat ? 0.2 : 1)
    const next = drafts[i + 1]
    const slur =
      sings &&
      next !== undefined &&
      next.midi !== draft.midi &&
      Math.abs(next.at - draft.at - draft.beats) < 0.02
    const length = slur ? draft.beats + 0.07 : sings ? draft.beats * 0.97 : draft.beats
    const at = Math.max(0, draft.at + (ms * bar.bpm) / 60_000)
    return [
      {
        at: round(at),
        beats: round(Math.max(0.06, Math.min(length, end - at))),
        midi: Math.round(draft.midi),
        velocity: round(clamp(draft.force * (0.95 + random.next() * 0.1))),
      },
    ]
  })
}

/** How those who can swell do: with the film from bar to bar, and up and down within each phrase. */
const swellOf = (sheet: Sheet): Part['swell'] => {
  const points = sheet.phrases.flatMap((phrase) =>
    phrase.bars.flatMap((bar, i) => {
      const x = (i + 0.5) / phrase.bars.length
      const arch = 0.12 * (1 - Math.abs(x - 0.6) * 1.8)
      const level = 0.6 + levelOf(bar, phrase) * 0.3 + arch
      return [
        { at: bar.at, level: round(clamp(level - 0.03)) },
        { at: bar.at + bar.beats / 2, level: round(clamp(level)) },
      ]
    }),
  )
  const last = sheet.bars.at(-1)
  const fade = sheet.ends && last !== undefined ? [{ at: last.at + last.beats * 0.8, level: 0.34 }] : []
  return [...points, ...fade]
}

const PEDALLED: ReadonlySet<PlayerId> = new Set(['piano', 'mellowPiano', 'electricPiano', 'vibraphone'])

/** The dampers are lifted after each chord has come, and down before the next. */
const pedalOf = (sheet: Sheet): Part['pedal'] =>
  sheet.slots.map(({ at, beats }) => ({ at: round(at + 0.04), beats: round(beats - 0.1) }))

/** The score as it is played: a part for each player who has anything to play. */
export const performed = (sheet: Sheet, lines: readonly Line[]): Part[] =>
  [...gathered(lines)]
    .filter(([, drafts]) => drafts.length > 0)
    .map(([id, drafts]): Part => {
      const { name, program, bank, section, drums, seat, gain, hall, lag, sings }: Player = players[id]
      return {
        ...{ name, program, bank, section, drums, gain, hall, lag },
        pan: seat,
        notes: played(sheet, id, drafts, sheet.random.fork(`plays/${id}`)),
        swell: sings ? swellOf(sheet) : [],
        pedal: PEDALLED.has(id) ? pedalOf(sheet) : [],
      }
    })
    .filter((part) => part.notes.length > 0)
