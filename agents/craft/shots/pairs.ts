import { listed } from './caption.ts'
import type { Draft } from './gather.ts'

const BODILY = new Set([
  'give',
  'embrace',
  'fight',
  'push',
  'dance',
  'walk',
  'run',
  'enter',
  'exit',
  'fall',
  'lie',
])

const pairOf = ({ subjects }: Draft): string => [...subjects].sort().join()

/** Who speaks in a picture, the one who speaks longest first. */
const speakersOf = ({ units }: Draft): string[] => {
  const seconds = new Map<string, number>()
  for (const unit of units)
    if (unit.kind === 'line' && unit.heard === 'here')
      seconds.set(unit.line.character, (seconds.get(unit.line.character) ?? 0) + unit.seconds)
  return [...seconds].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}

/** Over the other's shoulder, towards the one who speaks. */
const turned = (draft: Draft, lead: string, other: string, name: (id: string) => string): Draft => {
  const over = `Over ${name(other)}'s shoulder:`
  const framings = [
    `${listed([name(lead), name(other)])} together: `,
    `${listed([name(other), name(lead)])} together: `,
    `Over ${name(lead)}'s shoulder: `,
    `${over} `,
  ]
  // One framing holds for all that is said.
  const first = Math.min(...framings.map((words) => draft.shows.indexOf(words)).filter((at) => at >= 0))
  const bare = (text: string) => framings.reduce((rest, words) => rest.replaceAll(words, ''), text)
  const shows = Number.isFinite(first)
    ? `${draft.shows.slice(0, first)}${over} ${bare(draft.shows.slice(first))}`
    : draft.shows
  return {
    ...draft,
    kind: 'over-shoulder',
    size: 'MS',
    subjects: [lead, other],
    shows,
    why: 'They have been seen together; now it is one against the other.',
  }
}

/**
 * Two who talk are seen together once; from then on the picture goes over one's shoulder and the other's in turn, as long as
 * nothing is done that needs both whole.
 */
export const pairsVaried = (drafts: readonly Draft[], name: (id: string) => string): Draft[] => {
  const met = new Set<string>()
  let before: string | undefined // whose face the picture before was for
  return drafts.map((draft): Draft => {
    const [a, b] = draft.subjects
    const plain = draft.kind === 'two-shot' && a !== undefined && b !== undefined && draft.size === 'MS'
    const speakers = speakersOf(draft).filter((id) => draft.subjects.includes(id))
    const known = met.has(pairOf(draft))
    if (draft.kind === 'two-shot') met.add(pairOf(draft))
    if (!plain || !known || speakers.length === 0 || draft.actions.some(({ action }) => BODILY.has(action))) {
      before = draft.kind === 'two-shot' || draft.kind === 'establishing' ? undefined : a
      return draft
    }
    const lead = speakers.find((id) => id !== before) ?? speakers[0] ?? a
    before = lead
    return turned(draft, lead, lead === a ? b : a, name)
  })
}
