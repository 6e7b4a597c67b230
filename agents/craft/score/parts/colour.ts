import { inReach, type PlayerId } from '../players.ts'
import { type Draft, type Laid, type Line, levelOf, type Sheet } from '../sheet.ts'

const slotAt = (sheet: Sheet, at: number): Laid | undefined => sheet.slots.findLast((s) => s.at <= at + 1e-6)

/** Up through the chord to a beat, getting louder. */
const sweep = (player: PlayerId, slot: Laid, to: number, force: number): Draft[] => {
  const notes: number[] = []
  for (let n = 55; n <= 88; n++) if (slot.classes.includes(n % 12)) notes.push(n)
  return notes.map((midi, i) => ({
    at: to - (notes.length - i) * 0.09,
    beats: 0.6,
    midi: inReach(player, midi),
    force: force * (0.5 + (0.5 * i) / notes.length),
  }))
}

/** Bells, harp and drums where something lands; the last chord is rolled. */
export const colourLines = (sheet: Sheet): Line[] => {
  const player = sheet.style.colour
  const landings = sheet.bars.filter((bar) => bar.hit && !bar.weighty)
  const notes = landings.flatMap((bar): Draft[] => {
    const slot = slotAt(sheet, bar.at)
    if (slot === undefined) return []
    const level = levelOf(bar, slot.phrase)
    if (player === 'timpani') {
      const midi = inReach(player, slot.voicing.bass)
      const roll = Array.from({ length: 8 }, (_, i) => ({
        at: bar.at - 1 + i / 8,
        beats: 0.12,
        midi,
        force: 0.14 + i * 0.03 * (1 + level),
      }))
      return level > 0.4
        ? [...roll, { at: bar.at, beats: 2, midi, force: 0.5 + level * 0.4 }]
        : [{ at: bar.at, beats: 2, midi, force: 0.4 }]
    }
    const struck = [0, 2].map(
      (v, i): Draft => ({
        at: bar.at + i * 0.12,
        beats: 3,
        midi: inReach(player, (slot.voicing.upper[v] ?? 67) + 12),
        force: 0.36 + level * 0.3,
      }),
    )
    return player === 'harp' && bar.enters && level > 0.3
      ? [...sweep(player, slot, bar.at, 0.3 + level * 0.3), ...struck]
      : struck
  })
  const end = sheet.slots.at(-1)
  if (sheet.ends && end !== undefined && player !== 'timpani')
    notes.push(
      ...[end.voicing.bass + 12, ...end.voicing.upper, end.voicing.upper[0] + 12].map((midi, i) => ({
        ...{ at: end.at + i * 0.16, beats: end.beats - 0.5, force: 0.42 - i * 0.02 },
        midi: inReach(player, midi),
      })),
    )
  return [{ player, notes: notes.filter((n) => n.at >= 0) }]
}
