import { fpsOf, framesToHold, type Rate } from '#film/timeline/time.ts'
import { Clip, captionRows, clipsInOrder, endOf, type Track } from '#film/timeline/track.ts'
import { aimedSpeed, rules } from '../captions/rules.ts'
import type { Heard } from './heard.ts'

const comfortable = 2 // seconds that a sound's caption stands where there is room
const patience = 2.5 // seconds by which the caption of what goes on may be late

type Room = { from: number; to: number }

const roomsBetween = (clips: Clip[], end: number): Room[] => {
  const rooms: Room[] = []
  let from = 0
  for (const clip of clips) {
    rooms.push({ from, to: clip.start - rules.apart })
    from = endOf(clip) + rules.apart
  }
  rooms.push({ from, to: end })
  return rooms.filter((room) => room.to > room.from)
}

const captionOf = (id: string, start: number, frames: number, lines: string[]): Clip =>
  Clip.parse({ id, start, frames, source: { kind: 'caption', lines, speaker: null, line: null } })

/** The sound under the words that are up while it is heard, where they leave a row and time to read it. */
const besideWords = (clips: Clip[], heard: Heard, rate: Rate): Clip[] | null => {
  const at = clips.findIndex(
    (clip) => clip.start <= heard.frame + rules.near * fpsOf(rate) && heard.frame < endOf(clip),
  )
  const clip = clips[at]
  if (clip === undefined || clip.source.kind !== 'caption') return null
  if (clip.source.line === null || clip.source.lines.length > 1) return null
  const source = { ...clip.source, lines: [...clip.source.lines, heard.text] }
  const speed = captionRows(source).join(' ').length / (clip.frames / fpsOf(rate))
  return speed > rules.fastest ? null : clips.with(at, { ...clip, source })
}

const inRoom = (clips: Clip[], heard: Heard, rate: Rate, end: number, speed: number): Clip[] | null => {
  const latest = heard.frame + Math.floor((heard.lasting ? patience : rules.near) * fpsOf(rate))
  const need = framesToHold(Math.max(rules.shortest, heard.text.length / speed), rate)
  const room = roomsBetween(clips, end).find(
    ({ from, to }) => from <= latest && to > heard.frame && to - Math.max(from, heard.frame) >= need,
  )
  if (room === undefined) return null
  const start = Math.max(room.from, heard.frame)
  const frames = Math.min(room.to - start, Math.max(need, framesToHold(comfortable, rate)))
  return [...clips, captionOf(`heard-${heard.id}`, start, frames, [heard.text])].sort(
    (a, b) => a.start - b.start,
  )
}

/**
 * Captions for who does not hear: those of the words, and between them, or under them where they leave a row, what
 * sounds. The heavier sound comes first; what finds no room is left out rather than shown late.
 */
export const withSounds = (
  words: Track,
  heard: Heard[],
  rate: Rate,
  end: number,
  children = false,
): { track: Track; left: Heard[] } => {
  let clips = clipsInOrder(words)
  const left: Heard[] = []
  for (const each of heard.toSorted((a, b) => b.weight - a.weight || a.frame - b.frame)) {
    const placed =
      inRoom(clips, each, rate, end, aimedSpeed(children)) ??
      (each.lasting ? null : besideWords(clips, each, rate))
    if (placed === null) left.push(each)
    else clips = placed
  }
  const table = Object.fromEntries(clips.map((clip) => [clip.id, clip]))
  return { track: { ...words, id: 'access-captions', name: 'Captions with sounds', clips: table }, left }
}
