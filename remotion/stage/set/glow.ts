import { AdditiveBlending, Color, DataTexture, LinearFilter, RGBAFormat, Sprite, SpriteMaterial } from 'three'

const SIDE = 64
let halo: DataTexture | null = null

/** A soft round light, made once; it stands for the bloom of a lens. */
export const haloTexture = (): DataTexture => {
  if (halo) return halo
  const data = new Uint8Array(SIDE * SIDE * 4)
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const d = Math.min(1, Math.hypot(x - SIDE / 2 + 0.5, y - SIDE / 2 + 0.5) / (SIDE / 2))
      const k = (1 - d) ** 2.6 + 0.25 * Math.max(0, 1 - d * 4)
      data.set([255, 255, 255, Math.min(255, k * 255)], (y * SIDE + x) * 4)
    }
  halo = new DataTexture(data, SIDE, SIDE, RGBAFormat)
  halo.minFilter = LinearFilter
  halo.magFilter = LinearFilter
  halo.needsUpdate = true
  return halo
}

export const createHalo = (colour: string, size: number, strength: number, fog = true): Sprite => {
  const sprite = new Sprite(
    new SpriteMaterial({
      map: haloTexture(),
      color: new Color(colour).multiplyScalar(strength),
      blending: AdditiveBlending,
      depthWrite: false,
      toneMapped: false,
      fog,
    }),
  )
  sprite.scale.set(size, size, 1)
  return sprite
}
