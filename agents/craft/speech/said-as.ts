import type { Pronunciation } from '#film/pronunciation.ts'

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘`]/g, "'")
    .toLowerCase()

/** What is said instead of a word that ends in 's or s, when the word itself has a pronunciation. */
const ends = ["'s", "s'", 's', '']

/**
 * The words of a line that the film has its own pronunciation for, by their place. An entry of several words is found in a
 * row, and what is said is shared out over them.
 */
export const saidAs = (bares: readonly string[], list: readonly Pronunciation[]): Map<number, string> => {
  const out = new Map<number, string>()
  const words = bares.map(folded)
  // Longer entries first: "New Hythe" before "Hythe".
  const entries = list
    .map(({ word, say }) => ({ row: folded(word).split(/\s+/), say: say.toLowerCase().split(/\s+/) }))
    .sort((a, b) => b.row.length - a.row.length)
  words.forEach((_, i) => {
    if (out.has(i)) return
    for (const { row, say } of entries) {
      const end = ends.find((tail) =>
        row.every((word, k) => words[i + k] === (k === row.length - 1 ? word + tail : word)),
      )
      if (end === undefined) continue
      row.forEach((_word, k) => {
        const part = say.slice(
          Math.floor((k * say.length) / row.length),
          Math.floor(((k + 1) * say.length) / row.length),
        )
        out.set(i + k, `${part.join(' ')}${k === row.length - 1 ? end.replace(/^s'$/, 's') : ''}`)
      })
      return
    }
  })
  return out
}
