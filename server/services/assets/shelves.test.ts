import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateBytes } from 'gltf-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brought } from '#film/assets/bring.ts'
import { SHAPES } from '#remotion/stage/prop/shapes/index.ts'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { assetPath } from '#server/storage/store.ts'
import { glbOf } from '../models/glb.ts'
import { aFilm, person } from '../testing.ts'
import { fromPlates, plateLook } from './from-plates.ts'
import { fromShapes } from './from-shapes.ts'
import { shapesOfStudio } from './shapes.ts'

const home = mkdtempSync(path.join(tmpdir(), 'reelwright-shelves-'))
const before = process.env.REELWRIGHT_HOME
let database: TestDatabase
beforeAll(async () => {
  process.env.REELWRIGHT_HOME = home
  database = await testDatabase()
})
afterAll(async () => {
  await database.close()
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

const asking = async () => {
  const { owner, projectId } = await aFilm(database.db)
  return { db: database.db, user: owner, projectId }
}

test('bars are taken with their sound at the size of the film, and are made once', async () => {
  const ask = await asking()
  const first = await fromPlates({ ...ask, plate: 'bars' })
  expect(first).toMatchObject({ kind: 'video', file: { width: 640, height: 360, ms: 10_000 } })
  expect(existsSync(assetPath(first.file.sound ?? ''))).toBe(true)
  expect(brought({}, first).name).toBe('Colour bars and tone')
  expect(await fromPlates({ ...ask, plate: 'bars' })).toEqual(first)
  expect(await plateLook({ ...ask, plate: 'bars' })).toMatch(/\.jpg$/)
  expect(readdirSync(path.join(home, 'scratch'))).toEqual([])
}, 60_000)

test('a picture is a picture, and what the film does not have is not found', async () => {
  const ask = await asking()
  expect(await fromPlates({ ...ask, plate: 'paper' })).toMatchObject({
    ...{ kind: 'picture', file: { width: 640, height: 360, name: 'Paper.png' } },
  })
  await expect(fromPlates({ ...ask, plate: 'film-ground' })).rejects.toThrow('no such plate') // no palette yet
  await expect(fromShapes({ ...ask, shape: 'toString', colour: '#aa3322' })).rejects.toThrow('builds no')
})

test('only who may edit the film takes from the shelves; members see what is on them', async () => {
  const ask = await asking()
  const viewer = await person(database.db, 'Viewer')
  const asked = { ...ask, user: viewer }
  await expect(plateLook({ ...asked, plate: 'black' })).rejects.toThrow('no such film')
  await database.db.member.create({ data: { projectId: ask.projectId, userId: viewer.id, role: 'viewer' } })
  await expect(fromPlates({ ...asked, plate: 'black' })).rejects.toThrow('As viewer you may not')
  await expect(fromShapes({ ...asked, shape: 'cup', colour: '#aa3322' })).rejects.toThrow(
    'As viewer you may not',
  )
  expect(existsSync(await plateLook({ ...asked, plate: 'black' }))).toBe(true)
})

test('a thing is taken as a model of its own size, the same one for the same colour', async () => {
  const ask = await asking()
  const cup = await fromShapes({ ...ask, shape: 'cup', colour: '#aa3322' })
  expect(cup).toMatchObject({ kind: 'model', size: 0.1, file: { name: 'Cup.glb' } })
  expect(await fromShapes({ ...ask, shape: 'cup', colour: '#aa3322' })).toEqual(cup)
  const green = await fromShapes({ ...ask, shape: 'cup', colour: '#22aa33' })
  expect(green.file.asset).not.toBe(cup.file.asset)
})

test('everything that the studio builds is on the shelf, and is a glTF without an error', async () => {
  const all = shapesOfStudio()
  expect(all.map(({ shape }) => shape).sort()).toEqual(Object.keys(SHAPES).sort())
  const rest = { models: {}, sets: {}, lights: {}, scenes: {} }
  for (const { shape, size } of all) {
    const propModels = { [shape]: { shape, colour: '#b85a3a', size, seed: 1 } }
    const { issues, info } = await validateBytes(await glbOf({ ...rest, propModels }, 'prop', shape), {})
    expect(issues.numErrors, shape).toBe(0)
    expect(info?.totalTriangleCount, shape).toBeGreaterThan(10)
  }
}, 120_000)
