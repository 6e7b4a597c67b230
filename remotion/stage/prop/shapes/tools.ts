import { type Rgb, tone, v } from '../../clay.ts'
import { black, box, hoop, red, rod, type Shape, turn, X } from '../kit.ts'

const straw: Rgb = [0.66, 0.48, 0.18]

/** A workman's tools. */
export const tools: Record<string, Shape> = {
  wrench: {
    size: 0.28,
    grip: 0.08,
    lies: true,
    build: (k) => {
      box(k, 0, 0.42, 0, 0.12, 0.72, 0.06, k.metal)
      for (const s of [1, -1]) box(k, s * 0.12, 0.88, 0, 0.1, 0.24, 0.07, k.metal)
      box(k, 0, 0.78, 0, 0.3, 0.1, 0.07, k.metal)
    },
  },
  hammer: {
    size: 0.34,
    grip: 0.08,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.9, 0],
        ],
        0.04,
        k.wood,
      )
      box(k, 0, 0.9, 0, 0.46, 0.16, 0.15, k.metal)
    },
  },
  axe: {
    size: 0.7,
    grip: 0.12,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0.01, 0.5, 0],
          [0, 1, 0],
        ],
        0.025,
        k.wood,
      )
      k.clay.loft(
        [
          { p: v(0.02, 0.88, 0), rx: 0.06, rz: 0.03, colour: k.metal, side: v(0, 1, 0) },
          { p: v(0.2, 0.86, 0), rx: 0.14, rz: 0.006, colour: tone(k.metal, 1.3), side: v(0, 1, 0) },
        ],
        { sides: 8 },
      )
    },
  },
  shovel: {
    size: 1,
    grip: 0.6,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.25, 0],
          [0, 1, 0],
        ],
        0.018,
        k.wood,
      )
      box(k, 0, 1, 0, 0.13, 0.025, 0.03, k.wood)
      k.clay.box(v(0, 0.14, 0), v(0.2, 0.28, 0.025), k.metal, { taper: 1.1 })
    },
  },
  saw: {
    size: 0.5,
    grip: 0.06,
    lies: true,
    build: (k) => {
      k.clay.loft(
        [
          { p: v(0.04, 0.26, 0), rx: 0.15, rz: 0.008, colour: k.metal },
          { p: v(0.02, 1, 0), rx: 0.06, rz: 0.006, colour: tone(k.metal, 1.2) },
        ],
        { sides: 4, side: X },
      )
      for (let i = 0; i < 14; i++)
        k.clay.loft(
          [
            { p: v(-0.1 + (i / 14) * 0.06, 0.3 + i * 0.049, 0), rx: 0.02, rz: 0.006, colour: k.metal },
            { p: v(-0.14 + (i / 14) * 0.06, 0.32 + i * 0.049, 0), rx: 0.002, rz: 0.002, colour: k.metal },
          ],
          { sides: 4 },
        )
      hoop(k, 0.04, 0.13, 0, 0.11, 0.04, k.wood)
    },
  },
  screwdriver: {
    size: 0.24,
    grip: 0.05,
    lies: true,
    build: (k) => {
      turn(
        k,
        [
          [0.06, 0],
          [0.09, 0.05],
          [0.07, 0.3],
          [0.08, 0.36, k.dark],
          [0.03, 0.4, k.dark],
        ],
        10,
      )
      rod(
        k,
        [
          [0, 0.38, 0],
          [0, 0.94, 0],
        ],
        0.026,
        k.metal,
      )
      box(k, 0, 0.96, 0, 0.07, 0.08, 0.016, k.metal)
    },
  },
  toolbox: {
    size: 0.45,
    grip: 0.3,
    build: (k) => {
      box(k, 0, 0.22, 0, 1, 0.42, 0.44, k.colour, 0.03)
      k.clay.loft(
        [-1, 1].map((s) => ({ p: v(s * 0.5, 0.43, 0), rx: 0.22, rz: 0.14, colour: tone(k.colour, 1.15) })),
        { sides: 10, side: v(0, 0, 1) },
      )
      hoop(k, 0, 0.54, 0, 0.16, 0.03, black, false, 0, 0.5)
      for (const x of [-0.3, 0.3]) box(k, x, 0.4, 0.225, 0.1, 0.12, 0.02, k.metal)
    },
  },
  pickaxe: {
    size: 0.8,
    grip: 0.25,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.95, 0],
        ],
        0.03,
        k.wood,
      )
      rod(
        k,
        [
          [-0.42, 0.78, 0],
          [-0.2, 0.9, 0],
          [0, 0.93, 0],
          [0.2, 0.9, 0],
          [0.42, 0.78, 0],
        ],
        0.035,
        k.metal,
      )
    },
  },
  broom: {
    size: 1.3,
    grip: 1,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.24, 0],
          [0, 1, 0],
        ],
        0.014,
        k.wood,
      )
      k.clay.loft(
        [
          [0, 0.12],
          [0.12, 0.1],
          [0.24, 0.04],
          [0.28, 0.03],
        ].map(([y = 0, r = 0.1]) => ({ p: v(0, y, 0), rx: r, rz: r * 0.45, colour: tone(straw, 0.8 + y) })),
        { sides: 12, side: X },
      )
      for (const y of [0.2, 0.24]) hoop(k, 0, y, 0, 0.05, 0.008, red, true)
    },
  },
  mop: {
    size: 1.3,
    grip: 1,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.14, 0],
          [0, 1, 0],
        ],
        0.013,
        k.colour,
      )
      box(k, 0, 0.15, 0, 0.14, 0.03, 0.06, k.metal)
      for (let i = 0; i < 12; i++) {
        const t = (i / 12) * 6.2832
        rod(
          k,
          [
            [Math.sin(t) * 0.03, 0.15, Math.cos(t) * 0.03],
            [Math.sin(t) * 0.09, 0.06, Math.cos(t) * 0.08],
            [Math.sin(t) * 0.13, 0, Math.cos(t) * 0.11],
          ],
          0.016,
          k.light,
          5,
        )
      }
    },
  },
  rake: {
    size: 1.4,
    grip: 1,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.06, 0],
          [0, 1, 0],
        ],
        0.012,
        k.wood,
      )
      rod(
        k,
        [
          [-0.15, 0.06, 0],
          [0.15, 0.06, 0],
        ],
        0.013,
        k.metal,
      )
      for (let i = 0; i < 8; i++)
        rod(
          k,
          [
            [(i / 7 - 0.5) * 0.29, 0.06, 0],
            [(i / 7 - 0.5) * 0.29, 0, 0.03],
          ],
          0.007,
          k.metal,
          5,
        )
    },
  },
  ladder: {
    size: 2,
    grip: 1,
    build: (k) => {
      for (const s of [-1, 1])
        rod(
          k,
          [
            [s * 0.13, 0, 0],
            [s * 0.1, 1, 0],
          ],
          0.016,
          k.wood,
        )
      for (let i = 0; i < 8; i++)
        rod(
          k,
          [
            [-0.125 + i * 0.003, 0.08 + i * 0.12, 0],
            [0.125 - i * 0.003, 0.08 + i * 0.12, 0],
          ],
          0.011,
          k.wood,
        )
    },
  },
}
