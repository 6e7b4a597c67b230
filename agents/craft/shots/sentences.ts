const SHORT = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|Sgt|Lt|Capt|Prof|Jr|Sr|vs|No|[A-Z])\.$/

/** A row that begins with a dash, a bullet or "A)" is an item of a montage. */
const BULLET = /^\s*(?:[-–—•*]+|\(?(?:[A-Za-z]|\d{1,2})\))\s+/

/** The sentences of an action paragraph, each row on its own where rows are items of a list. */
export const sentencesOf = (text: string): { text: string; item: boolean }[] => {
  const rows = text.split('\n')
  const list = rows.length > 0 && rows.every((row) => row.trim() === '' || BULLET.test(row))
  const parts = list ? rows.map((row) => row.replace(BULLET, '')) : [text.replace(/\s+/g, ' ')]
  return parts.flatMap((part) => {
    const out: string[] = []
    let from = 0
    for (const match of part.matchAll(/[.!?…]+["'”’)]*(?=\s|$)/g)) {
      const end = match.index + match[0].length
      const piece = part.slice(from, end)
      if (SHORT.test(piece) || (match[0].startsWith('...') && /^\s+[a-z]/.test(part.slice(end)))) continue
      out.push(piece.trim())
      from = end
    }
    out.push(part.slice(from).trim())
    return out.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).map((piece) => ({ text: piece, item: list }))
  })
}
