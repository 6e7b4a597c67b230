import { articleFor } from './english.ts'

/** Faults of language that a reader would see at once: each with the words it stands in. */
export const lint = (script: string): string[] => {
  const faults: string[] = []
  const body = script.replace(/^(?:Title|Credit|Author|Source|Draft date|Contact):.*$/gm, '')
  const rows = body.split('\n').filter((row) => row.trim() !== '')
  for (const row of rows) {
    if (/[{}|<>[\]~]|undefined|null|NaN/.test(row)) faults.push(`left-over mark: ${row}`)
    if (/ {2}| [.,!?;:]|,,|\.\.(?!\.)|[!?]\./.test(row)) faults.push(`spacing or stops: ${row}`)
    for (const hit of row.matchAll(/\b(\p{L}+) \1\b/giu))
      if (!/^(?:no|very|had|that|ha|tick|round|again|out)$/i.test(hit[1] ?? ''))
        faults.push(`double word: ${row}`)
    for (const hit of row.matchAll(/(?<![\p{L}'’])(an?) (\p{L}[\p{L}'’-]*)/giu)) {
      const article = (hit[1] ?? '').toLowerCase()
      const next = hit[2] ?? ''
      if (
        hit[1] === 'A' &&
        row.indexOf(hit[0]) > 0 &&
        /[A-Z]$/.test(row.slice(0, row.indexOf(hit[0])).trim())
      )
        continue
      if (article !== articleFor(next)) faults.push(`article: ${hit[0]} in: ${row}`)
    }
    if (/\b(?:the the|a the|the an?|an? an?|his her|her his)\b/i.test(row))
      faults.push(`two determiners: ${row}`)
    if (
      /\b(?:he|she|it) (?:are|have|do|go|were)\b/i.test(
        row.replace(
          /\b(?:saw|let|lets|lost|see|sees|hear|hears|watch|watches|did|does|do|can|could|will|would|must|should|if|let|make|makes|as|what|how) (?:he|she|it) (?:have|do|go|were)\b/gi,
          '',
        ),
      )
    )
      faults.push(`agreement: ${row}`)
  }
  const seen = new Set<string>()
  for (const row of rows) {
    const key = row.trim().toLowerCase()
    if (
      /^(?:int|ext)\./i.test(key) ||
      (row === row.toUpperCase() && key.split(' ').length < 5) ||
      key.split(' ').length < 3
    )
      continue
    if (seen.has(key)) faults.push(`said twice: ${row}`)
    seen.add(key)
  }
  return faults
}
