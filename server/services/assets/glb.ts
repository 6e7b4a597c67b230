import { refusal } from './form.ts'

const JSON_CHUNK = 0x4e4f534a

/** A glTF of text with everything inside, as a binary one: its JSON as the one chunk. @throws AppError */
export const asGlb = (text: Uint8Array, name: string): Uint8Array => {
  let json: string
  try {
    json = JSON.stringify(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)))
  } catch {
    throw refusal(name, 'it is a broken glTF. Export it again, as .glb.')
  }
  const bytes = new TextEncoder().encode(json)
  const padded = Math.ceil(bytes.length / 4) * 4
  const out = new Uint8Array(20 + padded).fill(0x20)
  const view = new DataView(out.buffer)
  for (const [at, value] of [
    [0, 0x46546c67],
    [4, 2],
    [8, out.length],
    [12, padded],
    [16, JSON_CHUNK],
  ] as const)
    view.setUint32(at, value, true)
  out.set(bytes, 20)
  return out
}
