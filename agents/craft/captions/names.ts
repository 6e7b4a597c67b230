import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'

const longest = 18 // letters that a name may take of the first row

/** A name as a caption shows it; a long one by its last word. */
const shown = (name: string): string => {
  const capitals = name.toUpperCase()
  return capitals.length <= longest ? capitals : (capitals.split(' ').at(-1) ?? capitals).slice(0, longest)
}

/** Who could be taken for the speaker, by what the picture shows. */
const seenIn = (shot: Shot): string[] => {
  const people = shot.subjects.filter((who) => shot.present.includes(who))
  return shot.subjects.length === 0 ? shot.present : people
}

/**
 * The names that captions must show, by line: of who speaks unseen, and of who speaks among several when the speaker
 * changes. Whoever goes on speaking unseen in the same scene is not named again.
 */
export const labelsOf = (shots: Shot[], carried: Map<string, Line[]>): Map<string, string> => {
  const labels = new Map<string, string>()
  let before: { line: Line | null; unseen: boolean } = { line: null, unseen: false }
  for (const shot of shots) {
    const seen = seenIn(shot)
    for (const line of carried.get(shot.id) ?? []) {
      const unseen = line.extension !== null || !seen.includes(line.character)
      const same = before.line?.character === line.character && before.line.scene === line.scene
      const known = same && before.unseen === unseen
      if (!known && (unseen || seen.length > 1)) labels.set(line.id, shown(line.name))
      before = { line, unseen }
    }
  }
  return labels
}
