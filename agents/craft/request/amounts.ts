/** How much is asked for; null where it is not said. Signs are the verbs' matter. */
type Amount = {
  seconds: number | null
  percent: number | null
  db: number | null
  steps: number // 1 a bit, 2 as it is, 3 much
}

const number = (text: string, unit: string): number | null => {
  const found = new RegExp(
    String.raw`(\d+(?:\.\d+)?) ?(?:more |extra |additional |whole |full )?(?:${unit})(?![\w])`,
  ).exec(text)
  return found?.[1] === undefined ? null : Number(found[1])
}

const little =
  /\b(?:a bit|a little|slightly|a touch|a tad|somewhat|a hair|a notch|a smidge|a shade|marginally|subtly|tiny bit)\b/
const much = /\b(?:much|a lot|lots|way|far|very|really|considerably|significantly|heavily|drastically)\b/

/** "ten seconds", "half a minute", "12 %", "3 dB", "a bit". */
export const amountIn = (text: string): Amount => {
  const minutes = number(text, 'minutes?|mins?')
  const own = number(text, 'seconds?|secs?|s')
  const seconds = minutes === null ? own : minutes * 60 + (own ?? 0)
  const share = /\b(?:by |in )?half\b|\bhalve[sd]?\b/.test(text)
    ? 50
    : /\bdouble\b|\btwice\b/.test(text)
      ? 100
      : /\bby a (?:3rd|third)\b/.test(text)
        ? 33
        : /\bby a quarter\b/.test(text)
          ? 25
          : null
  return {
    seconds,
    percent: number(text, '%|percent') ?? share,
    db: number(text, 'db|decibels?'),
    steps: little.test(text) ? 1 : much.test(text) ? 3 : 2,
  }
}
