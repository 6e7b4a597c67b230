import {
  Box3,
  Color,
  DirectionalLight,
  HemisphereLight,
  type Object3D,
  PerspectiveCamera,
  Scene,
  Sphere,
  WebGLRenderer,
} from 'three'
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'

export type Viewer = { turn: (yaw: number, pitch: number) => void; dispose: () => void }

const framed = (object: Object3D, camera: PerspectiveCamera, controls: OrbitControls): void => {
  const ball = new Box3().setFromObject(object).getBoundingSphere(new Sphere())
  const away = ball.radius / Math.sin((camera.fov * Math.PI) / 360)
  controls.target.copy(ball.center)
  camera.position.copy(ball.center)
  camera.position.x += away * 0.45
  camera.position.y += away * 0.22
  camera.position.z += away * 0.86
  camera.near = away / 200
  camera.far = away * 6
  camera.updateProjectionMatrix()
  controls.update()
}

/** Shows a glTF on a canvas; it is drawn only when something has changed. @throws when the file cannot be read */
export const openViewer = async (canvas: HTMLCanvasElement, url: string): Promise<Viewer> => {
  const { scene: object } = await new GLTFLoader().loadAsync(url)
  const renderer = new WebGLRenderer({ canvas, antialias: true })
  const scene = new Scene()
  scene.background = new Color('#1b1e25')
  const key = new DirectionalLight('#fff1dc', 2.4)
  key.position.set(2, 3, 4)
  scene.add(object, key, new HemisphereLight('#cdd8f0', '#4a4038', 1.3))
  const camera = new PerspectiveCamera(32, 1)
  const controls = new OrbitControls(camera, canvas)
  const draw = () => renderer.render(scene, camera)
  const fit = () => {
    const { clientWidth, clientHeight } = canvas
    renderer.setPixelRatio(Math.min(2, devicePixelRatio))
    renderer.setSize(clientWidth, clientHeight, false)
    camera.aspect = clientWidth / Math.max(1, clientHeight)
    camera.updateProjectionMatrix()
    draw()
  }
  framed(object, camera, controls)
  controls.addEventListener('change', draw)
  const seen = new ResizeObserver(fit)
  seen.observe(canvas)
  return {
    turn: (yaw, pitch) => {
      controls.rotateLeft(yaw)
      controls.rotateUp(pitch)
      controls.update()
    },
    dispose: () => {
      seen.disconnect()
      controls.dispose()
      renderer.dispose()
    },
  }
}
