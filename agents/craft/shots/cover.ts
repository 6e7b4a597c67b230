import type { Character } from '#film/cast.ts'
import type { Prop, Scene } from '#film/scene.ts'
import type { SceneText } from '#film/screenplay/breakdown.ts'
import type { ActionBeat, Shot } from '#film/shot.ts'
import { tallOf } from '../figure.ts'
import { speciesOf } from '../species.ts'
import { listed, NEARNESS, placeWords, saying } from './caption.ts'
import { angleFor, spreadBeats } from './finish.ts'
import { type Acquaintance, type Draft, gathered, wordsOf } from './gather.ts'
import { pairsVaried } from './pairs.ts'
import { contrast, rankOf, type Style, talkSize } from './style.ts'
import { hardness, listenerOf } from './talk.ts'
import { type Done, type Said, type Unit, unitsOf } from './units.ts'

export type SceneInput = {
  scene: Scene
  text: SceneText | undefined
  cast: readonly Character[]
  props: readonly Prop[]
  placeName: string
  acquaintance: Acquaintance
  interior: boolean
  tall: boolean // the frame is higher than it is wide
  style: Style
}

const HANDLED = new Set(['pick-up', 'read', 'open', 'give', 'write', 'put-down', 'hold'])
const FAR = new Set([
  'walk',
  'run',
  'enter',
  'exit',
  'climb',
  'dance',
  'fight',
  'fall',
  'drive',
  'push',
  'lie',
])
const NEAR = new Set([
  'look',
  'think',
  'cry',
  'laugh',
  'nod',
  'shake-head',
  'recoil',
  'listen',
  'read',
  'drink',
])

/** Seconds a place is held that one has to find one's way in. */
const HELD = 2.5

const POSTURE = new Set(['kneel', 'sit', 'rise'])
const bodily = (action: string): boolean => FAR.has(action) || POSTURE.has(action)

const isPerson = (input: SceneInput) => {
  const ids = new Set(input.cast.map(({ id }) => id))
  return (id: string) => ids.has(id)
}

/** Who is on the stage before the first word: the scene's people but those who come in later. */
const presentAtStart = (input: SceneInput, units: readonly Unit[]): string[] => {
  const known = isPerson(input)
  const voices = new Set(input.cast.filter((one) => one.role === 'narrator').map(({ id }) => id))
  const seen = units.flatMap((unit) =>
    unit.kind === 'line' ? (unit.heard === 'here' ? [unit.line.character] : []) : unit.people,
  )
  const overOnly = new Set(
    units.flatMap((u) =>
      u.kind === 'line' && u.heard === 'over' && !seen.includes(u.line.character) ? [u.line.character] : [],
    ),
  )
  // Who is of the scene but not of its text is not in the picture, as long as the text names anybody.
  const here = input.scene.who.filter((id) => seen.length === 0 || seen.includes(id))
  const all = [...new Set([...here, ...seen])].filter(
    (id) => known(id) && !voices.has(id) && !overOnly.has(id),
  )
  const later = new Set<string>()
  const met = new Set<string>()
  for (const unit of units) {
    if (unit.kind === 'line') met.add(unit.line.character)
    else
      for (const deed of unit.deeds) {
        if (deed.action === 'enter' && !met.has(deed.who)) later.add(deed.who)
        met.add(deed.who)
      }
  }
  return all.filter((id) => !later.has(id))
}

const beatsOf = (unit: Done): ActionBeat[] =>
  unit.deeds.map((deed) => ({ ...deed, from: 0, to: 1, text: unit.text }))

/** Covers one scene: every line and every sentence of action in exactly one picture, in the order of the text. */
const draftScene = (input: SceneInput): Draft[] => {
  const { scene, style, cast } = input
  const newPlace = input.acquaintance !== 'same'
  const units = input.text
    ? unitsOf(
        input.text,
        cast,
        input.props.filter((prop) => prop.scenes.length === 0 || prop.scenes.includes(scene.id)),
      )
    : []
  const known = isPerson(input)
  const nameOf = new Map([...cast, ...input.props].map(({ id, name }) => [id, name]))
  const name = (id: string): string => nameOf.get(id) ?? id
  const place = placeWords(input.placeName)
  const drafts: Draft[] = []
  let present = presentAtStart(input, units)
  const exchange: string[] = [] // who spoke, in order
  const spoken = units.filter((unit) => unit.kind === 'line' && unit.heard === 'here').length
  let talked = 0

  const push = (
    draft: Omit<Draft, 'id' | 'angle' | 'present' | 'bend'> & { key: string; present?: string[] },
  ) => {
    const { key, present: who = present, ...rest } = draft
    const shown = [...new Set([...rest.subjects.filter(known), ...who])]
    drafts.push({ ...rest, id: `${scene.id}-${key}`, angle: 'eye', present: shown, bend: false })
  }
  const establish = (unit: Done | null) => {
    const few = present.slice(0, 3).map(name)
    const who = few.length === 0 ? '' : `, ${listed(few)} small in the frame`
    push({
      key: unit ? unit.key : '0',
      kind: 'establishing',
      size: newPlace && !input.interior && drafts.length === 0 ? 'EWS' : 'WS',
      subjects: unit ? unit.people : [],
      shows: unit ? unit.text : `Wide on ${place}${who}.`,
      lines: [],
      actions: unit ? beatsOf(unit) : [],
      seconds: Math.max(unit?.seconds ?? 2, 2),
      units: unit ? [unit] : [],
      why: unit ? 'Shows where we are before anything else.' : 'A new place is shown before anyone speaks.',
    })
  }

  const act = (unit: Done) => {
    const before = drafts.at(-1)
    const { deeds } = unit
    const actors = [...new Set(deeds.map(({ who }) => who))]
    for (const { who, action } of deeds)
      if (action === 'enter' && !present.includes(who)) present = [...present, who]
    const goes = deeds.filter(({ action }) => action === 'exit').map(({ who }) => who)
    for (const id of unit.people) if (known(id) && !present.includes(id)) present = [...present, id]
    const stay = () => {
      present = present.filter((id) => !goes.includes(id))
    }
    // The sentence goes on with what the shot before shows: one shot holds both while it stays short.
    const same =
      before?.units.every((other) => other.kind === 'action' && !other.item) &&
      before.kind !== 'insert' &&
      before.units.length > 0 &&
      before.units.length < 3 &&
      !unit.item &&
      before.seconds + unit.seconds <= style.length * 1.15 &&
      (actors.length === 0
        ? before.kind === 'establishing' && unit.props.length === 0
        : before.kind !== 'establishing' &&
          actors.every((id) => before.subjects.includes(id)) &&
          (actors[0] === before.subjects[0] || !deeds.some(({ action }) => bodily(action))))
    if (before && same) {
      before.units.push(unit)
      before.actions.push(...beatsOf(unit))
      before.shows = `${before.shows} ${unit.text}`
      // Who goes somewhere is seen whole.
      const walks = deeds.some(({ action }) => FAR.has(action))
      if (walks && rankOf(before.size) > rankOf('FS')) before.size = 'FS'
      before.seconds += unit.seconds
      return stay()
    }
    const common = {
      key: unit.key,
      lines: [],
      actions: beatsOf(unit),
      seconds: unit.seconds,
      units: [unit],
      shows: unit.text,
    }
    const handled = deeds.find(
      ({ action, target }) => HANDLED.has(action) && target !== null && !known(target),
    )
    const thing = deeds.some(({ action }) => bodily(action))
      ? undefined
      : (handled?.target ?? (actors.length === 0 ? unit.props[0] : undefined))
    if (thing !== undefined && before?.kind !== 'insert') {
      const hand = handled ? [handled.who] : []
      push({
        ...common,
        kind: 'insert',
        size: 'CU',
        subjects: [thing, ...hand],
        why: `${name(thing)} matters now: the eye is led to it.`,
      })
    } else if (actors.length === 0 && unit.people.length === 0) {
      const wide =
        before?.kind === 'establishing' && before.size !== 'WS' ? 'WS' : input.interior ? 'FS' : 'EWS'
      push({ ...common, kind: 'establishing', size: wide, subjects: [], why: 'What the place itself does.' })
    } else {
      const who = actors.length > 0 ? actors : unit.people
      const partner = deeds
        .map(({ target }) => target)
        .find((id) => id !== null && known(id) && !who.includes(id))
      const subjects = partner && who.length === 1 ? [...who, partner] : who
      const actions = deeds.map(({ action }) => action)
      const moving =
        actions.some((action) => FAR.has(action)) ||
        (handled !== undefined && actions.some((action) => POSTURE.has(action)))
      const inward = actions.length > 0 && actions.every((action) => NEAR.has(action))
      const size = moving
        ? subjects.length > 2
          ? 'WS'
          : 'FS'
        : inward &&
            subjects.length === 1 &&
            (style.near + scene.emotion.arousal > 0.4 || before?.size === 'FS')
          ? 'CU'
          : 'MS'
      const kind = subjects.length > 2 ? 'group' : subjects.length === 2 ? 'two-shot' : 'single'
      const why = moving
        ? 'The body tells it, so the body is seen whole.'
        : inward
          ? 'It happens in the face.'
          : 'Near enough to see what the hands do.'
      push({ ...common, kind, size: subjects.length > 2 && size === 'MS' ? 'FS' : size, subjects, why })
    }
    stay()
  }

  const over = (unit: Said) => {
    const before = drafts.at(-1)
    const room = before && before.lines.length < 2 && before.seconds + unit.seconds <= style.length * 2.2
    const fits =
      before && room && before.units.every((other) => other.kind === 'action' || other.heard === 'over')
    if (before && fits) {
      const needed =
        before.lines.length === 0
          ? Math.max(before.seconds, unit.seconds + 0.5)
          : before.seconds + unit.seconds
      before.units.push(unit)
      before.lines.push(unit.line.id)
      before.seconds = needed
      return
    }
    const [lead] = present
    const alone = lead !== undefined && before?.subjects[0] !== lead
    const shows = alone
      ? `${name(lead)} hears ${name(unit.line.character)}'s voice.`
      : `${place[0]?.toUpperCase()}${place.slice(1)}, while ${name(unit.line.character)} is heard.`
    push({
      key: unit.key,
      kind: alone ? 'single' : 'establishing',
      size: alone ? 'MS' : before?.size === 'WS' && !input.interior ? 'EWS' : 'WS',
      subjects: alone ? [lead] : [],
      shows,
      lines: [unit.line.id],
      actions: alone ? [{ who: lead, action: 'listen', target: null, from: 0, to: 1, text: '' }] : [],
      seconds: unit.seconds + 0.5,
      units: [unit],
      why: 'A voice from elsewhere plays over what is seen.',
    })
  }

  const speak = (unit: Said, index: number) => {
    const who = unit.line.character
    if (!present.includes(who) && known(who)) present = [...present, who]
    const before = drafts.at(-1)
    const hears = listenerOf(who, exchange, present, units, index)
    const along = spoken > 1 ? talked / (spoken - 1) : 0.5
    const last = talked === spoken - 1
    talked += 1
    exchange.push(who)
    const hard = hardness(unit.line)
    const verb = saying(unit.line)
    const size = talkSize(style, scene.emotion, hard > 0.6 ? along + 0.4 : along)
    const beat: ActionBeat = { who, action: 'speak', target: hears, from: 0, to: 1, text: '' }
    const short = unit.seconds <= 2
    // Quick exchanges are funnier and truer in one picture.
    const both =
      before &&
      before.kind === 'two-shot' &&
      before.lines.length > 0 &&
      before.lines.length < 3 &&
      before.units.every((other) => other.seconds <= 2.5) &&
      before.subjects.includes(who)
    if (
      before &&
      both &&
      short &&
      (style.twos > 0.3 || unit.seconds <= 1.5) &&
      before.seconds + unit.seconds <= style.length * 1.4
    ) {
      before.units.push(unit)
      before.lines.push(unit.line.id)
      before.actions.push(beat)
      before.seconds += unit.seconds
      before.shows = `${before.shows.replace(/\.$/, '')}; ${name(who)} ${verb === 'speaks' ? 'answers' : verb}.`
      return
    }
    const common = {
      key: unit.key,
      lines: [unit.line.id],
      actions: [beat],
      seconds: unit.seconds,
      units: [unit],
    }
    const shared = drafts.some((draft) => draft.kind === 'two-shot' || draft.kind === 'group')
    const opening = !shared && talked === 1 && hears !== null
    const release =
      last && talked > 2 && hears !== null && hard < 0.6 && style.twos >= 0.35 && before?.kind !== 'two-shot'
    const to = hears === null ? '' : verb === 'asks' ? ` ${name(hears)}` : ` to ${name(hears)}`
    if (
      hears !== null &&
      (opening || release || (style.twos > 0.7 && short && before?.kind !== 'two-shot'))
    ) {
      push({
        ...common,
        kind: 'two-shot',
        size: opening && present.length > 2 ? 'FS' : 'MS',
        subjects: [who, hears],
        shows: `${listed([name(who), name(hears)])} together: ${name(who)} ${verb}.`,
        why: opening
          ? 'The two are shown together before they are parted.'
          : 'The picture lets them be together again.',
      })
    } else if (hears !== null && size === 'MS' && hard < 0.75) {
      push({
        ...common,
        kind: 'over-shoulder',
        size: 'MS',
        subjects: [who, hears],
        shows: `Over ${name(hears)}'s shoulder: ${name(who)} ${verb}${to}.`,
        why: 'Matched over-the-shoulder shots keep both in the talk.',
      })
    } else {
      push({
        ...common,
        kind: 'single',
        size,
        subjects: [who],
        shows: `${name(who)}, ${NEARNESS[size]}, ${verb}${to}.`,
        why: hears === null ? 'One voice, one face.' : 'It tightens: one face alone.',
      })
    }
    const next = units[index + 1]
    const answered = next?.kind === 'line' && next.line.character === hears
    if (
      hears !== null &&
      hard >= 1 - style.reactions * 0.75 &&
      !(answered && hard < 0.6) &&
      drafts.at(-1)?.kind !== 'two-shot'
    )
      push({
        key: `${unit.key}-r`,
        kind: 'reaction',
        size: 'CU',
        subjects: [hears],
        shows: `${name(hears)} takes it in.`,
        lines: [],
        actions: [
          {
            who: hears,
            action: hard > 0.8 && scene.emotion.arousal > 0.6 ? 'recoil' : 'look',
            target: who,
            from: 0.1,
            to: 0.9,
            text: '',
          },
        ],
        seconds: style.twos > 0.7 ? 1.5 : 1,
        units: [],
        why: 'What a line does is seen on the one who hears it.',
      })
  }

  const [first] = units
  const place0 =
    first?.kind === 'action' &&
    !first.item &&
    (first.deeds.length === 0 || (newPlace && first.props.length === 0))
  if (!first) establish(null)
  else if (!place0 && (newPlace || first.kind === 'line') && !(first.kind === 'action' && first.item))
    establish(null)
  for (const [i, unit] of units.entries()) {
    if (unit.kind === 'line') (unit.heard === 'over' ? over : speak)(unit as Said, i)
    else if (i === 0 && place0) {
      for (const id of unit.people) if (known(id) && !present.includes(id)) present = [...present, id]
      establish(unit)
      const goes = unit.deeds.filter(({ action }) => action === 'exit').map(({ who }) => who)
      present = present.filter((id) => !goes.includes(id))
    } else act(unit)
  }
  return drafts
}

/** Covers the scenes of a film, with as many shots as it has time for at the pace of its genre. */
export const coverFilm = (inputs: readonly SceneInput[]): Shot[] => {
  const [one] = inputs
  if (!one) return []
  const nameOf = new Map([...one.cast, ...one.props].map(({ id, name }) => [id, name]))
  const scenes = inputs.map((input) => ({
    drafts: draftScene(input),
    seconds: input.scene.seconds,
    place: input.acquaintance,
  }))
  const lists = gathered(scenes, one.style, isPerson(one))
  return inputs.flatMap((input, i) =>
    finish(
      pairsVaried(lists[i] ?? [], (id) => nameOf.get(id) ?? id),
      input,
    ),
  )
}

/** How much taller than the other one of two is, when they no longer fit into a medium shot together. */
const UNEVEN = 1.35

/** Whether one of two is a beast that towers over the other. */
const towers = ({ subjects }: Pick<Draft, 'subjects'>, cast: readonly Character[]): boolean => {
  const both = subjects.flatMap((id) => cast.find((one) => one.id === id) ?? [])
  const heights = both.map(tallOf)
  return both.some((one) => speciesOf(one)) && Math.max(...heights) > UNEVEN * Math.min(...heights)
}

const finish = (drafts: Draft[], { scene, style, tall, cast }: SceneInput): Shot[] => {
  for (const [i, draft] of drafts.entries()) {
    const before = drafts[i - 1]
    const alike =
      before !== undefined &&
      before.subjects[0] === draft.subjects[0] &&
      draft.subjects[0] !== undefined &&
      before.kind === draft.kind &&
      Math.abs(rankOf(before.size) - rankOf(draft.size)) < 2
    // The same subject again: two steps in size, or the camera-movement-designer is told by another angle.
    if (alike && draft.kind !== 'insert') {
      // What the body does must stay in the picture; there the angle changes instead.
      if (!draft.actions.some(({ action }) => bodily(action))) {
        const other = contrast(before.size)
        // Two do not fit into a close-up.
        draft.size = (draft.kind === 'two-shot' || draft.kind === 'group') && rankOf(other) > 3 ? 'FS' : other
      }
      draft.bend = true
    }
  }
  const words = drafts.reduce((sum, draft) => sum + wordsOf(draft), 0)
  const quiet = drafts.reduce((sum, draft) => sum + Math.max(0, draft.seconds - wordsOf(draft)), 0)
  // Only coarse steps, so that one word more in one line leaves the other shots as they are.
  const wanted = quiet > 0 ? (scene.seconds - words) / quiet : 1
  const scale = Math.max(0.5, Math.min(1.75, Math.round(wanted * 4) / 4))
  return drafts.map(({ units, bend, ...draft }, i) => {
    const said = wordsOf({ units })
    const silent = Math.round(Math.max(0, draft.seconds - said) * scale * 2) / 2
    const least = draft.kind === 'establishing' ? HELD : 1
    const seconds = said > 0 ? said + silent : Math.max(least, silent)
    const angle = angleFor(draft, { style, emotion: scene.emotion, bend, last: i === drafts.length - 1 })
    // Two stand side by side in a tall frame only when they are seen whole; nearer, one is seen over the other's back.
    const apart = tall || towers(draft, cast)
    const size = apart && draft.kind === 'two-shot' && draft.size === 'MS' ? 'FS' : draft.size
    return {
      ...draft,
      size,
      scene: scene.id,
      order: i + 1,
      seconds,
      angle,
      actions: spreadBeats(draft.actions, units),
    }
  })
}
