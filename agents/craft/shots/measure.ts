import type { Character } from '#film/cast.ts'
import type { Direction } from '#film/direction.ts'
import type { Prop, Scene } from '#film/scene.ts'
import { breakdown } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import { unitsOf } from './units.ts'

type Input = {
  scenes: Record<string, Scene>
  cast: Record<string, Character>
  props: Record<string, Prop>
  screenplay: string
}

/**
 * 0 … 1: the share of lines and of things done that a shot is there for, and of cuts within a scene that change
 * what is seen (another subject, or two steps of size, or another angle).
 */
export const covered = (input: Input, shots: readonly Shot[]): number => {
  const lines = new Map<string, number>()
  for (const id of shots.flatMap((shot) => shot.lines)) lines.set(id, (lines.get(id) ?? 0) + 1)
  const beats = new Set(
    shots.flatMap((shot) => shot.actions.map((a) => `${shot.scene} ${a.who} ${a.action} ${a.text}`)),
  )
  let wanted = 0
  let found = 0
  for (const text of breakdown(input.screenplay)) {
    const scene = input.scenes[text.id]
    if (!scene) continue
    for (const unit of unitsOf(text, Object.values(input.cast), Object.values(input.props))) {
      if (unit.kind === 'line') {
        wanted += 1
        found += lines.get(unit.line.id) === 1 ? 1 : 0
      } else
        for (const deed of unit.deeds) {
          wanted += 1
          found += beats.has(`${scene.id} ${deed.who} ${deed.action} ${unit.text}`) ? 1 : 0
        }
    }
  }
  const cuts = shots.flatMap((shot, i) => {
    const before = shots[i - 1]
    return before && before.scene === shot.scene ? [{ before, shot }] : []
  })
  const changed = cuts.filter(
    ({ before, shot }) =>
      before.kind !== shot.kind ||
      before.size !== shot.size ||
      before.angle !== shot.angle ||
      before.subjects[0] !== shot.subjects[0],
  ).length
  const coverage = wanted === 0 ? 1 : found / wanted
  return coverage * 0.8 + (cuts.length === 0 ? 0 : (changed / cuts.length) * 0.2)
}

/** 0 … 1: how near the average shot is to what the film's direction asks for. */
export const paced = ({ averageShotSeconds }: Direction, shots: readonly Shot[]): number => {
  const mean = shots.reduce((sum, { seconds }) => sum + seconds, 0) / Math.max(1, shots.length)
  return Math.max(0, 1 - Math.abs(mean / averageShotSeconds - 1))
}
