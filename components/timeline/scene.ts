import type { Marker } from '#film/marker.ts'
import type { Tracks } from '#film/timeline/edit/ref.ts'
import type { Rate } from '#film/timeline/time.ts'
import { type Clip, endOf } from '#film/timeline/track.ts'
import type { Stretch } from '../player/picture/cache/ready.ts'
import type { Material } from './material.ts'
import { type Row, rulerHeight } from './rows.ts'
import type { Tool } from './session.ts'
import { type View, xOf } from './view.ts'

/** Another person who has this film open: the clips in their hand, and their playhead where it is on this page's film. */
export type OtherHand = { name: string; colour: string; chosen: readonly string[]; frame: number | null }

/** All that one drawing of the timeline shows. Lengths on the screen are in CSS pixels from the canvas's top left. */
export type Scene = {
  tracks: Tracks
  rows: readonly Row[]
  markers: Record<string, Marker>
  view: View
  top: number // how far the rows are scrolled up
  width: number
  height: number
  rate: Rate
  chosen: ReadonlySet<string> // by keyOfRef
  along: ReadonlySet<string> // what goes where the chosen go
  cut: { track: string; frame: number } | null
  tool: Tool
  markIn: number | null
  markOut: number | null
  stale: ReadonlySet<string> // ids of clips that are being made anew
  others: readonly OtherHand[] // who else is at work on the film
  ready: readonly Stretch[] // how which stretch plays
  material: Material
}

export const keyOfRef = (track: string, clip: string): string => `${track}/${clip}`
export const yOf = ({ top }: Pick<Scene, 'top'>, row: Row): number => rulerHeight + row.top - top
/** Where a height on the canvas lies among the rows. */
export const depthOf = ({ top }: Pick<Scene, 'top'>, y: number): number => y - rulerHeight + top

export type Box = { left: number; right: number; top: number; height: number }

/** A clip's place on the canvas. */
export const boxOf = (scene: Pick<Scene, 'view' | 'top'>, row: Row, clip: Clip): Box => ({
  left: xOf(scene.view, clip.start),
  right: xOf(scene.view, endOf(clip)),
  top: yOf(scene, row),
  height: row.height,
})

const soundKinds: ReadonlySet<string> = new Set(['dialogue', 'music', 'effects', 'ambience'])
export const isSound = ({ track }: Row): boolean => soundKinds.has(track.kind)

/** Handles show where there is room to take hold of them. */
export const hasHandles = ({ left, right, height }: Box): boolean => right - left >= 44 && height >= 24

/** Where the handle of a fade lies: at the end of the fade, never nearer to the edge than a trim reaches. */
export const fadeX = (box: Box, clip: Clip, edge: 'head' | 'tail', scale: number): number =>
  edge === 'head'
    ? box.left + Math.max(9, clip.fadeIn * scale)
    : box.right - Math.max(9, clip.fadeOut * scale)

/** Where the sound of a clip is drawn: beneath its name, where there is room for both. */
export const soundBox = ({ top, height }: Box): { top: number; height: number } => {
  const name = height >= 30 ? 13 : 0
  return { top: top + name, height: height - name }
}

/** The height of a level in a clip: silence at the bottom, 0 dB at two thirds, +24 dB at the top. */
export const levelY = (box: Box, db: number): number => {
  const { top, height } = soundBox(box)
  const share = db >= 0 ? 0.66 + (0.34 * db) / 24 : 0.66 * 10 ** (db / 30)
  return top + height - 2 - share * (height - 4)
}
