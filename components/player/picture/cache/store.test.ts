import { expect, test } from 'vitest'
import { createStore } from './store.ts'

const kept = (bytes: number, width = 640) => ({ blob: new Blob([new Uint8Array(bytes)]), width })

test('what was used longest ago goes first, and the budget holds', () => {
  const store = createStore(30)
  for (const frame of [0, 1, 2]) store.put('a', frame, kept(10))
  expect(store.touch('a', 0)).toBe(10)
  store.put('b', 0, kept(10))
  expect([0, 1, 2].map((frame) => store.has('a', frame, 1))).toEqual([true, false, true])
  expect(store.bytes()).toBe(30)
})

test('a frame that is drawn again takes the place of the one before', () => {
  const store = createStore(100)
  store.put('a', 3, kept(40, 320))
  expect(store.has('a', 3, 640)).toBe(false)
  store.put('a', 3, kept(60, 640))
  expect(store.has('a', 3, 640)).toBe(true)
  expect(store.bytes()).toBe(60)
})

test('an edit asks for other frames, its undo finds the first ones again', () => {
  const store = createStore(100)
  store.put('before', 0, kept(10))
  expect(store.get('after', 0)).toBeNull()
  store.put('after', 0, kept(10))
  expect(store.get('before', 0)?.width).toBe(640)
})

test('one frame may be larger than the budget, and is alone then', () => {
  const store = createStore(30)
  store.put('a', 0, kept(20))
  store.put('a', 1, kept(50))
  expect(store.has('a', 0, 1)).toBe(false)
  expect(store.has('a', 1, 1)).toBe(true)
})
