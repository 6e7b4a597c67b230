import { Size } from '#film/brief.ts'
import { type Format, formatNames, sizeIn } from '#film/format.ts'

/** What people call the formats. */
const called: Record<string, Format> = {
  wide: '16:9',
  vertical: '9:16',
  square: '1:1',
  scope: '2.39:1',
  ...Object.fromEntries(formatNames.map((name) => [name, name])),
}

/**
 * "1080p", "vertical", "9:16", "scope-1080p", "1024x768": the lines are those of the shorter side, 720 where none are named.
 * @returns null where it is no size
 */
export const readSize = (text: string): Size | null => {
  const words = text.toLowerCase()
  const given = /^(\d{1,5})x(\d{1,5})$/.exec(words)
  const named = /^(?:([a-z]+|[\d.]+:\d+)(?:[-@ ]|$))?(?:(\d{3,4})p)?$/.exec(words)
  const format = called[named?.[1] ?? 'wide']
  if (!given && (words === '' || !named || !format)) return null
  const size = given
    ? { width: Number(given[1]), height: Number(given[2]) }
    : sizeIn(format as Format, Number(named?.[2] ?? 720))
  const parsed = Size.safeParse(size)
  return parsed.success ? parsed.data : null
}
