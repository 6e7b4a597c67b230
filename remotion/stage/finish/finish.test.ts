import { describe, expect, it } from 'vitest'
import { Look, plainGrade } from '#film/look.ts'
import type { LightRig } from '#film/stage.ts'
import { finishOf } from './finish.ts'
import { finishShader } from './shader.ts'

const light: LightRig = {
  ...{ time: 'day', weather: 'clear', exposure: 1, ratio: 4, practicals: [] },
  sky: { top: '#31476b', horizon: '#f2b07a', ground: '#3a3a36', stars: 0, clouds: 0.4 },
  ambient: { sky: '#6f86a8', ground: '#4a4038', intensity: 0.6 },
  key: { colour: '#ffb978', intensity: 1.6, direction: [-0.5, -0.5, -0.7], softness: 0.5, motive: 'the sun' },
  fill: { colour: '#8fa8cc', intensity: 0.4 },
  rim: { colour: '#ffd9a0', intensity: 0.8 },
  haze: { colour: '#c9a58a', near: 10, far: 80 },
}
const spec = {
  ...{
    light,
    grade: plainGrade,
    look: 'painted' as const,
    frames: 49,
    seed: 70_001,
    set: { interior: false },
  },
  palette: {
    name: '',
    ...{ ground: '#3d5a66', light: '#f2dfb6', shadow: '#16262e', skin: '#d9a27e', accent: '#e2a33d' },
  },
  camera: {
    ...{ lens: 50, move: 'static' as const, shake: 0, focus: null, why: '' },
    keys: [
      { at: 0, position: [0, 1.6, 5] as const, target: [0, 1.5, 0] as const, roll: 0, focus: 2 },
      { at: 1, position: [0, 1.6, 5] as const, target: [0, 1.5, 0] as const, roll: 0, focus: 5 },
    ].map((key) => ({
      ...key,
      position: [...key.position] as [number, number, number],
      target: [...key.target] as [number, number, number],
    })),
  },
}

describe('the finish of a frame', () => {
  it('pays for depth only where a lens or card asks for it', () => {
    expect(finishOf(spec, 0)).toMatchObject({ focus: null, depth: false })
    expect(finishOf({ ...spec, look: 'paper' }, 0).depth).toBe(true)
    expect(finishOf({ ...spec, camera: { ...spec.camera, aperture: 2 } }, 0).depth).toBe(true)
  })
  it('racks focus, and blurs more the longer and the wider open the lens', () => {
    const far = (lens: number, aperture: number, frame = 0) =>
      finishOf({ ...spec, camera: { ...spec.camera, lens, aperture } }, frame).focus
    expect(far(50, 2)?.metres).toBe(2)
    expect(far(50, 2, 48)?.metres).toBe(5)
    expect(far(85, 2)?.blur).toBeGreaterThan(far(50, 2)?.blur ?? 9)
    expect(far(50, 2)?.blur).toBeGreaterThan(far(50, 8)?.blur ?? 9)
    // 50 mm at f/2, focused at 2 m: 2500 / (2 × 1950) = 0.64 mm of blur on a gate of 24 mm, half of it on each side
    expect(far(50, 2)?.blur).toBeCloseTo(0.0134, 3)
  })
  it('has another grain in each frame and the same one when asked again', () => {
    expect(finishOf(spec, 7)).toEqual(finishOf(spec, 7))
    expect(finishOf(spec, 7).seed).not.toBe(finishOf(spec, 8).seed)
  })
  it('compiles in what is asked for and nothing else', () => {
    for (const look of Look.options) {
      const plain = finishShader(finishOf({ ...spec, look }, 0, 'none'))
      expect(plain).not.toMatch(/smoothed\( at, |texture2D\( glow|uvec3/)
      const grade = { ...plainGrade, grain: 0.2, halation: 0.2 }
      expect(finishShader(finishOf({ ...spec, look, grade }, 0, 'edges'))).toMatch(
        /smoothed\( at, [\s\S]*glow, at[\s\S]*uvec3/,
      )
    }
  })
})
