import type { AssetKind } from '#film/asset.ts'
import { AppError } from '#film/errors.ts'

/** What a file is by its first bytes, whatever it is called. `demuxer`: what ffmpeg reads it with, so that it reads it as nothing else. */
export type Form = { kind: AssetKind; extension: string; demuxer: string | null }

const MB = 2 ** 20
export const mostBytes: Record<AssetKind, number> = {
  picture: 64 * MB,
  model: 64 * MB,
  sound: 1024 * MB,
  video: 4096 * MB,
}
export const headBytes = 4096

const text = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')
const starts = (bytes: Uint8Array, ...first: number[]) => first.every((byte, i) => bytes[i] === byte)

const form = (kind: AssetKind, extension: string, demuxer: string | null = null): Form => ({
  ...{ kind, extension, demuxer },
})

/** MPEG-4 and its kin say what they are in their first box. Whether one holds a picture is seen later. */
const mpeg4 = (bytes: Uint8Array): Form | null => {
  const brand = text(bytes, 8, 12)
  if (/^(heic|heix|mif1|avif|avis)/.test(brand)) return null
  if (/^(M4A|M4B)/.test(brand)) return form('sound', 'm4a', 'mov')
  return form('video', brand === 'qt  ' ? 'mov' : 'mp4', 'mov')
}

const riff = (bytes: Uint8Array): Form | null => {
  const what = text(bytes, 8, 12)
  if (what === 'WAVE') return form('sound', 'wav', 'wav')
  return what === 'WEBP' ? form('picture', 'webp', 'webp_pipe') : null
}

const isGltf = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes).toString('utf8').trimStart()
  return (
    head.startsWith('{') && /"(asset|accessors|buffers|scenes|nodes|meshes|extensionsUsed)"\s*:/.test(head)
  )
}

/** @returns null where it is nothing that films use */
const formOf = (bytes: Uint8Array): Form | null => {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return form('picture', 'png', 'png_pipe')
  if (starts(bytes, 0xff, 0xd8, 0xff)) return form('picture', 'jpg', 'jpeg_pipe')
  if (/^GIF8[79]a/.test(text(bytes, 0, 6))) return form('picture', 'gif', 'gif')
  if (text(bytes, 0, 4) === 'RIFF' || text(bytes, 0, 4) === 'RF64') return riff(bytes)
  if (text(bytes, 4, 8) === 'ftyp') return mpeg4(bytes)
  if (/^(moov|mdat|wide|free|skip)$/.test(text(bytes, 4, 8))) return form('video', 'mov', 'mov')
  if (starts(bytes, 0x1a, 0x45, 0xdf, 0xa3))
    return text(bytes, 0, 64).includes('webm') ? form('video', 'webm', 'matroska') : null
  if (text(bytes, 0, 4) === 'fLaC') return form('sound', 'flac', 'flac')
  if (text(bytes, 0, 4) === 'OggS') return form('sound', 'ogg', 'ogg')
  if (text(bytes, 0, 3) === 'ID3') return form('sound', 'mp3', 'mp3')
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2) return form('sound', 'mp3', 'mp3') // layer III
  if (text(bytes, 0, 4) === 'glTF') return form('model', 'glb')
  return isGltf(bytes) ? form('model', 'gltf') : null
}

/** What others are that people bring by mistake, and what to do then. */
const known: [(bytes: Uint8Array) => boolean, string][] = [
  [(b) => text(b, 0, 2) === 'PK', 'it is a zip archive. Unpack it, then bring what is in it.'],
  [(b) => text(b, 0, 4) === '%PDF', 'it is a PDF. Save its page as PNG.'],
  [
    (b) => /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<svg/s.test(text(b, 0, 1000)),
    'it is an SVG drawing. Save it as PNG.',
  ],
  [
    (b) => /^\s*<(!doctype|html|head|body)/i.test(text(b, 0, 200)),
    'it is a web page. Save the file itself, not the page that shows it.',
  ],
  [(b) => /^(heic|heix|mif1)/.test(text(b, 8, 12)), 'it is a HEIC photograph. Save it as JPEG.'],
  [(b) => /^avi[fs]/.test(text(b, 8, 12)), 'it is an AVIF picture. Save it as PNG or WebP.'],
  [(b) => starts(b, 0x1a, 0x45, 0xdf, 0xa3), 'it is a Matroska video. Save it as MP4 or WebM.'],
  [(b) => text(b, 8, 12) === 'AVI ', 'it is an AVI video. Save it as MP4 or WebM.'],
  [(b) => /^(II\*\0|MM\0\*)/.test(text(b, 0, 4)), 'it is a TIFF picture. Save it as PNG.'],
  [(b) => text(b, 0, 2) === 'BM', 'it is a BMP picture. Save it as PNG.'],
  [(b) => /^(MZ|\x7fELF|#!)/.test(text(b, 0, 4)), 'it is a program.'],
]

const wanted =
  'Bring a picture (PNG, JPEG, WebP, GIF), a video (MP4, WebM, MOV), a sound (WAV, MP3, M4A, Ogg, FLAC) or a model (GLB, glTF).'

export const refusal = (name: string, why: string): AppError =>
  new AppError('bad-input', `“${name}” cannot be used: ${why}`)

/** What a file is. @throws AppError saying what it is instead, and what to do */
export const formFor = (name: string, head: Uint8Array): Form => {
  const found = formOf(head)
  if (found !== null) return found
  const other = known.find(([is]) => is(head))
  throw refusal(name, other?.[1] ?? `it is no file that films use, whatever its name says. ${wanted}`)
}

const sized = (bytes: number): string =>
  bytes >= 1024 * MB ? `${(bytes / 1024 / MB).toFixed(1)} GB` : `${Math.ceil(bytes / MB)} MB`

/** @throws AppError where a file is larger than its kind may be */
export const requireSize = (name: string, { kind }: Pick<Form, 'kind'>, bytes: number): void => {
  if (bytes > mostBytes[kind])
    throw refusal(
      name,
      `it has ${sized(bytes)}; a ${kind} may have ${sized(mostBytes[kind])}. Save it smaller${kind === 'video' ? ', or cut it in two' : ''}.`,
    )
}
