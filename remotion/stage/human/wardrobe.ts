import type { Garment } from '#film/cast.ts'
import type { FigureModel } from '#film/stage.ts'

/** What colour a piece has: one of the figure's own, or one that goes with clothes. */
export type Role = 'main' | 'second' | 'legs' | 'shoes' | 'white' | 'dark' | 'socks'
/** A piece of ready clothing and what colours its parts have, the largest first; `light` and `mid` tell parts by how light the texture is. */
export type Piece = {
  name: string
  parts: readonly Role[]
  light?: Role // what is nearly white in the texture
  mid?: Role // what is lighter than the rest
}

const PIECES = {
  pullover: { name: 'male_casualsuit02', parts: ['main', 'legs'] },
  shirt: { name: 'male_casualsuit03', parts: ['main', 'legs'] },
  under: { name: 'male_casualsuit03', parts: ['second', 'legs'] },
  jacket: { name: 'male_casualsuit05', parts: ['main', 'legs', 'second', 'second'] },
  suit: { name: 'male_elegantsuit01', parts: ['main', 'main'], light: 'white', mid: 'second' },
  uniform: { name: 'male_casualsuit01', parts: ['main'] },
  overalls: { name: 'male_worksuit01', parts: ['main', 'second', 'dark', 'dark', 'dark', 'dark'] },
  tee: { name: 'female_casualsuit01', parts: ['main', 'legs'] },
  blouse: { name: 'female_elegantsuit01', parts: ['main', 'legs'] },
  laced: { name: 'shoes01', parts: ['shoes', 'shoes', 'socks', 'socks'] },
  plain: { name: 'shoes03', parts: ['shoes', 'shoes', 'socks', 'socks', ...Array(8).fill('dark')] },
  sport: { name: 'shoes02', parts: ['shoes', 'shoes', 'socks', 'socks'] },
} as const satisfies Record<string, Piece>
export type PieceName = keyof typeof PIECES

const WARDROBE: Record<Garment, readonly PieceName[]> = {
  coat: ['jacket', 'laced'],
  jacket: ['jacket', 'laced'],
  suit: ['suit', 'plain'],
  dress: ['tee', 'plain'],
  shirt: ['shirt', 'laced'],
  sweater: ['pullover', 'laced'],
  robe: ['pullover', 'plain'],
  uniform: ['uniform', 'plain'],
  armour: ['pullover', 'plain'],
  spacesuit: ['pullover', 'plain'],
  apron: ['under', 'laced'],
  cloak: ['under', 'laced'],
  overalls: ['overalls', 'laced'],
}

export const piecesOf = (model: FigureModel): Piece[] => WARDROBE[model.garment].map((name) => PIECES[name])
