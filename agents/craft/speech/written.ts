import type { Word } from '#film/sound.ts'
import type { Spoken } from './spoken.ts'

/** The times of the words as written, from those of the words as spoken. Every written word that is heard is there, in order. */
export const writtenWords = (spoken: Spoken, words: Word[], ms: number): Word[] => {
  const timed =
    words.length === spoken.owners.length
      ? words.map((word, i) => ({ ...word, owner: spoken.owners[i] ?? 0 }))
      : // Another engine may count words differently: they share the take by their place in the line.
        words.map((word, i) => ({
          ...word,
          owner: spoken.owners[Math.floor((i * spoken.owners.length) / words.length)] ?? 0,
        }))
  return spoken.written.flatMap((text, owner) => {
    const own = timed.filter((word) => word.owner === owner)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) return []
    return [{ text, from: Math.min(first.from, ms), to: Math.min(Math.max(last.to, first.from), ms) }]
  })
}
