import type { SceneText } from '#film/screenplay/breakdown.ts'
import type { Transition } from '#film/transition.ts'

type Asked = Pick<Transition, 'kind' | 'cut'>
const cut = (name: NonNullable<Transition['cut']>): Asked => ({ kind: null, cut: name })
const by = (kind: NonNullable<Transition['kind']>): Asked => ({ kind, cut: null })

const WORDS: readonly (readonly [RegExp, Asked])[] = [
  [/\b(?:cross[- ]?)?(?:dissolve|fade through)\b/i, by('dissolve')],
  [/\bwipe\b/i, by('wipe')],
  [/\biris\b/i, by('iris')],
  [/\b(?:whip|swish)\b/i, by('whip')],
  [/\bflash(?! ?back)\b|\bwhite out\b/i, by('flash')],
  [/\bmatch\b/i, cut('match')],
  [/\b(?:smash|hard|jump|shock)\b/i, cut('smash')],
  [/\bfade (?:out|to|into)\b|\bblack\b/i, by('fade')],
  [/\bcut\b/i, cut('straight')],
]

/** What stands between two scenes in the text: "DISSOLVE TO:", "SMASH CUT TO:", "FADE OUT." */
export const writtenTransition = (before: SceneText | undefined): (Asked & { words: string }) | null => {
  const last = before?.elements.at(-1)
  if (last?.kind !== 'transition') return null
  const found = WORDS.find(([says]) => says.test(last.text))
  return found ? { ...found[1], words: last.text } : null
}
