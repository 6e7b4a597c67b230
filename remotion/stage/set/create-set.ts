import { AdditiveBlending, DoubleSide, Group, Mesh, MeshBasicMaterial } from 'three'
import { random } from '#film/random.ts'
import type { LightRig, Piece, SetSpec } from '#film/stage.ts'
import { buildGiven } from '../given/build.ts'
import { contactGeometry, contactMaterial } from '../light/contact.ts'
import type { Live } from '../live.tsx'
import { type Look, painted } from '../material.ts'
import { createGlobe } from '../sky/globe.ts'
import { createBeam } from './beam.ts'
import { createBirds } from './birds.ts'
import { envOf } from './env.ts'
import { groundGeometry, soilOf } from './ground.ts'
import { createHeap, type Heap, type Layer, layers } from './heap.ts'
import { builders } from './pieces/index.ts'
import { createRoadway, createScenery } from './scenery.ts'
import { createSea } from './sea.ts'
import { surfaceOf } from './surface-of.ts'
import { landOf } from './terrain.ts'

const moving: Record<string, (piece: Piece, light: LightRig) => Live> = {
  sea: createSea,
  water: createSea,
  globe: createGlobe,
  scenery: createScenery,
  roadway: createRoadway,
  birds: createBirds,
  beam: createBeam,
}

/** What hangs under a ceiling takes light but casts no shadow: the key comes through the roof. */
const aloft = new Set([
  'beams',
  'pendant',
  'chandelier',
  'arch',
  'rib',
  'canopy',
  'washing',
  'wires',
  'bunting',
  'lanterns',
  'luggage-rack',
  'stalactites',
])

/** These find the land themselves, or are land. */
const laid = new Set([
  'hill',
  'mountain',
  'ridge',
  'mesa',
  'cliff',
  'path',
  'furrows',
  'tufts',
  'reeds',
  'pebbles',
  'flowers',
  'treeline',
  'seaweed',
])

/** Beyond this nobody's shadow is looked at. */
const NEAR = 13

/** Metres of ground that share a heap where people are. */
const CELL = 5
/** Far things share one for each eighth of the horizon. */
const SECTORS = 8

/** Which heap a place goes to: what is behind the camera or beside the picture is skipped, what is nearer is drawn first. */
const heapAt = (x: number, z: number, far: boolean): string =>
  far
    ? `far ${Math.floor((Math.atan2(x, z) / Math.PI + 1) * (SECTORS / 2)) % SECTORS}`
    : `${Math.floor(x / CELL)} ${Math.floor(z / CELL)}`

const heapsOf = (set: SetSpec, light: LightRig) => {
  const heaps = new Map<string, Heap>()
  const land = landOf(set)
  const env = envOf(
    light,
    set.interior,
    land,
    set.ground.kind === 'none' ? null : soilOf(set, light.weather === 'snow'),
  )
  for (const piece of set.pieces) {
    const build = builders[piece.kind]
    const [x, y, z] = piece.position
    const far = Math.hypot(x, z) > NEAR
    const key = heapAt(x, z, far)
    const heap = heaps.get(key) ?? createHeap()
    heaps.set(key, heap)
    if (!build) continue
    const chance = random(`${set.seed}/${piece.kind}/${piece.seed}/${piece.position.join()}`)
    // Things stand on the land; what is land itself, or lies on water, stays where it was put.
    const lift = laid.has(piece.kind) ? 0 : Math.max(0, land(x, z))
    heap.within([x, y + lift, z], piece.yaw, () =>
      heap.on(far || aloft.has(piece.kind) ? 'shell' : 'matte', () =>
        heap.as(surfaceOf(piece.kind), () => build(heap, piece, env, chance)),
      ),
    )
  }
  return [...heaps.values()]
}

const materialOf = (layer: Layer, look: Look) => {
  switch (layer) {
    case 'matte':
      return painted(look, { vertexColours: true, rim: look.kind === 'noir' ? 0.06 : 0.22 })
    case 'shell':
      return painted(look, { vertexColours: true, rim: 0 })
    case 'glow':
      return new MeshBasicMaterial({ vertexColors: true, toneMapped: false })
    case 'glass':
      return new MeshBasicMaterial({
        vertexColors: true,
        transparent: true,
        opacity: 0.09,
        depthWrite: false,
      })
    case 'shaft':
      return new MeshBasicMaterial({
        vertexColors: true,
        transparent: true,
        blending: AdditiveBlending,
        depthWrite: false,
        side: DoubleSide,
        toneMapped: false,
        fog: false,
      })
  }
}

/** A set as a few meshes: one per layer, the ground, and what moves by itself. */
export const createSet = (set: SetSpec, light: LightRig, look: Look): Live => {
  const group = new Group()
  const heaps = heapsOf(set, light)
  for (const layer of layers) {
    const geometries = heaps.flatMap((heap) => heap.geometry(layer) ?? [])
    if (geometries.length === 0) continue
    const material = materialOf(layer, look)
    for (const geometry of geometries) {
      const mesh = new Mesh(geometry, material)
      mesh.castShadow = layer === 'matte'
      mesh.receiveShadow = layer === 'matte' || layer === 'shell'
      if (layer === 'shaft') mesh.renderOrder = 5
      group.add(mesh)
    }
  }
  const ground = groundGeometry(set, light.weather === 'snow')
  if (ground) {
    const mesh = new Mesh(
      ground,
      painted(look, { vertexColours: true, rim: 0, surface: set.interior ? 'wood' : 'ground' }),
    )
    mesh.receiveShadow = true
    group.add(mesh)
  }
  const contact = contactGeometry(set)
  if (contact) {
    const mesh = new Mesh(contact, contactMaterial(look.kind))
    mesh.renderOrder = 1
    group.add(mesh)
  }
  const live = set.pieces.flatMap((piece) => moving[piece.kind]?.(piece, light) ?? [])
  for (const part of live) group.add(part.object)
  for (const { asset, position, yaw, size } of set.pieces) {
    if (asset === undefined) continue
    const { object } = buildGiven(asset, Math.max(...size), look)
    object.position.set(...position)
    object.rotation.y = yaw
    group.add(object)
  }
  return {
    object: group,
    update: (seconds, camera) => {
      for (const part of live) part.update?.(seconds, camera)
    },
  }
}

/** How many triangles a set has, for its budget. */
export const trianglesOf = (set: SetSpec, light: LightRig): number =>
  heapsOf(set, light).reduce((sum, heap) => sum + heap.triangles(), 0)
/** Every kind of piece the kit can make. */
export const pieceKinds: readonly string[] = [...Object.keys(builders), ...Object.keys(moving)]
