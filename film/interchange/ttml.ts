import { AppError } from '../errors.ts'
import { type Cue, clock, msOf, type Place, rowOf } from './cues.ts'

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name: string) => {
    if (name) return entities[name] ?? all
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
  })

const twoRows = 13 // percent of the height

const region = (id: string, { line, size }: Place): string =>
  `      <region xml:id="${id}" tts:origin="${(100 - size) / 2}% ${line}%" tts:extent="${size}% ${Math.min(twoRows, 100 - line)}%" tts:displayAlign="after"/>`

const anywhere: Place = { line: 82, size: 90 }
const same = (a: Place, b: Place) => a.line === b.line && a.size === b.size

/** TTML in the IMSC 1.1 text profile (W3C): white on a dark plate, a region for each place, an agent for each speaker. */
export const writeTtml = (cues: Cue[], language = 'en'): string => {
  const places: Place[] = []
  for (const { place = anywhere } of cues) if (!places.some((each) => same(each, place))) places.push(place)
  const speakers = [...new Set(cues.flatMap(({ speaker }) => (speaker === null ? [] : [rowOf(speaker)])))]
  const rows = cues.map((cue, i) => {
    const { place = anywhere, speaker } = cue
    const where = `r${places.findIndex((each) => same(each, place)) + 1}`
    const who = speaker === null ? '' : ` ttm:agent="a${speakers.indexOf(rowOf(speaker)) + 1}"`
    const text = cue.lines
      .map(rowOf)
      .filter((row) => row !== '')
      .map(escaped)
      .join('<br/>')
    return `      <p xml:id="c${i + 1}" begin="${clock(cue.from, '.')}" end="${clock(cue.to, '.')}" region="${where}"${who}><span style="plate">${text}</span></p>`
  })
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:tts="http://www.w3.org/ns/ttml#styling" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/imsc1.1/text" ttp:timeBase="media" xml:lang="${escaped(language)}" xml:space="preserve">`,
    '  <head>',
    '    <metadata>',
    ...speakers.map(
      (name, i) =>
        `      <ttm:agent type="character" xml:id="a${i + 1}"><ttm:name type="full">${escaped(name)}</ttm:name></ttm:agent>`,
    ),
    '    </metadata>',
    '    <styling>',
    '      <style xml:id="page" tts:fontFamily="proportionalSansSerif" tts:fontSize="100%" tts:lineHeight="125%" tts:textAlign="center" tts:color="#ffffff"/>',
    '      <style xml:id="plate" tts:backgroundColor="#090b11c8"/>',
    '    </styling>',
    '    <layout>',
    ...places.map((place, i) => region(`r${i + 1}`, place)),
    '    </layout>',
    '  </head>',
    '  <body style="page">',
    '    <div>',
    ...rows,
    '    </div>',
    '  </body>',
    '</tt>',
  ].join('\n')}\n`
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

const cueOf = (
  [, tag = '', body = '']: RegExpMatchArray,
  number: number,
  names: Map<string, string>,
  places: Map<string, Place>,
): Cue => {
  const [from, to] = ['begin', 'end'].map((name) => msOf(attribute(tag, name) ?? ''))
  if (from === null || from === undefined || to === null || to === undefined || to <= from)
    throw new AppError('bad-input', `Caption ${number} has no usable times: "${tag.trim()}".`, {
      where: `caption ${number}`,
    })
  const place = places.get(attribute(tag, 'region') ?? '')
  return {
    ...{ from, to },
    speaker: names.get(attribute(tag, 'ttm:agent') ?? '') ?? null,
    lines: body.split(/<br\s*\/?>/).map((row) => unescaped(row.replace(/<[^>]*>/g, '')).trim()),
    ...(place === undefined || same(place, anywhere) ? {} : { place }),
  }
}

/** Reads captions as TTML documents of one division hold them. @throws AppError('bad-input') naming the caption that cannot be read */
export const readTtml = (text: string): Cue[] => {
  if (!/<tt[\s>]/.test(text))
    throw new AppError('bad-input', 'This is no TTML file: it has no <tt> element.', { where: 'row 1' })
  const names = new Map<string, string>()
  for (const [, tag = '', name = ''] of text.matchAll(/<ttm:agent\b([^>]*)>\s*<ttm:name[^>]*>([^<]*)</g))
    names.set(attribute(tag, 'xml:id') ?? '', unescaped(name))
  const places = new Map<string, Place>()
  for (const [, tag = ''] of text.matchAll(/<region\b([^>]*)>/g)) {
    const line = Number(/ (\d+)%/.exec(attribute(tag, 'tts:origin') ?? '')?.[1])
    const size = Number(/^(\d+)%/.exec(attribute(tag, 'tts:extent') ?? '')?.[1])
    if (!Number.isNaN(line + size)) places.set(attribute(tag, 'xml:id') ?? '', { line, size })
  }
  return [...text.matchAll(/<p\b([^>]*)>([\s\S]*?)<\/p>/g)].map((found, i) =>
    cueOf(found, i + 1, names, places),
  )
}
