import { Bone, Skeleton, type Vector3 } from 'three'
import { type Skin, smooth, type Weights } from '../../clay.ts'

/** Joints of a beast in the order they were named; each body plan names what it needs. */
export class Frame {
  private readonly names: string[] = []
  private readonly parents: (string | null)[] = []
  readonly at: Record<string, Vector3> = {}

  joint(name: string, parent: string | null, at: Vector3): void {
    this.names.push(name)
    this.parents.push(parent)
    this.at[name] = at
  }

  place(name: string): Vector3 {
    const at = this.at[name]
    if (!at) throw new Error(`A beast has no joint "${name}"`)
    return at.clone()
  }

  has(name: string): boolean {
    return name in this.at
  }

  bone(name: string): number {
    return Math.max(0, this.names.indexOf(name))
  }

  rigid(name: string): Skin {
    const w: Weights = [[this.bone(name), 1]]
    return () => w
  }

  /** From joint to joint down −y: each takes over within `soft` metres of where it begins. */
  chain(names: readonly string[], soft: number): Skin {
    return (p) => {
      let weights: [number, number][] = [[this.bone(names[0] ?? ''), 1]]
      for (const name of names.slice(1)) {
        const t = smooth(soft, -soft, p.y - this.place(name).y)
        if (t > 0)
          weights = [...weights.map(([b, w]): [number, number] => [b, w * (1 - t)]), [this.bone(name), t]]
      }
      return weights.filter(([, w]) => w > 0.002).slice(-4)
    }
  }

  bones(): { root: Bone; joints: Record<string, Bone>; skeleton: () => Skeleton } {
    const root = new Bone()
    root.name = 'root'
    const joints: Record<string, Bone> = {}
    const list = this.names.map((name, i) => {
      const bone = new Bone()
      bone.name = name
      const parent = this.parents[i]
      bone.position.copy(this.place(name))
      if (parent) bone.position.sub(this.place(parent))
      const holder = parent ? joints[parent] : root
      holder?.add(bone)
      joints[name] = bone
      return bone
    })
    root.updateMatrixWorld(true)
    return { root, joints, skeleton: () => new Skeleton(list) }
  }
}
