import type { Genre } from '#film/brief.ts'
import type { Palette } from '#film/direction.ts'

type Entry = { palette: Palette; genres: Genre[]; words: RegExp }

const entry = (
  name: string,
  ground: string,
  light: string,
  shadow: string,
  skin: string,
  accent: string,
  genres: Genre[],
  words: RegExp,
): Entry => ({ palette: { name, ground, light, shadow, skin, accent }, genres, words })

/** Designed by hand: ground and light differ by more than fifteen per cent of luminance; the accent belongs to the motif. */
export const palettes: Entry[] = [
  entry(
    'Storm glass',
    '#3d5a66',
    '#f2dfb6',
    '#16262e',
    '#d9a27e',
    '#e2a33d',
    ['drama', 'mystery'],
    /\b(?:sea|lighthouse|shore|island|harbou?r|ship|boat|ocean|beach|submarine|fisher|sailor)/,
  ),
  entry(
    'Oven gold',
    '#8a5a3c',
    '#ffe7bd',
    '#3a2118',
    '#e0ab86',
    '#d9482f',
    ['drama', 'family'],
    /\b(?:baker|bread|kitchen|chef|cook|cake|restaurant|soup)/,
  ),
  entry(
    'Wet neon',
    '#27304a',
    '#bfe3ff',
    '#0c0f1f',
    '#c78d72',
    '#ff3d7f',
    ['thriller', 'action'],
    /\b(?:city|night|neon|spy|hacker|street|taxi|hotel|bank)/,
  ),
  entry(
    'Dust and noon',
    '#a8703f',
    '#ffedc2',
    '#4a2616',
    '#c98a5e',
    '#2f7f86',
    ['western'],
    /\b(?:desert|sheriff|outlaw|cowboy|saloon|prairie|ranch|horse)/,
  ),
  entry(
    'Candle black',
    '#2b2730',
    '#d8c9a3',
    '#0b090e',
    '#b98d78',
    '#8e1f2f',
    ['horror'],
    /\b(?:ghost|haunted|curse|cellar|vampire|demon|grave)/,
  ),
  entry(
    'Fog green',
    '#3c4a40',
    '#dfe3c8',
    '#121a16',
    '#c49a80',
    '#b5472d',
    ['horror', 'mystery'],
    /\b(?:forest|swamp|woods|witch|fog)/,
  ),
  entry(
    'Apricot evening',
    '#b56a5c',
    '#ffe9cf',
    '#472a3a',
    '#e3af8c',
    '#2f6f86',
    ['romance'],
    /\b(?:love|kiss|wedding|dance|paris|summer)/,
  ),
  entry(
    'Rose and slate',
    '#5c5f73',
    '#fbdcd5',
    '#242433',
    '#dba78e',
    '#d1495b',
    ['romance', 'drama'],
    /\b(?:letter|train|rain|goodbye|widow)/,
  ),
  entry(
    'Orbital blue',
    '#2c4260',
    '#dff1ff',
    '#0a1322',
    '#cfa288',
    '#ff8a3c',
    ['sci-fi'],
    /\b(?:space|robot|planet|mars|moon|alien|ship|future|ai|android)/,
  ),
  entry(
    'Red planet',
    '#8f4a36',
    '#ffdcb8',
    '#30161a',
    '#d19c7b',
    '#57c7c0',
    ['sci-fi', 'adventure'],
    /\b(?:mars|colony|crater|astronaut)/,
  ),
  entry(
    'Old tapestry',
    '#4d5d3a',
    '#f5e3ae',
    '#1f2418',
    '#d3a07c',
    '#9c2f3f',
    ['fantasy'],
    /\b(?:castle|knight|dragon|king|queen|kingdom|sword)/,
  ),
  entry(
    'Moth wing',
    '#55506f',
    '#f0dff5',
    '#1d1a30',
    '#cfa391',
    '#e6b84c',
    ['fantasy', 'family'],
    /\b(?:witch|wizard|magic|fairy|spell|mermaid|unicorn)/,
  ),
  entry(
    'Paper lantern',
    '#3f7c85',
    '#fff3d6',
    '#1b3340',
    '#e6b494',
    '#f2663b',
    ['comedy', 'family'],
    /\b(?:school|cat|dog|funny|wrong|clown|circus)/,
  ),
  entry(
    'Lemon sherbet',
    '#5f8f5a',
    '#fff6cf',
    '#24402f',
    '#e8b896',
    '#ef5d60',
    ['comedy'],
    /\b(?:office|neighbou?r|wedding|garden|bees?|honey|farm)/,
  ),
  entry(
    'Hammer and spark',
    '#4a4d52',
    '#ffe0b0',
    '#15171b',
    '#c6916f',
    '#ff6a1f',
    ['action', 'thriller'],
    /\b(?:bomb|chase|escape|fight|fire|heist|gun|soldier)/,
  ),
  entry(
    'High country',
    '#4f7a4c',
    '#fdf0cf',
    '#1d3326',
    '#d7a27f',
    '#d8572a',
    ['adventure', 'family'],
    /\b(?:mountain|jungle|map|treasure|river|forest|explorer)/,
  ),
  entry(
    'Sodium lamp',
    '#4b4436',
    '#ffd98f',
    '#171511',
    '#c39377',
    '#3d7ea6',
    ['mystery', 'thriller'],
    /\b(?:detective|murder|police|clue|theatre|cinema|museum)/,
  ),
  entry(
    'Winter wool',
    '#6d7f8c',
    '#fbf4e8',
    '#2b3842',
    '#e2b095',
    '#b33a3a',
    ['drama', 'family', 'romance'],
    /\b(?:snow|winter|christmas|father|mother|daughter|son|grand)/,
  ),
]

const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255
/** Relative luminance, 0 … 1, without the gamma curve: what a squinting eye compares. */
export const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

export const paletteFor = (genre: Genre, second: Genre | null, text: string): Palette => {
  const lower = text.toLowerCase()
  const scored = palettes.map((each) => ({
    palette: each.palette,
    score:
      (each.genres[0] === genre ? 3 : each.genres.includes(genre) ? 2.5 : 0) +
      (second !== null && each.genres.includes(second) ? 0.5 : 0) +
      (each.words.test(lower) ? 2 : 0),
  }))
  return scored.reduce((a, b) => (b.score > a.score ? b : a)).palette
}
