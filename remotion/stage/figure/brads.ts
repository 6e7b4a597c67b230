import { type Bone, CircleGeometry, Color, Group, Mesh, MeshBasicMaterial, SkinnedMesh, Vector3 } from 'three'
import type { Live } from '../live.tsx'

/** Joints of a puppet that a brass fastener holds, and how far in front of the bone it sits, metres on a grown-up. */
const pinned: readonly [RegExp, number][] = [
  [/^arm[LR]$/, 0.085],
  [/^fore[LR]$/, 0.06],
  [/^thigh[LR]$/, 0.125],
  [/^shin[LR]$/, 0.075],
]
const RADIUS = 0.017

/** A round head with a lit middle: a disc on a darker disc. */
const brad = (): Group => {
  const head = new Group()
  for (const [colour, scale, z] of [
    ['#5d421c', 1.25, 0],
    ['#c79a4b', 1, 0.002],
    ['#f0d695', 0.4, 0.004],
  ] as const) {
    const disc = new Mesh(
      new CircleGeometry(RADIUS * scale, 14),
      new MeshBasicMaterial({ color: new Color(colour) }),
    )
    disc.position.set(z > 0.003 ? -RADIUS * 0.25 : 0, z > 0.003 ? RADIUS * 0.3 : 0, z)
    head.add(disc)
  }
  return head
}

/** Paper puppets turn about brass fasteners: one lies over each joint, on the side that is seen. After the figures are posed. */
export const createBrads = (): Live => {
  const group = new Group()
  const at = new Vector3()
  const way = new Vector3()
  return {
    object: group,
    update: (_, camera) => {
      const pins = new Map<Bone, number>()
      group.parent?.traverse((child) => {
        if (!(child instanceof SkinnedMesh)) return
        for (const bone of child.skeleton.bones) {
          const pin = pinned.find(([name]) => name.test(bone.name))
          if (pin) pins.set(bone, pin[1])
        }
      })
      const found = [...pins]
      while (group.children.length < found.length) group.add(brad())
      group.children.forEach((head, i) => {
        const pin = found[i]
        head.visible = pin !== undefined
        if (!pin) return
        const [bone, out] = pin
        bone.getWorldPosition(at)
        way.copy(camera.position).sub(at).normalize()
        head.position.copy(at).addScaledVector(way, out)
        head.quaternion.copy(camera.quaternion)
      })
    },
  }
}
