import { inOrder, shotsInOrder } from '#film/film.ts'
import { amountIn } from '../amounts.ts'
import { askScene, askShot, askWhich } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { foundIn } from '../words.ts'

export const swap: Wish = (clause) => {
  const { text, at } = clause
  if (!/\b(?:swap|switch|exchange|change places?|reverse|flip)\b/.test(text) || /\bq\d\b|\bword\b/.test(text))
    return null
  const [a, b, ...more] = at.shots.length >= 2 ? at.shots : at.scenes
  if (a === undefined || b === undefined || more.length > 0) {
    const numbers = inOrder(clause.film.scenes).map((_, i) => i + 1)
    const pairs = numbers
      .slice(0, -1)
      .map((n) => [`Scenes ${n} and ${n + 1}`, `Swap scenes ${n} and ${n + 1}`])
    return askWhich('Which two should change places?', Object.fromEntries(pairs))
  }
  return {
    asks: [
      at.shots.length >= 2 ? { verb: 'swap-shots', shots: [a, b] } : { verb: 'swap-scenes', scenes: [a, b] },
    ],
  }
}

/** "Reverse the order of the scenes": each is taken to the end, the last but one first. */
export const reversed: Wish = ({ text, film }) => {
  if (
    !/\b(?:reverse|flip|turn around)\b.*\b(?:order|scenes)\b|\bscenes\b.*\b(?:backwards?|in reverse)\b/.test(
      text,
    )
  )
    return null
  if (/\bshots?\b|\d/.test(text)) return null
  const order = inOrder(film.scenes).map(({ id }) => id)
  return {
    asks: order
      .slice(0, -1)
      .toReversed()
      .map((scene) => ({ verb: 'move-scene' as const, scene, before: null })),
  }
}

export const move: Wish = (clause) => {
  const { text, at, film } = clause
  if (
    !/\b(?:move|put|place|bring|(?:start|open|begin|end) (?:with|on)|come)\b/.test(text) ||
    /\bcamera\b/.test(text)
  )
    return null
  const first =
    /\b(?:to the (?:very )?(?:beginning|start|front|top)|first|(?:start|open|begin) (?:with|on))\b/.test(
      text.replace(/\bfirst (?:scene|shot)\b/, 'one'),
    )
  const last = /\b(?:(?:to|at) the (?:very )?end|last|end (?:with|on))\b/.test(
    text.replace(/\blast (?:scene|shot)\b/, 'one'),
  )
  const after = /\bafter\b|\bbehind\b/.test(text)
  const before = /\bbefore\b|\bin front of\b/.test(text)
  if (!first && !last && !after && !before) return null
  const shots = at.shots.length > 0
  const order = shots ? shotsInOrder(film).map(({ id }) => id) : inOrder(film.scenes).map(({ id }) => id)
  const [what, where] = shots ? at.shots : at.scenes
  if (shots && (first || last) && at.shots.length > 1) return askShot(clause, 'Which shot?', at.shots)
  if (what === undefined || ((before || after) && where === undefined))
    return /\bscene|shot\b/.test(text)
      ? askScene({ ...clause, raw: 'Move to the start:' }, 'Which scene?', false)
      : null
  const next = (id: string | undefined) =>
    order.filter((each) => each !== what)[order.filter((each) => each !== what).indexOf(id ?? '') + 1] ?? null
  const mates = shots ? order.filter((id) => film.shots[id]?.scene === film.shots[what]?.scene) : order
  if (shots && /\b(?:start|open|begin|end) (?:with|on)\b/.test(text)) {
    const edge = first ? order[0] : order.at(-1)
    if (film.shots[edge ?? '']?.scene !== film.shots[what]?.scene)
      return {
        cannot: `I move shots within their scene. Drag it on the Storyboard to where the film ${first ? 'begins' : 'ends'}, or move the whole scene: “${first ? 'open' : 'end'} with scene 2”.`,
      }
  }
  const to = first ? (mates[0] ?? null) : last ? null : after ? next(where) : (where ?? null)
  return {
    asks: [
      shots ? { verb: 'move-shot', shot: what, before: to } : { verb: 'move-scene', scene: what, before: to },
    ],
  }
}

const kinds = {
  'cross-?fade|dissolve(?:s)?|cross dissolve|blend': 'dissolve',
  wipe: 'wipe',
  iris: 'iris',
  'flash|white flash': 'flash',
  'whip(?: pan)?': 'whip',
} as const

/** Into which shots: those named, or the first of the scenes named. Of two scenes, the later. */
const intoShots = ({ at, film, text }: Clause): string[] => {
  const order = inOrder(film.scenes).map(({ id }) => id)
  const heads = (scenes: string[]) =>
    scenes.flatMap((scene) => shotsInOrder(film).find((shot) => shot.scene === scene)?.id ?? [])
  if (/\b(?:between|all|every|each)(?: of)?(?: the)? scenes\b/.test(text) && !/\d/.test(text))
    return heads(order.slice(1))
  if (at.shots.length > 0) return /\bbetween\b/.test(text) ? at.shots.slice(1) : at.shots
  const named = at.scenes.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return heads(named.length > 1 ? named.slice(1) : named)
}

export const transition: Wish = (clause) => {
  const { text } = clause
  const kind = foundIn(kinds, text)
  const off =
    /\b(?:no|remove|without|plain cuts?|hard cuts?|straight cuts?|instead of)\b/.test(text) &&
    !/\b(?:cuts? .*(?:by|with|into)|instead of (?:plain |hard |straight )?cuts?)\b/.test(text)
  if (kind === null && !/\b(?:transitions?|(?:plain|hard|straight) cuts?)\b/.test(text)) return null
  const shots = intoShots(clause)
  if (kind === null && !off)
    return askWhich('Which transition?', {
      Dissolve: `Dissolve between scenes`,
      Wipe: 'Wipe between scenes',
      'Plain cuts': 'Plain cuts between scenes',
    })
  if (shots.length === 0)
    return askScene(
      { ...clause, raw: `${off ? 'Plain cut' : (kind ?? 'Dissolve')} into` },
      'Into which scene?',
      false,
    )
  return {
    asks: [{ verb: 'transition', shots, kind: off ? null : kind, seconds: amountIn(text).seconds ?? 1 }],
  }
}

export const fade: Wish = (clause): Heard | null => {
  const { text, at } = clause
  if (
    !/\bfad(?:e|es|ing)\b|\bblack\b/.test(text) ||
    /\b(?:coat|hair|dress|white|jacket|hat|cat|noir|music)\b/.test(text)
  )
    return null
  if (/\bcross-?fade\b/.test(text) || !/\bfad|\bto black\b|\bfrom black\b|\bout to\b/.test(text)) return null
  const edge =
    /\b(?:in from|fade in|fades in|from black|fade up)\b/.test(text) ||
    (at.beginning && !/\bto black|out\b/.test(text))
      ? 'in'
      : /\b(?:to black|fade out|fades out|out)\b/.test(text) || at.end
        ? 'out'
        : null
  if (edge === null)
    return askWhich('Where should it fade?', {
      'From black at the beginning': 'Fade in from black at the beginning',
      'To black at the end': 'Fade to black at the end',
    })
  const ends = (edge === 'out' && (at.end || /\blast scene\b/.test(text))) || (edge === 'in' && at.beginning)
  const scene = ends && !/\bscene \d/.test(text) ? null : (at.scenes[0] ?? null)
  return {
    asks: [{ verb: 'fade', edge, seconds: amountIn(text).seconds ?? (edge === 'out' ? 2 : 1), scene }],
  }
}
