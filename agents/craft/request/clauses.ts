import type { Film } from '#film/film.ts'
import type { Clause, Where } from './given.ts'
import { targetsIn } from './targets.ts'
import { plainly } from './words.ts'

const colours = 'red|green|blue|navy|yellow|orange|purple|pink|white|black|gr[ea]y|brown|beige|gold|silver'
const courtesy = /^(?:please|pls|thanks|thank you|ok|okay|no|yes|hey|hi|so|well)$/i
const quotation = /"([^"]*)"|“([^”]*)”|(?<![\p{L}\p{N}])['‘]((?:[^'’]|['’](?=\p{L}))+)['’](?![\p{L}])/gu

/** A clause as its words, its quotations and what it is about. */
export const clauseOf = (film: Film, raw: string, where: Where): Clause => {
  const quotes: string[] = []
  const marked = raw.replace(quotation, (_, a: string, b: string, c: string) => {
    quotes.push(a ?? b ?? c)
    return `q${quotes.length - 1}`
  })
  const text = plainly(marked).replace(/[.!?]+$/, '')
  return { raw: raw.trim(), text, quotes, film, where, at: targetsIn(film, text, quotes, where) }
}

/** A request at every place where a wish might end. What stands in quotation marks is never parted. */
export const partsOf = (request: string): string[] => {
  const held: string[] = []
  const hidden = request
    .replace(quotation, (whole) => {
      held.push(whole)
      return `\uE000${held.length - 1}\uE000`
    })
    .replace(/\bblack and white\b/gi, 'black-and-white')
    .replace(
      /,? (?:but|and|while) (?:keep|leave|let)(?:ing)? (?=(?:its|the|their) (?:sounds?|audio|words|dialogue|lines?|shots?|pictures?)\b)/gi,
      ' keeping ',
    )
    .replace(new RegExp(String.raw`\b(${colours}) and (?=(?:${colours})\b)`, 'gi'), '$1-and-')
    .replace(/\b(\d+[a-z]{1,2})(?:, and |, | and )(?=\d+[a-z]{1,2}\b)/gi, '$1 & ')
    .replace(/\b(seconds?|minutes?|stops?) and (?=a half\b)/gi, '$1 & ')
    .replace(/\b(\w+) and (?=a half (?:seconds?|minutes?|stops?)\b)/gi, '$1 & ')
    .replace(/,? but not (?:too|so|very|that)(?: \w+)?/gi, ' a little')
    .replace(/,? but not\b/gi, ' except')
    .replace(
      /\b(everything|every|everywhere|anything|all(?: of)?(?: the)?)( shots?| scenes?)? but\b/gi,
      '$1$2 except',
    )
  return hidden
    .split(
      /\s*(?:[;\n]|[.!?](?=\s|$)|,(?!\d)(?: and| then)*|\b(?:and then|and also|and|then|but|also|plus)\b)\s+/i,
    )
    .map((part) => part.replace(/\uE000(\d+)\uE000/g, (_, i: string) => held[Number(i)] ?? '').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !courtesy.test(part))
}
