import type { Palette } from '../direction.ts'

type Role = Exclude<keyof Palette, 'name'>
type Ink = `#${string}` | Role // a colour, or a part that one plays in the film's palette

/** What a plate is made of; gradients run from the first ink to the second: downwards, or outwards from the middle. */
type Art<I extends string> =
  | { draw: 'colour' | 'paper'; ink: I }
  | { draw: 'gradient'; way: 'down' | 'out'; from: I; to: I }
  | { draw: 'bars' | 'leader' | 'old-film' }
/** With its inks mixed: #rrggbb. */
export type PlateArt = Art<string>
type Plate = {
  id: string
  name: string
  about: string
  words: string // that find it, beside its name and what it is about
  kind: 'picture' | 'video'
  seconds?: number // of a video
  art: Art<Ink>
}

const colour = (id: string, name: string, about: string, words: string, ink: Ink): Plate => ({
  ...{ id, name, about, words, kind: 'picture' },
  art: { draw: 'colour', ink },
})
const gradient = (
  id: string,
  name: string,
  about: string,
  words: string,
  way: 'down' | 'out',
  from: Ink,
  to: Ink,
): Plate => ({ ...{ id, name, about, words, kind: 'picture' }, art: { draw: 'gradient', way, from, to } })

/** Pictures and short videos that editors lay under or between things, in the order of the shelf. */
const plates: readonly Plate[] = [
  {
    ...{ id: 'bars', name: 'Colour bars and tone', kind: 'video', seconds: 10 },
    about: 'SMPTE HD bars with 1 kHz at −20 dBFS, to line up screens and sound',
    words: 'test pattern color line-up reference sine',
    art: { draw: 'bars' },
  },
  {
    ...{ id: 'leader', name: 'Countdown leader', kind: 'video', seconds: 5 },
    about: '5, 4, 3 and one frame of 2 with its beep; the picture begins two seconds after it',
    words: 'academy clock sync pop two-pop start',
    art: { draw: 'leader' },
  },
  {
    ...{ id: 'old-film', name: 'Old film', kind: 'video', seconds: 4 },
    about: 'Blank stock that runs through a projector: grain, dust, scratches, flicker; it loops',
    words: 'texture damage silent vintage archive overlay',
    art: { draw: 'old-film' },
  },
  colour('black', 'Black', 'A pause, or the ground for titles', 'slug fade colour', '#000000'),
  colour('white', 'White', 'A flash, or a limbo', 'flash colour', '#ffffff'),
  colour('grey', 'Middle grey', 'Neutral: 18 % of the light', 'gray neutral card colour', '#767676'),
  colour('night', 'Night blue', 'Darkness that is not nothing', 'dark colour', '#0b1626'),
  {
    ...{ id: 'paper', name: 'Paper', kind: 'picture', about: 'Warm and fibrous, under words and maps' },
    words: 'texture parchment card page cream',
    art: { draw: 'paper', ink: '#e9dfc9' },
  },
  gradient('studio', 'Studio grey', 'A lit backdrop', 'neutral vignette', 'out', '#8d9096', '#24262b'),
  gradient('limbo', 'Limbo', 'White that falls off at its edges', 'neutral', 'out', '#ffffff', '#b9bcc2'),
  gradient('dusk', 'Dusk', 'The sky when the lamps come on', 'evening sunset', 'down', '#1d2547', '#d98a5c'),
  gradient(
    'deep',
    'Deep water',
    'Light from above that is lost',
    'sea ocean blue',
    'down',
    '#2f7f8c',
    '#04121f',
  ),
  gradient(
    'film-ground',
    'The film’s ground',
    'Its light on its ground',
    'palette',
    'out',
    'light',
    'ground',
  ),
  gradient(
    'film-night',
    'The film’s shadow',
    'Its ground into its shadow',
    'palette',
    'down',
    'ground',
    'shadow',
  ),
  gradient(
    'film-accent',
    'The film’s accent',
    'Its accent out of the dark',
    'palette',
    'out',
    'accent',
    'shadow',
  ),
]

const mixed = (art: Art<Ink>, palette: Palette | null): PlateArt | null => {
  const inkOf = (ink: Ink): string | undefined => (ink.startsWith('#') ? ink : palette?.[ink as Role])
  if (art.draw === 'gradient') {
    const [from, to] = [inkOf(art.from), inkOf(art.to)]
    return from === undefined || to === undefined ? null : { ...art, from, to }
  }
  if (art.draw !== 'colour' && art.draw !== 'paper') return art
  const ink = inkOf(art.ink)
  return ink === undefined ? null : { ...art, ink }
}

/** The plates of a film; those in its palette are there when it has one. */
export const platesOf = (palette: Palette | null): (Omit<Plate, 'art'> & { art: PlateArt })[] =>
  plates.flatMap((plate) => {
    const art = mixed(plate.art, palette)
    return art === null ? [] : [{ ...plate, art }]
  })
