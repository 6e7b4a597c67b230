import type { Film } from '../film.ts'
import { breakdown, type SceneText } from './breakdown.ts'

/** What a text's change makes stale: ids of lines to be recorded, of scenes to be broken into shots anew, of shots to be redrawn. */
type Stale = { lines: string[]; scenes: string[]; shots: string[] }

const told = (scene: SceneText): string =>
  JSON.stringify([
    scene.heading,
    scene.elements.map((element) =>
      element.kind === 'line' ? element.line.character : [element.kind, element.text],
    ),
  ])

/** Only what is another is remade: a word in a line is that line, its shots and the mix; a sentence of action is its scene's shots. */
export const staleAfter = (film: Pick<Film, 'shots'>, before: string, after: string): Stale => {
  const [old, now] = [breakdown(before), breakdown(after)]
  const said = (scenes: SceneText[]) =>
    new Map(
      scenes.flatMap((scene) =>
        scene.elements.flatMap((e) => (e.kind === 'line' ? [[e.line.id, e.line] as const] : [])),
      ),
    )
  const [were, are] = [said(old), said(now)]
  const spoken = (line: { name: string; text: string; parentheticals: string[] }) =>
    JSON.stringify([line.name, line.text, line.parentheticals])
  const lines = [...are.values()]
    .filter((line) => {
      const was = were.get(line.id)
      return was === undefined || spoken(was) !== spoken(line)
    })
    .map(({ id }) => id)
  const gone = [...were.keys()].filter((id) => !are.has(id))
  const scenes = now
    .filter((scene, i) => old[i] === undefined || told(old[i]) !== told(scene))
    .map(({ id }) => id)
  const touched = new Set([...lines, ...gone])
  const shots = Object.values(film.shots)
    .filter((shot) => scenes.includes(shot.scene) || shot.lines.some((line) => touched.has(line)))
    .map(({ id }) => id)
  return { lines, scenes, shots }
}

const count = (n: number, one: string): string[] => (n === 0 ? [] : [`${n} ${one}${n === 1 ? '' : 's'}`])

/** "1 line, 1 shot, the mix"; null where nothing needs to be remade. */
export const staleWords = ({ lines, scenes, shots }: Stale): string | null => {
  const parts = [
    ...count(scenes.length, 'scene'),
    ...count(lines.length, 'line'),
    ...count(shots.length, 'shot'),
  ]
  return parts.length === 0 ? null : [...parts, 'the mix'].join(', ')
}
