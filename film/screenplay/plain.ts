type Run = { at: number; length: number; drop: number }

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char)
const isWordy = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

/**
 * Fountain's emphasis is bits: one star is italic, two bold, three both; a mark opens before a character and closes
 * after one, on the same line. One pass, whatever the text.
 */
const emphasisRuns = (text: string): Run[] => {
  const runs: Run[] = []
  let open: { italic: Run | null; bold: Run | null; line: Run | null } = {
    italic: null,
    bold: null,
    line: null,
  }
  const pair = (
    kind: 'italic' | 'bold' | 'line',
    run: Run,
    size: number,
    closes: boolean,
    opens: boolean,
  ) => {
    const opener = open[kind]
    if (opener !== null && closes) {
      opener.drop += size
      run.drop += size
      open[kind] = null
    } else if (opens) open[kind] = run
  }
  const marks = /\\[\s\S]|\*+|_|[\r\n]/g
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const mark = match[0]
    if (mark === '\n' || mark === '\r') open = { italic: null, bold: null, line: null }
    if ((mark[0] !== '*' && mark !== '_') || mark.length > 3) continue
    const run = { at: match.index, length: mark.length, drop: 0 }
    const before = text[run.at - 1]
    const after = text[run.at + run.length]
    const closes = !isSpace(before)
    const opens = !isSpace(after)
    if (mark === '_') {
      if (isWordy(before) && isWordy(after)) continue // snake_case
      pair('line', run, 1, closes, opens)
    } else {
      if (run.length & 1) pair('italic', run, 1, closes, opens)
      if (run.length & 2) pair('bold', run, 2, closes, opens)
    }
    runs.push(run)
  }
  return runs
}

/** The words alone: emphasis taken off, escaped stars and underscores put back, spaces evened. */
export const plain = (text: string): string => {
  let out = ''
  let from = 0
  for (const run of emphasisRuns(text)) {
    out += text.slice(from, run.at) + text.slice(run.at, run.at + run.length - run.drop)
    from = run.at + run.length
  }
  return (out + text.slice(from))
    .replace(/\\([*_\\])/g, '$1')
    .replace(/[^\S\r\n]+/g, ' ')
    .trim()
}
