import type { Shot, ShotSize } from '#film/shot.ts'
import type { StageSpec } from '#film/stage.ts'
import type { IdSeen, IdsSeen } from '#remotion/stage/ids/read-ids.ts'

/** The least figure height over frame height that goes by the name of a size (CRAFT, "Camera"). */
const LEAST: Record<ShotSize, number> = { EWS: 0.1, WS: 0.3, FS: 0.7, MS: 1.15, CU: 2.2, ECU: 4.2 }
/** A face this wide, as a share of the frame, is near in a tall frame too. */
const FILLED = 0.5
/** The safe area: nothing that matters is nearer to the edge, as a share of the frame. */
const SAFE = 0.04

export type Judged = {
  visible: boolean // who should be seen is seen
  safe: boolean // faces are inside the safe area
  large: boolean // the first face, or the thing, is as large as the size says
  faced: boolean // who a near picture is of shows a face, not a back
  inside: boolean // something is in the lens
}

/** Whether a face that is turned to the camera lies inside the safe area; a close-up may cut into the hair. */
const isSafe = ({ faceAlone: box }: IdSeen, size: ShotSize): boolean => {
  if (!box) return true
  const [left, top, right, bottom] = box
  const over = size === 'CU' || size === 'ECU' ? 0 : SAFE / 2
  return left >= SAFE && right <= 1 - SAFE && (size === 'ECU' || top >= over) && bottom <= 1 - SAFE
}

/** Whoever sits behind a counter or a bonnet is seen by the face. */
const isOpen = ({ faceAlone, faceShare }: IdSeen): boolean => faceAlone !== null && faceShare >= 0.8

/** Whose face or shape must be seen in a shot, of those who are on its stage: the first is the one it is about. */
export const wantedIn = (shot: Shot, stage: Pick<StageSpec, 'figures' | 'props'>): string[] => {
  const there = (id: string) =>
    stage.figures.some((one) => one.id === id) || stage.props.some((one) => one.id === id)
  const named = shot.subjects.filter(there)
  return shot.kind === 'over-shoulder' || shot.kind === 'insert' ? named.slice(0, 1) : named
}

/** How tall each figure is, in metres. */
export type Heights = Record<string, number>

/** How far a face may be turned from the lens, in degrees: a little less than a profile. */
const TURNED = 75

/** Whether a shot is for the face of whom it is about. */
export const wantsFace = ({ kind, size, actions }: Shot): boolean =>
  (kind === 'single' || kind === 'reaction' || kind === 'over-shoulder' || size === 'CU' || size === 'ECU') &&
  size !== 'WS' &&
  size !== 'EWS' &&
  !actions.some(({ action }) => action === 'exit' || action === 'embrace')

export const judge = (
  seen: IdsSeen,
  shot: Shot,
  wanted: readonly string[],
  heights: Heights,
  aspect: number,
): Judged => {
  const subjects = wanted.flatMap((id) => seen.subjects.find((one) => one.id === id) ?? [])
  const [lead] = subjects
  const people = subjects.filter(({ kind }) => kind === 'figure')
  // Faces that are laid on shoulders are hidden on purpose.
  const held = shot.actions.some(({ action }) => action === 'embrace')
  const close = !held && (shot.size === 'CU' || shot.size === 'ECU' || shot.size === 'MS')
  const visible = subjects.every(
    (one) =>
      one.pixels >= 12 && (isOpen(one) || one.pixels >= one.alone * 0.4) && (!close || one.faceShare >= 0.5),
  )
  const tall = lead ? heights[lead.id] : undefined
  // Beasts have large heads: a picture of one is as near as one of a person as tall as that head would make.
  const share = lead?.head && tall ? Math.min(0.17, lead.head / tall) : undefined
  const measured =
    lead?.kind === 'figure' && lead.faceAlone && share !== undefined && shot.kind !== 'establishing'
  const [left, top, right, bottom] = lead?.faceAlone ?? [0, 0, 0, 0]
  // Several people are as near as they all allow: a step farther than one alone.
  const least = LEAST[shot.size] * (people.length > 1 ? 0.6 : 1) * 0.9
  const thing = lead?.kind !== 'prop' || shot.kind !== 'insert' || isBig(lead, aspect)
  return {
    visible,
    safe: people.every((one) => isSafe(one, shot.size)),
    large: thing && (!measured || bottom - top >= least * share || right - left >= FILLED),
    faced: !wantsFace(shot) || lead?.kind !== 'figure' || (lead.turned ?? 0) <= TURNED,
    inside: seen.near > 0.03,
  }
}

/** The longer side of a thing that an insert is for takes three tenths of the frame's shorter side. */
const isBig = ({ box }: IdSeen, aspect: number): boolean =>
  box !== null && Math.max((box[2] - box[0]) * aspect, box[3] - box[1]) >= 0.3 * Math.min(1, aspect)
