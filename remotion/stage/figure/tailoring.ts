import type { FigureModel } from '#film/stage.ts'

type Cloth = 'main' | 'second' | 'legs' | 'shoes' | 'skin' | 'light' | 'dark' | 'metal'

/** A costume in a tailor's terms; `dress.ts` cuts it. Lengths run from 0 at the waist to 1 at the ankle. */
export type Cut = {
  top: Cloth
  ease: number // how far the cloth stands off, in radii of the upper arm
  sleeve: {
    to: number
    wide: number
    bell?: number
    puff?: number
    cuff?: Cloth
    colour?: Cloth
    pad?: Cloth
  }
  skirt?: { to: number; flare: number; slit: number; colour?: Cloth; band?: Cloth; folds: number }
  collar: 'none' | 'shirt' | 'lapels' | 'roll' | 'stand' | 'ring' | 'round' | 'cross'
  inner?: Cloth // what shows between the lapels
  front: 'plain' | 'buttons' | 'double' | 'zip'
  belt?: Cloth
  legs: { colour: Cloth; wide: number; boot: number; turnUp?: Cloth; pad?: Cloth }
  pockets?: Cloth
  hem?: Cloth
  extras: readonly (
    | 'cape'
    | 'bib'
    | 'apron'
    | 'pauldrons'
    | 'surcoat'
    | 'pack'
    | 'epaulettes'
    | 'badge'
    | 'sash'
    | 'gloves'
    | 'trim'
  )[]
}

export const CUTS: Record<FigureModel['garment'], Cut> = {
  coat: {
    top: 'main',
    ease: 0.5,
    sleeve: { to: 1, wide: 1.3, cuff: 'second' },
    skirt: { to: 0.62, flare: 0.34, slit: 0.36, folds: 0.05 },
    collar: 'lapels',
    inner: 'second',
    front: 'double',
    belt: 'dark',
    legs: { colour: 'legs', wide: 0.95, boot: 0.75 },
    pockets: 'main',
    extras: [],
  },
  jacket: {
    top: 'main',
    ease: 0.42,
    sleeve: { to: 1, wide: 1.28, cuff: 'second' },
    collar: 'stand',
    front: 'zip',
    hem: 'second',
    legs: { colour: 'legs', wide: 0.95, boot: 0 },
    pockets: 'dark',
    extras: [],
  },
  suit: {
    top: 'main',
    ease: 0.36,
    sleeve: { to: 0.99, wide: 1.18, cuff: 'light' },
    skirt: { to: 0.13, flare: 0.05, slit: 0.2, folds: 0 },
    collar: 'lapels',
    inner: 'light',
    front: 'buttons',
    legs: { colour: 'main', wide: 1.0, boot: 0 },
    pockets: 'main',
    extras: [],
  },
  dress: {
    top: 'main',
    ease: 0.16,
    sleeve: { to: 0.36, wide: 1.25, puff: 0.35, cuff: 'second' },
    skirt: { to: 0.6, flare: 0.95, slit: 0, folds: 0.09, band: 'second' },
    collar: 'round',
    front: 'plain',
    belt: 'second',
    legs: { colour: 'legs', wide: 0.3, boot: 0 },
    extras: [],
  },
  shirt: {
    top: 'main',
    ease: 0.22,
    sleeve: { to: 0.62, wide: 1.3, cuff: 'main' },
    collar: 'shirt',
    front: 'buttons',
    belt: 'dark',
    legs: { colour: 'legs', wide: 0.95, boot: 0, turnUp: 'legs' },
    extras: [],
  },
  sweater: {
    top: 'main',
    ease: 0.38,
    sleeve: { to: 0.98, wide: 1.38, cuff: 'second' },
    collar: 'roll',
    front: 'plain',
    hem: 'second',
    legs: { colour: 'legs', wide: 0.92, boot: 0 },
    extras: ['trim'],
  },
  robe: {
    top: 'main',
    ease: 0.42,
    sleeve: { to: 0.97, wide: 1.3, bell: 1.5, cuff: 'second' },
    skirt: { to: 0.98, flare: 0.62, slit: 0, folds: 0.08, band: 'second' },
    collar: 'cross',
    inner: 'second',
    front: 'plain',
    belt: 'second',
    legs: { colour: 'legs', wide: 0.9, boot: 0 },
    extras: [],
  },
  uniform: {
    top: 'main',
    ease: 0.3,
    sleeve: { to: 0.99, wide: 1.2, cuff: 'second' },
    skirt: { to: 0.14, flare: 0.08, slit: 0, folds: 0 },
    collar: 'stand',
    front: 'buttons',
    belt: 'dark',
    legs: { colour: 'legs', wide: 0.95, boot: 0.7 },
    pockets: 'main',
    extras: ['epaulettes', 'badge'],
  },
  armour: {
    top: 'dark',
    ease: 0.2,
    sleeve: { to: 0.98, wide: 1.15, colour: 'dark', cuff: 'metal', pad: 'metal' },
    skirt: { to: 0.42, flare: 0.26, slit: 0.2, folds: 0.05, colour: 'main', band: 'second' },
    collar: 'stand',
    front: 'plain',
    belt: 'dark',
    legs: { colour: 'dark', wide: 0.9, boot: 0.9, pad: 'metal' },
    extras: ['surcoat', 'pauldrons', 'gloves'],
  },
  spacesuit: {
    top: 'main',
    ease: 0.66,
    sleeve: { to: 0.98, wide: 1.6, cuff: 'second', pad: 'second' },
    collar: 'ring',
    front: 'plain',
    belt: 'second',
    legs: { colour: 'main', wide: 1.22, boot: 0.62, pad: 'second' },
    extras: ['pack', 'badge', 'gloves'],
  },
  apron: {
    top: 'main',
    ease: 0.22,
    sleeve: { to: 0.5, wide: 1.32, cuff: 'main' },
    skirt: { to: 0.5, flare: 0.5, slit: 0, folds: 0.06 },
    collar: 'shirt',
    front: 'plain',
    legs: { colour: 'legs', wide: 0.9, boot: 0 },
    extras: ['apron'],
  },
  cloak: {
    top: 'second',
    ease: 0.24,
    sleeve: { to: 0.98, wide: 1.2, colour: 'second', cuff: 'dark' },
    skirt: { to: 0.2, flare: 0.3, slit: 0, folds: 0.04, colour: 'second' },
    collar: 'none',
    front: 'plain',
    belt: 'dark',
    legs: { colour: 'legs', wide: 0.9, boot: 0.8 },
    extras: ['cape'],
  },
  overalls: {
    top: 'second',
    ease: 0.2,
    sleeve: { to: 0.6, wide: 1.28, colour: 'second', cuff: 'second' },
    collar: 'round',
    front: 'plain',
    legs: { colour: 'main', wide: 1.08, boot: 0.4, turnUp: 'main' },
    extras: ['bib'],
  },
}
export type { Cloth }
