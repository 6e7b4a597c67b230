import {
  BufferGeometry,
  Float32BufferAttribute,
  GLSL3,
  Mesh,
  NearestFilter,
  NoBlending,
  RawShaderMaterial,
  Scene,
  WebGLRenderTarget,
} from 'three'

const vertexShader = 'in vec3 position; void main() { gl_Position = vec4( position.xy, 0.0, 1.0 ); }'

/** Every pixel of a target by one shader. */
export const pass = (fragmentShader: string, uniforms: RawShaderMaterial['uniforms']) => {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 3, -1, 0, -1, 3, 0], 3))
  const material = new RawShaderMaterial({
    ...{ glslVersion: GLSL3, vertexShader, fragmentShader, uniforms },
    ...{ depthTest: false, depthWrite: false, blending: NoBlending },
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  const scene = new Scene()
  scene.add(mesh)
  return { scene, uniforms: material.uniforms }
}

export const target = (width: number, height: number) =>
  new WebGLRenderTarget(width, height, {
    ...{ depthBuffer: false, generateMipmaps: false, minFilter: NearestFilter, magFilter: NearestFilter },
  })
