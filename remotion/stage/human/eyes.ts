import { type BufferGeometry, type Material, Mesh, MeshBasicMaterial, Vector3 } from 'three'
import { Clay, type Rgb, v } from '../clay.ts'
import { eyeball } from '../figure/eyes.ts'
import type { FaceShape } from '../figure/face-shape.ts'
import { type Look, painted } from '../material.ts'
import type { People } from './people.ts'
import { eyeOf } from './shape.ts'

export type Eye = { side: 'L' | 'R'; centre: Vector3; radius: number }

export const eyesOf = (people: People, points: Float32Array): [Eye, Eye] => {
  const eye = (side: 'L' | 'R'): Eye => {
    const [centre, radius] = eyeOf(people, points, side)
    return { side, centre: new Vector3(...centre), radius }
  }
  return [eye('L'), eye('R')]
}

/** Two balls that look, and the light in them. Places are from the joint of the head. */
export const eyeballs = (eyes: readonly Eye[], f: FaceShape, head: Vector3, look: Look) => {
  const white = painted(look, { vertexColours: true, glow: 0.12, rim: 0 })
  const ball = eyeball({ ...f, eyeR: 1 }, 1.06)
  const balls = eyes.map(({ side, centre, radius }) => {
    const eye = new Mesh(ball, white)
    eye.name = `eye${side}`
    eye.position.copy(centre).sub(head)
    eye.scale.setScalar(radius * 0.985)
    eye.receiveShadow = true
    return eye
  })
  const spark = new MeshBasicMaterial({ color: '#ffffff' })
  const sparks = new Mesh(sparksOf(eyes), spark)
  sparks.name = 'catch-lights'
  sparks.position.copy(head).negate()
  const geometries: BufferGeometry[] = [ball, sparks.geometry]
  const materials: Material[] = [white, spark]
  return { balls, sparks, geometries, materials }
}

/** The light that lives in eyes: fixed to the head, so that it stays while they turn. */
const sparksOf = (eyes: readonly Eye[]) => {
  const clay = new Clay()
  for (const { centre, radius } of eyes)
    for (const [x, y, r] of [
      [0.28, 0.3, 0.13],
      [-0.24, -0.22, 0.06],
    ] as const) {
      const n = v(x, y, 1).normalize()
      const ring = (k: number, w: number) => ({
        p: centre.clone().addScaledVector(n, radius * k),
        rx: r * radius * w,
        rz: r * radius * w,
        colour: [1, 1, 1] as Rgb,
      })
      clay.loft([ring(0.985, 1), ring(1.02, 0.8)], { sides: 10, side: v(1, 0, 0) })
    }
  return clay.geometry()
}
