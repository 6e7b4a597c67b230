import type { LightRig, Piece, SetSpec } from '#film/stage.ts'

type Practical = LightRig['practicals'][number]
/** What shines: how high on the piece, how far before it, colour (Kelvin as seen), power, reach, flicker. */
type Source = {
  y: number
  z?: number
  colour: string
  intensity: number
  range: number
  flicker: number
  fire?: boolean
}

const sources: Record<string, Source> = {
  lamp: { y: 0.84, colour: '#ffcf8f', intensity: 3.4, range: 6, flicker: 0 },
  pendant: { y: 0, colour: '#ffd79c', intensity: 3.2, range: 6, flicker: 0 },
  chandelier: { y: 0.2, colour: '#ffcf8a', intensity: 5, range: 8, flicker: 0.25 },
  'desk-lamp': { y: 0.7, colour: '#ffdca0', intensity: 2.4, range: 4, flicker: 0 },
  'hung-lantern': { y: 0.15, colour: '#ffb866', intensity: 3.2, range: 6, flicker: 0.4, fire: true },
  sconce: { y: 0.6, z: 0.5, colour: '#ffcf8f', intensity: 2.4, range: 5, flicker: 0 },
  candelabra: { y: 0.95, colour: '#ffb866', intensity: 3, range: 5.5, flicker: 0.5, fire: true },
  bulb: { y: 0.1, colour: '#ffdca0', intensity: 2.2, range: 5, flicker: 0 },
  'strip-light': { y: 0, colour: '#dcecff', intensity: 3, range: 6, flicker: 0 },
  'light-panel': { y: -4, colour: '#dcecff', intensity: 3, range: 6, flicker: 0 },
  spot: { y: 0, z: 0.4, colour: '#ffe2b0', intensity: 3.6, range: 7, flicker: 0 },
  'ghost-light': { y: 0.95, colour: '#ffdca0', intensity: 3.4, range: 6, flicker: 0 },
  footlights: { y: 0.6, z: -0.4, colour: '#ffd79c', intensity: 2.6, range: 5, flicker: 0 },
  hearth: { y: 0.3, z: 0.5, colour: '#ff9548', intensity: 5.4, range: 8, flicker: 0.8, fire: true },
  forge: { y: 1.1, z: 0.2, colour: '#ff8038', intensity: 4.6, range: 6, flicker: 0.7, fire: true },
  range: { y: 0.5, z: 0.6, colour: '#ff9a54', intensity: 2, range: 4, flicker: 0.6, fire: true },
  jukebox: { y: 0.6, z: 0.5, colour: '', intensity: 1.8, range: 4, flicker: 0.05, fire: true },
  'specimen-tank': { y: 0.5, z: 0.5, colour: '', intensity: 1.6, range: 3.4, flicker: 0.1, fire: true },
  candles: { y: 1.1, colour: '#ffb866', intensity: 2.2, range: 4.5, flicker: 0.7, fire: true },
  fireplace: { y: 0.3, z: 0.5, colour: '#ff9548', intensity: 5, range: 7, flicker: 0.8, fire: true },
  torch: { y: 0.85, z: 0.35, colour: '#ff9d4d', intensity: 4.4, range: 7, flicker: 0.8, fire: true },
  brazier: { y: 1, colour: '#ff9a48', intensity: 4.6, range: 7, flicker: 0.8, fire: true },
  campfire: { y: 0.55, colour: '#ff9442', intensity: 9, range: 10, flicker: 0.8, fire: true },
  'street-lamp': { y: 0.93, colour: '#ffd591', intensity: 7, range: 10, flicker: 0 },
  'lamp-post': { y: 0.96, z: 0.6, colour: '#ffdfae', intensity: 7, range: 11, flicker: 0 },
  'torch-post': { y: 1, z: 0.34, colour: '#ff9d4d', intensity: 4.6, range: 8, flicker: 0.8, fire: true },
  'light-blade': { y: 0.6, z: 0.2, colour: '#a8f0ff', intensity: 5, range: 9, flicker: 0 },
  'wall-lamp': { y: 0.3, z: 0.3, colour: '#ffd591', intensity: 5, range: 8, flicker: 0 },
  lanterns: { y: -0.5, colour: '#ffcf8f', intensity: 3.4, range: 7, flicker: 0.1 },
  'lantern-post': { y: 0.92, colour: '#ffb866', intensity: 3.6, range: 7, flicker: 0.3, fire: true },
  'deck-light': { y: 0.8, colour: '#ffe2b0', intensity: 1.6, range: 4, flicker: 0, fire: true },
  lens: { y: 0.66, colour: '#fff0c4', intensity: 6, range: 8, flicker: 0.1 },
  neon: { y: 0.5, z: 0.3, colour: '', intensity: 3.6, range: 6, flicker: 0.15, fire: true },
  console: { y: 0.95, z: 0.2, colour: '', intensity: 1.5, range: 3.4, flicker: 0, fire: true },
  dashboard: { y: 1.1, z: 0.1, colour: '#ffd9a4', intensity: 0.8, range: 2.4, flicker: 0 },
  screen: { y: 0.5, z: 0.3, colour: '', intensity: 1.3, range: 3.2, flicker: 0.2, fire: true },
  crystal: { y: 0.6, colour: '', intensity: 2.6, range: 5, flicker: 0.1, fire: true },
  stove: { y: 0.45, z: 0.5, colour: '#ff9a54', intensity: 1.2, range: 3, flicker: 0.5 },
}

const shining = (piece: Piece): Practical | null => {
  const source = sources[piece.kind]
  if (!source) return null
  const z = (source.z ?? 0) + (source.z ? piece.size[2] * 0.3 : 0)
  return {
    position: [
      round(piece.position[0] + Math.sin(piece.yaw) * z),
      round(piece.position[1] + piece.size[1] * source.y),
      round(piece.position[2] + Math.cos(piece.yaw) * z),
    ],
    colour: source.colour || (piece.kind === 'console' ? (piece.second ?? piece.colour) : piece.colour),
    intensity: source.intensity,
    range: source.range,
    flicker: source.flicker,
  }
}
const round = (n: number): number => Math.round(n * 100) / 100

/** The lights one can see. By day electric lamps are off outside and low inside; fire always burns. */
export const practicalsOf = (set: SetSpec, dark: boolean): Practical[] =>
  set.pieces
    .flatMap((piece) => {
      const practical = shining(piece)
      if (!practical) return []
      const always = sources[piece.kind]?.fire ?? false
      if (!dark && !always && !set.interior) return []
      return [
        { ...practical, intensity: dark ? practical.intensity : practical.intensity * (always ? 0.6 : 0.3) },
      ]
    })
    .sort((a, b) => Math.hypot(a.position[0], a.position[2]) - Math.hypot(b.position[0], b.position[2]))
    .slice(0, 12)
