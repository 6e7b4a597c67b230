import { inReach, players } from '../players.ts'
import { type Draft, type Laid, type Line, levelOf, type Sheet } from '../sheet.ts'

/** The ways a bass goes under a chord; `next` is the bass that follows. */
const figures = {
  held: ({ at, beats, voicing }: Laid): Draft[] => [{ at, beats, midi: voicing.bass, force: 1 }],
  halves: ({ at, beats, voicing, classes }: Laid): Draft[] => {
    const fifth = fifthNear(voicing.bass, classes)
    return beats < 3
      ? [{ at, beats, midi: voicing.bass, force: 1 }]
      : [
          { at, beats: beats / 2, midi: voicing.bass, force: 1 },
          { at: at + beats / 2, beats: beats / 2, midi: fifth, force: 0.84 },
        ]
  },
  walking: ({ at, beats, voicing, classes }: Laid, next: number): Draft[] => {
    const fifth = fifthNear(voicing.bass, classes)
    const third = [voicing.bass + 3, voicing.bass + 4].find((n) => classes.includes(n % 12)) ?? fifth
    const lead = next > voicing.bass ? next - 1 : next + 1
    const row = [voicing.bass, third, fifth, lead]
    return Array.from({ length: Math.floor(beats) }, (_, i) => ({
      at: at + i,
      beats: 0.92,
      midi: i === Math.floor(beats) - 1 && beats > 1 ? lead : (row[i % row.length] ?? voicing.bass),
      force: i === 0 ? 1 : 0.82,
    }))
  },
  driven: ({ at, beats, voicing, classes }: Laid): Draft[] =>
    Array.from({ length: Math.round(beats * 2) }, (_, i) => ({
      at: at + i / 2,
      beats: 0.42,
      midi: i % 8 === 6 ? fifthNear(voicing.bass, classes) : voicing.bass,
      force: i % 2 === 0 ? 1 : 0.78,
    })),
}

const fifthNear = (bass: number, classes: readonly number[]): number => {
  const fifth = classes[2] ?? bass % 12
  const up = bass + ((fifth - (bass % 12) + 12) % 12)
  return up <= 52 ? up : up - 12
}

/** The bass: still under calm and speech, walking in jazz, driven in a chase; its octave above joins as it grows. */
export const bassLines = (sheet: Sheet): Line[] => {
  const [first, ...joining] = sheet.style.bass
  if (first === undefined) return []
  const plucked = !players[first].sings
  const bow: Draft[] = []
  const notes = sheet.slots.flatMap((slot, i) => {
    const level = levelOf(slot.bar, slot.phrase)
    const quiet = slot.bar.talk || slot.bar.weighty || (sheet.ends && slot.bar === sheet.bars.at(-1))
    if (level < 0.2 && plucked && slot.at > slot.bar.at) return []
    const next = sheet.slots[i + 1]?.voicing.bass ?? slot.voicing.bass
    const figure =
      quiet || level < 0.45
        ? figures.held
        : first === 'uprightBass' && sheet.style.drums === 'brushes'
          ? figures.walking
          : level < 0.72 || plucked
            ? figures.halves
            : figures.driven
    return figure(slot, next).map((n) => ({ ...n, force: n.force * (0.38 + level * 0.42) }))
  })
  // A held bass note goes on while the chord's root does.
  for (const note of notes) {
    const last = bow.at(-1)
    const ties =
      last !== undefined && !plucked && last.midi === note.midi && last.beats >= 2 && note.beats >= 2
    if (ties && last.beats + note.beats <= 8 && Math.abs(last.at + last.beats - note.at) < 1e-6)
      last.beats += note.beats
    else bow.push({ ...note })
  }
  return [
    {
      player: first,
      notes: bow.map((n) => ({ ...n, midi: inReach(first, n.midi - (n.midi >= 45 ? 12 : 0)) })),
    },
    ...joining.map(
      (player, i): Line => ({
        player,
        notes: bow.flatMap((n) => {
          const slot = sheet.slots.findLast((s) => s.at <= n.at + 1e-6)
          const level = slot === undefined ? 0 : levelOf(slot.bar, slot.phrase)
          if (slot?.bar.talk || level < 0.5 + i * 0.22) return []
          return [{ ...n, midi: inReach(player, n.midi), force: n.force * 0.82 }]
        }),
      }),
    ),
  ]
}
