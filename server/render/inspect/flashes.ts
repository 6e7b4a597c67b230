import { type Colour, colourAt } from './colour.ts'
import { cells, fields, mostlySo } from './fields.ts'

// Flashes by WCAG 2.3.1, on small pictures. A flash is a pair of opposing changes of one place: of relative luminance by
// a tenth or more where the darker is below 0.80, or into and out of saturated red. Flashes count where they come
// together over more than a quarter of a field of sight.

const most = 3 // flashes in any second
const tooManyChanges = 2 * (most + 1)
const together = 0.1 // seconds in which changes count as simultaneous

type Stretch = { at: number; count: number; until: number }

/**
 * Follows one kind of change. A field flashes too often when more than a quarter of it has changed the same way at once,
 * to and fro, more than three times within a second, and each cell of a quarter of it has done so by itself: edges that
 * move over the field change many cells, but none of them so often.
 */
const follower = (fps: number) => {
  const near = Math.max(1, Math.round(together * fps))
  const changedAt = new Int32Array(cells * 2).fill(-1_000_000) // by direction: frame of the last change
  const changes: number[][] = Array.from({ length: cells }, () => []) // frames of the latest changes of each cell
  const firedAt = new Int32Array(fields * 2).fill(-1_000_000)
  const turns: { frame: number; way: number }[][] = Array.from({ length: fields }, () => [])
  const found: Stretch[] = []

  const report = (at: number, count: number, until: number) => {
    const open = found.at(-1)
    if (open === undefined || at > open.until) found.push({ at, count, until })
    else Object.assign(open, { count: Math.max(open.count, count), until })
  }
  const mark = (cell: number, way: 0 | 1, frame: number) => {
    changedAt[way * cells + cell] = frame
    const latest = changes[cell] ?? []
    latest.push(frame)
    if (latest.length > tooManyChanges) latest.shift()
  }
  const restless = (cell: number, frame: number) => {
    const latest = changes[cell] ?? []
    return latest.length === tooManyChanges && frame - (latest[0] ?? 0) < fps
  }
  const look = (frame: number) => {
    const changed = [0, 1].map((way) =>
      mostlySo((cell) => frame - (changedAt[way * cells + cell] ?? 0) < near),
    )
    const often = mostlySo((cell) => restless(cell, frame))
    for (const [field, own] of turns.entries()) {
      for (const [way, here] of changed.entries()) {
        const slot = way * fields + field
        if (own.at(-1)?.way === way || frame - (firedAt[slot] ?? 0) < near || !here(field)) continue
        firedAt[slot] = frame // each change counts once
        own.push({ frame, way })
      }
      while (own.length > 0 && frame - (own[0]?.frame ?? 0) >= fps) own.shift()
      if (own.length >= tooManyChanges && often(field))
        report((own[0]?.frame ?? 0) / fps, Math.floor(own.length / 2), frame / fps)
    }
  }
  return { mark, look, found }
}

const saturated = ({ red }: Colour) => red >= 0.8

export const flashDetector = (fps: number) => {
  const light = follower(fps)
  const red = follower(fps)
  const extreme = new Float64Array(cells).fill(-1)
  const heading = new Int8Array(cells) // −1 darker, 1 lighter
  const reddest: (Colour | undefined)[] = [] // or least red, since the last change
  let frame = 0

  const seeLight = (cell: number, luminance: number) => {
    const held = extreme[cell] ?? -1
    const way = luminance > held ? 1 : -1
    if (held < 0 || way === heading[cell]) extreme[cell] = luminance
    else if (Math.abs(luminance - held) >= 0.1 && Math.min(luminance, held) < 0.8) {
      heading[cell] = way
      extreme[cell] = luminance
      light.mark(cell, way > 0 ? 1 : 0, frame)
    }
  }
  const seeRed = (cell: number, colour: Colour) => {
    const held = reddest[cell]
    if (held === undefined) reddest[cell] = colour
    else if (saturated(held) === saturated(colour)) {
      if (saturated(held) === colour.red > held.red) reddest[cell] = colour
    } else if (Math.hypot(colour.u - held.u, colour.v - held.v) > 0.2) {
      reddest[cell] = colour
      red.mark(cell, saturated(colour) ? 1 : 0, frame)
    }
  }
  const see = (picture: Uint8Array) => {
    for (let cell = 0; cell < cells; cell++) {
      const colour = colourAt(picture, cell)
      seeLight(cell, colour.luminance)
      seeRed(cell, colour)
    }
    light.look(frame)
    red.look(frame)
    frame += 1
  }
  /** Stretches with more than three flashes in a second: when they begin and how many at worst. */
  const result = () =>
    [...light.found, ...red.found]
      .sort((a, b) => a.at - b.at || a.count - b.count)
      .map(({ at, count }) => ({ at, count }))
  return { see, result }
}
