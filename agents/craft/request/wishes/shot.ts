import { shotsInOrder } from '#film/film.ts'
import { amountIn } from '../amounts.ts'
import { askScene, askShot, askWhich } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { shotsMeant } from '../meant.ts'
import { foundIn, takingAway } from '../words.ts'

// The camera of shots, and shots taken out or kept.

const moves = {
  'push(?:es)?(?: the camera)?(?: slowly)? in|push-in|dolly in|zoom in|move in|track in|creep in|(?:slow )?zoom(?:ing)?(?: on| onto| to)?':
    'push-in',
  'pull(?:s)?(?: the camera)?(?: slowly)? (?:back|out)|zoom out|dolly out|move back|pull-out': 'pull-out',
  'hand-?held|shaky|shake': 'handheld',
  'static|locked[- ]off|still camera|no (?:camera )?movement|hold(?:s)? still|tripod|steady|stop moving|without movement':
    'static',
} as const

export const camera: Wish = (clause) => {
  const { text } = clause
  const move = foundIn(moves, text)
  const mm =
    /(\d+) ?mm\b|\b(?:on|with|through|use) an? (\d{2,3})(?: lens)?(?= (?:in|for|on)\b|$)|^an? (\d{2,3}) (?:for|on|in)\b/
      .exec(text)
      ?.slice(1)
      .find(Boolean)
  const extreme = /\blongest lens\b/.test(text) ? 135 : /\bwidest lens\b/.test(text) ? 18 : null
  const longer =
    extreme ??
    (/\b(?:long(?:er)?|tele(?:photo)?) lens\b/.test(text)
      ? 85
      : /\b(?:wide(?:r)?|wide[- ]angle|short(?:er)?) lens\b/.test(text)
        ? 24
        : null)
  const lens = mm === undefined ? longer : Number(mm)
  if (move === null && lens === null) {
    if (!/^(?:move|change|fix|another) (?:the )?camera\b/.test(text)) return null
    return askWhich('How should the camera be?', {
      'Push in': `Push in ${inShot(clause)}`,
      'Pull out': `Pull out ${inShot(clause)}`,
      'Hold still': `Static camera ${inShot(clause)}`,
      Handheld: `Handheld ${inShot(clause)}`,
    })
  }
  const shots = shotsMeant(clause)
  if (shots === null) return askShot(clause, move === null ? 'That lens in which shot?' : 'In which shot?')
  if (lens !== null && (lens < 12 || lens > 300)) return { cannot: 'Lenses go from 12 to 300 mm.' }
  return {
    asks: [
      ...(move ? [{ verb: 'camera' as const, shots, move }] : []),
      ...(lens === null ? [] : [{ verb: 'lens' as const, shots, lens }]),
    ],
  }
}

const inShot = ({ raw }: Clause) => /\b(?:in|of|on) .*$/i.exec(raw)?.[0].replace(/^(?:of|on)/i, 'in') ?? ''

/** What is taken out of a scene is not the scene: "take the colour out of the last scene". */
const ofAThing =
  /\b(?:out of|off|from) (?:the |all |every )?(?:\S+ )?(?:scenes?|shots?|film)\b|\bto (?:after|before|the)\b/

/** "Cut everything after her last line": the shots that follow it. */
const everythingAfter = ({ text, at, film }: Clause): Heard | null => {
  const way = /\b(?:everything|all|anything)(?: that comes)? (after|before)\b/.exec(text)?.[1]
  if (way === undefined) return null
  const order = shotsInOrder(film)
  const named = order.flatMap(({ id, scene, lines }, i) => {
    const meant =
      at.shots.length > 0
        ? at.shots.includes(id)
        : at.lines.length > 0
          ? lines.some((line) => at.lines.includes(line))
          : at.scenes.includes(scene)
    return meant ? [i] : []
  })
  if (named.length === 0) return null
  const gone = way === 'after' ? order.slice(Math.max(...named) + 1) : order.slice(0, Math.min(...named))
  return gone.length === 0
    ? { cannot: `No shot comes ${way} that.` }
    : { asks: [{ verb: 'remove-shots', shots: gone.map(({ id }) => id) }] }
}

/** Only the picture of shots, where it is said that what is heard stays. */
const removed = (shots: string[], text: string): Heard => ({
  asks: [
    {
      verb: 'remove-shots',
      shots,
      ...(/\bkeeping\b|\bonly the picture\b|\bpicture only\b/.test(text) && { keepSound: true }),
    },
  ],
})

/** "Keep only the wide shots", "nothing but scene 2": all the others go. */
export const onlyThese: Wish = ({ text, at, film }) => {
  if (
    !/\b(?:keep|leave|want|use) (?:only|just|nothing but)\b|\bonly keep\b|^nothing but\b|^only\b/.test(text)
  )
    return null
  if (/\b(?:music|sound|dialogue|effects|ambience|captions?)\b/.test(text)) return null
  if (at.shots.length === 0 && at.scenes.length > 0)
    return {
      asks: [
        { verb: 'remove-scenes', scenes: Object.keys(film.scenes).filter((id) => !at.scenes.includes(id)) },
      ],
    }
  const rest = shotsInOrder(film).filter(
    ({ id, scene }) => !at.shots.includes(id) && (at.scenes.length === 0 || at.scenes.includes(scene)),
  )
  return at.shots.length === 0 || rest.length === 0
    ? null
    : { asks: [{ verb: 'remove-shots', shots: rest.map(({ id }) => id) }] }
}

export const remove: Wish = (clause) => {
  const { text, at, film } = clause
  if (
    !takingAway.test(text) ||
    /\b(?:seconds|music|under|dissolve|transition|%|frames?|rain|black|short|cut to|cut between|by|half|down)\b/.test(
      text,
    ) ||
    amountIn(text).seconds !== null
  )
    return null
  const after = everythingAfter(clause)
  if (after !== null) return after
  if (ofAThing.test(text)) return null
  if (/\bscenes?\b/.test(text) && at.shots.length === 0) {
    if (at.scenes.length === 0) return askScene({ ...clause, raw: 'Remove' }, 'Which scene should go?', false)
    return { asks: [{ verb: 'remove-scenes', scenes: at.scenes }] }
  }
  if (at.shots.length > 0 && /\bshots?\b|\b\d+ ?[a-z]{1,2}\b|\b(?:this|here|close-?ups?)\b/.test(text))
    return removed(at.shots, text)
  if (/\b(?:shot|picture|clip)\b/.test(text))
    return askShot(
      { ...clause, raw: 'Remove' },
      'Which shot should go?',
      at.scenes.length > 0
        ? shotsInOrder(film).flatMap(({ id, scene }) => (at.scenes.includes(scene) ? [id] : []))
        : undefined,
    )
  if (/^(?:remove|delete|cut|drop|lose) (?:it|this|that|them)$/.test(text))
    return at.shots.length > 0
      ? removed(at.shots, text)
      : askShot({ ...clause, raw: 'Remove' }, 'What should go?')
  return null
}

export const keep: Wish = (clause) => {
  const { text } = clause
  const off = /\b(?:unlock|release|free)\b/.test(text)
  if (
    !off &&
    !/\b(?:lock|(?:keep|leave) (?:\S+ ){1,5}(?:as (?:it|they|is)|alone|untouched|be$)|don'?t (?:touch|change)|do not (?:touch|change)|freeze|protect|preserve|(?:hang|hold) on to)\b/.test(
      text,
    )
  )
    return null
  if (/\block(?:ed)?[- ]off\b/.test(text)) return null
  const shots = shotsMeant(clause)
  return shots === null ? askShot(clause, 'Which shot?') : { asks: [{ verb: 'keep', shots, on: !off }] }
}
