export type Range = { from: number; to: number } // bytes, both included

/** The part of a file that a Range header asks for; null: all of it; 'none': it has no such part. */
export const rangeOf = (header: string | null, size: number): Range | null | 'none' => {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = parts ?? []
  if (parts === null || (first === '' && last === '')) return null // several ranges at once: the whole is a right answer
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'none' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from >= size || from > to ? 'none' : { from, to }
}
