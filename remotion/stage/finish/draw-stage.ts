import {
  Color,
  DepthTexture,
  LinearFilter,
  type MagnificationTextureFilter,
  NearestFilter,
  type PerspectiveCamera,
  RGBAFormat,
  type Scene,
  SRGBColorSpace,
  UnsignedByteType,
  UnsignedIntType,
  Vector2,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import type { Finish } from './finish.ts'
import { nearFirst } from './near-first.ts'
import { createPass, type Pass } from './pass.ts'
import { BLUR, BRIGHT, finishShader, LENS, SPREAD } from './shader.ts'

/**
 * A target that holds what the canvas would: tone-mapped and encoded in eight bits, so that a frame looks the same
 * with and without the pass. three.js does that for targets that it takes for those of a headset.
 */
const pictureTarget = (width: number, height: number, samples: number, depth: boolean): WebGLRenderTarget => {
  const target = new WebGLRenderTarget(width, height, {
    samples,
    type: UnsignedByteType,
    format: RGBAFormat,
    colorSpace: SRGBColorSpace,
    internalFormat: 'RGBA8',
    minFilter: LinearFilter,
    magFilter: LinearFilter,
    ...(depth ? { depthTexture: new DepthTexture(width, height, UnsignedIntType) } : {}),
  })
  return Object.assign(target, { isXRRenderTarget: true })
}

const smallTarget = (width: number, height: number, filter: MagnificationTextureFilter = LinearFilter) =>
  new WebGLRenderTarget(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)), {
    ...{ depthBuffer: false, type: UnsignedByteType, minFilter: filter, magFilter: filter },
  })

type Darkroom = {
  key: string
  picture: WebGLRenderTarget
  glow: [WebGLRenderTarget, WebGLRenderTarget]
  lens: [WebGLRenderTarget, WebGLRenderTarget]
  passes: Map<string, Pass>
}
/**
 * What a renderer needs to finish frames, made at its first one and again when the size changes: one for its canvas and
 * one for what it draws beside it, which may be of another size.
 */
const darkrooms = {
  canvas: new WeakMap<WebGLRenderer, Darkroom>(),
  beside: new WeakMap<WebGLRenderer, Darkroom>(),
}

const darkroomOf = (gl: WebGLRenderer, finish: Finish, into: WebGLRenderTarget | null): Darkroom => {
  const { x: width, y: height } = into
    ? new Vector2(into.width, into.height)
    : gl.getDrawingBufferSize(new Vector2())
  const key = `${width}x${height}/${finish.samples === 'multi'}/${finish.depth}`
  const rooms = into === null ? darkrooms.canvas : darkrooms.beside
  const known = rooms.get(gl)
  if (known?.key === key) return known
  for (const target of known ? [known.picture, ...known.glow, ...known.lens] : []) {
    target.depthTexture?.dispose()
    target.dispose()
  }
  const made: Darkroom = {
    key,
    picture: pictureTarget(width, height, finish.samples === 'multi' ? 4 : 0, finish.depth),
    glow: [smallTarget(width / 4, height / 4), smallTarget(width / 4, height / 4)],
    // What is sharp must not mix with what is blurred beside it.
    lens: [smallTarget(width / 2, height / 2, NearestFilter), smallTarget(width / 2, height / 2)],
    passes: known?.passes ?? new Map(),
  }
  rooms.set(gl, made)
  return made
}

const passOf = (room: Darkroom, key: string, fragment: () => string): Pass => {
  const known = room.passes.get(key) ?? createPass(fragment())
  room.passes.set(key, known)
  return known
}

const side = new Vector3()

/**
 * Draws one frame: the scene into a target, then everything the lens, the stock and the grade do to it in one pass.
 * The only way a stage gets onto a canvas (or `into` a target), whoever steps the frames.
 */
export const drawStage = (
  gl: WebGLRenderer,
  scene: Scene,
  camera: PerspectiveCamera,
  finish: Finish,
  into: WebGLRenderTarget | null = null,
): void => {
  const room = darkroomOf(gl, finish, into)
  const { picture, glow, lens } = room
  gl.setOpaqueSort(nearFirst)
  gl.setRenderTarget(picture)
  gl.render(scene, camera)
  const pixel = new Vector2(1 / picture.width, 1 / picture.height)
  const range = new Vector2(camera.near, camera.far)
  const depth = picture.depthTexture
  if (finish.grade.halation > 0) {
    const bright = passOf(room, 'bright', () => BRIGHT)
    bright.draw(gl, glow[0], { picture: picture.texture, pixel })
    const blur = passOf(room, 'blur', () => BLUR)
    const small = new Vector2(1 / glow[0].width, 1 / glow[0].height)
    for (const reach of [1, 2.4]) {
      blur.draw(gl, glow[1], { picture: glow[0].texture, along: new Vector2(small.x * reach, 0) })
      blur.draw(gl, glow[0], { picture: glow[1].texture, along: new Vector2(0, small.y * reach) })
    }
  }
  if (finish.focus) {
    const { metres, blur } = finish.focus
    const reach = new Vector2(
      camera.aspect > 1 ? blur / camera.aspect : blur,
      camera.aspect > 1 ? blur : blur * camera.aspect,
    )
    const spread = passOf(room, 'spread', () => SPREAD)
    spread.draw(gl, lens[0], { picture: picture.texture, depth, range, metres })
    passOf(room, 'lens', () => LENS).draw(gl, lens[1], { picture: lens[0].texture, reach })
  }
  side.set(...finish.key).transformDirection(camera.matrixWorldInverse)
  passOf(room, finish.program, () => finishShader(finish)).draw(gl, into, {
    picture: picture.texture,
    pixel,
    depth,
    range,
    glow: glow[0].texture,
    lens: lens[1].texture,
    metres: finish.focus?.metres ?? 1,
    blur: finish.focus?.blur ?? 0,
    slope: new Vector3(...finish.grade.slope),
    offset: new Vector3(...finish.grade.offset),
    power: new Vector3(...finish.grade.power),
    amounts: [finish.grade.saturation, finish.grade.vignette, finish.grade.grain, finish.grade.halation],
    side: new Vector2(side.x, side.y),
    dark: encoded(finish.palette.shadow),
    light: encoded(finish.palette.light),
    accent: encoded(finish.palette.accent),
    haze: encoded(finish.haze),
    part: finish.part,
    seed: finish.seed,
  })
}

/** A swatch as it stands in the picture. */
const encoded = (colour: string): Vector3 => {
  const c = new Color(colour).convertLinearToSRGB()
  return new Vector3(c.r, c.g, c.b)
}
