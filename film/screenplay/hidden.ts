/** A stretch of text that is not part of the film: a note in double brackets or a boneyard in slashes and stars. `end` is exclusive. */
export type Hidden = { kind: 'note' | 'boneyard'; start: number; end: number }

/** indexOf that remembers its last answer, so that many openings without an end stay linear. */
const finder = (text: string, what: RegExp) => {
  let known = -1
  return (from: number): number => {
    if (known < from && known !== Number.POSITIVE_INFINITY) {
      what.lastIndex = from
      known = what.exec(text)?.index ?? Number.POSITIVE_INFINITY
    }
    return known
  }
}

/** Finds notes and boneyards. One without an end is ordinary text, and so is a note with an empty line in it. */
export const hiddenIn = (text: string): Hidden[] => {
  const found: Hidden[] = []
  const boneyardEnd = finder(text, /\*\//g)
  const noteEnd = finder(text, /\]\]/g)
  const emptyLine = finder(text, /(?:\r\n|\n|\r(?!\n))[ \t]?(?:\r|\n)/g) // two spaces keep a note going
  const opening = /\/\*|\[\[/g
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = match.index
    const kind = match[0] === '/*' ? 'boneyard' : 'note'
    const close = kind === 'boneyard' ? boneyardEnd(start + 2) : noteEnd(start + 2)
    if (close === Number.POSITIVE_INFINITY || (kind === 'note' && emptyLine(start) < close)) continue
    found.push({ kind, start, end: close + 2 })
    opening.lastIndex = close + 2
  }
  return found
}
