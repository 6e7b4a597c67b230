const lineLength = 42 // YARDSTICKS, "captions"
const lineCount = 2

const weak =
  /^(?:a|an|the|my|your|his|her|its|our|their|this|that|these|those|of|to|in|on|at|by|for|from|with|into|and|or|but|if|as|is|are|was|were|be|am|will|would|can|could|should|not|no|very|I|you|he|she|we|they|Mr\.?|Mrs\.?|Dr\.?)$/i
const joint =
  /^(?:and|but|or|so|because|when|while|where|that|which|who|if|until|before|after|though|then|to|of|in|on|at|by|for|from|with|into|like|than|as)$/i

/** How badly a break between two words cuts through the sense: 0 between sentences, most after an article. */
const breakCost = (before: string, after: string | undefined): number => {
  if (after === undefined || /[.!?…]["'”’)]*$/.test(before)) return 0
  if (/[,;:—–]["'”’)]*$/.test(before)) return 1
  if (weak.test(before)) return 9
  return joint.test(after) ? 2 : 5
}

/** Words as they stand in the text; one longer than a line is cut. Numbers say which word of the text it is of. */
type Token = { text: string; word: number }
const tokensOf = (text: string): Token[] =>
  text.split(/\s+/).flatMap((word, i) => {
    const letters = [...word]
    const pieces: Token[] = []
    for (let at = 0; at < letters.length; at += lineLength)
      pieces.push({ text: letters.slice(at, at + lineLength).join(''), word: i })
    return pieces
  })

const joined = (tokens: Token[]): string => tokens.map((token) => token.text).join(' ')
const size = (text: string): number => text.length

/** One row, or two broken by sense with the shorter above. Null when it does not fit. */
const rowsOf = (tokens: Token[]): string[] | null => {
  const whole = joined(tokens)
  if (size(whole) <= lineLength) return [whole]
  let best: { cost: number; rows: string[] } | null = null
  for (let i = 1; i < tokens.length; i++) {
    const rows = [joined(tokens.slice(0, i)), joined(tokens.slice(i))]
    const [top = '', bottom = ''] = rows
    if (size(top) > lineLength || size(bottom) > lineLength) continue
    const cost =
      breakCost(tokens[i - 1]?.text ?? '', tokens[i]?.text) * 3 +
      Math.abs(size(top) - size(bottom)) / 6 +
      (size(top) > size(bottom) ? 1 : 0)
    if (best === null || cost < best.cost) best = { cost, rows }
  }
  return best?.rows ?? null
}

/** How many rows words of these lengths take: 1, 2, or null when they do not fit. */
const rowCount = (sizes: number[], from: number, end: number): number | null => {
  let rows = 1
  let filled = -1
  for (let i = from; i < end; i++) {
    const next = sizes[i] ?? 0
    if (filled + 1 + next <= lineLength) filled += 1 + next
    else {
      rows += 1
      filled = next
    }
  }
  return rows <= lineCount && filled <= lineLength ? rows : null
}

export type Chunk = { tokens: Token[]; rows: string[] }

const most = lineLength * lineCount + 1

/** Cuts a speech into captions: as few as hold it, broken where the sense breaks, none of them a scrap. */
export const chunksOf = (text: string): Chunk[] => {
  const tokens = tokensOf(text.trim())
  const sizes = tokens.map((token) => size(token.text))
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= tokens.length; end++) {
    let found = { cost: Number.POSITIVE_INFINITY, from: end - 1 }
    let length = -1
    const breaks = breakCost(tokens[end - 1]?.text ?? '', tokens[end]?.text) * 2
    for (let from = end - 1; from >= 0; from--) {
      length += (sizes[from] ?? 0) + 1
      if (length > most) break
      const rows = rowCount(sizes, from, end)
      if (rows === null) continue
      const scrap = length < 12 && tokens.length > end - from ? 8 : 0
      const cost = (best[from]?.cost ?? 0) + 6 + scrap + breaks + rows
      if (cost < found.cost) found = { cost, from }
    }
    best.push(found)
  }
  const chunks: Chunk[] = []
  for (let end = tokens.length; end > 0; ) {
    const from = best[end]?.from ?? end - 1
    const mine = tokens.slice(from, end)
    chunks.unshift({ tokens: mine, rows: rowsOf(mine) ?? mine.map((token) => token.text) })
    end = from
  }
  return chunks
}
