import { AdditiveBlending, Color, CylinderGeometry, DoubleSide, Group, Mesh, ShaderMaterial } from 'three'
import type { LightRig, Piece } from '#film/stage.ts'
import type { Live } from '../live.tsx'
import { createHalo } from './glow.ts'

/** Two arms of light that turn: a lighthouse after dark. `size` is [reach, –, width at the end]. */
export const createBeam = (piece: Piece, light: LightRig): Live => {
  const group = new Group()
  group.position.set(...piece.position)
  if (light.time === 'day' && light.weather !== 'storm' && light.weather !== 'fog') return { object: group }
  const arms = new Group()
  const [reach, , width] = piece.size
  for (const turn of [0, Math.PI]) {
    const geometry = new CylinderGeometry(width, 0.25, reach, 14, 1, true)
    geometry.translate(0, reach / 2, 0)
    geometry.rotateZ(-Math.PI / 2)
    const arm = new Mesh(
      geometry,
      new ShaderMaterial({
        uniforms: { colour: { value: new Color(piece.colour).multiplyScalar(0.5) } },
        vertexShader:
          'varying float along; varying float edge; void main() { along = uv.y; vec3 n = normalize(normalMatrix * normal); vec4 v = modelViewMatrix * vec4(position, 1.0); edge = abs(dot(n, normalize(-v.xyz))); gl_Position = projectionMatrix * v; }',
        fragmentShader:
          'varying float along; varying float edge; uniform vec3 colour; void main() { float k = (1.0 - along); gl_FragColor = vec4(colour * k * k * edge, 1.0); }',
        blending: AdditiveBlending,
        depthWrite: false,
        transparent: true,
        side: DoubleSide,
      }),
    )
    arm.rotation.y = turn
    arms.add(arm)
  }
  const halo = createHalo(piece.colour, Math.max(2, width * 2.2), 0.9)
  group.add(arms, halo)
  return {
    object: group,
    update: (seconds) => {
      arms.rotation.y = piece.yaw + seconds * 0.7
    },
  }
}
