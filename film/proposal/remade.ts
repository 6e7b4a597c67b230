import type { Film } from '../film.ts'
import { linesOf } from '../screenplay/breakdown.ts'

/** What must be made again before the file shows a change. */
export type Remade = { shots: string[]; lines: string[]; music: boolean; mix: boolean; cut: boolean }

const changed = (a: Record<string, unknown>, b: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key])

const heard = ['dialogue', 'music', 'effects', 'ambience']

/** By what differs: a shot with its light, camera or people, a line with its words or voice, the music with its notes. */
export const remadeBy = (before: Film, after: Film): Remade => {
  const scenes = new Set(
    (['scenes', 'lights', 'grades'] as const).flatMap((table) => changed(before[table], after[table])),
  )
  const people = new Set(
    (['cast', 'models'] as const).flatMap((table) => changed(before[table], after[table])),
  )
  const rows = new Set(
    (['shots', 'cameras', 'performances'] as const).flatMap((table) => changed(before[table], after[table])),
  )
  const { look, size, genre } = before.brief
  const all = look !== after.brief.look || size !== after.brief.size || genre !== after.brief.genre
  const lines = new Map(linesOf(before.screenplay).map((line) => [line.id, line.text]))
  const voices = new Set(changed(before.casting, after.casting))
  const read = new Set(changed(before.readings, after.readings))
  const spoken = linesOf(after.screenplay).filter(
    ({ id, text, character }) => lines.get(id) !== text || voices.has(character) || read.has(id),
  )
  const music = before.scoreNotes !== after.scoreNotes || genre !== after.brief.genre
  const tracks = changed(before.tracks, after.tracks).map(
    (id) => (after.tracks[id] ?? before.tracks[id])?.kind ?? '',
  )
  return {
    shots: Object.values(after.shots)
      .filter(
        ({ id, scene, present }) =>
          all || rows.has(id) || scenes.has(scene) || present.some((who) => people.has(who)),
      )
      .map(({ id }) => id),
    lines: spoken.map(({ id }) => id),
    music,
    mix:
      music ||
      spoken.length > 0 ||
      before.scenes !== after.scenes ||
      tracks.some((kind) => heard.includes(kind)),
    cut: tracks.some((kind) => !heard.includes(kind)),
  }
}
