import { execFile } from 'node:child_process'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '#film/errors.ts'
import { comeOf, type DownloadOptions, download, type Here, type Pinned } from '#server/storage/download.ts'
import { homeDir } from '#server/storage/home.ts'
import { installPackages, isInstalled } from '#server/storage/npm.ts'
import type { Reader } from './reader.ts'
import { kokoroActors } from './voices.ts'

const run = promisify(execFile)

/** Kokoro 82M (Apache 2.0) with eight-bit weights, as sherpa-onnx packs it. */
export const kokoroModel: Pinned = {
  url: 'https://github.com/k2-fsa/sherpa-onnx/releases/download/tts-models/kokoro-int8-en-v0_19.tar.bz2',
  sha256: 'c9f0dd393615805b0bab050c340834d5e684e732aec91c0e860cd30e982c08bd',
  bytes: 103_248_205,
}
export const kokoroLicence = 'Apache 2.0; its runtime sherpa-onnx too'
const runtime = { name: 'sherpa-onnx-node', version: '1.13.8' }

const folder = () => join(homeDir(), 'voices', 'kokoro')
const modelFolder = () => join(folder(), 'model')

/** Its speakers in the order of its voices file. */
const SPEAKERS =
  'af af_bella af_nicole af_sarah af_sky am_adam am_michael bf_emma bf_isabella bm_george bm_lewis'.split(' ')

/** sherpa-onnx for Node: only as much of it as is used. */
type Runtime = {
  OfflineTts: new (config: {
    model: {
      kokoro: { model: string; voices: string; tokens: string; dataDir: string }
      numThreads: number
      provider: 'cpu'
    }
    maxNumSentences: number
  }) => {
    generate(ask: { text: string; sid: number; speed: number; enableExternalBuffer: boolean }): {
      samples: Float32Array
      sampleRate: number
    }
  }
}

const notThere = (cause?: unknown): AppError =>
  new AppError(
    'not-configured',
    'Kokoro is asked for, but it is not installed whole. Run "npm run voices -- install kokoro" or bring it on the page Studio; what is there is kept.',
    { cause },
  )

const load = (): Runtime => {
  try {
    return createRequire(join(folder(), 'package.json'))(runtime.name)
  } catch (cause) {
    throw notThere(cause)
  }
}

const parts = {
  model: 'model.int8.onnx',
  voices: 'voices.bin',
  tokens: 'tokens.txt',
  dataDir: 'espeak-ng-data',
}

/** Where its files lie. @throws AppError when one is missing */
const filesIn = async (from: string): Promise<typeof parts> => {
  const found = Object.entries(parts).map(async ([name, file]) => {
    const path = join(from, file)
    await stat(path).catch((cause: unknown) => {
      throw notThere(cause)
    })
    return [name, path] as const
  })
  return Object.fromEntries(await Promise.all(found)) as typeof parts
}

let opening: Promise<InstanceType<Runtime['OfflineTts']>> | null = null
const open = async () => {
  const kokoro = await filesIn(modelFolder())
  const { OfflineTts } = load()
  return new OfflineTts({ model: { kokoro, numThreads: 2, provider: 'cpu' }, maxNumSentences: 1 })
}

/** Kokoro on this machine, once it is installed. */
export const kokoro: Reader = {
  engine: 'kokoro',
  id: `kokoro-int8-v0.19 ${runtime.version}`,
  languages: false,
  actors: kokoroActors,
  read: async ({ text, voice, pace }) => {
    opening ??= open().catch((error: unknown) => {
      opening = null // it may be installed by the next time
      throw error
    })
    const tts = await opening
    const sid = Math.max(0, SPEAKERS.indexOf(voice))
    const { samples, sampleRate } = tts.generate({ text, sid, speed: pace, enableExternalBuffer: false })
    return { samples: Float32Array.from(samples), rate: sampleRate }
  },
}

const archiveOf = () => join(folder(), 'model.tar')
const isUnpacked = (): Promise<boolean> =>
  filesIn(modelFolder()).then(
    () => true,
    () => false,
  )

/** What of Kokoro is on this machine: all, or how many bytes of its archive; and where that belongs. */
export const kokoroHere = async (): Promise<Here> => {
  const unpacked = await isUnpacked()
  const bytes = unpacked ? kokoroModel.bytes : await comeOf(archiveOf())
  return { whole: unpacked && (await isInstalled(folder(), runtime.name)), bytes, path: archiveOf() }
}

/** Unpacks beside, then moves whole: a break leaves nothing half. */
const unpack = async (archive: string): Promise<void> => {
  const fresh = `${modelFolder()}.new`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  await run('tar', ['-xf', archive, '-C', fresh, '--strip-components=1']).catch((cause: unknown) => {
    throw new AppError(
      'internal',
      'The archive of the voices could not be unpacked: tar and bzip2 are needed. Install them and run it again.',
      { cause },
    )
  })
  await filesIn(fresh)
  await rm(modelFolder(), { recursive: true, force: true })
  await rename(fresh, modelFolder())
}

/** Brings Kokoro here: its runtime from npm, without scripts, and its model, checked. Goes on where it broke. @throws AppError */
export const installKokoro = async (
  options: DownloadOptions & { model?: Pinned; registry?: boolean } = {},
): Promise<void> => {
  const { model = kokoroModel, registry = true } = options
  const archive = archiveOf()
  if (!(await isUnpacked())) {
    await download(model, archive, options)
    await unpack(archive)
    await rm(archive, { force: true })
  }
  if (registry) {
    const native = `sherpa-onnx-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
    const packages = [runtime.name, native].map((name) => `${name}@${runtime.version}`)
    await installPackages('sherpa-onnx', folder(), packages, options.signal)
  }
  load()
}
