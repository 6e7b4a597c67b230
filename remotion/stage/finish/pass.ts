import {
  BufferGeometry,
  Camera,
  Float32BufferAttribute,
  Mesh,
  NoBlending,
  ShaderMaterial,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three'

/** A shader over the whole picture. */
export type Pass = {
  draw: (gl: WebGLRenderer, into: WebGLRenderTarget | null, values: Record<string, unknown>) => void
}

const camera = new Camera()

export const createPass = (fragmentShader: string): Pass => {
  const geometry = new BufferGeometry()
  // One triangle that covers the picture: no seam.
  geometry.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 3, -1, 0, -1, 3, 0], 3))
  const material = new ShaderMaterial({
    vertexShader:
      'varying vec2 at; void main() { at = position.xy * 0.5 + 0.5; gl_Position = vec4( position.xy, 0.0, 1.0 ); }',
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    blending: NoBlending,
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  return {
    draw: (gl, into, values) => {
      for (const [name, value] of Object.entries(values)) {
        const uniform = material.uniforms[name]
        if (uniform) uniform.value = value
        else material.uniforms[name] = { value }
      }
      gl.setRenderTarget(into)
      gl.render(mesh, camera)
    },
  }
}
