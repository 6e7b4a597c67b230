// Words as people type them, brought to one form.

const numbers: Record<string, number> = {
  ...{
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
  },
  ...{
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  },
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90 },
}
const tens = /\b(twenty|thirty|forty|fifty|sixty)[- ](one|two|three|four|five|six|seven|eight|nine)\b/g
const units = 'seconds?|secs?|s|minutes?|mins?|percent|%|db|decibels?|frames?|mm|stops?'

/** Numbers in figures, also where a unit makes "a" or "half a" one. */
const inFigures = (text: string): string =>
  text
    .replace(tens, (_, ten: string, one: string) => String((numbers[ten] ?? 0) + (numbers[one] ?? 0)))
    .replace(/\b(?:a )?couple(?: of)?(?= )/g, '2')
    .replace(new RegExp(String.raw`\bhalf an? (?=(?:${units})\b)`, 'g'), '0.5 ')
    .replace(new RegExp(String.raw`\b(?:an?|one) (?=(?:${units})\b)`, 'g'), '1 ')
    .replace(/\b[a-z]+\b/g, (word) => (word in numbers && word !== 'one' ? String(numbers[word]) : word))
    .replace(/\bone (?=& a half)/g, '1 ')
    .replace(
      /\b(\d+) (seconds?|minutes?|stops?) & a half\b/g,
      (_, n: string, unit: string) => `${Number(n) + 0.5} ${unit}`,
    )
    .replace(/\b(\d+) & a half\b/g, (_, n: string) => String(Number(n) + 0.5))
    .replace(/\bscene one\b/g, 'scene 1')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\b(\d+(?:\.\d+)?)(s|sec|secs|mm|db)\b/g, '$1 $2')

const polite =
  /^(?:(?:please|pls|ok|okay|so|now|also|then|and|hey|hi|well|just|maybe|perhaps|could you|can you|can we|could we|would you|will you|i would like (?:you )?to|i'd like (?:you )?to|i'd like|i want you to|i want to|i want|i need you to|i need|we need to|we need|we should|you should|let's|lets|let us|try to|go ahead and)[ ,]+)+/

/** One way of writing: small letters, plain quotes, numbers in figures, without courtesies. */
export const plainly = (text: string): string =>
  inFigures(
    text
      .toLowerCase()
      .replaceAll(/[‘’]/g, "'")
      .replaceAll(/[–—]/g, '-')
      .replaceAll(/\bper ?cent\b/g, '%')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
    .replace(/^(?:i|we) (?:don't|do not) (?:want|need)(?: any| the)? /, 'no ')
    .replace(polite, '')
    .replace(/(?:,? (?:please|pls|thanks|thank you|ok|okay|now|for me))+$/, '')
    .trim()

/** How many letters must be changed, left out, put in or swapped to make one word of the other. */
const apart = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return 3
  const rows = [Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const [above, left, corner] = [rows[i - 1]?.[j] ?? 9, row[j - 1] ?? 9, rows[i - 1]?.[j - 1] ?? 9]
      let least = Math.min(above + 1, left + 1, corner + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 9) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 9
}

/** Whether a word may be meant for a name: one slip in a short name, two in a long one, none in a very short. */
export const isNearly = (word: string, name: string): boolean =>
  word === name || apart(word, name) <= (name.length < 4 ? 0 : name.length < 8 ? 1 : 2)

/** That something is wished away, its object in the midst of it: "take it out", "get rid of", "lose". */
export const takingAway =
  /\b(?:remove|delete|cut|drop|lose|get rid of|omit|skip|kill|scrap|ditch|strip|mute|silence|(?:take|throw|leave|pull) (?:\S+ ){0,5}(?:out|away))\b/

/** Without what is named only to be replaced: "fog instead of rain". */
export const instead = (text: string): string =>
  text
    .replace(/,? (?:instead of|rather than|in place of|not just) [^,;]*$/, '')
    .replace(/^(?:instead of|rather than) [^,]*, /, '')

/** The value of the key that says most of a text; keys are patterns of whole words. */
export const foundIn = <T>(table: Record<string, T>, text: string): T | null => {
  let best = ''
  let value: T | null = null
  for (const [key, each] of Object.entries(table)) {
    const match = new RegExp(String.raw`(?<![\w-])(?:${key})(?![\w-])`).exec(text)?.[0] ?? ''
    if (match.length > best.length) [best, value] = [match, each]
  }
  return value
}
