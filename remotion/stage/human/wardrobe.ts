import type { Garment } from '#film/cast.ts'
import type { FigureModel } from '#film/stage.ts'
import type { Cut, Cloth as Dye } from '../figure/tailoring.ts'

/** What colour a piece has: one of the figure's own, or one that goes with clothes. */
export type Role = 'main' | 'second' | 'legs' | 'shoes' | 'white' | 'dark' | 'mail' | 'socks'
/** A piece of ready clothing and what colours its parts have, the largest first; `light` and `mid` tell parts by how light the texture is. */
export type Piece = {
  name: string
  parts: readonly Role[]
  light?: Role // what is nearly white in the texture, at the cuffs
  under?: readonly number[] // parts that lie under others of the outfit, and must come through nowhere
}

const pullover = (top: Role, legs: Role): Piece => ({ name: 'male_casualsuit02', parts: [top, legs] })
const shirt = (top: Role, legs: Role): Piece => ({ name: 'male_casualsuit03', parts: [top, legs] })
const tee = (top: Role, legs: Role): Piece => ({ name: 'female_casualsuit01', parts: [top, legs] })
const blouse = (top: Role, skirt: Role): Piece => ({ name: 'female_elegantsuit01', parts: [top, skirt] })
const jacket: Piece = { name: 'male_casualsuit05', parts: ['main', 'legs', 'second', 'second'], under: [2] }
const suit: Piece = { name: 'male_elegantsuit01', parts: ['main', 'main'], light: 'white' }
const buttoned = (all: Role): Piece => ({ name: 'male_casualsuit01', parts: [all] })
const dungarees: Piece = {
  name: 'male_worksuit01',
  parts: ['main', 'second', 'dark', 'dark', 'dark', 'main'],
}
const laced: Piece = { name: 'shoes01', parts: ['shoes', 'shoes', 'socks', 'socks'], under: [2, 3] }
const plain: Piece = {
  name: 'shoes03',
  parts: ['shoes', 'shoes', 'socks', 'socks', ...Array<Role>(8).fill('dark')],
  under: [2, 3],
}

/** Ready pieces, and what is cut and sewn onto them by the same data as any figure's costume. */
export type Outfit = {
  pieces: readonly Piece[]
  skirt?: boolean // the costume's own, from its cut
  bare?: boolean // no trousers: stockings lie on the leg
  lapels?: boolean // a shirt front and lapels laid over the piece
  belt?: Dye
  extras?: Cut['extras']
  gloves?: boolean
  stiff?: number // how far what is sewn on stands off the pieces, in the same
  padded?: number // how far it stands off the body, in radii of the upper arm
}

const OUTFITS: Record<Garment, (model: FigureModel) => Outfit> = {
  coat: () => ({ pieces: [jacket, laced], skirt: true, belt: 'dark', stiff: 0.38 }),
  jacket: () => ({ pieces: [jacket, laced] }),
  suit: () => ({ pieces: [suit, plain], lapels: true }),
  dress: () => ({ pieces: [blouse('main', 'main'), plain], skirt: true, bare: true, belt: 'second' }),
  shirt: ({ feminine, seed }) => ({
    pieces: [feminine > 0.5 && seed % 3 === 0 ? tee('main', 'legs') : shirt('main', 'legs'), laced],
  }),
  sweater: () => ({ pieces: [pullover('main', 'legs'), laced] }),
  robe: () => ({ pieces: [pullover('main', 'legs'), plain], skirt: true, belt: 'second', stiff: 0.45 }),
  uniform: () => ({ pieces: [buttoned('main'), plain], belt: 'dark', extras: ['badge'] }),
  armour: () => ({
    pieces: [buttoned('mail'), laced],
    skirt: true,
    belt: 'dark',
    extras: ['surcoat', 'pauldrons'],
    gloves: true,
    stiff: 0.5,
  }),
  spacesuit: () => ({
    pieces: [pullover('main', 'main'), laced],
    belt: 'second',
    extras: ['pack', 'badge'],
    gloves: true,
    padded: 0.5,
  }),
  apron: ({ feminine }) =>
    feminine > 0.5
      ? { pieces: [blouse('main', 'main'), plain], skirt: true, bare: true, extras: ['apron'] }
      : { pieces: [shirt('main', 'legs'), laced], extras: ['apron'] },
  cloak: () => ({ pieces: [shirt('second', 'legs'), laced], belt: 'dark', extras: ['cape'] }),
  overalls: () => ({ pieces: [dungarees, laced] }),
}

export const outfitOf = (model: FigureModel): Outfit => OUTFITS[model.garment](model)
