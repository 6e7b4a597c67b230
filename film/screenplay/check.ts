import { AppError } from '../errors.ts'
import { breakdown } from './breakdown.ts'

const longest = 4_000_000 // characters: about 1,300 pages

/** Refuses what cannot be a screenplay. @throws AppError('bad-input') */
export const checkScreenplay = (text: string): void => {
  if (text.trim() === '')
    throw new AppError('bad-input', 'The screenplay is empty. Paste a text, or choose another file.')
  if (text.length > longest)
    throw new AppError(
      'bad-input',
      `The screenplay has ${text.length} characters; ${longest} are the most that can be read. Split it into parts.`,
    )
  const odd = /[^\P{Cc}\t\n\v\f\r]|\uFFFD/gu
  const first = odd.exec(text)
  if (text.includes('\0') || text.startsWith('%PDF-') || text.startsWith('PK\u0003\u0004'))
    throw new AppError(
      'bad-input',
      'This is a binary file, not a text. Export the screenplay as Fountain or plain text (UTF-8) and use that.',
      { where: `character ${(first?.index ?? 0) + 1}` },
    )
  const count = text.match(odd)?.length ?? 0
  if (count > 8 && count > text.length / 100)
    throw new AppError(
      'bad-input',
      'Much of this text cannot be read. Save the screenplay as UTF-8 text and try again.',
      { where: `character ${(first?.index ?? 0) + 1}` },
    )
  if (breakdown(text).length === 0)
    throw new AppError(
      'bad-input',
      'The screenplay has no scene, action or dialogue: nothing is there to film. Write at least one of them.',
    )
}
