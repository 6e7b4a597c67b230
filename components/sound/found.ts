type Sound = {
  kind: string
  use: string
  title: string | null
  author: string
  licence: string
  own: string | null
}

/** The sounds in which every word occurs: what somebody brought first, then what the film has, then the rest by name. */
export const found = <T extends Sound>(
  sounds: readonly T[],
  words: string,
  heard: ReadonlySet<string>,
): T[] => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const rank = ({ own, kind }: T) => (own !== null ? 0 : heard.has(kind) ? 1 : 2)
  return sounds
    .filter(({ kind, use, title, author, licence }) => {
      const text = [kind.replaceAll('-', ' '), kind, use, title, author, licence].join(' ').toLowerCase()
      return wanted.every((word) => text.includes(word))
    })
    .toSorted((a, b) => rank(a) - rank(b) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
}
