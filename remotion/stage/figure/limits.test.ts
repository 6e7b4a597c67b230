import { expect, test } from 'vitest'
import { Rig } from '#film/rig.ts'
import { FigureModel } from '#film/stage.ts'
import { buildFigure } from './build.ts'
import { withinLimits } from './limits.ts'

const model = FigureModel.parse({
  ...{ kind: 'human', height: 1.7, build: 'average', shoulders: 0.43, hips: 0.34, headScale: 1 },
  ...{ feminine: 1, age: 0.9, skin: '#d9a07a', hair: { style: 'bun', colour: '#cfcac0' } },
  colours: { main: '#35506b', second: '#c8893a', legs: '#3a3f4a', shoes: '#4a2f22' },
  ...{ garment: 'coat', accessories: [], seed: 7 },
})
const limited = Rig.parse({
  ...{ skeleton: 'human', stiffness: 1, why: '' },
  limits: { head: { min: [-0.2, -0.3, -0.1], max: [0.2, 0.3, 0.1] } },
})

test('a head turns no further than its neck allows, and a stiff one turns less', () => {
  const rig = buildFigure(model)
  rig.joints.head.rotation.set(0.1, 1.2, -0.8, 'YXZ')
  rig.joints.neck.rotation.set(0, 0.4, 0, 'YXZ')
  withinLimits(rig, limited)
  expect(rig.joints.head.rotation.y).toBeCloseTo(0.3)
  expect(rig.joints.head.rotation.z).toBeCloseTo(-0.1)
  expect(rig.joints.head.rotation.x).toBeCloseTo(0.065)
  expect(rig.joints.neck.rotation.y).toBeCloseTo(0.26)
  rig.dispose()
})
