import { rowLength } from './break.ts'
import { rules } from './rules.ts'
import type { Caption, Speech } from './time.ts'

const rowOf = ({ rows, label }: Caption): string => `${label === null ? '–' : `${label}:`} ${rows.join(' ')}`

/**
 * Who speaks at once is read at once: a short line and the one that is spoken over it share a caption, a row each, with a
 * dash or the name before it. `over`: by a line, the one that is spoken together with it. What is longer stays in turn.
 */
export const readTogether = (
  captions: Caption[],
  over: ReadonlyMap<string, string>,
  speeches: readonly Pick<Speech, 'line' | 'start'>[],
  fps: number,
): Caption[] => {
  const only = (line: string): Caption | undefined => {
    const own = captions.filter((caption) => caption.line === line)
    return own.length === 1 ? own[0] : undefined
  }
  const shared = new Map<Caption, Caption>()
  for (const [second, first] of over) {
    const [one, other] = [only(first), only(second)]
    if (one === undefined || other === undefined) continue
    const rows = [rowOf(one), rowOf(other)]
    const end = other.start + other.frames
    // In turn the first had to hurry; together there is time to come with its words.
    const spoken = Math.max(one.start, speeches.find(({ line }) => line === first)?.start ?? 0)
    const read = Math.ceil((rows.join(' ').length / rules.fastest) * fps)
    const start = Math.max(one.start, Math.min(spoken, end - read))
    const frames = end - start
    if (rows.some((row) => row.length > rowLength) || frames > rules.longest * fps) continue
    shared.set(one, { ...one, start, frames, rows, label: null })
  }
  const gone = new Set(
    [...over].flatMap(([second, first]) => {
      const one = only(first)
      return one !== undefined && shared.has(one) ? [second] : []
    }),
  )
  return captions.flatMap((caption) => (gone.has(caption.line) ? [] : [shared.get(caption) ?? caption]))
}
