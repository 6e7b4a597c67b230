import { textChange } from '#film/text-change.ts'

/**
 * The change that brings a text that is being written to what the film's text has become meanwhile. `shared`: what both began from.
 * What was written at another place stays; at the same place the film's word counts first, and what is being written follows it.
 */
export const brought = (
  shared: string,
  mine: string,
  theirs: string,
): { from: number; to: number; insert: string } | null => {
  const came = textChange(['text'], shared, theirs)
  if (came === null || came.op !== 'text') return null
  const own = textChange(['text'], shared, mine)
  if (own === null || own.op !== 'text')
    return { from: came.at, to: came.at + came.remove.length, insert: came.insert }
  const [start, end] = [came.at, came.at + came.remove.length]
  const ownEnd = own.at + own.remove.length
  const by = own.insert.length - own.remove.length
  if (end <= own.at && !(start === own.at && end === own.at))
    return { from: start, to: end, insert: came.insert }
  if (start >= ownEnd) return { from: start + by, to: end + by, insert: came.insert }
  // Both wrote here: what of theirs lies before mine, and after it, is brought; what I have written stays between.
  const head = start < own.at ? start : own.at
  const tail = end > ownEnd ? end + by : own.at + own.insert.length
  return { from: head, to: tail, insert: came.insert + own.insert }
}
