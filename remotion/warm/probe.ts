import {
  BoxGeometry,
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshToonMaterial,
  PCFShadowMap,
  PerspectiveCamera,
  Scene,
  SphereGeometry,
  WebGLRenderer,
} from 'three'

const size = { width: 640, height: 360 }

/** A scene that asks of a graphics card what a stage does: toon light, one shadow, things that cover each other. */
const reference = () => {
  const scene = new Scene()
  scene.background = new Color('#405060')
  const shapes = [new BoxGeometry(0.8, 1.6, 0.8), new SphereGeometry(0.5, 48, 32)]
  const movers = Array.from({ length: 48 }, (_, i) => {
    const colour = new Color().setHSL((i * 0.61) % 1, 0.5, 0.5)
    const mesh = new Mesh(shapes[i % 2], new MeshToonMaterial({ color: colour }))
    mesh.position.set((i % 8) - 3.5, 0, -Math.floor(i / 8) * 1.4)
    mesh.castShadow = true
    mesh.receiveShadow = true
    scene.add(mesh)
    return mesh
  })
  const key = new DirectionalLight('#fff1d8', 2.4)
  key.position.set(5, 8, 4)
  key.castShadow = true
  key.shadow.mapSize.set(1024, 1024)
  scene.add(key, new HemisphereLight('#9db4d8', '#4a4038', 0.8))
  return { scene, movers }
}

/** Draws the reference scene with what this browser has. */
export const createProbe = () => {
  const gl = new WebGLRenderer({ canvas: new OffscreenCanvas(size.width, size.height), antialias: false })
  gl.setSize(size.width, size.height, false)
  gl.shadowMap.enabled = true
  gl.shadowMap.type = PCFShadowMap
  const { scene, movers } = reference()
  const camera = new PerspectiveCamera(50, size.width / size.height, 0.1, 50)
  camera.position.set(0, 3, 6)
  camera.lookAt(0, 0, -2)
  const context = gl.getContext()
  const pixels = new Uint8Array(size.width * size.height * 4)
  const told = context.getExtension('WEBGL_debug_renderer_info')
  return {
    /** Who draws, in its own words. */
    name: String(context.getParameter(told?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER)),
    /** Draws one frame and waits for it. @returns how many different greys it has; a blank one has one */
    draw: (frame: number): number => {
      movers.forEach((mesh, i) => {
        mesh.position.y = Math.sin(frame * 0.2 + i)
      })
      gl.render(scene, camera)
      context.readPixels(0, 0, size.width, size.height, context.RGBA, context.UNSIGNED_BYTE, pixels)
      const greys = new Set<number>()
      for (let at = 1; at < pixels.length; at += 4096) greys.add(pixels[at] ?? 0)
      return greys.size
    },
  }
}
