import {
  type Bone,
  BufferGeometry,
  Color,
  DataTexture,
  Float32BufferAttribute,
  Group,
  LinearFilter,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  RGBAFormat,
  SkinnedMesh,
  Vector3,
} from 'three'
import { groundAt } from '#film/ground.ts'
import type { Look } from '#film/look.ts'
import type { SetSpec, StageSpec } from '#film/stage.ts'
import type { Live } from '../live.tsx'

/** How dark it is where something touches the floor. */
const DEPTH: Record<Look, number> = { painted: 0.5, noir: 0.72, paper: 0.34 }
const SIDE = 32

let soft: DataTexture | null = null
const softDisc = (): DataTexture => {
  if (soft) return soft
  const data = new Uint8Array(SIDE * SIDE * 4)
  for (let i = 0; i < SIDE * SIDE; i++) {
    const d = Math.hypot((i % SIDE) - SIDE / 2 + 0.5, Math.floor(i / SIDE) - SIDE / 2 + 0.5) / (SIDE / 2)
    data.set([255, 255, 255, 255 * Math.max(0, 1 - d) ** 1.5], i * 4)
  }
  soft = new DataTexture(data, SIDE, SIDE, RGBAFormat)
  soft.magFilter = LinearFilter
  soft.minFilter = LinearFilter
  soft.needsUpdate = true
  return soft
}

const shade = (spec: Pick<StageSpec, 'palette'>) => new Color(spec.palette.shadow).multiplyScalar(0.25)

const blob = (colour: Color): Mesh<PlaneGeometry, MeshBasicMaterial> => {
  const mesh = new Mesh(
    new PlaneGeometry(1, 1).rotateX(-Math.PI / 2),
    new MeshBasicMaterial({
      map: softDisc(),
      color: colour,
      transparent: true,
      depthWrite: false,
      polygonOffset: true,
      polygonOffsetFactor: -2,
      polygonOffsetUnits: -4,
      toneMapped: false,
    }),
  )
  mesh.renderOrder = 1
  return mesh
}

/** Parts of a body that darken the floor: how wide, and how high they may be before it no longer shows. */
const parts: readonly [RegExp, number, number][] = [
  [/foot/i, 0.42, 0.34],
  [/hips|pelvis/i, 1, 1.25],
  [/chest|spine0?3/i, 0.8, 0.7],
  [/^head$/i, 0.55, 0.6],
]
const bonesOf = (root: Group['parent']): { bone: Bone; width: number; reach: number }[] => {
  const found: { bone: Bone; width: number; reach: number }[] = []
  const known = new Set<Bone>()
  root?.traverse((child) => {
    if (!(child instanceof SkinnedMesh)) return
    for (const bone of child.skeleton.bones) {
      const part = parts.find(([name]) => name.test(bone.name))
      if (!part || known.has(bone)) continue
      known.add(bone)
      found.push({ bone, width: part[1], reach: part[2] })
    }
  })
  return found
}

/** A soft dark patch under everybody and every thing that stands: without it they float. Drawn after the figures are posed. */
export const createContact = (spec: StageSpec): Live => {
  const group = new Group()
  const colour = shade(spec)
  const depth = DEPTH[spec.look]
  for (const { position, model } of spec.props) {
    if (!position) continue
    const patch = blob(colour)
    patch.scale.setScalar(Math.max(0.08, model.size * 1.2))
    patch.position.set(position[0], position[1] + 0.006, position[2])
    patch.material.opacity = depth
    group.add(patch)
  }
  const still = group.children.length
  const at = new Vector3()
  return {
    object: group,
    update: () => {
      const bones = bonesOf(group.parent)
      while (group.children.length < still + bones.length) group.add(blob(colour))
      group.children.slice(still).forEach((child, i) => {
        const part = bones[i]
        child.visible = part !== undefined
        if (!part || !(child instanceof Mesh)) return
        part.bone.getWorldPosition(at)
        const ground = groundAt(spec.set, at.x, at.z)
        const nearness = Math.max(0, 1 - Math.max(0, at.y - ground - 0.06) / part.reach)
        child.position.set(at.x, ground + 0.014, at.z)
        child.scale.setScalar(part.width * (1.5 - 0.5 * nearness))
        child.material.opacity = depth * nearness * (at.y > -0.2 ? 1 : 0)
      })
    },
  }
}

const flat =
  /wall|floor|rug|carpet|path|road|street|pavement|water|sea|river|ceiling|beam|window|door|sign|rail|fence|hedge|scenery|cliff|hill|dune|bridge|stairs|step|tufts|flowers|reeds|pebbles|seaweed|lilies|furrows|pond|pool|puddle|cobbles|slabs|plate|wires|washing|bunting|lantern|canopy|tree|oak|pine|birch|willow|palm|kapok|cypress|fern|vine/

/** The same under the furniture, as one mesh: a dark rectangle that fades outwards. */
export const contactGeometry = (set: SetSpec): BufferGeometry | null => {
  const position: number[] = []
  const colour: number[] = []
  const vertex = (p: readonly [number, number], y: number, alpha: number) => {
    position.push(p[0], y, p[1])
    colour.push(1, 1, 1, alpha)
  }
  for (const piece of set.pieces) {
    const [w, h, d] = piece.size
    const [x, y, z] = piece.position
    if (flat.test(piece.kind) || Math.abs(y) > 0.03 || h < 0.12 || Math.min(w, d) < 0.1 || Math.max(w, d) > 4)
      continue
    const [c, s] = [Math.cos(piece.yaw), Math.sin(piece.yaw)]
    const fade = Math.min(0.34, 0.1 + Math.min(w, d) * 0.22)
    const corner = (i: number, out: number): readonly [number, number] => {
      const u = (i === 0 || i === 3 ? -1 : 1) * (w * 0.46 + out)
      const v = (i < 2 ? -1 : 1) * (d * 0.46 + out)
      return [x + u * c + v * s, z - u * s + v * c]
    }
    const lift = y + 0.01
    for (const i of [0, 2, 1, 0, 3, 2]) vertex(corner(i, 0), lift, 1)
    for (let i = 0; i < 4; i++) {
      const j = (i + 1) % 4
      for (const [k, out] of [
        [i, 0],
        [j, 0],
        [i, 1],
        [j, 0],
        [j, 1],
        [i, 1],
      ] as const)
        vertex(corner(k, out ? fade : 0), lift, out ? 0 : 1)
    }
  }
  if (position.length === 0) return null
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3))
  geometry.setAttribute('color', new Float32BufferAttribute(colour, 4))
  return geometry
}

export const contactMaterial = (look: Look): MeshBasicMaterial =>
  new MeshBasicMaterial({
    vertexColors: true,
    color: '#0b0d14',
    opacity: DEPTH[look],
    transparent: true,
    depthWrite: false,
    side: 2,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -4,
    toneMapped: false,
  })
