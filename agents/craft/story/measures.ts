import type { Character } from '#film/cast.ts'
import type { Scene } from '#film/scene.ts'
import { breakdown } from '#film/screenplay/breakdown.ts'
import { lint } from '../language/lint.ts'

/** How far a cast can be told apart: pairs that differ in costume colour, build or head, and manner of speech. */
export const castDistinct = (cast: Record<string, Character>): number => {
  const all = Object.values(cast)
  const pairs = all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const))
  if (pairs.length === 0) return all.length === 0 ? 0 : 1
  const marks = pairs.map(
    ([a, b]) =>
      Number(a.appearance.costume.main !== b.appearance.costume.main) +
      Number(
        a.appearance.build !== b.appearance.build || a.appearance.hair.style !== b.appearance.hair.style,
      ) +
      Number(a.speech.manner !== b.speech.manner),
  )
  return marks.reduce((sum, mark) => sum + mark, 0) / (3 * pairs.length)
}

/** Share of the planned length that the scenes fill, less what they run over, plus the share of beats placed. */
export const planFits = (
  scenes: Record<string, Scene>,
  beats: readonly string[],
  seconds: number | null,
): number => {
  const rows = Object.values(scenes)
  const placed = new Set(rows.flatMap((scene) => scene.beats))
  const share = beats.length === 0 ? 0 : beats.filter((id) => placed.has(id)).length / beats.length
  const total = rows.reduce((sum, scene) => sum + scene.seconds, 0)
  return share + (seconds === null ? Number(total > 0) : Math.max(0, 1 - Math.abs(total - seconds) / seconds))
}

/** How well a script speaks: lines per scene that can be said in it, the idea's own words, and clean language. */
export const scriptQuality = (
  script: string,
  scenes: Record<string, Scene>,
  ideaWords: readonly string[],
): number => {
  const texts = breakdown(script)
  const rows = Object.values(scenes)
  const speakable = texts.filter((text, i) => {
    const words = text.elements.flatMap((e) => (e.kind === 'line' ? e.line.text.split(/\s+/) : [])).length
    return words > 0 && words / 2.5 <= (rows[i]?.seconds ?? 10)
  }).length
  const lower = script.toLowerCase()
  const kept = ideaWords.filter((word) => lower.includes(word.toLowerCase().replace(/s$/, ''))).length
  return (
    speakable / Math.max(1, texts.length) +
    (ideaWords.length === 0 ? 1 : kept / ideaWords.length) -
    Math.min(1, lint(script).length * 0.1)
  )
}
