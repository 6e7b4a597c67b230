import { FINGERS } from '#remotion/stage/human/fingers.ts'
import { neighboursOf, type Shares, soften } from '#remotion/stage/human/fit.ts'
import { FROM_RIG, HUMAN_JOINTS, ownerOf } from '#remotion/stage/human/joints.ts'
import type { PeopleMeta } from '#remotion/stage/human/people.ts'
import { type Column, pack } from '#remotion/stage/human/store.ts'
import { BROW, CLOTHES } from './allow.ts'
import { coarser } from './coarser.ts'
import { partsOf } from './parts.ts'
import { bytesOf, sparse } from './quantise.ts'
import { type BaseMesh, type Face, openTargets, type ProxyMesh, readBase, readProxy } from './source.ts'
import { ALWAYS, BODIES, BULKS, EXPRESSIONS, FACES, type Recipe } from './targets.ts'
import { tonesOf } from './tones.ts'

/** The groups of the base mesh that are used: the skin, what is in the mouth, and the cloth it offers for clothes. */
const GROUPS = {
  body: /^body$/,
  tights: /^helper-tights$/,
  skirt: /^helper-skirt$/,
  tongue: /^helper-tongue$/,
  upperTeeth: /^helper-upper-teeth$/,
  lowerTeeth: /^helper-lower-teeth$/,
  eyeL: /^helper-l-eye$/,
  eyeR: /^helper-r-eye$/,
  lashes: /^helper-[lr]-eyelashes-2$/,
} as const

const triangles = (faces: readonly Face[], to: (v: number) => number): number[] =>
  faces.flatMap(({ corners }) => {
    const [a, b, c, d] = corners.map(({ v }) => to(v))
    const first = [a ?? 0, b ?? 0, c ?? 0]
    return d === undefined ? first : [...first, a ?? 0, c ?? 0, d]
  })

/** The kept vertices in their old order, and the new place of each. */
const keep = (base: BaseMesh, proxies: readonly ProxyMesh[]) => {
  const used = new Set<number>()
  for (const { group, corners } of base.faces)
    if (Object.values(GROUPS).some((match) => match.test(group))) for (const { v } of corners) used.add(v)
  for (const { refs } of proxies) for (const v of refs.flat()) used.add(v)
  const kept = [...used].sort((a, b) => a - b)
  const place = new Map(kept.map((v, i) => [v, i]))
  return { kept, to: (v: number): number => place.get(v) ?? 0 }
}

/** Points that are no vertices: the middle of the vertices round a joint. */
const landmarks = (base: BaseMesh): Record<string, number[][]> => {
  const head = (bone: string) => base.joints[`${bone}____head`] ?? []
  const own = Object.fromEntries(HUMAN_JOINTS.map((joint) => [joint, FROM_RIG[joint].at.map(head)]))
  for (const side of ['L', 'R'])
    Object.assign(own, {
      ...Object.fromEntries(
        FINGERS.flatMap((finger) => [
          [`knuckle${finger}${side}`, [head(`finger${finger}-1.${side}`)]],
          [`tip${finger}${side}`, [base.joints[`finger${finger}-3.${side}____tail`] ?? []]],
        ]),
      ),
    })
  return own
}

const middle = (values: ArrayLike<number>, groups: readonly number[][]): number[] =>
  [0, 1, 2].map(
    (k) =>
      groups.reduce(
        (sum, group) => sum + group.reduce((s, v) => s + (values[v * 3 + k] ?? 0), 0) / group.length,
        0,
      ) / groups.length,
  )

/** How much of each joint a vertex has, by the weights of the rig's bones that move with it. */
const sharesOf = (base: BaseMesh, v: number): Map<number, number> => {
  const sums = new Map<number, number>()
  for (const { bone, weight } of base.weights[v] ?? []) {
    const joint = HUMAN_JOINTS.indexOf(ownerOf(bone))
    if (weight > 0) sums.set(joint, (sums.get(joint) ?? 0) + weight)
  }
  return sums
}

const SOFT = /^(hips|spine|chest|collar|arm|thigh)/
/** Shoulders and hips give way gently; hands, feet and the head keep the rig's own edges. */
const softened = (shares: Shares, faces: ArrayLike<number>): Shares => {
  const near = neighboursOf(faces, shares.length)
  const joints = new Set(HUMAN_JOINTS.flatMap((name, i) => (SOFT.test(name) ? [i] : [])))
  const soft = shares.map((own) => own.size > 0 && [...own.keys()].every((joint) => joints.has(joint)))
  let now = shares
  for (let pass = 0; pass < 4; pass++) {
    const next = soften(now, near)
    now = now.map((own, v) => (soft[v] ? (next[v] ?? own) : own))
  }
  return now
}

/** Which finger a vertex belongs to, 2 the index to 5 the little one, and how much of it, of 255. */
const fingerOf = (base: BaseMesh, v: number): [finger: number, share: number] => {
  const sums = FINGERS.map((finger) =>
    (base.weights[v] ?? []).reduce(
      (sum, { bone, weight }) => (bone.startsWith(`finger${finger}-`) ? sum + weight : sum),
      0,
    ),
  )
  const most = Math.max(...sums)
  return most > 0 ? [FINGERS[sums.indexOf(most)] ?? 0, Math.round(Math.min(1, most) * 255)] : [0, 0]
}

const skinOf = (sums: Map<number, number>): { joints: number[]; weights: number[] } => {
  const list = [...sums].sort((a, b) => b[1] - a[1]).slice(0, 4)
  const total = list.reduce((sum, [, w]) => sum + w, 0) || 1
  const weights = [0, 1, 2, 3].map((k) => Math.round(((list[k]?.[1] ?? 0) / total) * 255))
  weights[0] = 255 - (weights[1] ?? 0) - (weights[2] ?? 0) - (weights[3] ?? 0)
  return { joints: [0, 1, 2, 3].map((k) => list[k]?.[0] ?? 0), weights }
}

/** Everything a person is drawn from, in one file of a few megabytes. The same package gives the same bytes. */
export const buildPeople = async (): Promise<Uint8Array> => {
  const base = readBase()
  const clothes = CLOTHES.map((name) => ({ name, proxy: readProxy('clothes', name) }))
  const brow = readProxy('eyebrows', BROW)
  const { kept, to } = keep(base, [...clothes.map(({ proxy }) => proxy), brow])
  const marks = landmarks(base)
  /** Kept vertices, then landmarks. */
  const gather = (values: ArrayLike<number>): number[] => [
    ...kept.flatMap((v) => [values[v * 3] ?? 0, values[v * 3 + 1] ?? 0, values[v * 3 + 2] ?? 0]),
    ...Object.values(marks).flatMap((groups) => middle(values, groups)),
  ]
  const columns = new Map<string, Column>()
  const scales: Record<string, number> = {}
  columns.set('rest', Float32Array.from(gather(base.vertices)))
  for (const [name, match] of Object.entries(GROUPS))
    columns.set(
      `faces/${name}`,
      Uint16Array.from(
        triangles(
          base.faces.filter(({ group }) => match.test(group)),
          to,
        ),
      ),
    )
  const seen = columns.get('faces/body')
  const shape = columns.get('rest')
  if (seen instanceof Uint16Array && shape instanceof Float32Array)
    for (const [i, faces] of (await coarser(seen, shape)).entries()) columns.set(`faces/body/${i + 1}`, faces)
  const shares = kept.map((v) => sharesOf(base, v))
  const skins = softened(shares, columns.get('faces/body') ?? []).map(skinOf)
  columns.set('skin/joints', Uint8Array.from(skins.flatMap(({ joints }) => joints)))
  columns.set('skin/weights', Uint8Array.from(skins.flatMap(({ weights }) => weights)))

  columns.set('fingers', Uint8Array.from(kept.flatMap((v) => fingerOf(base, v))))

  const targets = openTargets(base.vertices.length / 3)
  const sum = ({ add, take = [] }: Recipe): Float32Array => {
    const out = new Float32Array(base.vertices.length)
    const mix = (name: string, k: number) => {
      const values = targets.read(name)
      for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + (values[i] ?? 0) * k
    }
    for (const name of add) mix(name, 0.001)
    for (const name of take) mix(name, -0.001)
    return out
  }
  const store = (name: string, values: ArrayLike<number>) => {
    const { bytes, scale } = bytesOf(values)
    columns.set(name, bytes)
    scales[name] = scale
  }
  for (const recipe of BODIES) {
    const values = gather(sum(recipe))
    const name = `shape/${recipe.name}`
    if (recipe.fine)
      columns.set(
        name,
        Int16Array.from(values, (x) => Math.round(x * 1000)),
      )
    else store(name, values)
  }
  for (const recipe of [ALWAYS, ...BULKS, ...FACES, ...EXPRESSIONS]) {
    const { index, moved } = sparse(gather(sum(recipe)))
    columns.set(`at/${recipe.name}`, Uint16Array.from(index))
    store(`by/${recipe.name}`, moved)
  }
  targets.close()

  const fitted = (name: string, { refs, weights, offsets, faces }: ProxyMesh) => {
    columns.set(`${name}/faces`, Uint16Array.from(triangles(faces, (v) => v)))
    columns.set(`${name}/refs`, Uint16Array.from(refs.flat(), to))
    columns.set(
      `${name}/weights`,
      Int16Array.from(weights.flat(), (w) => Math.round(Math.max(-7, Math.min(7, w)) * 4096)),
    )
    columns.set(
      `${name}/offsets`,
      Int16Array.from(offsets.flat(), (x) => Math.round(x * 4000)),
    )
  }
  for (const { name, proxy } of clothes) {
    fitted(name, proxy)
    const tones = tonesOf(name, proxy)
    columns.set(`${name}/tones`, tones.points)
    columns.set(
      `${name}/lights`,
      Uint8Array.from(
        proxy.faces.flatMap(({ corners }, i) => corners.slice(2).map(() => tones.faces[i] ?? 128)),
      ),
    )
    columns.set(`${name}/parts`, partsOf(proxy))
    const faces = columns.get(`${name}/faces`)
    if (faces instanceof Uint16Array)
      for (const [i, fewer] of (await coarser(faces, Float32Array.from(proxy.vertices))).entries())
        columns.set(`${name}/faces/${i + 1}`, fewer)
    columns.set(
      `${name}/hides`,
      Uint8Array.from(kept, (v) => proxy.hides[v] ?? 0),
    )
  }
  fitted('brow', brow)
  const meta: PeopleMeta = {
    joints: HUMAN_JOINTS,
    marks: Object.keys(marks),
    vertices: kept.length,
    scales,
    clothes: [...CLOTHES],
  }
  return pack({ meta, columns })
}
