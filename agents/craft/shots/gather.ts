import type { Shot, ShotSize } from '#film/shot.ts'
import { NEARNESS } from './caption.ts'
import { rankOf, type Style } from './style.ts'
import type { Unit } from './units.ts'

/** A shot while it is being planned; `units` are what it covers. */
export type Draft = Omit<Shot, 'order' | 'scene'> & { units: Unit[]; bend: boolean }

/** How well the film knows the place of a scene when it opens. */
export type Acquaintance = 'opening' | 'new' | 'again' | 'same'
/** The pictures of a scene before what belongs together is put together; `seconds` are the scene's. */
export type SceneDrafts = { drafts: readonly Draft[]; seconds: number; place: Acquaintance }

/** Takes are spoken faster than the slots kept for them. */
const SPOKEN = 0.8
/** What the place is worth a picture of its own: nothing where it has just been seen. */
const PLACE: Record<Acquaintance, number> = { opening: 9, new: 1.8, again: 0.4, same: 0.1 }

export const wordsOf = ({ units }: Pick<Draft, 'units'>): number =>
  units.reduce((sum, unit) => sum + (unit.kind === 'line' ? unit.seconds : 0), 0)

const total = (drafts: readonly Draft[], of: (draft: Draft) => number): number =>
  drafts.reduce((sum, draft) => sum + of(draft), 0)

/** Seconds a scene will last: those planned, or as many as its words need. */
const lastingOf = ({ drafts, seconds }: SceneDrafts): number =>
  Math.max(seconds, total(drafts, wordsOf) * SPOKEN + 1)

/** A draft as long as it will be on the screen, where what is not spoken shares the time that words leave. */
const pacedIn = (scene: SceneDrafts): ((draft: Draft) => number) => {
  const words = total(scene.drafts, wordsOf) * SPOKEN
  const quiet = total(scene.drafts, (draft) => Math.max(0, draft.seconds - wordsOf(draft)))
  const pace = quiet > 0 ? Math.max(0.3, Math.min(1.2, (lastingOf(scene) - words) / quiet)) : 1
  return (draft) => wordsOf(draft) * SPOKEN + Math.max(0, draft.seconds - wordsOf(draft)) * pace
}

const spoken = ({ units }: Draft) =>
  units.flatMap((unit) => (unit.kind === 'line' && unit.heard === 'here' ? [unit.line.character] : []))

const isItem = ({ units }: Draft) => units.some((unit) => unit.kind === 'action' && unit.item)

const farther = (a: ShotSize, b: ShotSize): ShotSize => (rankOf(a) < rankOf(b) ? a : b)

/** How much longer than the average a shot may become. */
const LONGEST = 1.75

type People = (draft: Draft) => string[]
type Tempo = { style: Style; people: People; lasts: (draft: Draft) => number }

/** What is lost when two pictures become one; infinite where they must not. `place`: the first of them opens the scene. */
const lossOf = (a: Draft, b: Draft, place: number, { style, people, lasts }: Tempo): number => {
  if (isItem(a) || isItem(b)) return Number.POSITIVE_INFINITY
  const seconds = lasts(a) + lasts(b)
  if (a.kind === 'reaction' || b.kind === 'reaction') return Number.POSITIVE_INFINITY
  if (seconds > Math.max(style.length * LONGEST, 6) || a.lines.length + b.lines.length > 4)
    return Number.POSITIVE_INFINITY
  const [left, right] = [people(a), people(b)]
  const alone = new Set([...left, ...right]).size < 2
  // Who leaves is let go: the picture cannot stay with him and with another.
  if (!alone && [...a.actions, ...b.actions].some(({ action }) => action === 'exit'))
    return Number.POSITIVE_INFINITY
  const strangers = left.length > 0 && right.length > 0 && left[0] !== right[0] ? 0.5 : 0
  const talk = new Set([...spoken(a), ...spoken(b)]).size > 1 ? 1.4 - style.twos : 0
  const crowd = new Set([...left, ...right]).size > 2 ? 0.6 : 0
  const insert = (a.kind === 'insert') !== (b.kind === 'insert') ? 0.9 : 0
  // Somebody may begin to do something in the wide picture; once words are spoken it is no longer the place's.
  const silent = b.lines.length === 0 && b.kind !== 'insert'
  // Where words leave no time to look round, the place is seen behind those who speak them.
  const hurried = lasts(a) < 1.5 && place < PLACE.opening
  const shown = a.kind === 'establishing' ? (silent || hurried ? Math.min(0.5, place) : place) : 0
  const steps = Math.abs(rankOf(a.size) - rankOf(b.size)) * 0.12
  const long = seconds / style.length
  return long * (0.4 + long * 0.4) + strangers + talk + crowd + insert + shown + steps
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

/** A cut that tells much is kept, as long as shots stay nearly as long as they should be. */
const DEAR = 1.85
const NEARLY = 0.92

/** One step towards fewer pictures: two become one, or a look that no word asks for is left out. */
type Step = { scene: number; at: number; loss: number; drop: boolean }

/** What belongs together is shown together until the film's shots are as long as its genre wants them on average. */
export const gathered = (
  scenes: readonly SceneDrafts[],
  style: Style,
  known: (id: string) => boolean,
): Draft[][] => {
  const people: People = ({ subjects }) => subjects.filter(known)
  const seconds = scenes.reduce((sum, scene) => sum + lastingOf(scene), 0)
  const budget = Math.round(seconds / style.length)
  const most = Math.floor(seconds / (style.length * NEARLY))
  const tempos = scenes.map((scene): Tempo => ({ style, people, lasts: pacedIn(scene) }))
  const stepsOf = (list: readonly Draft[], scene: number): Step[] =>
    list.flatMap((draft, at): Step[] => {
      const after = list[at + 1]
      const place = at === 0 ? PLACE[scenes[scene]?.place ?? 'same'] : 0
      const tempo = tempos[scene]
      const drop = draft.kind === 'reaction' && draft.units.length === 0
      if (drop && list.length > 1) return [{ scene, at, loss: 0.75 + style.reactions * 0.5, drop }]
      return after && tempo ? [{ scene, at, loss: lossOf(draft, after, place, tempo), drop }] : []
    })
  const none: Step = { scene: 0, at: 0, loss: Number.POSITIVE_INFINITY, drop: false }
  const cheapest = (steps: readonly Step[]) =>
    steps.reduce((best, step) => (step.loss < best.loss - 1e-9 ? step : best), none)
  const lists = scenes.map(({ drafts }) => [...drafts])
  const bests = lists.map((list, scene) => cheapest(stepsOf(list, scene)))
  let count = lists.reduce((sum, list) => sum + list.length, 0)
  for (; count > budget; count--) {
    const best = cheapest(bests)
    if (best.loss === Number.POSITIVE_INFINITY || (best.loss > DEAR && count <= most)) break
    const list = lists[best.scene] ?? []
    const [a, b] = [list[best.at], list[best.at + 1]]
    if (best.drop) list.splice(best.at, 1)
    else if (a && b) list.splice(best.at, 2, joined(a, b, people))
    bests[best.scene] = cheapest(stepsOf(list, best.scene))
  }
  return lists
}
