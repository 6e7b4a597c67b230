import type { ActionBeat, Shot } from '#film/shot.ts'
import { ACTION_SECONDS } from '../shots/verbs.ts'
import type { ShotTime } from './timing.ts'

const NEEDS = 0.75 // of the time an action would like, before it plays under the words beside it
const SLOW = 1.6 // how far it is drawn out where there is more

/** What one sentence tells: several people's beats together, one person's one after the other. In seconds. */
const lengthOf = (beats: readonly ActionBeat[]): number =>
  Math.max(
    0,
    ...beats.map(({ who }) =>
      beats.reduce((sum, beat) => sum + (beat.who === who ? ACTION_SECONDS[beat.action] : 0), 0),
    ),
  )

const sentencesIn = (beats: readonly ActionBeat[]): ActionBeat[][] =>
  beats.reduce<ActionBeat[][]>((groups, beat) => {
    const last = groups.at(-1)
    if (last?.[0]?.text === beat.text) last.push(beat)
    else groups.push([beat])
    return groups
  }, [])

/** Beats laid out over the frames from … to, sentence after sentence. */
const spread = (beats: readonly ActionBeat[], from: number, to: number, frames: number): ActionBeat[] => {
  const groups = sentencesIn(beats)
  const all = groups.reduce((sum, group) => sum + lengthOf(group), 0)
  const at = (seconds: number) => Math.min(1, Math.max(0, (from + ((to - from) * seconds) / all) / frames))
  let start = 0
  return groups.flatMap((group) => {
    const free = new Map<string, number>()
    const placed = group.map((beat) => {
      const begins = free.get(beat.who) ?? start
      const ends = begins + ACTION_SECONDS[beat.action]
      free.set(beat.who, ends)
      return { ...beat, from: at(begins), to: at(ends) }
    })
    start += lengthOf(group)
    return placed
  })
}

/**
 * The beats of a shot at the time its lines really have in the cut: what is done between two lines fills the pause between
 * them, and where the pause is too short it goes on under the words.
 */
export const retimed = (shot: Shot, { frames, heard }: ShotTime, fps: number): Shot => {
  const lines = heard.filter(({ line }) => shot.lines.includes(line.id)).sort((a, b) => a.from - b.from)
  const beats = [...shot.actions].sort((a, b) => a.from - b.from)
  const out: ActionBeat[] = []
  let waiting: ActionBeat[] = []
  let free = 0 // where the last line ended
  let words = { from: 0, to: 0 }
  let next = 0
  const flush = (to: number, after: number) => {
    const need = sentencesIn(waiting).reduce((sum, group) => sum + lengthOf(group), 0) * fps
    const short = Math.max(0, need * NEEDS - (to - free))
    // Under the words that follow as far as they go, then under those before.
    const late = Math.min(short, Math.max(0, after - to) * 0.8)
    const early = Math.min(short - late, Math.max(0, words.to - words.from) * 0.6)
    const from = Math.max(0, free - early)
    out.push(...spread(waiting, from, Math.min(to + late, from + need * SLOW), frames))
    waiting = []
  }
  for (const beat of beats) {
    const at =
      beat.action === 'speak'
        ? lines.findIndex(({ line }, i) => i >= next && line.character === beat.who)
        : -1
    const said = lines[at]
    if (!said) {
      waiting.push(beat)
      continue
    }
    const [from, to] = [Math.max(0, said.from), Math.min(frames, said.to)]
    if (waiting.length > 0) flush(Math.max(free, from), to)
    out.push({ ...beat, from: from / frames, to: Math.max(from, to) / frames })
    words = { from, to }
    free = Math.max(free, to)
    next = at + 1
  }
  if (waiting.length > 0) flush(frames, frames)
  return { ...shot, actions: out.sort((a, b) => a.from - b.from) }
}
