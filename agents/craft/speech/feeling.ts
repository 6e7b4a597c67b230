import type { Emotion } from '#film/plot.ts'
import type { Feeling } from './manners.ts'

/** What a parenthetical asks of the feeling. The stems of words, the first found counts. */
const ASKED: [RegExp, Feeling][] = [
  [/ang(ry|er)|furious|shout|yell|scream|snap|bark|roar|seeth|rage|hiss/, 'angry'],
  [/afraid|scared|fright|terrif|panic|trembl|shak|horrif/, 'afraid'],
  [/sad|cry|weep|sob|tear|griev|mourn|heartbroken|broken|choked/, 'sad'],
  [/surpris|shock|stunn|astonish|startl|gasp|disbelie/, 'surprised'],
  [/tender|gentl|loving|soft|sooth|kind|warm/, 'tender'],
  [/worri|anxious|nervous|uneas|hesita|concern|urgent/, 'worried'],
  [/suspicio|wary|warily|narrow|doubt|cold|icy|menac/, 'suspicious'],
  [/pain|hurt|wince|weak|cough|groan|dying|exhaust|tired|wear/, 'pained'],
  [/amus|laugh|chuckl|grin|smirk|teas|wry|dry|sarcas|jok|deadpan|mock/, 'amused'],
  [/happy|happi|joy|cheer|smil|bright|delight|excite|beam|glad|proud/, 'happy'],
  [/firm|determin|resol|steady|stern|command|flat|insist/, 'determined'],
]

/** Words of the line that carry a feeling by themselves. */
const WORDS: [RegExp, Feeling][] = [
  [/\b(damn|hell|liar|traitor|hate|how dare|shut up|get out|idiot|coward|enough)\b/, 'angry'],
  [/\b(run|hide|behind you|help|don't move|no no|coming for)\b.*!|\b(afraid|scared|terrified)\b/, 'afraid'],
  [/\b(sorry|miss (him|her|you|them)|gone|died|dead|goodbye|lost|alone|never see)\b/, 'sad'],
  [/\b(impossible|what\?!|oh my|can't be|you're alive|really\?)/, 'surprised'],
  [/\b(love|my dear|darling|sweetheart|safe now|i'm here|come home)\b/, 'tender'],
  [/\b(what if|worried|careful|are you (all right|sure|okay)|something's wrong)\b/, 'worried'],
  [/\b(we did it|wonderful|beautiful|thank you|at last|hooray|yes!)/, 'happy'],
  [/\b(i will|we will|i won't|we must|i promise|never again|let's go|i have to)\b/, 'determined'],
  [/\b(who sent you|why should i|what are you hiding|prove it)\b/, 'suspicious'],
  [/\b(ha|haha|heh)\b/, 'amused'],
]

export type SaidLine = { text: string; parentheticals: string[] }

/** What a scene's feeling makes of a line that says nothing of its own; only where the scene is far from even. */
const inScene = ({ valence, arousal }: Emotion): Feeling => {
  if (valence <= -0.4) return arousal < 0.45 ? 'sad' : arousal < 0.7 ? 'worried' : 'afraid'
  if (valence >= 0.5) return arousal < 0.45 ? 'tender' : 'happy'
  return arousal >= 0.75 ? 'determined' : 'neutral'
}

/** The feeling of a line: from what is written beside it, in it, and last from the scene that it is said in. */
export const feelingOf = ({ text, parentheticals }: SaidLine, scene?: Emotion): Feeling => {
  const asked = parentheticals.join(' ').toLowerCase()
  const beside = ASKED.find(([form]) => form.test(asked))
  if (beside !== undefined) return beside[1]
  const low = text.toLowerCase().replace(/’/g, "'")
  const inside = WORDS.find(([form]) => form.test(low))
  if (inside !== undefined) return inside[1]
  if (/\?!|!\?/.test(text)) return 'surprised'
  if (/!/.test(text)) return /^[^a-z]*$/.test(text) ? 'angry' : 'determined'
  if (/(…|\.\.\.)\s*$/.test(text)) return 'worried'
  return scene === undefined ? 'neutral' : inScene(scene)
}
