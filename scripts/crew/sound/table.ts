import { table } from '../table.ts'
import type { Heard } from './measure.ts'

const minus = (text: string) => text.replace('-', '−')
const fixed = (x: number) => minus(x.toFixed(1))
const both = (pair: [number, number]) => pair.map(fixed).join(' / ')

export const soundTable = (rows: readonly Heard[]): string => {
  const head = ['film', 's', 'LUFS', 'dBTP', 'clipped', 'clicks', 'silent s', 'lines', 'over bed dB']
  const cells = rows.map((row) => [
    row.film,
    row.seconds.toFixed(0),
    both(row.lufs),
    both(row.truePeak),
    String(row.clipped),
    String(row.clicks.length),
    row.holes.toFixed(1),
    String(row.lines),
    row.overBed === null ? '' : fixed(row.overBed),
    `${row.captions} / ${row.broken.length}`,
    String(row.mouths),
    row.apart === null ? '' : minus(String(row.apart)),
    ...[row.splits.lines, row.splits.airs].map((pair) => pair.join(' / ')),
    row.wrong.join('; '),
  ])
  const good = rows.filter(({ wrong }) => wrong.length === 0).length
  return `${table([[...head, 'captions / broken', 'mouths', 'frames apart', 'J / L lines', 'airs', 'wrong'], ...cells])}\n${good} of ${rows.length} films as they should be; loudness and true peak by ffmpeg / by the own meter\n`
}
