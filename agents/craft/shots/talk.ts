import type { Line } from '#film/screenplay/breakdown.ts'
import type { Unit } from './units.ts'

const HEAVY =
  /\b(?:dead|died|die|kill|killed|murder|love|hate|gone|never|lied|lie|liar|leaving|leave|sorry|pregnant|brother|sister|mother|father|son|daughter|alone|afraid|help|goodbye|forgive|betrayed|truth|secret|run|stop|no)\b/i

/** 0 … 1: how much a line does to the one who hears it. */
export const hardness = (line: Pick<Line, 'text' | 'parentheticals'>): number => {
  const words = line.text.split(/\s+/).length
  const heavy = HEAVY.test(line.text) ? 0.45 : 0
  const loud = /[!]["'”’)]*$/.test(line.text) ? 0.3 : 0
  const open = /(?:\.\.\.|…|—|--)["'”’)]*$/.test(line.text) ? 0.2 : 0
  const short = words <= 5 ? 0.2 : words > 22 ? -0.1 : 0
  const direct = /\byou\b/i.test(line.text) ? 0.1 : 0
  const played = line.parentheticals.length > 0 ? 0.1 : 0
  return Math.max(0, Math.min(1, heavy + loud + open + short + direct + played))
}

/** To whom a line is said: the one who spoke last, else who speaks next, else who is there. */
export const listenerOf = (
  who: string,
  exchange: readonly string[],
  present: readonly string[],
  units: readonly Unit[],
  index: number,
): string | null => {
  const others = present.filter((id) => id !== who)
  const before = exchange.findLast((id) => others.includes(id))
  if (before !== undefined) return before
  for (const unit of units.slice(index + 1))
    if (unit.kind === 'line' && unit.heard === 'here' && others.includes(unit.line.character))
      return unit.line.character
  return others[0] ?? null
}
