/** What happens to a thing, and when in the shot (a share of it). */
export type Motion = {
  how: 'drop' | 'throw' | 'topple' | 'swing' | 'break' | 'fall'
  prop: string
  who: string | null
  at: number
  words: string
}

type Said = { text: string; who: string | null; target: string | null; from: number; to: number }
type Thing = { id: string; name: string }

const VERBS: readonly (readonly [Motion['how'], RegExp])[] = [
  ['break', /\b(?:shatters?|smash(?:es)?|breaks|broke|splinters?|bursts? apart|falls? to pieces)\b/i],
  ['throw', /\b(?:throws?|tosses|toss|hurls?|flings?|lobs?|pitches|chucks?|kicks?)\b/i],
  [
    'topple',
    /\b(?:knocks?(?: over| down)?|topples?|tips? over|overturns?|falls? over|keels? over|upsets)\b/i,
  ],
  [
    'drop',
    /\b(?:drops?|lets? (?:go of|fall|slip)|loses (?:her|his|its) grip|slips? from|falls? from (?:her|his|their|its)|fumbles?)\b/i,
  ],
  ['swing', /\b(?:swings?|swinging|sways?|swaying|dangles?)\b/i],
  ['fall', /\b(?:falls?|tumbles?|rolls? off|slides? off|crashes (?:down|to))\b/i],
]
const NOT =
  /\b(?:drops? (?:her|his|its|their) (?:eyes|gaze|head|voice|shoulders|guard)|breaks? (?:down|the silence|away|into|the news|free|even|off|up|out)|falls? (?:silent|asleep|quiet|in love|still|behind|apart in)|throws? (?:(?:her|him|them|us|me) )?(?:a (?:look|glance|party|smile)|up|her arms|his arms|open)|drops? (?:by|in|off|to (?:her|his|a|the) knees?)|knocks? (?:on|at)|swings? (?:open|shut|round|around)|tosses? and turns|breaks? (?:his|her) heart|pitches? (?:an idea|in))\b/i

const lastWord = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .at(-1) ?? name

/** Things that are spoken of, each with the first motion that is said of it; a thing said to be dropped and to shatter breaks. */
export const motionsIn = (said: readonly Said[], things: readonly Thing[]): Motion[] => {
  const found: Motion[] = []
  for (const { text, who, target, from, to } of said)
    for (const sentence of text.split(/(?<=[.!?;])\s+/)) {
      if (NOT.test(sentence)) continue
      const how = VERBS.find(([, says]) => says.test(sentence))
      if (!how) continue
      const [name, says] = how
      const thing =
        things.find(({ name: called }) => new RegExp(`\\b${lastWord(called)}s?\\b`, 'i').test(sentence)) ??
        (/\b(?:it|them)\b/i.test(sentence)
          ? things.find(({ id }) => id === target || found.some((m) => m.prop === id))
          : undefined)
      if (!thing) continue
      const known = found.find(({ prop }) => prop === thing.id)
      if (known) {
        if (name === 'break') known.how = known.how === 'throw' ? 'throw' : 'break'
        continue
      }
      found.push({
        how: name,
        prop: thing.id,
        who,
        at: from + (to - from) * 0.4,
        words: says.exec(sentence)?.[0] ?? name,
      })
    }
  return found
}
