import { mix, tinted, withLightness } from '../light/colour.ts'
import { type Drafting, drafting, type Layout, type Materials, materials, type Site } from './kit.ts'

const BACK = -3.3
const FRONT = 4.6
type Shell = { w: number; h: number; left: number; right: number }
type Dress = (d: Drafting, m: Materials, site: Site, shell: Shell) => void

const windowOn = (
  d: Drafting,
  side: 'back' | 'left' | 'right',
  at: number,
  shell: Shell,
  frame: string,
  cloth?: string,
  w = 1.7,
  h = 1.5,
) => {
  const second = cloth ? { second: cloth } : {}
  if (side === 'back') d.put('window', [at, 0.95, BACK], [w, h, 0.1], frame, second)
  else if (side === 'left')
    d.put('window', [shell.left, 0.95, at], [w, h, 0.1], frame, { yaw: Math.PI / 2, ...second })
  else d.put('window', [shell.right, 0.95, at], [w, h, 0.1], frame, { yaw: -Math.PI / 2, ...second })
}
const doorOn = (d: Drafting, side: 'back' | 'left' | 'right', at: number, shell: Shell, colour: string) => {
  if (side === 'back') {
    d.put('door', [at, 0, BACK], [0.95, 2.1, 0.1], colour)
    d.mark('door', 'door', at, BACK + 0.7, 0)
  } else {
    const x = side === 'left' ? shell.left : shell.right
    const s = side === 'left' ? 1 : -1
    d.put('door', [x, 0, at], [0.95, 2.1, 0.1], colour, { yaw: (s * Math.PI) / 2 })
    d.mark('door', 'door', x + s * 0.7, at, (s * Math.PI) / 2)
  }
}
const seatAt = (
  d: Drafting,
  id: string,
  x: number,
  z: number,
  facing: number,
  colour: string,
  second: string,
) => {
  d.put('chair', [x, 0, z], [0.46, 0.95, 0.46], colour, { yaw: facing, second })
  d.mark(id, 'sit', x, z, facing, 0.46)
}
const tableForTwo = (d: Drafting, m: Materials, x: number, z: number) => {
  d.put('table', [x, 0, z], [1.5, 0.76, 0.85], m.wood, { solid: true })
  seatAt(d, 'seat-left', x - 1.02, z, Math.PI / 2, m.darkWood, m.cloth)
  seatAt(d, 'seat-right', x + 1.02, z, -Math.PI / 2, m.darkWood, m.cloth)
}

const living: Dress = (d, m, site, shell) => {
  d.put('rug', [0, 0, -0.3], [3.6, 0.02, 2.5], m.cloth, { second: m.softCloth })
  d.put('fireplace', [-0.2, 0, BACK + 0.3], [1.7, 1.15, 0.5], site.rich ? m.stone : m.brick, {
    second: m.darkWood,
    solid: true,
  })
  d.put('picture', [-0.2, 1.55, BACK + 0.2], [0.9, 0.65, 0.04], m.far)
  windowOn(d, 'left', -1, shell, m.paleCloth, m.cloth)
  windowOn(d, 'back', 2.2, shell, m.paleCloth, m.cloth, 1.3)
  d.put('shelf', [-2.4, 0, BACK + 0.2], [1.3, 2.2, 0.34], m.darkWood, { second: m.cloth, solid: true })
  d.put('armchair', [-2.1, 0, -0.9], [0.9, 1, 0.9], m.softCloth, { yaw: 1, solid: true })
  d.mark('seat-left', 'sit', -2.05, -0.85, 1, 0.44)
  d.put('sofa', [2.2, 0, -1.2], [1.9, 0.92, 0.9], m.cloth, { yaw: -0.75, second: m.paleCloth, solid: true })
  d.mark('seat-right', 'sit', 2.15, -1.1, -0.75, 0.44)
  d.put('lamp', [3, 0, -2.4], [0.5, 1.6, 0.5], m.paleCloth, { second: m.darkWood })
  d.put('round-table', [-3, 0, -1.7], [0.6, 0.6, 0.6], m.wood, { solid: true })
  d.put('lamp', [-3, 0.6, -1.7], [0.34, 0.5, 0.34], m.paleCloth, { second: m.metal })
  doorOn(d, 'right', 0.6, shell, m.wood)
}

const kitchen: Dress = (d, m, _site, shell) => {
  d.put('cabinet', [-2.35, 0, BACK + 0.32], [1.9, 0.92, 0.6], m.paint, { second: m.paleWood, solid: true })
  d.put('stove', [-0.9, 0, BACK + 0.34], [0.85, 0.92, 0.62], m.metal, { second: m.cloth, solid: true })
  d.put('sink', [0.55, 0, BACK + 0.32], [1.9, 0.92, 0.6], m.paint, { second: m.paleWood, solid: true })
  windowOn(d, 'back', 0.6, shell, m.paleCloth, undefined, 1.6, 1.1)
  d.put('rack', [-2.5, 1.5, BACK + 0.16], [1.7, 1, 0.28], m.paleWood, { second: m.cloth })
  d.put('rack', [2.7, 0, BACK + 0.2], [1, 2.1, 0.36], m.paleWood, { second: m.leaf, solid: true })
  d.put('pendant', [0, 1.95, -1.2], [0.52, shell.h - 1.95, 0.52], m.cloth)
  tableForTwo(d, m, 0.1, -1.4)
  d.put('bottles', [0.3, 0.76, -1.5], [0.36, 0.26, 0.1], m.cloth)
  windowOn(d, 'left', -0.8, shell, m.paleCloth, m.softCloth, 1.4, 1.2)
  d.put('plant', [-3, 0, 0.9], [0.8, 1.1, 0.8], m.leaf, { second: m.brick })
  d.mark('work', 'work', -0.9, BACK + 1.05, Math.PI)
  doorOn(d, 'right', -0.2, shell, m.paleWood)
}

const bedroom: Dress = (d, m, _site, shell) => {
  d.put('rug', [0.2, 0, 0], [3, 0.02, 2], m.softCloth, { second: m.paleCloth })
  d.put('bed', [1.5, 0, -2.05], [1.6, 0.7, 2.1], m.wood, { second: m.cloth, solid: true })
  d.mark('bed', 'lie', 1.5, -1.95, 0, 0.58)
  d.mark('bedside', 'sit', 0.55, -1.7, -1.2, 0.55)
  d.put('round-table', [0.3, 0, -2.85], [0.5, 0.55, 0.5], m.darkWood, { solid: true })
  d.put('lamp', [0.3, 0.55, -2.85], [0.34, 0.5, 0.34], m.paleCloth, { second: m.metal })
  d.put('picture', [1.5, 1.5, BACK + 0.02], [0.9, 0.6, 0.04], m.far)
  d.put('wardrobe', [-2.7, 0, BACK + 0.34], [1.3, 2.1, 0.6], m.darkWood, { solid: true })
  windowOn(d, 'left', -0.9, shell, m.paleCloth, m.cloth)
  windowOn(d, 'back', -0.9, shell, m.paleCloth, m.cloth, 1.2)
  seatAt(d, 'seat', -1.9, -1.7, 0.9, m.wood, m.cloth)
  doorOn(d, 'right', 0.5, shell, m.wood)
}

const office: Dress = (d, m, site, shell) => {
  d.put('desk', [0.3, 0, -1.75], [1.9, 0.78, 0.85], m.darkWood, { solid: true })
  d.put('chair', [0.3, 0, -2.45], [0.55, 1.15, 0.5], m.darkWood, { second: m.cloth })
  d.mark('work', 'sit', 0.3, -2.4, 0, 0.46)
  d.put('lamp', [0.95, 0.78, -1.8], [0.36, 0.5, 0.36], m.cloth, { second: m.metal })
  seatAt(d, 'seat', -1.2, -1, 2.3, m.darkWood, m.cloth)
  windowOn(d, 'back', 0.3, shell, m.darkWood, site.rich ? m.cloth : undefined, 2.3, 1.6)
  d.put('shelf', [-2.45, 0, BACK + 0.2], [1.7, 2.3, 0.36], m.darkWood, { second: m.cloth, solid: true })
  d.put('cabinet', [2.6, 0, BACK + 0.3], [1.2, 1.3, 0.5], m.metal, { solid: true })
  d.put('plant', [2.9, 0, -1.3], [0.8, 1.4, 0.8], m.leaf, { second: m.brick })
  windowOn(d, 'left', -0.7, shell, m.darkWood)
  if (site.says('computer', 'screen', 'monitor', 'tv', 'newsroom', 'agency'))
    d.put('screen', [-0.25, 0.78, -1.85], [0.6, 0.42, 0.06], m.shallow, { yaw: 0.4 })
  doorOn(d, 'right', 0.5, shell, m.wood)
}

const bar: Dress = (d, m, _site, shell) => {
  d.put('counter', [-0.2, 0, -2.05], [4.4, 1.08, 0.6], m.darkWood, { second: m.wood, solid: true })
  d.put('rack', [-0.2, 0.9, BACK + 0.2], [4.4, 1.6, 0.3], m.darkWood, { second: m.cloth })
  d.put('bottles', [-0.6, 1.08, -2.15], [0.9, 0.3, 0.1], m.cloth)
  for (const [i, x] of [-1.6, -0.6, 0.5, 1.5].entries()) {
    d.put('stool', [x, 0, -1.4], [0.4, 0.74, 0.4], m.darkWood, { second: m.cloth })
    d.mark(`stool-${i + 1}`, 'sit', x, -1.4, i % 2 ? Math.PI - 0.9 : Math.PI + 0.9, 0.74)
  }
  for (const x of [-1.4, 0, 1.4]) d.put('pendant', [x, 1.95, -1.7], [0.42, shell.h - 1.95, 0.42], m.cloth)
  d.put('neon', [2.7, 1.7, BACK + 0.06], [1, 0.55, 0.06], m.cloth)
  d.put('round-table', [2.5, 0, -0.7], [0.8, 0.76, 0.8], m.wood, { solid: true })
  seatAt(d, 'seat-right', 2.5, -1.3, 0, m.darkWood, m.cloth)
  d.put('barrel', [-3, 0, -1.9], [0.7, 0.95, 0.7], m.wood, { solid: true })
  windowOn(d, 'left', -0.6, shell, m.darkWood)
  d.mark('work', 'work', 0.2, -2.65, 0)
  doorOn(d, 'right', 0.8, shell, m.darkWood)
}

const classroom: Dress = (d, m, _site, shell) => {
  d.put('blackboard', [0, 0.95, BACK + 0.02], [3.4, 1.3, 0.06], '#2f4a40')
  d.put('desk', [1.9, 0, -2.3], [1.5, 0.76, 0.7], m.wood, { yaw: -0.35, solid: true })
  d.mark('work', 'work', 0.2, -2.5, 0)
  for (const [i, [x, z]] of (
    [
      [-2.4, -0.9],
      [-2.4, 0.7],
      [2.5, 0.4],
      [2.5, 1.9],
    ] as const
  ).entries()) {
    d.put('table', [x, 0, z - 0.5], [1, 0.7, 0.5], m.paleWood, { solid: true })
    seatAt(d, `seat-${i + 1}`, x, z, Math.PI, m.wood, m.cloth)
  }
  windowOn(d, 'left', -1.9, shell, m.paleCloth, undefined, 1.6, 1.6)
  windowOn(d, 'left', 0.4, shell, m.paleCloth, undefined, 1.6, 1.6)
  d.put('shelf', [2.9, 0, BACK + 0.2], [1, 1.4, 0.34], m.wood, { second: m.cloth, solid: true })
  d.put('clock', [-2.7, 0, BACK + 0.2], [0.45, 2, 0.3], m.darkWood)
  doorOn(d, 'right', -0.9, shell, m.wood)
}

const hospital: Dress = (d, m, site, shell) => {
  const white = tinted('#dfe6e6', m.plaster, 0.3)
  d.put('bed', [1.5, 0, -2.05], [1, 0.75, 2.1], m.metal, { second: m.shallow, solid: true })
  d.mark('bed', 'lie', 1.5, -1.95, 0, 0.6)
  d.put('screen', [2.5, 1.15, BACK + 0.5], [0.5, 0.4, 0.06], m.shallow, { yaw: -0.3 })
  d.put('post', [2.5, 0, BACK + 0.5], [0.05, 1.2, 0.05], m.metal)
  d.put('curtain', [0.4, 0, BACK + 0.5], [1.1, 2.2, 0.1], m.softCloth)
  d.put('cabinet', [-2.3, 0, BACK + 0.3], [1.6, 0.95, 0.5], white, { second: m.metal, solid: true })
  d.put('rack', [-2.3, 1.4, BACK + 0.16], [1.5, 0.9, 0.26], white, { second: m.shallow })
  if (site.says('lab', 'laboratory'))
    d.put('console', [-0.4, 0, -2.3], [1.6, 1, 0.7], white, { second: m.shallow, solid: true })
  windowOn(d, 'left', -0.9, shell, white)
  seatAt(d, 'seat', 0.3, -1.6, 0.9, m.metal, m.shallow)
  doorOn(d, 'right', 0.4, shell, white)
}

const shop: Dress = (d, m, site, shell) => {
  d.put('counter', [1.5, 0, -1.7], [2.4, 0.98, 0.65], m.wood, { second: m.paleWood, solid: true })
  d.mark('work', 'work', 1.4, -2.35, 0)
  d.put('rack', [-2.2, 0, BACK + 0.22], [1.9, 2.4, 0.4], m.wood, { second: m.cloth, solid: true })
  d.put('rack', [0.2, 0, BACK + 0.22], [1.9, 2.4, 0.4], m.wood, { second: m.leaf, solid: true })
  d.put('rack', [2.5, 0.9, BACK + 0.18], [1.8, 1.5, 0.34], m.wood, { second: m.cloth })
  d.put('crate', [-2.5, 0, -1.2], [0.7, 0.5, 0.6], m.paleWood, { yaw: 0.3, solid: true })
  d.put('barrel', [-3, 0, -0.4], [0.6, 0.85, 0.6], m.darkWood, { solid: true })
  for (const x of [-1, 1]) d.put('pendant', [x, 2, -1.5], [0.46, shell.h - 2, 0.46], m.cloth)
  d.put('bottles', [2, 0.98, -1.7], [0.6, 0.26, 0.1], m.cloth)
  if (site.says('flower', 'florist'))
    for (const x of [-1.4, -0.8, 2.9])
      d.put('plant', [x, 0, -2.3], [0.7, 0.9, 0.7], m.leaf, { second: m.brick })
  windowOn(d, 'left', -0.6, shell, m.wood, undefined, 2.2, 1.6)
  doorOn(d, 'right', 0.4, shell, m.wood)
}

const library: Dress = (d, m, _site, shell) => {
  for (const x of [-2.6, -1.05, 2.55])
    d.put('shelf', [x, 0, BACK + 0.22], [1.5, 2.8, 0.4], m.darkWood, { second: m.cloth, solid: true })
  windowOn(d, 'back', 0.75, shell, m.darkWood, undefined, 1.3, 1.9)
  d.put('shelf', [shell.right - 0.22, 0, -1.6], [2.2, 2.8, 0.4], m.darkWood, {
    yaw: -Math.PI / 2,
    second: m.softCloth,
    solid: true,
  })
  d.put('ladder', [-1.2, 0, BACK + 0.75], [0.5, 2.6, 0.6], m.wood)
  tableForTwo(d, m, 0.2, -1.5)
  d.put('lamp', [0.2, 0.76, -1.5], [0.36, 0.5, 0.36], m.leaf, { second: m.metal })
  d.put('rug', [0.2, 0, -1], [3.6, 0.02, 2.4], m.cloth, { second: m.darkWood })
  windowOn(d, 'left', -0.8, shell, m.darkWood, undefined, 1.4, 1.9)
  d.mark('work', 'work', -1.05, BACK + 0.95, Math.PI)
  doorOn(d, 'right', 1.1, shell, m.darkWood)
}

const lampRoom: Dress = (d, m, _site, shell) => {
  d.put('lens', [0, 0, -2], [1.5, 2.9, 1.5], m.paleWood, { solid: true })
  for (const x of [-2.45, 2.45]) windowOn(d, 'back', x, shell, m.metal, undefined, 1.9, 1.9)
  windowOn(d, 'left', -1.2, shell, m.metal, undefined, 2.2, 1.9)
  windowOn(d, 'right', -1.2, shell, m.metal, undefined, 2.2, 1.9)
  d.put('railing', [0, 0, -0.85], [2.6, 0.9, 0.05], m.metal)
  d.put('desk', [-2.6, 0, -0.1], [1.2, 0.78, 0.65], m.darkWood, { yaw: Math.PI / 2, solid: true })
  d.put('lamp', [-2.75, 0.78, -0.35], [0.3, 0.46, 0.3], m.cloth, { second: m.metal })
  seatAt(d, 'seat', -1.95, -0.1, -Math.PI / 2 + 0.5, m.wood, m.cloth)
  d.put('barrel', [2.9, 0, -0.6], [0.6, 0.85, 0.6], m.wood, { solid: true })
  d.put('crate', [2.7, 0, 0.3], [0.6, 0.5, 0.5], m.paleWood, { yaw: 0.5, solid: true })
  d.put('spiral', [2.6, 0, -2.3], [1.7, 1.4, 1.7], m.metal, { solid: true })
  d.mark('stairs', 'door', 1.7, -1.7, 0.6)
  d.mark('work', 'work', 0, -0.55, Math.PI)
}

const attic: Dress = (d, m, _site, shell) => {
  d.put('chest', [-1.9, 0, -2.4], [1.1, 0.75, 0.6], m.darkWood, { yaw: 0.3, solid: true })
  d.put('crate', [2.1, 0, -2.5], [0.8, 0.7, 0.7], m.paleWood, { yaw: -0.2, solid: true })
  d.put('crate', [2.2, 0.7, -2.5], [0.55, 0.45, 0.5], m.wood, { yaw: 0.3 })
  d.put('crate', [2.9, 0, -1.7], [0.6, 0.5, 0.6], m.wood, { solid: true })
  d.put('wardrobe', [-3, 0, -1.4], [1.1, 2, 0.55], m.darkWood, { yaw: Math.PI / 2, solid: true })
  windowOn(d, 'back', 0.2, shell, m.darkWood, undefined, 1.3, 1.3)
  for (const s of [-1, 1])
    for (const z of [-2.4, -0.4, 1.6, 3.6]) d.put('post', [s * 3.3, 0, z], [0.2, shell.h, 0.2], m.darkWood)
  d.put('easel', [1.1, 0, -2.3], [0.8, 1.6, 0.6], m.wood, { yaw: -0.4 })
  d.put('rug', [0, 0, -0.5], [2.6, 0.02, 1.7], m.softCloth, { second: m.cloth })
  d.put('candles', [-1.9, 0.86, -2.35], [0.3, 0.2, 0.3], m.paleCloth)
  seatAt(d, 'seat', -0.9, -1.9, 0.6, m.darkWood, m.softCloth)
  d.put('ladder', [2.9, 0, 0.6], [0.6, 2.6, 0.9], m.wood)
  d.mark('ladder', 'door', 2.2, 0.6, -1.4)
}

const theatre: Dress = (d, m, _site, shell) => {
  d.put('curtain', [-2.7, 0, -2.5], [1.7, shell.h, 0.2], m.cloth)
  d.put('curtain', [2.7, 0, -2.5], [1.7, shell.h, 0.2], m.cloth)
  d.put('curtain', [0, 2.3, -2.4], [7, shell.h - 2.3, 0.2], m.cloth)
  d.put('ridge', [0, 0.2, BACK + 0.2], [7, 1.6, 0.1], m.far)
  d.put('piano', [2.1, 0, -1.7], [1.5, 1.2, 0.7], m.darkWood, { yaw: -0.5, solid: true })
  d.put('stool', [1.55, 0, -1.1], [0.4, 0.5, 0.4], m.darkWood, { second: m.cloth })
  d.mark('piano', 'sit', 1.55, -1.1, 2.6, 0.5)
  d.put('chest', [-2.1, 0, -1.7], [1, 0.7, 0.6], m.darkWood, { yaw: 0.4, solid: true })
  for (const x of [-1.5, 0, 1.5]) d.put('pendant', [x, 2.6, -0.4], [0.36, shell.h - 2.6, 0.36], m.metal)
  d.mark('wings', 'door', -3, -1.2, Math.PI / 2)
  d.mark('front', 'work', 0, 0.5, 0)
}

const workshop: Dress = (d, m, _site, shell) => {
  d.put('table', [-1.7, 0, -2.6], [2.4, 0.9, 0.8], m.wood, { solid: true })
  d.mark('work', 'work', -1.7, -1.85, Math.PI)
  d.put('rack', [-1.7, 1.45, BACK + 0.16], [2.3, 1.1, 0.28], m.paleWood, { second: m.metal })
  windowOn(d, 'back', 1.2, shell, m.metal, undefined, 2, 1.3)
  d.put('rack', [2.9, 0, -2.2], [1.5, 2.1, 0.5], m.metal, { yaw: -Math.PI / 2, second: m.cloth, solid: true })
  d.put('barrel', [2.1, 0, -2.7], [0.7, 0.95, 0.7], m.cloth, { solid: true })
  d.put('crate', [-3, 0, -0.9], [0.8, 0.7, 0.7], m.paleWood, { solid: true })
  d.put('ladder', [0.1, 0, BACK + 0.5], [0.5, 2.5, 0.5], m.wood)
  d.put('pendant', [-1, 2.1, -1.8], [0.6, shell.h - 2.1, 0.6], m.metal)
  d.put('stool', [-2.5, 0, -1.5], [0.4, 0.6, 0.4], m.wood, { second: m.cloth })
  d.mark('seat', 'sit', -2.5, -1.5, 0.8, 0.6)
  doorOn(d, 'right', 0.5, shell, m.metal)
}

const cell: Dress = (d, m, _site, shell) => {
  d.put('bed', [-2.2, 0, -2.1], [0.9, 0.5, 1.9], m.metal, { second: m.stone, solid: true })
  d.mark('bed', 'sit', -1.65, -1.8, 1.2, 0.5)
  d.put('window', [0.6, 1.9, BACK], [0.9, 0.7, 0.1], m.metal)
  d.put('table', [1.9, 0, -2.5], [0.9, 0.72, 0.6], m.darkWood, { solid: true })
  d.put('candles', [1.9, 0.72, -2.5], [0.3, 0.22, 0.3], m.paleCloth)
  seatAt(d, 'seat', 1.6, -1.8, 2.7, m.darkWood, m.darkWood)
  for (let i = 0; i < 9; i++)
    d.put('post', [shell.right - 0.08, 0, -2.3 + i * 0.26], [0.05, shell.h, 0.05], m.metal)
  d.mark('door', 'door', shell.right - 0.8, -1.3, -Math.PI / 2)
  d.put('window', [shell.left, 1.7, 0], [0.8, 0.7, 0.1], m.metal, { yaw: Math.PI / 2 })
}

const kinds: readonly (readonly [Dress, readonly string[]])[] = [
  [lampRoom, ['lamp room', 'lantern room', 'lighthouse', 'beacon', 'observatory']],
  [kitchen, ['kitchen', 'bakery', 'dining', 'galley', 'canteen', 'cottage']],
  [bedroom, ['bedroom', 'bed', 'nursery', 'dormitory', 'motel', 'hotel', 'bunk']],
  [classroom, ['classroom', 'school', 'lecture', 'academy', 'blackboard']],
  [hospital, ['hospital', 'clinic', 'ward', 'surgery', 'laboratory', 'lab', 'infirmary', 'morgue']],
  [library, ['library', 'archive', 'bookshop', 'bookstore', 'reading room', 'museum']],
  [bar, ['bar', 'pub', 'tavern', 'saloon', 'cafe', 'café', 'diner', 'restaurant', 'club', 'inn', 'coffee']],
  [
    shop,
    ['shop', 'store', 'market', 'pharmacy', 'florist', 'grocery', 'boutique', 'pawnshop', 'post office'],
  ],
  [
    office,
    [
      'office',
      'study',
      'desk',
      'police',
      'station',
      'agency',
      'bank',
      'newsroom',
      'courtroom',
      'boardroom',
      'detective',
    ],
  ],
  [attic, ['attic', 'loft', 'barn', 'cellar', 'storage', 'storeroom', 'studio']],
  [theatre, ['theatre', 'theater', 'stage', 'backstage', 'concert', 'ballroom', 'rehearsal', 'circus']],
  [workshop, ['workshop', 'garage', 'factory', 'warehouse', 'forge', 'hangar', 'boathouse', 'basement']],
  [cell, ['cell', 'prison', 'jail', 'dungeon', 'interrogation', 'crypt', 'bunker']],
]

/** What the text mentions must be seen: the words of the place become pieces where there is room. */
const features = (d: Drafting, m: Materials, site: Site, shell: Shell) => {
  const has = (...kindsOfPiece: string[]) => d.pieces.some((p) => kindsOfPiece.includes(p.kind))
  if (site.says('piano', 'organ') && !has('piano'))
    d.put('piano', [shell.right - 0.5, 0, -0.5], [1.5, 1.2, 0.7], m.darkWood, {
      yaw: -Math.PI / 2,
      solid: true,
    })
  if (site.says('stairs', 'staircase', 'stair') && !has('stairs', 'spiral')) {
    d.put('stairs', [shell.left + 0.6, 0, 0.9], [1.1, shell.h * 0.8, 2.6], m.wood, {
      second: m.darkWood,
      solid: true,
    })
    d.mark('stairs', 'edge', shell.left + 0.6, 2.5, 0.9)
  }
  if (site.says('candle') && !has('candles'))
    d.put('candles', [-1.4, 0.95, BACK + 0.3], [0.3, 0.2, 0.3], m.paleCloth)
  if (site.says('clock') && !has('clock'))
    d.put('clock', [shell.right - 0.3, 0, 2], [0.5, 2.1, 0.32], m.darkWood, { yaw: -Math.PI / 2 })
  if (site.says('fire', 'fireplace', 'hearth') && !has('fireplace', 'stove'))
    d.put('fireplace', [shell.right - 0.3, 0, 1.6], [1.6, 1.15, 0.5], m.brick, {
      yaw: -Math.PI / 2,
      second: m.darkWood,
      solid: true,
    })
  if (site.says('plant', 'flower') && !has('plant'))
    d.put('plant', [shell.left + 0.6, 0, 0.6], [0.9, 1.3, 0.9], m.leaf, { second: m.brick })
  if (site.says('chandelier') || site.rich)
    d.put('chandelier', [0, shell.h - 0.95, -0.8], [1.3, 0.95, 1.3], m.paleWood)
  if (site.says('lamp', 'lantern') && !has('lamp', 'lens', 'pendant'))
    d.put('lamp', [shell.right - 0.6, 0, -1], [0.5, 1.6, 0.5], m.paleCloth, { second: m.darkWood })
  if (site.says('television', 'tv', 'screen') && !has('screen'))
    d.put('screen', [shell.right - 0.1, 0.9, 1.6], [1.1, 0.65, 0.06], m.shallow, { yaw: -Math.PI / 2 })
  if (site.says('painting', 'portrait', 'picture') && !has('picture'))
    d.put('picture', [-1.6, 1.5, BACK + 0.02], [0.8, 1, 0.04], m.far)
  if (site.says('easel', 'painter', 'artist') && !has('easel'))
    d.put('easel', [-2.6, 0, 0.4], [0.9, 1.7, 0.6], m.wood, { yaw: 0.9 })
  if (site.says('chest', 'trunk') && !has('chest'))
    d.put('chest', [-2.7, 0, 1.2], [1, 0.7, 0.6], m.darkWood, { yaw: 0.9, solid: true })
}

/** A room: three walls, a fourth behind the camera, furniture that says what it is, a quiet middle for people. */
export const room: Layout = (site) => {
  const { random, palette } = site
  const m = materials(palette)
  const d = drafting(random)
  const dress = kinds.find(([, words]) => site.says(...words))?.[0] ?? living
  const w = site.rich ? 8.4 : dress === cell ? 6.2 : 7
  const h =
    site.rich || dress === library || dress === theatre || dress === lampRoom
      ? 3.8
      : dress === attic || dress === cell
        ? 2.7
        : 3.05
  const shell: Shell = { w, h, left: -w / 2, right: w / 2 }
  const bare = dress === cell || dress === workshop || dress === attic || site.poor
  const wallColour =
    dress === hospital
      ? withLightness(m.shallow, 0.76, 0.45)
      : dress === cell
        ? m.stone
        : dress === attic
          ? m.wood
          : dress === bar || dress === library
            ? mix(m.paint, m.darkWood, 0.25)
            : random.pick([m.plaster, m.paint, mix(m.plaster, m.softCloth, 0.4)])
  const dado = bare
    ? undefined
    : dress === hospital
      ? withLightness(m.shallow, 0.6, 0.6)
      : random.pick([m.wood, mix(wallColour, m.darkWood, 0.45)])
  const depth = FRONT - BACK
  const mid = (FRONT + BACK) / 2
  const second = dado ? { second: dado } : {}
  d.put(
    dress === hospital || dress === kitchen || dress === cell ? 'slabs' : 'boards',
    [0, 0, mid],
    [w, dress === hospital ? 0.9 : 0.7, depth],
    dress === hospital
      ? withLightness(m.stone, 0.62)
      : dress === cell
        ? m.darkStone
        : dress === kitchen
          ? mix(m.stone, m.brick, 0.35)
          : m.wood,
  )
  d.put('wall', [0, 0, BACK], [w, h, 0.1], wallColour, second)
  d.put('wall', [shell.left, 0, mid], [depth, h, 0.1], wallColour, { yaw: Math.PI / 2, ...second })
  d.put('wall', [shell.right, 0, mid], [depth, h, 0.1], wallColour, { yaw: -Math.PI / 2, ...second })
  d.put('wall', [0, 0, FRONT], [w, h, 0.1], wallColour, { yaw: Math.PI, ...second })
  d.put('ceiling', [0, h, mid], [w, 0.1, depth], mix(wallColour, '#ffffff', 0.72))
  if (bare || dress === bar || dress === living)
    d.put('beams', [0, h - 0.24, mid], [w, 0.22, depth], m.darkWood)
  d.pair(0, 0, 1.6)
  dress(d, m, site, shell)
  features(d, m, site, shell)
  // Seen in reverse shots: the wall behind the camera is dressed too.
  d.put('picture', [-1.7, 1.35, FRONT - 0.02], [0.9, 0.7, 0.04], m.far, { yaw: Math.PI })
  d.put('cabinet', [1.4, 0, FRONT - 0.3], [1.7, 0.95, 0.5], m.darkWood, { yaw: Math.PI, solid: true })
  d.put('lamp', [1.8, 0.95, FRONT - 0.3], [0.34, 0.5, 0.34], m.paleCloth, { second: m.metal })
  d.mark('window', 'stand', shell.left + 0.9, -0.6, -Math.PI / 2 + 0.5)
  d.block([shell.left - 0.3, 0, BACK - 0.3], [shell.right + 0.3, h, BACK])
  d.block([shell.left - 0.3, 0, BACK], [shell.left, h, FRONT])
  d.block([shell.right, 0, BACK], [shell.right + 0.3, h, FRONT])
  return {
    interior: true,
    ground: { kind: 'none', colour: m.wood, second: m.darkWood },
    pieces: d.pieces,
    marks: d.marks,
    solids: d.solids,
    cameraRoom: {
      min: [shell.left + 0.3, 0.25, BACK + 0.35],
      max: [shell.right - 0.3, h - 0.25, FRONT - 0.7],
    },
  }
}
