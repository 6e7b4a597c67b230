import type { Character } from '#film/cast.ts'
import type { Emotion } from '#film/plot.ts'
import { type Random, random } from '#film/random.ts'
import type { ActorTrack, Expression, Vec3 } from '#film/stage.ts'
import type { Blocked } from './scene.ts'
import type { Heard, ShotTime } from './timing.ts'

type Gestures = ActorTrack['gestures']
type Gaze = ActorTrack['gaze']
type Faces = ActorTrack['expressions']
type Stage = {
  blocked: Blocked
  time: ShotTime
  fps: number
  emotion: Emotion
  cast: Record<string, Character>
}

/** The face a scene gives to those who do nothing in particular. */
const moodOf = ({ valence, arousal }: Emotion): { name: Expression; strength: number } => {
  const strength = Math.min(0.8, 0.25 + Math.hypot(valence, arousal - 0.3) * 0.5)
  if (valence > 0.35) return { name: arousal > 0.5 ? 'happy' : 'tender', strength }
  if (valence < -0.3) return { name: arousal > 0.7 ? 'afraid' : arousal > 0.4 ? 'worried' : 'sad', strength }
  return arousal > 0.65 ? { name: 'determined', strength } : { name: 'neutral', strength: 0.3 }
}

const FACE: Partial<Record<Gestures[number]['action'], [Expression, number]>> = {
  laugh: ['amused', 0.9],
  cry: ['sad', 0.9],
  recoil: ['surprised', 0.9],
  fall: ['pained', 0.8],
  fight: ['angry', 0.9],
  embrace: ['tender', 0.8],
  run: ['determined', 0.7],
  think: ['worried', 0.35],
  dance: ['happy', 0.8],
  push: ['determined', 0.7],
}
/** What a line does to the face of the one who hears it. */
const ANSWER: Record<Expression, [Expression, number]> = {
  neutral: ['neutral', 0.3],
  happy: ['happy', 0.5],
  sad: ['worried', 0.6],
  angry: ['worried', 0.6],
  afraid: ['worried', 0.7],
  surprised: ['surprised', 0.4],
  tender: ['tender', 0.6],
  worried: ['worried', 0.5],
  determined: ['suspicious', 0.35],
  suspicious: ['worried', 0.4],
  pained: ['worried', 0.7],
  amused: ['amused', 0.5],
}

/** Beats of the hand on the words that carry weight: long ones, at most one in 1.1 s. */
const beatsOfHand = (heard: Heard, chance: Random, energy: number, fps: number): Gestures => {
  const out: Gestures = []
  let free = 0
  for (const word of heard.take?.words ?? []) {
    const strong = word.text.replace(/[^\p{L}]/gu, '').length >= 5 || /[!?]$/.test(word.text)
    if (!strong || word.from < free || !chance.chance(0.35 + energy * 0.5)) continue
    const from = heard.from + Math.round(((word.from - 180) / 1000) * fps)
    const to = heard.from + Math.round(((word.to + 260) / 1000) * fps)
    const hand = chance.pick(['right', 'right', 'left', 'both'] as const)
    out.push({ from, to, action: 'speak', target: null, hand })
    free = word.to + 1100
  }
  return out
}

// What the eyes do not go to: one speaks, sits down and embraces without looking there.
const UNSEEN = new Set<Gestures[number]['action']>(['speak', 'sit', 'embrace'])

const inShot = (gestures: Gestures, frames: number): Gestures =>
  gestures.flatMap((g) => {
    const from = Math.max(0, g.from)
    const to = Math.min(frames, g.to)
    return to - from >= 2 ? [{ ...g, from, to }] : []
  })

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to && b.from < a.to

/** Listeners look at the speaker for about 70 % of the time, speakers at their listener for about 40 (CRAFT, "Performance"). */
const gazesOf = (id: string, stage: Stage, chance: Random, partner: string | null): Gaze => {
  const { blocked, time, fps } = stage
  const { actors } = blocked
  const own = actors[id]
  if (!own) return []
  const at = own.moves.at(-1)?.path.at(-1) ?? own.start
  const held = own.holds?.prop
  // Who has something in the hand looks down at it now and then.
  const away = (): Vec3 | string => {
    if (held !== undefined && chance.chance(0.5)) return held
    const turn = at.facing + chance.pick([-0.6, -0.4, 0.4, 0.6]) + (chance.next() - 0.5) * 0.2
    return [at.x + Math.sin(turn) * 3, 0.9 + chance.next() * 0.7, at.z + Math.cos(turn) * 3]
  }
  const gaze: Gaze = []
  const start = own.moves.some(({ from }) => from < fps * 0.4) ? null : partner
  gaze.push({ from: 0, target: start ?? (own.moves.length > 0 ? null : partner) })
  for (const { from, to } of own.moves) {
    gaze.push({ from, target: null })
    if (to < time.frames - 4) gaze.push({ from: Math.max(0, to - Math.round(fps * 0.3)), target: partner })
  }
  for (const heard of time.heard) {
    const speaker = heard.line.character
    const speaks = speaker === id
    const target = speaks ? partner : actors[speaker] ? speaker : partner
    const long = heard.to - heard.from
    const [looks, rests] = speaks ? [0.9, 1.3] : [2.1, 0.9]
    // One hears before one looks.
    let frame = heard.from + (speaks ? 0 : Math.round(fps * 0.2))
    gaze.push({ from: frame, target })
    let looking = true
    while (long > fps * 1.2) {
      frame += Math.round((looking ? looks : rests) * (0.75 + chance.next() * 0.5) * fps)
      if (frame > heard.to - fps * 0.6) break
      looking = !looking
      gaze.push({ from: frame, target: looking ? target : away() })
    }
    if (speaks) gaze.push({ from: heard.to - Math.round(fps * 0.3), target: partner })
  }
  for (const g of own.gestures)
    if (g.action === 'give' || g.action === 'take') {
      // First at the thing, then at the one it goes to or comes from.
      const giver = g.action === 'give' ? own : actors[g.target ?? '']
      gaze.push({ from: g.from, target: giver?.holds?.prop ?? g.target })
      gaze.push({ from: Math.round(g.from + (g.to - g.from) * 0.62), target: g.target })
    } else if (g.target !== null && !UNSEEN.has(g.action)) {
      // Eyes lead the hand.
      gaze.push({ from: g.from - 3, target: g.target })
      if (g.to < time.frames - fps * 0.4 && g.action !== 'read') gaze.push({ from: g.to, target: partner })
    } else if (g.action === 'think' || g.action === 'cry') gaze.push({ from: g.from, target: away() })
  // Alone and silent, one still looks about.
  if (gaze.length === 1)
    for (
      let frame = fps * (1.2 + chance.next());
      frame < time.frames - fps * 0.7;
      frame += fps * (1.4 + chance.next() * 1.4)
    )
      gaze.push({ from: Math.round(frame), target: gaze.length % 2 === 1 ? away() : partner })
  return tidy(gaze, time.frames)
}

/** In order, inside the shot, the later of two at one frame, and no key that repeats the one before. */
const tidy = <T extends { from: number }>(keys: readonly T[], frames: number): T[] => {
  const sorted = keys
    .map((key) => ({ ...key, from: Math.max(0, key.from) }))
    .filter(({ from }) => from < frames)
    .sort((a, b) => a.from - b.from)
  const single = sorted.filter((key, i) => sorted[i + 1]?.from !== key.from)
  const what = ({ from: _, ...rest }: T) => JSON.stringify(rest)
  return single.filter((key, i) => {
    const before = single[i - 1]
    return before === undefined || what(before) !== what(key)
  })
}

const facesOf = (id: string, stage: Stage, gestures: Gestures): Faces => {
  const { time, emotion, fps } = stage
  const mood = moodOf(emotion)
  const faces: Faces = [{ from: 0, ...mood }]
  for (const heard of time.heard) {
    const felt = heard.take?.emotion ?? mood.name
    if (heard.line.character === id)
      faces.push({ from: heard.from - Math.round(fps * 0.15), name: felt, strength: 0.75 })
    else {
      const [name, strength] = ANSWER[felt]
      // It sinks in after the first words.
      faces.push({
        from: heard.from + Math.round(Math.min(fps * 0.8, (heard.to - heard.from) * 0.5)),
        name,
        strength,
      })
    }
  }
  for (const g of gestures) {
    const face = FACE[g.action]
    if (face) faces.push({ from: g.from, name: face[0], strength: face[1] })
  }
  return tidy(faces, time.frames)
}

/** What the people of a blocked shot do with hands, eyes and faces. Chance hangs on the shot and the person alone. */
export const playShot = (stage: Stage): Record<string, ActorTrack> => {
  const { blocked, time, fps, cast } = stage
  const ids = Object.keys(blocked.actors)
  return Object.fromEntries(
    Object.entries(blocked.actors).map(([id, track]): [string, ActorTrack] => {
      const chance = random(`${blocked.shot.id}/${id}`)
      const energy = cast[id]?.temper.energy ?? 0.5
      const others = ids.filter((other) => other !== id)
      const speaker = time.heard.find(({ line }) => line.character !== id && others.includes(line.character))
      const spokenTo = blocked.shot.actions.find(
        ({ who, target }) => who === id && target !== null && others.includes(target),
      )
      const partner =
        spokenTo?.target ??
        speaker?.line.character ??
        blocked.shot.subjects.find((s) => others.includes(s)) ??
        others[0] ??
        null
      const speech: Gestures = []
      for (const heard of time.heard) {
        if (heard.line.character === id && heard.aloud)
          speech.push(...beatsOfHand(heard, chance.fork(heard.line.id), energy, fps))
        else if (heard.line.character !== id && others.includes(heard.line.character)) {
          const nods = heard.take && !['angry', 'afraid'].includes(heard.take.emotion)
          if (nods && heard.to - heard.from > fps * 1.6 && chance.chance(0.6))
            speech.push({
              from: heard.to - Math.round(fps * 0.7),
              to: heard.to + Math.round(fps * 0.2),
              action: 'nod',
              target: heard.line.character,
              hand: 'right',
            })
        }
      }
      const busy = track.gestures.filter(({ action }) => action !== 'stand' && action !== 'listen')
      const gestures = [...track.gestures, ...speech.filter((s) => !busy.some((g) => overlaps(g, s)))]
      const played = { ...blocked, actors: { ...blocked.actors, [id]: { ...track, gestures } } }
      const gaze = gazesOf(id, { ...stage, blocked: played }, chance.fork('gaze'), partner)
      const inside = inShot(gestures, time.frames).sort((a, b) => a.from - b.from)
      return [id, { ...track, gestures: inside, gaze, expressions: facesOf(id, stage, inside) }]
    }),
  )
}
