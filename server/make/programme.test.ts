import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putBytes, remember } from '#server/storage/store.ts'
import { lookUp, type Plan } from './programme.ts'

const home = mkdtempSync(path.join(tmpdir(), 'reelwright-programme-'))
const before = process.env.REELWRIGHT_HOME
beforeAll(() => {
  process.env.REELWRIGHT_HOME = home
})
afterAll(() => {
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

const piece = (key: string, frames: number) => ({ frames, key, task: `${key}0000` })
const clip = (id: string, ...pieces: ReturnType<typeof piece>[]) => ({ id, sign: 1, pieces })
const planOf = (picture: Plan['picture'], mix: string | null = 'mix.wav'): Plan => ({
  picture,
  sound: { sign: 1, mix, newer: mix === null ? ['line'] : [] },
  file: {
    ...{ asset: 'film.mp4', segments: [], mix: 'mix.wav' },
    inspection: { frames: 60 },
    pieces: [
      { key: 'a', frames: 24 },
      { key: 'b', frames: 12 },
      { key: 'c', frames: 24 },
    ],
  } as never,
})
const asFiled = [clip('one', piece('a', 24), piece('b', 12)), clip('two', piece('c', 24))]
const places = async (plan: Plan, untouched = false) =>
  (await lookUp(plan, untouched)).picture.map(({ pieces }) =>
    pieces.map(({ asset, offset }) => [asset, offset]),
  )

test('a film as its file has it is the file, though no piece of it is kept', async () => {
  const found = await lookUp(planOf(asFiled), false)
  expect(found.file).toBe('film.mp4')
  expect(found.picture.map(({ pieces }) => pieces.map(({ from, offset }) => [from, offset]))).toEqual([
    [
      [0, 0],
      [24, 24],
    ],
    [[0, 36]],
  ])
})

test('what was put elsewhere is found where the file has it', async () => {
  const turned = [clip('two', piece('c', 24)), clip('one', piece('a', 24), piece('b', 12))]
  expect((await lookUp(planOf(turned), false)).file).toBeNull()
  expect(await places(planOf(turned))).toEqual([
    [['film.mp4', 36]],
    [
      ['film.mp4', 0],
      ['film.mp4', 24],
    ],
  ])
})

test('what was changed is nowhere until it is drawn', async () => {
  const changed = [clip('one', piece('a', 24), piece('other', 12)), clip('two', piece('c', 24))]
  expect(await places(planOf(changed))).toEqual([
    [
      ['film.mp4', 0],
      [null, 0],
    ],
    [['film.mp4', 36]],
  ])
  const asset = await putBytes(new Uint8Array([1, 2, 3]), 'mp4')
  await remember('other0000', { asset })
  expect(await places(planOf(changed))).toEqual([
    [
      ['film.mp4', 0],
      [asset, 0],
    ],
    [['film.mp4', 36]],
  ])
})

test('with another sound it is another film, its picture still the file', async () => {
  const found = await lookUp(planOf(asFiled, null), false)
  expect(found).toMatchObject({ file: null, sound: { newer: ['line'] } })
  expect(found.picture.flatMap(({ pieces }) => pieces).every(({ asset }) => asset === 'film.mp4')).toBe(true)
})

test('a file that nobody has touched since stands, whichever renderer is here now', async () => {
  const unknown = [clip('one', piece('x', 36)), clip('two', piece('y', 24))]
  expect(await lookUp(planOf(unknown, null), true)).toMatchObject({ file: 'film.mp4', sound: { newer: [] } })
  expect(await places(planOf(unknown), true)).toEqual([[['film.mp4', 0]], [['film.mp4', 36]]])
})
