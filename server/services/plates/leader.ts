import { clamp } from '#film/clamp.ts'
import { toDigit } from './digits.ts'

/** Its numbers, a second each; 2 stands for one frame, as on the leaders of cinemas, and the picture begins 2 s later. */
export const leaderNumbers = [5, 4, 3, 2] as const

const [ground, swept, line, ink] = [196, 150, 70, 24]

/** The share of a pixel that lies within `half` of something `far` away, in pixels. */
const covered = (far: number, half: number): number => clamp(0.5 + half - far, 0, 1)
const over = (below: number, above: number, share: number): number => below + (above - below) * share

type Face = { lit: Uint8Array; dark: Uint8Array }

/** What does not move, on lit and on swept ground: the rings, the cross, the number. */
const faceOf = (number: number, width: number, height: number): Face => {
  const unit = Math.min(width, height)
  const [thin, reach, tall] = [unit * 0.0022, unit * 0.36, unit * 0.5]
  const lit = new Uint8Array(width * height)
  const dark = new Uint8Array(width * height)
  for (let py = 0, i = 0; py < height; py++)
    for (let px = 0; px < width; px++, i++) {
      const [x, y] = [px + 0.5 - width / 2, py + 0.5 - height / 2]
      const far = Math.hypot(x, y)
      const cross = covered(Math.min(Math.abs(x), Math.abs(y)), thin)
      const rings = covered(Math.min(Math.abs(far - reach), Math.abs(far - reach * 1.16)), thin * 1.7)
      const lined = Math.max(cross, rings)
      const near = Math.abs(x) < tall * 0.45 && Math.abs(y) < tall * 0.55
      const inked = near ? covered(toDigit(number, x / tall, y / tall) * tall, tall * 0.072) : 0
      lit[i] = over(over(ground, line, lined), ink, inked)
      dark[i] = over(over(swept, line, lined), ink, inked)
    }
  return { lit, dark }
}

/** How far round from above every pixel lies, 0 to 1. */
const turnsOf = (width: number, height: number): Float32Array => {
  const turns = new Float32Array(width * height)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const turn = Math.atan2(x + 0.5 - width / 2, height / 2 - y - 0.5) / (2 * Math.PI)
      turns[i] = turn < 0 ? turn + 1 : turn
    }
  return turns
}

/** The face with the hand so far round (0 to 1): behind it the ground is swept. */
const sweep = ({ lit, dark }: Face, turns: Float32Array, turn: number, width: number, height: number) => {
  const out = lit.slice()
  const [dx, dy] = [Math.sin(turn * 2 * Math.PI), -Math.cos(turn * 2 * Math.PI)]
  const half = Math.min(width, height) * 0.003
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const light = (turns[i] as number) < turn ? (dark[i] as number) : (lit[i] as number)
      const [cx, cy] = [x + 0.5 - width / 2, y + 0.5 - height / 2]
      const beside = cx * dx + cy * dy < 0 ? half + 1 : Math.abs(cx * dy - cy * dx)
      out[i] = over(light, ink, covered(beside, half))
    }
  return out
}

/** The frames of a countdown in 8-bit grey. `second`: its frames. */
export function* drawLeader(width: number, height: number, second: number): Generator<Uint8Array> {
  const turns = turnsOf(width, height)
  for (const number of leaderNumbers) {
    const drawn = faceOf(number, width, height)
    const frames = number === 2 ? 1 : second
    for (let f = 0; f < frames; f++) yield sweep(drawn, turns, f / second, width, height)
  }
  const dark = new Uint8Array(width * height)
  for (let f = 1; f < 2 * second; f++) yield dark
}
