import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '#server/render/ffmpeg.ts'
import { assetPath } from '#server/storage/store.ts'
import { glbOf } from '../models/glb.ts'
import { formFor, headBytes, requireSize } from './form.ts'
import { takeFile } from './take.ts'

const home = mkdtempSync(path.join(tmpdir(), 'reelwright-assets-'))
const before = process.env.REELWRIGHT_HOME
const at = (name: string) => path.join(home, name)
beforeAll(() => {
  process.env.REELWRIGHT_HOME = home
})
afterAll(() => {
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

const made = async (name: string, ...args: string[]): Promise<string> => {
  await run('ffmpeg', ['-v', 'error', '-y', ...args, at(name)])
  return at(name)
}
const seen = ['-f', 'lavfi', '-i', 'testsrc2=s=160x90:r=25:d=1']
const heard = ['-f', 'lavfi', '-i', 'sine=f=440:d=1']

/** As an upload comes in: judged by its head, then taken. */
const taken = async (file: string, name = path.basename(file)) => {
  const copy = at(randomUUID())
  copyFileSync(file, copy)
  const bytes = readFileSync(copy)
  const form = formFor(name, bytes.subarray(0, headBytes))
  requireSize(name, form, bytes.length)
  return takeFile(copy, name, form)
}

const picture = { kind: 'picture', file: { width: 160, height: 90 } }
const sound = { kind: 'sound' }
const video = { kind: 'video', file: { width: 160, height: 90 } }
test.each([
  ['a.png', [...seen, '-frames:v', '1'], picture],
  ['a.jpg', [...seen, '-frames:v', '1'], picture],
  ['a.gif', [...seen, '-frames:v', '3'], picture],
  ['a.webp', [...seen, '-frames:v', '1', '-c:v', 'libwebp'], picture],
  ['a.wav', heard, sound],
  ['a.mp3', heard, sound],
  ['a.m4a', heard, sound],
  ['a.ogg', [...heard, '-c:a', 'libvorbis'], sound],
  ['a.flac', heard, sound],
  ['a.mp4', [...seen, ...heard, '-c:v', 'libx264', '-c:a', 'aac'], video],
  ['a.mov', [...seen, ...heard, '-c:v', 'libx264', '-c:a', 'aac'], video],
  ['a.webm', [...seen, '-c:v', 'libvpx', '-deadline', 'realtime'], video],
])('%s is taken for what it is', async (name, args, wanted) => {
  const found = await taken(await made(name, ...args))
  expect(found).toMatchObject(wanted)
  const { file } = found
  expect(readFileSync(assetPath(file.asset)).equals(readFileSync(at(name)))).toBe(true)
  if (found.kind !== 'sound') expect(readFileSync(assetPath(file.thumb ?? '')).length).toBeGreaterThan(500)
  if (found.kind !== 'picture') expect(Math.abs((file.ms ?? 0) - 1000)).toBeLessThan(90)
  const silent = name.endsWith('webm') || found.kind === 'picture'
  expect(file.sound === undefined).toBe(silent)
})

test('a name says nothing: a sound called .png is a sound, and an MP4 without a picture is one too', async () => {
  expect((await taken(await made('b.wav', ...heard), 'b.png')).kind).toBe('sound')
  expect((await taken(await made('b.mp4', ...heard, '-c:a', 'aac'), 'b.mp4')).kind).toBe('sound')
})

/** An EXIF block that says how the photograph was held, put into a JPEG. */
const held = (jpeg: Buffer, orientation: number): Buffer => {
  const exif = Buffer.from([
    ...[0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

test('a photograph that was held upright stands upright', async () => {
  const jpeg = readFileSync(await made('c.jpg', ...seen, '-frames:v', '1'))
  writeFileSync(at('held.jpg'), held(jpeg, 6))
  const { file } = await taken(at('held.jpg'))
  expect([file.width, file.height]).toEqual([90, 160])
  const { stdout } = await run('ffprobe', [
    ...['-v', 'error', '-show_entries', 'stream=width,height', '-of', 'csv=p=0', assetPath(file.thumb ?? '')],
  ])
  expect(stdout.trim()).toBe('90,160')
})

const cup = {
  models: {},
  propModels: { cup: { shape: 'cup', colour: '#4f7d5a', size: 0.1, seed: 1 } },
  ...{ sets: {}, lights: {}, scenes: {} },
}
const triangle = JSON.stringify({
  asset: { version: '2.0' },
  scenes: [{ nodes: [0] }],
  nodes: [{ mesh: 0 }],
  meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
  accessors: [{ bufferView: 0, componentType: 5126, count: 3, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 0] }],
  bufferViews: [{ buffer: 0, byteLength: 36 }],
  buffers: [
    {
      byteLength: 36,
      uri: `data:application/octet-stream;base64,${Buffer.from(new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0]).buffer).toString('base64')}`,
    },
  ],
})

test('a model is taken as GLB or as glTF with everything inside; one that names other files is not', async () => {
  writeFileSync(at('cup.glb'), await glbOf(cup, 'prop', 'cup'))
  expect((await taken(at('cup.glb'))).kind).toBe('model')
  writeFileSync(at('three.gltf'), triangle)
  expect((await taken(at('three.gltf'))).file.asset).toMatch(/\.glb$/)
  writeFileSync(at('away.gltf'), triangle.replace(/data:[^"]*/, 'other.bin'))
  await expect(taken(at('away.gltf'))).rejects.toThrow()
  writeFileSync(at('half.gltf'), triangle.slice(0, 200))
  await expect(taken(at('half.gltf'))).rejects.toThrow('Export it again')
})

test.each([
  ['a zip called .png', 'photo.png', Buffer.from('PK\x03\x04 and so on'), 'it is a zip archive. Unpack it'],
  ['a PDF', 'page.png', Buffer.from('%PDF-1.7 …'), 'Save its page as PNG'],
  ['an SVG with a script', 'logo.png', Buffer.from('<svg onload="alert(1)">'), 'Save it as PNG'],
  ['a web page', 'a.mp4', Buffer.from('<!doctype html><html>'), 'it is a web page'],
  [
    'a playlist that names a file of the studio',
    'a.mp4',
    Buffer.from('#EXTM3U\n/etc/passwd\n'),
    'Bring a picture',
  ],
  ['a list for ffmpeg', 'a.wav', Buffer.from("ffconcat version 1.0\nfile '/etc/passwd'"), 'Bring a picture'],
  ['a program', 'run.wav', Buffer.from('MZ\x90\0'), 'it is a program'],
  ['noise', 'x.jpg', Buffer.from('0123456789'), 'whatever its name says'],
  ['a HEIC', 'IMG.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), 'Save it as JPEG'],
])('%s is refused with what to do', (_, name, bytes, message) => {
  expect(() => formFor(name, bytes)).toThrow(message)
  expect(() => formFor(name, bytes)).toThrow(`“${name}”`)
})

test('what only begins like a picture, a sound or a video is damaged, and nothing of it is kept', async () => {
  const fakes = {
    'fake.png': Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(500, 7)]),
    'fake.jpg': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]),
    'fake.mp4': Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomiso2'), Buffer.alloc(500, 7)]),
    'fake.flac': Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(500, 7)]),
  }
  for (const [name, bytes] of Object.entries(fakes)) {
    writeFileSync(at(name), bytes)
    await expect(taken(at(name)), name).rejects.toThrow(/damaged|no sound|nothing is in it/)
  }
  const cut = await made('cut.mp4', ...seen, '-c:v', 'libx264')
  truncateSync(cut, 3000)
  await expect(taken(cut)).rejects.toThrow('save it again')
})

test('a picture of two gigabytes and one of a billion pixels are refused before they are opened', async () => {
  const head = formFor('big.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  expect(() => requireSize('big.png', head, 2 * 2 ** 30)).toThrow('it has 2.0 GB; a picture may have 64 MB')
  const png = readFileSync(await made('wide.png', ...seen, '-frames:v', '1'))
  png.writeUInt32BE(31_000, 16)
  png.writeUInt32BE(31_000, 20)
  writeFileSync(at('bomb.png'), png)
  await expect(taken(at('bomb.png'))).rejects.toThrow(/31000 × 31000|damaged/)
})
