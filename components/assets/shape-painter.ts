import {
  type BufferGeometry,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three'
import { mouldProp } from '#remotion/stage/prop/build.ts'

export type View = { shape: string; colour: string; turn: number } // turn: radians about what it stands on
export type ShapePainter = {
  /** Soon, between other work; only the last view that was asked for a canvas is drawn. */
  paint: (canvas: HTMLCanvasElement, view: View) => void
  dispose: () => void
}

const width = 400
const height = 300
const budget = 8 // ms of a frame
const remembered = 24

/** Draws things of the studio on many canvases with one renderer. @throws where the browser has no WebGL */
export const openPainter = (): ShapePainter => {
  const renderer = new WebGLRenderer({ antialias: true, alpha: true })
  renderer.setSize(width, height, false)
  const camera = new PerspectiveCamera(30, width / height)
  const key = new DirectionalLight('#fff1dc', 2.4)
  key.position.set(2, 3, 4)
  const mesh = new Mesh<BufferGeometry, MeshStandardMaterial>(
    undefined,
    new MeshStandardMaterial({ vertexColors: true, roughness: 0.9 }),
  )
  const scene = new Scene().add(mesh, key, new HemisphereLight('#cdd8f0', '#4a4038', 1.3))
  const moulded = new Map<string, BufferGeometry>()
  const asked = new Map<HTMLCanvasElement, View>()
  let frame = 0

  const geometryOf = (shape: string, colour: string): BufferGeometry => {
    const name = `${shape} ${colour}`
    const known = moulded.get(name)
    if (known) return known
    const made = mouldProp(shape, colour).geometry()
    made.computeBoundingSphere()
    moulded.set(name, made)
    const [oldest] = moulded
    if (moulded.size > remembered && oldest) {
      oldest[1].dispose()
      moulded.delete(oldest[0])
    }
    return made
  }
  const draw = (canvas: HTMLCanvasElement, { shape, colour, turn }: View): void => {
    mesh.geometry = geometryOf(shape, colour)
    const { center, radius } = mesh.geometry.boundingSphere ?? { center: new Vector3(), radius: 1 }
    const away = (radius * 1.14) / Math.sin((camera.fov * Math.PI) / 360)
    mesh.rotation.y = turn
    mesh.position
      .copy(center)
      .negate()
      .applyAxisAngle(new Vector3(0, 1, 0), turn)
    camera.position.set(0.42, 0.3, 0.86).setLength(away)
    camera.near = away / 50
    camera.far = away * 4
    camera.lookAt(0, 0, 0)
    camera.updateProjectionMatrix()
    renderer.render(scene, camera)
    canvas.width = width
    canvas.height = height
    canvas.getContext('2d')?.drawImage(renderer.domElement, 0, 0)
  }
  const work = () => {
    frame = 0
    const until = performance.now() + budget
    for (const [canvas, view] of asked) {
      asked.delete(canvas)
      draw(canvas, view)
      if (performance.now() > until) break
    }
    if (asked.size > 0) frame = requestAnimationFrame(work)
  }
  return {
    paint: (canvas, view) => {
      asked.set(canvas, view)
      frame ||= requestAnimationFrame(work)
    },
    dispose: () => {
      cancelAnimationFrame(frame)
      for (const geometry of moulded.values()) geometry.dispose()
      mesh.material.dispose()
      renderer.dispose()
    },
  }
}
