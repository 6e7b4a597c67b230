import type { Shot } from '../shot.ts'
import type { Expression, Posture } from '../stage.ts'
import type { NamedMove } from '../staging/move-camera.ts'

/** What somebody in the picture does instead. `who`: null for whom the shot is about. */
export type ActorWish = { who: string | null } & (
  | { does: 'look'; at: 'away' | 'camera' | 'down' | 'up' | { id: string } }
  | { does: 'turn'; to: 'away' | 'camera' }
  | { does: 'posture'; posture: Posture }
  | { does: 'face'; expression: Expression; strength: number }
)

/** How a shot should be shot instead. */
export type Wish = {
  nearer: number // steps of size: 1 is closer, −1 wider
  size?: Shot['size']
  angle?: Shot['angle']
  kind?: Shot['kind']
  subjects?: string[]
  move?: NamedMove
  lens?: number // mm
  longer: number // how many times as long the lens is
  slower: number // how many times as long the shot lasts
  warmth: number // −1 … 1
  light: number // in stops
  actors: ActorWish[]
}
export const noWish: Wish = { nearer: 0, longer: 1, slower: 1, warmth: 0, light: 0, actors: [] }

/** Somebody or something that a note may name. */
type Named = { id: string; name: string }
type Read = { wish: Wish; understood: string[]; missed: string[] }

type Context = { who: string | null; whom: string | null; step: number; text: string }
type Rule = { says: RegExp; told: string; wish: (wish: Wish, context: Context) => Wish }

const rule = (says: RegExp, told: string, wish: Rule['wish']): Rule => ({ says, told, wish })
const set = (says: RegExp, told: string, fields: Partial<Wish>) =>
  rule(says, told, (wish) => ({ ...wish, ...fields }))
type Deed = ActorWish extends infer W ? (W extends { who: string | null } ? Omit<W, 'who'> : never) : never
const acts = (says: RegExp, told: string, deed: Deed) =>
  rule(says, told, (wish, { who }) => ({ ...wish, actors: [...wish.actors, { who, ...deed } as ActorWish] }))
const face = (says: RegExp, expression: Expression) =>
  acts(says, `looks ${expression}`, { does: 'face', expression, strength: 0.85 })

/** The longer sayings first: each takes its words out of what is left to be read. */
const rules: Rule[] = [
  set(/\bover (?:the|his|her|their) shoulder\b/, 'over the shoulder', { kind: 'over-shoulder', size: 'MS' }),
  set(/\b(?:bird'?s eye|(?:from )?overhead|from above,? straight down|top shot)\b/, 'from straight above', {
    angle: 'overhead',
  }),
  set(
    /\b(?:from (?:further )?below|low angle|from the floor|lower angle|look(?:ing)? up at)\b/,
    'from below',
    { angle: 'low' },
  ),
  set(/\b(?:from (?:high )?above|high angle|higher angle|look(?:ing)? down (?:on|at))\b/, 'from above', {
    angle: 'high',
  }),
  set(/\b(?:canted|dutch(?: angle)?|tilted horizon)\b/, 'canted', { angle: 'canted' }),
  set(/\b(?:eye[- ]level|at eye height)\b/, 'at eye level', { angle: 'eye' }),
  set(/\b(?:extreme close[- ]?up|very close|eyes only)\b/, 'an extreme close-up', { size: 'ECU' }),
  set(/\bclose[- ]?up\b/, 'a close-up', { size: 'CU' }),
  set(/\b(?:medium|from the waist)(?: shot)?\b/, 'a medium shot', { size: 'MS' }),
  set(/\b(?:full(?: shot)?|head to foot|head to toe)\b/, 'a full shot', { size: 'FS' }),
  set(/\b(?:extreme(?:ly)? wide|very wide)(?: shot)?\b/, 'an extreme wide shot', { size: 'EWS' }),
  set(/\bwide shot\b/, 'a wide shot', { size: 'WS' }),
  set(/\btwo[- ]shot|both of them\b/, 'both in one picture', { kind: 'two-shot' }),
  rule(/\b(?:closer|nearer|tighter)\b/, 'closer', (wish, { step }) => ({
    ...wish,
    nearer: wish.nearer + step,
  })),
  rule(/\b(?:wider|further(?: (?:away|back))?|looser|farther)\b/, 'wider', (wish, { step }) => ({
    ...wish,
    nearer: wish.nearer - step,
  })),
  set(/\b(?:push(?:es|ing)? in|dolly in|move in)\b/, 'the camera pushes in', { move: 'push-in' }),
  set(/\b(?:pull(?:s|ing)? (?:out|back)|dolly out)\b/, 'the camera pulls out', { move: 'pull-out' }),
  set(/\b(?:arc|circle|orbit)(?:s|ing)?(?: (?:round|around))?\b/, 'the camera goes round', { move: 'arc' }),
  set(/\b(?:crane|rise)(?:s)? up|\bcrane\b/, 'the camera rises', { move: 'crane' }),
  set(/\b(?:track(?:ing)?|dolly)\b/, 'the camera tracks', { move: 'track' }),
  set(/\bpan(?:s|ning)?\b/, 'the camera pans', { move: 'pan' }),
  set(/\btilt(?:s|ing)?\b/, 'the camera tilts', { move: 'tilt' }),
  set(/\bhand[- ]?held|\bshaky\b/, 'hand-held', { move: 'handheld' }),
  set(/\b(?:static|still camera|locked off|no move(?:ment)?|tripod)\b/, 'the camera stands still', {
    move: 'static',
  }),
  rule(/\b(\d{2,3}) ?mm\b/, 'another lens', (wish, { text }) => ({
    ...wish,
    lens: Number(/(\d{2,3}) ?mm/.exec(text)?.[1] ?? 50),
  })),
  set(/\blonger lens|\bmore compressed\b/, 'a longer lens', { longer: 1.6 }),
  set(/\b(?:wider|shorter) lens\b/, 'a shorter lens', { longer: 0.62 }),
  set(/\b(?:slower|longer|hold it|linger)\b/, 'longer', { slower: 1.35 }),
  set(/\b(?:faster|quicker|shorter|snappier)\b/, 'shorter', { slower: 0.7 }),
  set(/\bwarmer(?: light| colou?rs?)?\b/, 'warmer', { warmth: 0.5 }),
  set(/\b(?:colder|cooler)(?: light| colou?rs?)?\b/, 'colder', { warmth: -0.5 }),
  set(/\b(?:brighter|lighter|more light)\b/, 'brighter', { light: 0.45 }),
  set(/\b(?:darker|dimmer|less light|moodier)\b/, 'darker', { light: -0.5 }),
  acts(
    /\bturn(?:s|ed|ing)?(?: (?:his|her|their) (?:back|head))? (?:away|round|around)|\bback to (?:us|the camera)|\bturns? (?:his|her|their) back\b/,
    'turns away',
    { does: 'turn', to: 'away' },
  ),
  acts(
    /\b(?:turn(?:s|ing)?|faces?|facing)(?: to| towards)? (?:us|the camera|camera)\b/,
    'turns to the camera',
    { does: 'turn', to: 'camera' },
  ),
  acts(
    /\blook(?:s|ing)?(?: straight)? (?:at us|(?:at|into) (?:the )?(?:camera|lens))\b/,
    'looks into the camera',
    { does: 'look', at: 'camera' },
  ),
  acts(/\blook(?:s|ing)? (?:away|aside|off)|\bavoids? (?:his|her|their) (?:eyes|gaze)\b/, 'looks away', {
    does: 'look',
    at: 'away',
  }),
  acts(/\b(?:look(?:s|ing)? down|eyes down|lowers? (?:his|her|their) (?:eyes|head))\b/, 'looks down', {
    does: 'look',
    at: 'down',
  }),
  acts(/\b(?:look(?:s|ing)? up|raises? (?:his|her|their) (?:eyes|head))\b/, 'looks up', {
    does: 'look',
    at: 'up',
  }),
  rule(/\blook(?:s|ing)? at\b/, 'looks at', (wish, { who, whom }) =>
    whom === null ? wish : { ...wish, actors: [...wish.actors, { who, does: 'look', at: { id: whom } }] },
  ),
  acts(/\b(?:sits?|sitting|seated)(?: down)?\b/, 'sits', { does: 'posture', posture: 'sit' }),
  acts(/\b(?:kneels?|kneeling)(?: down)?\b/, 'kneels', { does: 'posture', posture: 'kneel' }),
  acts(/\b(?:lies|lying|lie)(?: down)?\b/, 'lies', { does: 'posture', posture: 'lie' }),
  acts(/\b(?:stands?|standing)(?: up)?\b/, 'stands', { does: 'posture', posture: 'stand' }),
  face(/\b(?:smil(?:es?|ing)|happy|happier)\b/, 'happy'),
  face(/\b(?:angr(?:y|ier)|furious|cross)\b/, 'angry'),
  face(/\b(?:sad(?:der)?|sadly)\b/, 'sad'),
  face(/\b(?:afraid|scared|frightened|fearful)\b/, 'afraid'),
  face(/\b(?:surprised?|astonished|startled)\b/, 'surprised'),
  face(/\b(?:tender|loving|softer)\b/, 'tender'),
  face(/\b(?:worried|anxious|uneasy)\b/, 'worried'),
  face(/\b(?:determined|resolute)\b/, 'determined'),
  face(/\b(?:suspicious|wary)\b/, 'suspicious'),
  face(/\b(?:pained|hurt|in pain)\b/, 'pained'),
  face(/\b(?:amused|grins?|laugh(?:s|ing)?)\b/, 'amused'),
  face(/\b(?:neutral|calm|blank)\b/, 'neutral'),
]

/** Words that say nothing by themselves. */
const filler =
  /\b(?:a|an|the|and|then|but|please|make|it|is|be|should|with|to|on|of|in|at|her|his|their|she|he|they|him|them|this|that|shot|camera|picture|light|more|much|bit|little|slightly|lot|go|get|let|us|see|from|want|i|would|like|so|very|while|as|lens|looks?|looking)\b/g

const mentioned = (text: string, named: readonly Named[]): { id: string; at: number; word: string }[] =>
  named
    .flatMap(({ id, name }) => {
      const words = [name, name.split(/\s+/)[0] ?? name]
        .map((word) => word.toLowerCase())
        .filter((word) => word.length > 1)
      const word = words.find((each) =>
        new RegExp(`\\b${each.replace(/[^\p{L}\p{N} ]/gu, '.')}\\b`, 'u').test(text),
      )
      return word === undefined ? [] : [{ id, at: text.indexOf(word), word }]
    })
    .sort((a, b) => a.at - b.at)

/** What a person's note asks of a shot, phrase by phrase: what was understood in words of the set, and the words that were not. */
export const readNote = (note: string, named: readonly Named[]): Read => {
  let wish = noWish
  const understood: string[] = []
  const missed: string[] = []
  let last: string | null = null
  for (const phrase of note.toLowerCase().split(/[,;.!\n]+|\band\b|\bthen\b/)) {
    let left = phrase.trim()
    if (left === '') continue
    const people = mentioned(left, named)
    const step = /\b(?:much|a lot|far)\b/.test(left) ? 2 : 1
    const verb = left.search(/\blook(?:s|ing)? (?:up |down )?at\b/)
    const who: string | null =
      people.find(({ at }) => verb < 0 || at < verb)?.id ??
      (/\b(?:she|he|they|her|his)\b/.test(left) ? last : null)
    const whom = people.find(({ at }) => verb >= 0 && at > verb)?.id ?? null
    if (who !== null) last = who
    for (const { word } of people) left = left.replace(word, ' ')
    for (const { says, told, wish: asked } of rules) {
      const text = left
      if (!says.test(text)) continue
      const next = asked(wish, { who, whom, step, text })
      if (next === wish) continue
      const name = (id: string | null) => named.find((each) => each.id === id)?.name
      const deed = next.actors.length > wish.actors.length
      understood.push(
        [
          deed && name(who),
          step > 1 && /closer|wider/.test(told) ? `much ${told}` : told,
          told === 'looks at' && name(whom),
        ]
          .filter(Boolean)
          .join(' '),
      )
      wish = next
      left = left.replace(says, ' ')
    }
    const rest = left
      .replace(/'s\b/g, ' ')
      .replace(filler, ' ')
      .replace(/[^\p{L}\p{N}' -]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (rest !== '') missed.push(rest)
  }
  return { wish, understood, missed }
}
