import { Bone, MeshBasicMaterial, Skeleton, SkinnedMesh, SphereGeometry, Uint16BufferAttribute } from 'three'
import { describe, expect, it } from 'vitest'
import { castCoarsely, coarse } from './cast.ts'

const ball = () => {
  const geometry = new SphereGeometry(0.1, 64, 48)
  const bones = Array.from({ length: geometry.attributes.position?.count ?? 0 }, (_, i) => [i % 2, 0, 0, 0])
  geometry.setAttribute('skinIndex', new Uint16BufferAttribute(bones.flat(), 4))
  return geometry
}

describe('the shadow of a body', () => {
  it('has few triangles, over the same vertices, none without an area', () => {
    const geometry = new SphereGeometry(0.1, 64, 48)
    const index = coarse(geometry, 0.02)
    expect(index.length).toBeGreaterThan(300)
    expect(index.length).toBeLessThan((geometry.index?.count ?? 0) / 5)
    expect(Math.max(...index)).toBeLessThan(geometry.attributes.position?.count ?? 0)
    for (let i = 0; i < index.length; i += 3) expect(new Set(index.slice(i, i + 3)).size).toBe(3)
  })
  it('keeps apart what goes with different bones', () => {
    expect(coarse(ball(), 0.02).length).toBeGreaterThan(coarse(new SphereGeometry(0.1, 64, 48), 0.02).length)
  })
  it('is drawn for the shadow only', () => {
    const geometry = ball()
    const fine = geometry.index
    const mesh = new SkinnedMesh(geometry, new MeshBasicMaterial())
    mesh.bind(new Skeleton([new Bone(), new Bone()]))
    castCoarsely(mesh)
    const none = [] as unknown as Parameters<typeof mesh.onBeforeShadow>
    mesh.onBeforeShadow(...none)
    expect(geometry.index?.count).toBeLessThan(fine?.count ?? 0)
    mesh.onAfterShadow(...none)
    expect(geometry.index).toBe(fine)
  })
})
