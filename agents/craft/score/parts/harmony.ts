import { inReach, type PlayerId, players } from '../players.ts'
import { type Draft, type Laid, type Line, levelOf, type Sheet } from '../sheet.ts'

/** How thick the chords are: only a fifth under words that matter, two voices under talk, all of them else. */
const voicesIn = (slot: Laid): (0 | 1 | 2)[] => {
  if (slot.bar.weighty) return [0]
  if (slot.bar.talk) return levelOf(slot.bar, slot.phrase) < 0.25 ? [0] : [0, 1]
  return [0, 1, 2]
}

/** One voice of the harmony: what two chords share is held over, for a bow no longer than four bars. */
const voiceLine = (sheet: Sheet, voice: 0 | 1 | 2, player: PlayerId): Draft[] => {
  const out: Draft[] = []
  let held: Draft | null = null
  for (const slot of sheet.slots) {
    if (!voicesIn(slot).includes(voice)) {
      held = null
      continue
    }
    const midi = inReach(player, slot.voicing.upper[voice])
    const level = levelOf(slot.bar, slot.phrase)
    const long = slot.bar.beats * 4
    if (held !== null && held.midi === midi && held.beats + slot.beats <= long && !slot.bar.hit)
      held.beats += slot.beats
    else {
      held = { at: slot.at, beats: slot.beats, midi, force: 0.3 + level * 0.4 }
      out.push(held)
    }
  }
  return out
}

/** The ground of it: three voices led smoothly, each with its own players where there are three. */
export const harmonyLines = (sheet: Sheet): Line[] => {
  const { harmony } = sheet.style
  const struck = !players[harmony[0] ?? 'piano'].sings
  const voices = ([2, 1, 0] as const).map((voice, i): Line => {
    const player = harmony.length === 3 ? (harmony[i] ?? 'violas') : (harmony[0] ?? 'violas')
    return { player, notes: voiceLine(sheet, voice, player) }
  })
  if (!struck) return voices
  // What cannot be held is struck again with each chord.
  return voices.map(({ player, notes }) => ({
    player,
    notes: notes.flatMap((n) =>
      sheet.slots
        .filter((slot) => slot.at >= n.at - 1e-6 && slot.at < n.at + n.beats - 1e-6)
        .map((slot) => ({ ...n, at: slot.at, beats: slot.beats })),
    ),
  }))
}

/** Those who join the chords where it is loudest: short at the height of the chase, broad where it sings. */
export const tuttiLines = (sheet: Sheet): Line[] =>
  sheet.style.chords.map(
    (player, i): Line => ({
      player,
      notes: sheet.slots.flatMap((slot): Draft[] => {
        const level = levelOf(slot.bar, slot.phrase)
        if (level < 0.6 + i * 0.12 || slot.bar.talk || slot.bar.weighty) return []
        const tones = [slot.voicing.upper[0], slot.voicing.upper[1]].map((n) =>
          inReach(player, n - (i === 0 ? 0 : 12)),
        )
        return [...new Set(tones)].map((midi) => ({
          at: slot.at,
          beats: slot.beats * 0.96,
          midi,
          force: 0.2 + level * 0.36,
        }))
      }),
    }),
  )
