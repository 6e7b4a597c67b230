/**
 * Which word each spoken phone belongs to. `expected` are the phones of each word said alone; in a sentence some change
 * or vanish, so the two rows are aligned with the fewest differences (Needleman and Wunsch 1970).
 */
export const alignPhones = (spoken: string[], expected: string[][]): number[] => {
  const row = expected.flatMap((phones, word) => phones.map((phone) => ({ phone, word })))
  const width = row.length + 1
  const cost = new Float64Array((spoken.length + 1) * width)
  const at = (i: number, j: number) => cost[i * width + j] as number
  for (let i = 0; i <= spoken.length; i++)
    for (let j = 0; j <= row.length; j++) {
      if (i === 0 || j === 0) {
        cost[i * width + j] = i + j
        continue
      }
      const differ =
        spoken[i - 1] === row[j - 1]?.phone
          ? 0
          : isVowel(spoken[i - 1]) === isVowel(row[j - 1]?.phone)
            ? 0.7
            : 1.6
      cost[i * width + j] = Math.min(at(i - 1, j - 1) + differ, at(i - 1, j) + 1, at(i, j - 1) + 1)
    }
  const words = new Array<number>(spoken.length).fill(-1)
  for (let i = spoken.length, j = row.length; i > 0; ) {
    const word = row[Math.min(Math.max(j, 1), row.length) - 1]?.word ?? 0
    words[i - 1] = word
    if (j === 0 || at(i, j) === at(i - 1, j) + 1) i--
    else if (at(i, j) === at(i, j - 1) + 1) j--
    else {
      i--
      j--
    }
  }
  return words
}

const VOWELS = new Set('aa ae ah ao aw ax axr ay eh er ey ih ix iy ow oy uh uw'.split(' '))
const isVowel = (phone: string | undefined): boolean => phone !== undefined && VOWELS.has(phone)
