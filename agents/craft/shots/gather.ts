import type { Shot, ShotSize } from '#film/shot.ts'
import { NEARNESS } from './caption.ts'
import { rankOf, type Style } from './style.ts'
import type { Unit } from './units.ts'

/** A shot while it is being planned; `units` are what it covers. */
export type Draft = Omit<Shot, 'order' | 'scene'> & { units: Unit[]; bend: boolean }

/** How many pictures a scene of that length has room for: the place, and one for each average shot. */
const budgetOf = (seconds: number, drafts: readonly Draft[], style: Style): number => {
  const slots = drafts.flatMap(({ units }) => units).filter(({ kind }) => kind === 'line')
  const words = slots.reduce((sum, unit) => sum + unit.seconds, 0)
  return Math.max(2, Math.round(Math.max(seconds, words + 2) / style.length) + 1)
}

const spoken = ({ units }: Draft) =>
  units.flatMap((unit) => (unit.kind === 'line' && unit.heard === 'here' ? [unit.line.character] : []))

const isItem = ({ units }: Draft) => units.some((unit) => unit.kind === 'action' && unit.item)

const farther = (a: ShotSize, b: ShotSize): ShotSize => (rankOf(a) < rankOf(b) ? a : b)

/** What is lost when two pictures become one; infinite where they must not. */
const lossOf = (a: Draft, b: Draft, first: boolean, style: Style, people: (draft: Draft) => string[]) => {
  if (isItem(a) || isItem(b)) return Number.POSITIVE_INFINITY
  const seconds = a.seconds + b.seconds
  if (a.kind === 'reaction' || b.kind === 'reaction') return Number.POSITIVE_INFINITY
  if (seconds > style.length * 2.2 || a.lines.length + b.lines.length > 3) return Number.POSITIVE_INFINITY
  const [left, right] = [people(a), people(b)]
  const alone = new Set([...left, ...right]).size < 2
  // Who leaves is let go: the picture cannot stay with him and with another.
  if (!alone && [...a.actions, ...b.actions].some(({ action }) => action === 'exit'))
    return Number.POSITIVE_INFINITY
  const strangers = left.length > 0 && right.length > 0 && left[0] !== right[0] ? 0.5 : 0
  const talk = new Set([...spoken(a), ...spoken(b)]).size > 1 ? 1.4 - style.twos : 0
  const crowd = new Set([...left, ...right]).size > 2 ? 0.6 : 0
  const insert = (a.kind === 'insert') !== (b.kind === 'insert') ? 0.9 : 0
  // The place is shown by itself where it can be; afterwards it needs no picture of its own.
  const place = first && a.kind === 'establishing' ? (b.lines.length > 0 ? 1.5 : 0.9) : 0
  const steps = Math.abs(rankOf(a.size) - rankOf(b.size)) * 0.12
  return (seconds / style.length) * 0.8 + strangers + talk + crowd + insert + place + steps
}

/** How near somebody was in a picture of his own is not said of a shared one. */
const unmeasured = (shows: string): string =>
  Object.values(NEARNESS).reduce((text, near) => text.replaceAll(`, ${near}, `, ' '), shows)

/** One picture that holds both, under the name of the first. */
const joined = (a: Draft, b: Draft, people: (draft: Draft) => string[]): Draft => {
  const who = [...new Set([...people(a), ...people(b)])]
  const both = {
    ...a,
    present: [...new Set([...a.present, ...b.present])],
    shows: unmeasured(`${a.shows} ${b.shows}`),
    lines: [...a.lines, ...b.lines],
    // Business made up for a picture of its own is not needed in a shared one.
    actions: [...a.actions, ...b.actions].filter(({ text, action }) => text !== '' || action === 'speak'),
    units: [...a.units, ...b.units],
    seconds: a.seconds + b.seconds,
    why: 'One picture holds what belongs together.',
  }
  const lines = both.lines.length > 0
  if (
    a.kind === 'insert' &&
    !lines &&
    (b.kind === 'insert' ? a.subjects[0] === b.subjects[0] : people(b).length === 0)
  )
    return { ...both, why: a.why }
  if (a.kind === 'establishing' && (who.length === 0 || spoken(both).length === 0) && rankOf(a.size) < 2)
    return { ...both, subjects: who, why: a.why }
  const near = [a, b].filter(({ kind, subjects }) => kind !== 'insert' && subjects.length > 0)
  const asked = near.reduce<ShotSize>(
    (size, draft) => farther(size, draft.size),
    near.length > 0 ? 'CU' : 'MS',
  )
  const held = a.kind === 'insert' || b.kind === 'insert' ? farther(asked, 'MS') : asked
  const size = rankOf(held) < 2 ? 'FS' : held
  if (who.length === 0) return { ...both, kind: 'establishing', subjects: [], size: farther(a.size, b.size) }
  // Who speaks is looked at first.
  const lead = spoken(both)[0]
  const subjects = lead === undefined ? who : [lead, ...who.filter((id) => id !== lead)]
  if (who.length === 1) return { ...both, kind: 'single', subjects, size }
  return {
    ...both,
    kind: who.length === 2 ? 'two-shot' : 'group',
    subjects,
    size: farther(size, who.length === 2 ? 'MS' : 'FS'),
  }
}

/** A cut that tells much is kept, unless there are far too many. */
const DEAR = 1.85
const CROWDED = 1.4

/** What belongs together is shown together until the scene has the pictures it has time for. */
export const gathered = (
  drafts: readonly Draft[],
  seconds: number,
  style: Style,
  known: (id: string) => boolean,
): Draft[] => {
  const budget = budgetOf(seconds, drafts, style)
  const people = ({ subjects }: Draft) => subjects.filter(known)
  let list = [...drafts]
  for (;;) {
    if (list.length <= budget) return list
    let best = { at: -1, loss: Number.POSITIVE_INFINITY }
    for (let i = 0; i + 1 < list.length; i++) {
      const [a, b] = [list[i], list[i + 1]]
      const loss = a && b ? lossOf(a, b, i === 0, style, people) : Number.POSITIVE_INFINITY
      if (loss < best.loss - 1e-9) best = { at: i, loss }
    }
    const [a, b] = [list[best.at], list[best.at + 1]]
    const crowded = list.length > budget * CROWDED
    if (best.loss > DEAR && !crowded) return list
    // A look that no word asks for goes before words have to share.
    const extra = list.findLastIndex(({ units, kind }) => units.length === 0 && kind === 'reaction')
    if (best.loss > DEAR && extra >= 0) {
      list = list.filter((_, i) => i !== extra)
      continue
    }
    if (!a || !b) return list
    list = [...list.slice(0, best.at), joined(a, b, people), ...list.slice(best.at + 2)]
  }
}
