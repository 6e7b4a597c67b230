import { Color, Mesh, PlaneGeometry, ShaderMaterial } from 'three'
import type { Palette } from '#film/direction.ts'
import type { Live } from './live.tsx'

/** The one treatment of the whole frame: its edges sink a little into the palette's shadow. */
export const createGrade = (palette: Palette): Live => {
  const mesh = new Mesh(
    new PlaneGeometry(2, 2),
    new ShaderMaterial({
      uniforms: { shadow: { value: new Color(palette.shadow).multiplyScalar(0.35) } },
      vertexShader:
        'varying vec2 at; void main() { at = position.xy; gl_Position = vec4( position.xy, 0.0, 1.0 ); }',
      fragmentShader:
        'varying vec2 at; uniform vec3 shadow; void main() { float d = dot( at, at ) * 0.5; gl_FragColor = vec4( shadow, 0.34 * smoothstep( 0.32, 1.05, d ) ); }',
      transparent: true,
      depthTest: false,
      depthWrite: false,
    }),
  )
  mesh.frustumCulled = false
  mesh.renderOrder = 100
  return { object: mesh }
}
