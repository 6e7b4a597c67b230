import type { PlayerId } from '../players.ts'
import { type Draft, type Line, levelOf, octaveFor, type Sheet, type Tune } from '../sheet.ts'

const barOf = (tune: Tune, at: number) =>
  tune.phrase.bars.findLast((bar) => bar.at <= at + 1e-6) ?? tune.phrase.bars[0]

/** Louder towards the highest note of the phrase. */
const shaped = (tune: Tune): Draft[] => {
  const [low, high] = [Math.min(...tune.notes.map((n) => n.midi)), Math.max(...tune.notes.map((n) => n.midi))]
  return tune.notes.map((note) => {
    const bar = barOf(tune, note.at)
    const level = bar === undefined ? 0.4 : levelOf(bar, tune.phrase)
    const rise = high === low ? 0.5 : (note.midi - low) / (high - low)
    return { ...note, force: 0.42 + level * 0.42 + rise * 0.12 }
  })
}

/** Who joins the tune when it is loud, in another octave. */
const doubling = (sheet: Sheet, tune: Tune): PlayerId | null => {
  const level = Math.max(...tune.phrase.bars.map((bar) => levelOf(bar, tune.phrase)))
  const { lead } = sheet.style
  const at = lead.indexOf(tune.player)
  if (at < 0 || level < 0.62) return null
  const other = lead[level > 0.8 ? lead.length - 1 : at - 1] ?? null
  return other === tune.player ? (lead[at - 1] ?? null) : other
}

/** The themes where they are heard, and those who double them. */
export const melodyLines = (sheet: Sheet): Line[] =>
  sheet.tunes.flatMap((tune): Line[] => {
    const notes = shaped(tune)
    const other = doubling(sheet, tune)
    if (other === null) return [{ player: tune.player, notes }]
    const by = octaveFor(
      notes.map((n) => n.midi),
      other,
    )
    const doubled = notes.map((n) => ({ ...n, midi: n.midi + by, force: n.force * 0.86 }))
    return [
      { player: tune.player, notes },
      { player: other, notes: doubled },
    ]
  })

/**
 * A second voice under the theme: the head of another theme at half its speed where two stories meet, else the inner
 * voice of the harmony, moving when the tune rests.
 */
export const counterLines = (sheet: Sheet): Line[] =>
  sheet.phrases.flatMap((phrase): Line[] => {
    const level = Math.max(...phrase.bars.map((bar) => levelOf(bar, phrase)))
    const player = sheet.style.counter
    const slots = sheet.slots.filter((slot) => slot.phrase === phrase && !slot.bar.talk && !slot.bar.weighty)
    const busy = sheet.tunes.find((tune) => tune.phrase === phrase)
    if (slots.length < 2 || busy?.player === player || (busy !== undefined && level < 0.4)) return []
    const notes = slots.flatMap((slot, i): Draft[] => {
      const { upper } = slot.voicing
      const next = slots[i + 1]?.voicing.upper
      const here = upper[1]
      const force = 0.36 + levelOf(slot.bar, phrase) * 0.36
      const goal = next?.[1] ?? here
      // Two notes to the chord: the inner voice, then a neighbour on its way to the next.
      const passing =
        Math.abs(goal - here) >= 3 ? (slot.classes.find((c) => between(c, here, goal)) ?? null) : null
      if (slot.beats < 2 || passing === null) return [{ at: slot.at, beats: slot.beats, midi: here, force }]
      const half = slot.beats / 2
      return [
        { at: slot.at, beats: half, midi: here, force },
        { at: slot.at + half, beats: half, midi: nearest(passing, here), force: force * 0.9 },
      ]
    })
    const themed = phrase.against === null ? notes : answered(phrase.against.head, notes, sheet)
    const by = octaveFor(
      themed.map((n) => n.midi),
      player,
    )
    return [{ player, notes: themed.map((n) => ({ ...n, midi: n.midi + by })) }]
  })

const nearest = (pitchClass: number, to: number): number => {
  const up = to + ((pitchClass - (to % 12) + 12) % 12)
  return up - to > 6 ? up - 12 : up
}
const between = (pitchClass: number, a: number, b: number): boolean => {
  const n = nearest(pitchClass, a)
  return n > Math.min(a, b) && n < Math.max(a, b)
}

/** The rhythm of another theme's head, at half its speed, on the notes of the inner voice. */
const answered = (head: readonly { at: number; beats: number }[], notes: Draft[], sheet: Sheet): Draft[] => {
  const start = notes[0]?.at ?? 0
  const end = (notes.at(-1)?.at ?? 0) + (notes.at(-1)?.beats ?? 0)
  const length = head.reduce((sum, n) => Math.max(sum, n.at + n.beats), 0) * 2
  const out: Draft[] = []
  for (let from = start; from < end && length > 0; from += length)
    head.forEach((n, i) => {
      const at = from + n.at * 2
      const slot = sheet.slots.findLast((s) => s.at <= at + 1e-6)
      const under = notes.findLast((d) => d.at <= at + 1e-6)
      if (at >= end || slot === undefined || under === undefined) return
      const tone = slot.voicing.upper[i % 2 === 0 ? 1 : 0]
      out.push({ at, beats: Math.min(n.beats * 2, end - at), midi: tone, force: under.force })
    })
  return out
}
