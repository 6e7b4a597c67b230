import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Inspection } from '#film/file.ts'
import { grid } from './fields.ts'
import { flashDetector } from './flashes.ts'
import { inspectFile } from './inspect.ts'

const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
afterAll(() => rmSync(folder, { recursive: true }))

const tags = ['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709']
const codec = ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', ...tags]
const good = [...codec, '-c:a', 'aac', '-ar', '48000', '-movflags', '+faststart']
let made = 0
/** A tiny film of given picture and sound, encoded as given. */
const encode = (picture: string, sound = 'sine=f=440:r=48000:d=4', options = good): string => {
  const path = join(folder, `${made++}.mp4`)
  const args = ['-v', 'error', '-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', sound, ...options, path]
  execFileSync('ffmpeg', args)
  return path
}
const moving = 'testsrc2=s=320x180:r=24:d=4'
const faults = ({ black, frozen, silent, clipped, flashes }: Inspection) => ({
  black: black.length,
  frozen: frozen.length,
  silent: silent.length,
  clipped: clipped > 0,
  flashes: flashes.length,
})
const none = { black: 0, frozen: 0, silent: 0, clipped: false, flashes: 0 }
const near = (span: { from: number; to: number } | undefined, from: number, to: number) => {
  expect(span?.from).toBeCloseTo(from, 0)
  expect(span?.to).toBeCloseTo(to, 0)
}

describe('inspectFile', () => {
  it('finds nothing wrong with a sound file, and reads what it is', async () => {
    const found = await inspectFile(encode(moving))
    expect(faults(found)).toEqual(none)
    expect(found).toMatchObject({
      ...{
        frames: 96,
        width: 320,
        height: 180,
        fps: 24,
        constantRate: true,
        faststart: true,
        videoSeconds: 4,
      },
      ...{ videoCodec: 'h264', profile: 'High', pixelFormat: 'yuv420p', colour: 'bt709' },
      ...{ audioCodec: 'aac', sampleRate: 48000 },
    })
    expect(found.audioSeconds).toBeCloseTo(4, 1)
    expect(found.lufs).toBeCloseTo(-21.8, 0)
    expect(found.truePeak).toBeLessThan(-15)
  })
  it('finds black, and only black', async () => {
    const found = await inspectFile(encode(`${moving},drawbox=c=black:t=fill:enable='between(t,1,2)'`))
    expect(faults(found)).toEqual({ ...none, black: 1 })
    near(found.black[0], 1, 2)
    const night = "color=0x14141c:s=320x180:r=24:d=4,drawbox=x='20+10*t':y=60:w=40:h=60:c=0x2c2c38:t=fill"
    expect(faults(await inspectFile(encode(night)))).toMatchObject({ black: 0 })
  })
  it('finds a picture that stands still', async () => {
    const found = await inspectFile(
      encode('testsrc2=s=320x180:r=24:d=2,tpad=stop_mode=clone:stop_duration=2'),
    )
    expect(faults(found)).toEqual({ ...none, frozen: 1 })
    near(found.frozen[0], 2, 4)
  })
  it('finds silence, and a film without sound', async () => {
    const found = await inspectFile(encode(moving, "sine=f=440:r=48000:d=4,volume=0:enable='between(t,1,3)'"))
    expect(faults(found)).toEqual({ ...none, silent: 1 })
    near(found.silent[0], 1, 3)
    const mute = await inspectFile(encode(moving, 'anullsrc=d=4', [...codec, '-an']))
    expect(mute).toMatchObject({ audioCodec: null, lufs: null, truePeak: null, silent: [{ from: 0, to: 4 }] })
    const nothing = await inspectFile(encode(moving, 'anullsrc=r=48000:d=4'))
    expect(nothing.lufs).toBeNull()
  })
  it('finds clipped sound', async () => {
    const found = await inspectFile(encode(moving, 'sine=f=440:r=48000:d=4,volume=30dB'))
    expect(faults(found)).toEqual({ ...none, clipped: true })
    expect(found.truePeak).toBeGreaterThan(-1)
  })
  it('finds a click in the encoded sound, and measures loudness as ffmpeg does', async () => {
    const tone = 'aevalsrc=0.2*sin(2*PI*220*t)+0.1*sin(2*PI*331*t)'
    const clean = await inspectFile(encode(moving, `${tone}:s=48000:d=4`))
    expect(clean.clicks).toEqual([])
    expect(Math.abs((clean.ownLufs ?? 0) - (clean.lufs ?? 9))).toBeLessThan(0.1 + 0.05)
    const broken = await inspectFile(encode(moving, `${tone}+0.25*gt(t\\,2.2):s=48000:d=4`))
    expect(broken.clicks?.[0]).toBeCloseTo(2.2, 1)
    const spoken = await inspectFile(
      encode(moving, "sine=f=997:r=48000:d=4,volume=0.1:enable='lt(t,2)'"),
      undefined,
      [{ from: 2, to: 4 }],
    )
    expect((spoken.dialogueLufs ?? 0) - (spoken.ownLufs ?? 0)).toBeGreaterThan(-0.5)
  })
  it('finds uneven frames, a late index and another codec', async () => {
    const uneven = await inspectFile(
      encode(`${moving},select='not(eq(mod(n,7),3))'`, undefined, [...good, '-fps_mode', 'vfr']),
    )
    expect(uneven.constantRate).toBe(false)
    const late = await inspectFile(encode(moving, undefined, [...codec, '-c:a', 'aac']))
    expect(late.faststart).toBe(false)
    const other = await inspectFile(
      encode(moving, undefined, ['-c:v', 'mpeg4', '-c:a', 'mp3', '-ar', '44100']),
    )
    expect(other).toMatchObject({ videoCodec: 'mpeg4', audioCodec: 'mp3', sampleRate: 44100 })
  })
  it('finds flashes of the whole picture and no others', async () => {
    const flash = (box: string, frames: number) =>
      encode(
        `color=0x404040:s=320x180:r=24:d=4,drawbox=${box}:t=fill:enable='lt(mod(n,${frames}),${frames / 2})'`,
      )
    const fast = await inspectFile(flash('c=white', 6))
    expect(fast.flashes).toEqual([{ at: expect.closeTo(0, 0), count: 4 }])
    const quarter = await inspectFile(flash('c=white:w=160:h=90', 6))
    expect(quarter.flashes).toEqual([{ at: expect.closeTo(0, 0), count: 4 }])
    expect((await inspectFile(flash('c=white', 12))).flashes).toEqual([])
    expect((await inspectFile(flash('c=white', 8))).flashes).toEqual([])
    expect((await inspectFile(flash('c=white:w=24:h=12', 6))).flashes).toEqual([])
  })
  it('says what is wrong with what is no film', async () => {
    await expect(inspectFile(join(folder, 'absent.mp4'))).rejects.toMatchObject({ code: 'not-found' })
    const text = join(folder, 'text.mp4')
    writeFileSync(text, 'no film')
    await expect(inspectFile(text)).rejects.toMatchObject({ name: 'AppError' })
    const torn = encode(moving, undefined, [...codec, '-c:a', 'aac'])
    truncateSync(torn, 20_000)
    await expect(inspectFile(torn)).rejects.toMatchObject({ name: 'AppError' })
  })
})

describe('flashDetector', () => {
  type Rgb = readonly [number, number, number]
  const seen = (frames: number, colourOf: (x: number, y: number, frame: number) => Rgb) => {
    const detector = flashDetector(24)
    for (let n = 0; n < frames; n++) {
      const pixels = Array.from({ length: grid.columns * grid.rows }, (_, cell) =>
        colourOf(cell % grid.columns, Math.floor(cell / grid.columns), n),
      )
      detector.see(Uint8Array.from(pixels.flat()))
    }
    return detector.result()
  }
  const grey = (value: number): Rgb => [value, value, value]
  const turns = (colours: Rgb[], frames: number) =>
    seen(72, (_x, _y, n) => colours[Math.floor(n / frames) % colours.length] ?? grey(0)).length

  it('knows red flashes of even luminance', () => {
    expect(turns([[255, 0, 0], grey(127)], 3)).toBe(1)
    expect(turns([[255, 0, 0], grey(127)], 6)).toBe(0)
    expect(turns([[127, 110, 127], grey(127)], 3)).toBe(0)
  })
  it('lets bright changes and cuts pass', () => {
    expect(turns([grey(240), grey(255)], 2)).toBe(0)
    const cuts: Rgb[] = [
      [20, 30, 40],
      [200, 210, 190],
      [90, 20, 30],
      [120, 120, 200],
    ]
    expect(turns(cuts, 24)).toBe(0)
    expect(turns(cuts, 12)).toBe(0)
  })
  it('finds four flashes in a second over part of the picture, not three, nor over a small part', () => {
    const flashing = (width: number, height: number, flashes: number) =>
      seen(72, (x, y, n) =>
        grey(x < width && y < height && n >= 24 && n < 24 + 6 * flashes && n % 6 < 3 ? 220 : 60),
      )
    expect(flashing(16, 9, 4)).toEqual([{ at: 1, count: 4 }])
    expect(flashing(16, 9, 3)).toEqual([]) // lightning
    expect(flashing(5, 4, 4)).toEqual([{ at: 1, count: 4 }])
    expect(flashing(4, 4, 4)).toEqual([]) // less than a quarter of any field
  })
  it('finds a strobe whose changes take several frames, and a chequered one once', () => {
    expect(seen(72, (_x, _y, n) => grey(127 + 100 * Math.sin((n / 24) * 2 * Math.PI * 5)))).toHaveLength(1)
    const chequered = (frames: number) =>
      seen(72, (x, y, n) => grey((((x >> 1) + (y >> 1) + Math.floor(n / frames)) & 1) === 0 ? 220 : 40))
    expect(chequered(2)).toHaveLength(1)
    expect(chequered(4)).toEqual([]) // three a second
  })
  it('lets shapes of high contrast move between cuts', () => {
    // A white coat before a dark wall: the sleeves swing over a black shirt, a hand shakes fast, somebody in white walks
    // through, and every half second it is seen from elsewhere.
    const moving = seen(96, (x, y, n) => {
      const cut = Math.floor(n / 12) % 2
      const left = 6 + 9 * cut
      const sleeve = left + 5 + 5 * Math.sin(n * 0.3)
      const inSleeve = y > 4 && Math.abs(Math.abs(x - sleeve) - Math.abs(y - 9) / 2) < 1.5
      const inHand = Math.hypot(x - 26, y - 5) < 2 && n % 4 < 2
      const inWalker = y > 6 && Math.abs(x - (n % 48) * 0.8) < 2
      const inShirt = x >= left + 3 && x < left + 8
      if (inSleeve || inHand || inWalker) return [235, 228, 215]
      if (inShirt) return [12, 20, 24]
      return x >= left && x < left + 11 ? [235, 228, 215] : grey(50 + 30 * cut)
    })
    expect(moving).toEqual([])
  })
})
