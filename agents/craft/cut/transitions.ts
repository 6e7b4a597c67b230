import type { Scene } from '#film/scene.ts'
import type { SceneText } from '#film/screenplay/breakdown.ts'

type Kind = 'dissolve' | 'fade' | null

const written = (text: string): Kind | undefined => {
  if (/\bdissolve\b/i.test(text)) return 'dissolve'
  if (/\bfade\b/i.test(text) && !/\bfade in\b/i.test(text)) return 'fade'
  return /\b(?:cut|wipe|iris)\b/i.test(text) ? null : undefined
}

/** How one scene gives way to the next: as the writer says; else a dissolve where time passes (CRAFT, "Cut"). */
export const betweenScenes = (
  before: { scene: Scene; text: SceneText | undefined },
  after: { scene: Scene; text: SceneText | undefined },
): Kind => {
  const last = before.text?.elements.findLast((element) => element.kind === 'transition')
  const ends = last !== undefined && before.text?.elements.at(-1) === last
  const asked = ends && last.kind === 'transition' ? written(last.text) : undefined
  if (asked !== undefined) return asked
  const time = after.text?.timeOfDay ?? ''
  if (/continuous|same|moments? later/i.test(time)) return null
  const passes =
    before.scene.time !== after.scene.time || /later|next|following|dawn|morning after/i.test(time)
  return passes ? 'dissolve' : null
}
