import {
  type Camera,
  FrontSide,
  Matrix4,
  Mesh,
  NoBlending,
  type Object3D,
  type Scene,
  ShaderMaterial,
  type Side,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { type IdsSeen, readIds, type Subject } from './read-ids.ts'

/** Where a figure's face is: the front half of an ellipsoid in the space of its head bone; half the head's height in metres. */
export type Head = { bone: Object3D; centre: Vector3; size: number }

const vertexShader = `
#include <common>
#include <skinning_pars_vertex>
#include <morphtarget_pars_vertex>
varying vec3 at;
varying float far;
void main() {
  #include <morphinstance_vertex>
  #include <begin_vertex>
  #include <morphtarget_vertex>
  #include <skinbase_vertex>
  #include <skinning_vertex>
  #include <project_vertex>
  vec4 place = vec4( transformed, 1.0 );
  #ifdef USE_INSTANCING
    place = instanceMatrix * place;
  #endif
  at = ( modelMatrix * place ).xyz;
  far = -mvPosition.z;
}`

// Red: whose it is; green: whether it is a face; blue: decimetres from the lens.
const fragmentShader = `
uniform float id;
uniform mat4 toHead;
uniform vec4 face;
varying vec3 at;
varying float far;
void main() {
  vec3 p = ( toHead * vec4( at, 1.0 ) ).xyz - face.xyz;
  float isFace = face.w > 0.0 && p.z > face.w * 0.2 && length( p / ( face.w * vec3( 1.0, 1.15, 1.4 ) ) ) < 1.0 ? 1.0 : 0.0;
  gl_FragColor = vec4( id / 255.0, isFace, min( 1.0, far * 10.0 / 255.0 ), 1.0 );
}`

const materialFor = (id: number, side: Side): ShaderMaterial =>
  new ShaderMaterial({
    ...{ vertexShader, fragmentShader, side, blending: NoBlending, toneMapped: false },
    uniforms: {
      id: { value: id },
      toHead: { value: new Matrix4() },
      face: { value: { x: 0, y: 0, z: 0, w: 0 } },
    },
  })

/** The nearest object, itself or above, that says something of this name. */
const told = (object: Object3D | null, name: 'subject' | 'head'): Object3D | null =>
  object === null || object.userData[name] !== undefined ? object : told(object.parent, name)

const SET = 1
const hidden = 31 // a layer that no draw looks at

/** Degrees from where a face looks to the lens. */
const turnedFrom = ({ bone, centre }: Head, camera: Camera): number => {
  const front = new Vector3(0, 0, 1).transformDirection(bone.matrixWorld)
  const lens = new Vector3().setFromMatrixPosition(camera.matrixWorld)
  return Math.round((front.angleTo(lens.sub(bone.localToWorld(centre.clone()))) * 180) / Math.PI)
}

/** Draws whose each pixel is, without light, once all together and once each alone. */
export const createIdDrawing = () => {
  const mine = new WeakMap<Mesh, { material: ShaderMaterial; head: Head | null; layer: number }>()
  const heads = new Map<string, Head>()
  let subjects: Subject[] = []
  let target: WebGLRenderTarget | null = null

  const mark = (mesh: Mesh) => {
    const owner = told(mesh, 'subject')
    const first = Array.isArray(mesh.material) ? mesh.material[0] : mesh.material
    const subject = owner?.userData.subject as string | undefined
    // A thing in a hand is below the figure, but not the figure.
    const holder = told(mesh, 'head')
    const head = holder && told(holder, 'subject') === owner ? (holder.userData.head as Head) : null
    let layer = SET
    if (subject !== undefined) {
      if (!subjects.some(({ id }) => id === subject))
        subjects = [
          ...subjects,
          {
            ...{ id: subject, kind: head ? 'figure' : 'prop', head: head ? head.size * 2 : null },
            turned: null,
          },
        ]
      if (head) heads.set(subject, head)
      layer = SET + 1 + subjects.findIndex(({ id }) => id === subject)
    } else if (first?.transparent) layer = hidden // glass, haze and glow hide nobody
    const material = materialFor(layer, first?.side ?? FrontSide)
    mesh.material = material
    mesh.layers.set(layer)
    mine.set(mesh, { material, layer, head })
  }

  const prepare = (scene: Scene) => {
    scene.background = null
    scene.traverse((object) => {
      if (!(object instanceof Mesh)) {
        if ('isPoints' in object || 'isLine' in object || 'isSprite' in object) object.layers.set(hidden)
        return
      }
      const own = mine.get(object)
      if (own === undefined || object.material !== own.material) mark(object)
      const known = mine.get(object)
      if (!known?.head) return
      const { bone, centre, size } = known.head
      bone.updateWorldMatrix(true, false)
      known.material.uniforms.toHead?.value.copy(bone.matrixWorld).invert()
      if (known.material.uniforms.face) known.material.uniforms.face.value = { ...xyz(centre), w: size }
    })
  }

  const render = (
    gl: WebGLRenderer,
    scene: Scene,
    camera: Camera,
    size: { width: number; height: number },
  ) => {
    target ??= new WebGLRenderTarget(size.width, size.height)
    const pixels = new Uint8Array(size.width * size.height * 4)
    gl.setRenderTarget(target)
    gl.setClearColor(0, 0)
    gl.clear()
    gl.render(scene, camera)
    gl.readRenderTargetPixels(target, 0, 0, size.width, size.height, pixels)
    gl.setRenderTarget(null)
    return pixels
  }

  return (
    gl: WebGLRenderer,
    scene: Scene,
    camera: Camera,
    size: { width: number; height: number },
  ): IdsSeen => {
    prepare(scene)
    camera.layers.enableAll()
    camera.layers.disable(hidden)
    const all = render(gl, scene, camera, size)
    const alone = subjects.map((_, i) => {
      camera.layers.set(SET + 1 + i)
      return render(gl, scene, camera, size)
    })
    camera.layers.set(0)
    const turned = subjects.map((one) => {
      const head = heads.get(one.id)
      return head ? { ...one, turned: turnedFrom(head, camera) } : one
    })
    return readIds(all, alone, turned, size, SET)
  }
}

const xyz = ({ x, y, z }: Vector3) => ({ x, y, z })
