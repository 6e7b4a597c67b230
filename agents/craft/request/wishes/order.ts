import { inOrder, shotsInOrder } from '#film/film.ts'
import { clipsOn, shotOf } from '#film/proposal/cut.ts'
import type { TransitionKind } from '#film/timeline/track.ts'
import { amountIn } from '../amounts.ts'
import { askScene, askShot, askWhich } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { shotsMeant } from '../meant.ts'
import { targetsIn } from '../targets.ts'
import { foundIn, takingAway } from '../words.ts'

export const swap: Wish = (clause) => {
  const { text, at } = clause
  if (/\bfor an? /.test(text)) return null
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
    !/\b(?:move|put|place|play|bring|drop|shift|slide|goes?|(?:start|open|begin|end|finish|close) (?:the film |the movie |it )?(?:with|on|at|in)|comes?|(?:open|close)s? the (?:film|movie))\b/.test(
      text,
    ) ||
    /\bcamera\b/.test(text)
  )
    return null
  const first =
    /\b(?:opens? the (?:film|movie)|to the (?:very )?(?:beginning|start|front|top)|first|(?:start|open|begin) (?:the film |the movie |it )?(?:with|on|at|in))\b/.test(
      text.replace(/\bfirst (?:scene|shot)\b/, 'one'),
    )
  const last =
    /\b(?:closes? the (?:film|movie)|(?:to|at) the (?:very )?end|last|(?:end|finish|close) (?:the film |the movie |it )?(?:with|on|at|in))\b/.test(
      text.replace(/\blast (?:scene|shot)\b/, 'one'),
    )
  const after = /\bafter\b|\bbehind\b/.test(text)
  const before = /\bbefore\b|\bin front of\b|\bbetween\b/.test(text)
  const by = /\b(?:forward|earlier)$/.test(text) ? -1 : /\b(?:back|later)$/.test(text) ? 1 : 0
  if (!first && !last && !after && !before && by === 0) return null
  const shots = at.shots.length > 0
  const order = shots ? shotsInOrder(film).map(({ id }) => id) : inOrder(film.scenes).map(({ id }) => id)
  const [what, ...near] = shots ? at.shots : at.scenes
  const tail = /\b(?:after|before|behind|in front of) (.+)$/.exec(text)?.[1] ?? ''
  const told = targetsIn(film, tail, clause.quotes, clause.where)
  const beside = (shots ? told.shots : told.scenes).find((id) => id !== what)
  const where = /\bbetween\b/.test(text) ? order.findLast((id) => near.includes(id)) : (beside ?? near[0])
  if (shots && (first || last) && at.shots.length > 1) return askShot(clause, 'Which shot?', at.shots)
  if (what === undefined || ((before || after) && where === undefined))
    return /\bscene|shot\b/.test(text)
      ? askScene({ ...clause, raw: 'Move to the start:' }, 'Which scene?', false)
      : null
  const next = (id: string | undefined) =>
    order.filter((each) => each !== what)[order.filter((each) => each !== what).indexOf(id ?? '') + 1] ?? null
  const mates = shots ? order.filter((id) => film.shots[id]?.scene === film.shots[what]?.scene) : order
  if (shots && /\b(?:start|open|begin|end|finish|close) (?:the film |it )?(?:with|on|at)\b/.test(text)) {
    const edge = first ? order[0] : order.at(-1)
    if (film.shots[edge ?? '']?.scene !== film.shots[what]?.scene)
      return {
        cannot: `I move shots within their scene. Drag it on the Storyboard to where the film ${first ? 'begins' : 'ends'}, or move the whole scene: “${first ? 'open' : 'end'} with scene 2”.`,
      }
  }
  const place = mates.indexOf(what)
  if (by !== 0 && (by < 0 ? place === 0 : place === mates.length - 1))
    return { cannot: `It is the ${by < 0 ? 'first' : 'last'} already.` }
  const beyond = mates[by < 0 ? place - 1 : place + 2] ?? null
  const to =
    by !== 0 ? beyond : first ? (mates[0] ?? null) : last ? null : after ? next(where) : (where ?? null)
  return {
    asks: [
      shots ? { verb: 'move-shot', shot: what, before: to } : { verb: 'move-scene', scene: what, before: to },
    ],
  }
}

const kinds = {
  'cross-?fades?|soft cuts?|dissolve(?:s)?|cross dissolve|blend': 'dissolve',
  'wipes?': 'wipe',
  'iris(?:es)?': 'iris',
  '(?:white )?flash(?:es)?': 'flash',
  'whip(?: pan)?s?': 'whip',
} as const

/** Into which shots: those named, or the first of the scenes named. Of two scenes, the later. */
const intoShots = ({ at, film, text }: Clause): string[] => {
  const order = inOrder(film.scenes).map(({ id }) => id)
  const heads = (scenes: string[]) =>
    scenes.flatMap((scene) => shotsInOrder(film).find((shot) => shot.scene === scene)?.id ?? [])
  if (/\b(?:between|all|every|each)(?: of)?(?: the)? scenes\b/.test(text) && !/\d/.test(text))
    return heads(order.slice(1))
  if (at.shots.length > 0) return /\bbetween\b|\bfrom \S+ to\b/.test(text) ? at.shots.slice(1) : at.shots
  const named = at.scenes.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return heads(named.length > 1 ? named.slice(1) : named)
}

/** "No dissolves", "hard cuts everywhere": plain cuts wherever there is such a transition, in the whole film where no place is told. */
const plainCuts = (clause: Clause, kind: TransitionKind | null): Heard => {
  const { at, film, text } = clause
  const into = /\b(?:between|from|into)\b/.test(text) ? intoShots(clause) : (shotsMeant(clause) ?? [])
  const among = into.length > 0 ? into : Object.keys(film.shots)
  const joined = clipsOn(film, 'picture').flatMap((each) => {
    const { transitionIn } = each.clip
    const shot = shotOf(each)
    const such =
      transitionIn !== null && (kind === null ? transitionIn.kind !== 'fade' : transitionIn.kind === kind)
    return such && shot !== null && among.includes(shot) ? [shot] : []
  })
  if (joined.length > 0) return { asks: [{ verb: 'transition', shots: joined, kind: null, seconds: 1 }] }
  const what = kind === null ? 'transitions' : kind === 'flash' ? 'flashes' : `${kind}s`
  return {
    cannot: `There are no ${what} ${at.scenes.length + at.shots.length > 0 ? 'there' : 'in the film'}: every cut is plain.`,
  }
}

export const transition: Wish = (clause) => {
  const { text } = clause
  const kind = /\bfades? between\b/.test(text) ? 'dissolve' : foundIn(kinds, text)
  const plain =
    /\b(?:plain|hard|straight) cuts?\b|\bcut(?:s|ting)? (?:straight|hard|directly)\b|\btransitions? (?:out|off|away|gone)\b/.test(
      text,
    )
  const off =
    plain ||
    (!/\binstead of (?:\S+ )?cuts?\b/.test(text) &&
      (/\b(?:no|without|instead of)\b/.test(text) || takingAway.test(text.replace(/\bcuts?\b/g, ''))))
  if (kind === null && !plain && !/\btransitions?\b/.test(text)) return null
  if (off) return plainCuts(clause, kind)
  const shots = intoShots(clause)
  if (kind === null)
    return askWhich('Which transition?', {
      Dissolve: `Dissolve between scenes`,
      Wipe: 'Wipe between scenes',
      'Plain cuts': 'Plain cuts between scenes',
    })
  if (shots.length === 0) return askScene({ ...clause, raw: `${kind} to` }, 'Into which scene?', false)
  return { asks: [{ verb: 'transition', shots, kind, seconds: amountIn(text).seconds ?? 1 }] }
}

export const fade: Wish = (clause): Heard | null => {
  const { text, at } = clause
  if (
    !/\bfad(?:e|es|ing)\b|\bblack\b/.test(text) ||
    /\b(?:coat|hair|dress|white|jacket|hat|cat|noir|music)\b/.test(text)
  )
    return null
  if (/\bcross-?fade\b/.test(text) || !/\bfad|\b(?:to|on) black\b|\bfrom black\b|\bout to\b/.test(text))
    return null
  if (/\b(?:no|without|remove|don't) (?:\S+ )?fad/.test(text))
    return {
      cannot:
        'A fade is pulled back at the corner of its clip on the timeline. I can lay one, or make cuts plain.',
    }
  const edge =
    /\b(?:in from|fade in|fades in|from black|fade up)\b/.test(text) ||
    (at.beginning && !/\bto black|out\b/.test(text))
      ? 'in'
      : /\b(?:(?:to|on) black|fade out|fades out|out)\b/.test(text) || at.end
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
