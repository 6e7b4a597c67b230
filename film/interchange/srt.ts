import { AppError } from '../errors.ts'
import { type Cue, clock, msOf, rowOf } from './cues.ts'

/** SubRip: it has no speakers, no places and no escapes, so they stay out. */
export const writeSrt = (cues: Cue[]): string =>
  cues
    .map((cue, i) => {
      const rows = cue.lines.map(rowOf).filter((row) => row !== '')
      return `${i + 1}\n${clock(cue.from, ',')} --> ${clock(cue.to, ',')}\n${rows.join('\n')}\n`
    })
    .join('\n')

/** @throws AppError('bad-input') naming the caption that cannot be read */
export const readSrt = (text: string): Cue[] => {
  const blocks = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
  return blocks.map((block, i) => {
    const [number = '', times = '', ...lines] = block.split('\n').filter((row) => row !== '')
    const [from, to] = times.split(' --> ').map((each) => msOf(each.trim()))
    if (
      !/^\d+$/.test(number.trim()) ||
      from === null ||
      from === undefined ||
      to === null ||
      to === undefined ||
      to <= from
    )
      throw new AppError('bad-input', `Caption ${i + 1} has no usable number and times.`, {
        where: `caption ${i + 1}`,
      })
    return { from, to, speaker: null, lines }
  })
}
