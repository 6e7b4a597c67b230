import type { Vec3 } from '#film/stage.ts'
import type { Drafting, Materials, Site } from '../kit.ts'
import type { Style } from './style.ts'

export type Side = 'back' | 'left' | 'right' | 'front'
type Options = {
  y?: number
  gap?: number
  second?: string
  solid?: boolean
  seed?: number
  turn?: number
}

/** A room being built: four walls seen from inside, a quiet middle, and helpers that know where the walls are. */
export type Room = Omit<Drafting, 'block'> & {
  site: Site
  m: Materials
  s: Style
  w: number
  h: number
  left: number
  right: number
  back: number
  front: number
  block: (min: Vec3, max: Vec3) => void
  /** With its back to a wall, `at` along it: x at the back and front, z at the sides. */
  against: (side: Side, at: number, kind: string, size: Vec3, colour: string, o?: Options) => void
  window: (
    side: Side,
    at: number,
    o?: { w?: number; h?: number; y?: number; kind?: string; curtain?: boolean },
  ) => void
  door: (side: Side, at: number, id?: string, o?: { kind?: string; w?: number; h?: number }) => void
  /** A chair with its mark. */
  seat: (
    id: string,
    x: number,
    z: number,
    facing: number,
    o?: { kind?: string; colour?: string; second?: string },
  ) => void
  /** Something soft to sit in; on a sofa one sits off its middle. Nothing is laid on it. */
  rest: (
    id: string,
    kind: string,
    x: number,
    z: number,
    facing: number,
    o?: { w?: number; colour?: string; second?: string },
  ) => void
  /** A thing by its prop's name, at its own size, on whatever is at height y. */
  thing: (
    shape: string,
    x: number,
    y: number,
    z: number,
    o?: { colour?: string; yaw?: number; k?: number },
  ) => void
  /** Things in a row or heap over a top of w × d at height y. */
  lay: (
    x: number,
    y: number,
    z: number,
    w: number,
    d: number,
    shapes: readonly string[],
    yaw?: number,
  ) => void
  /** The lamp that hangs in the middle of somewhere. */
  hang: (x: number, z: number, o?: { kind?: string; w?: number; y?: number }) => void
}
