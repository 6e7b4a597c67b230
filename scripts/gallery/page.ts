import type { Shown } from './films.ts'

const format = ({ size: { width, height } }: Shown): string =>
  width === height ? '1:1' : width < height ? '9:16' : width / height > 2 ? '2.39:1' : '16:9'

const entry = (film: Shown): string => `## ${film.idea}

${film.genre}, ${film.look} look, ${format(film)}, ${film.seconds} seconds asked for, seed ${film.seed}

![Contact sheet: two frames of every shot, in order](gallery/${film.name}.jpg)
`

/** The gallery as Markdown. `wrong` is what a strict look at the sheets still found. */
export const page = (films: readonly Shown[], wrong: string): string =>
  [
    '# Gallery',
    '',
    'Twelve films made from a sentence each with nothing configured: two frames of every shot, near its beginning and its end.',
    'Drawn by `npm run gallery`; `npm run gallery -- lighthouse` draws one of them again.',
    '',
    ...films.map(entry),
    wrong.trim(),
    '',
  ].join('\n')
