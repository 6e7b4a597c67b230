import { expect, test } from 'vitest'
import { whyNot } from './why-not.ts'

test('a browser without 3D is told what helps, all else is told as it is', () => {
  const three = new Error('THREE.WebGLRenderer: Error creating WebGL context.')
  expect(whyNot(three)).toMatch(/^This browser draws no 3D here\./)
  expect(whyNot('THREE.WebGLRenderer: Error creating WebGL context.')).toBe(whyNot(three))
  expect(whyNot(new Error('The model has no mesh.'))).toBe('The model has no mesh.')
})
