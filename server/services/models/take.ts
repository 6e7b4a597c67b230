import { validateBytes } from 'gltf-validator'
import { AppError } from '#film/errors.ts'
import { putBytes } from '#server/storage/store.ts'

const MOST_BYTES = 64 * 2 ** 20
const MOST_TRIANGLES = 300_000

/** Takes a person's own model into the store. @returns its asset @throws AppError saying what is wrong with the file */
export const takeModel = async (bytes: Uint8Array, name: string): Promise<string> => {
  const refuse = (why: string) => new AppError('bad-input', `The model "${name}" cannot be used: ${why}`)
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== 'glTF')
    throw refuse('it is not a binary glTF. Export it as .glb.')
  if (bytes.length > MOST_BYTES) throw refuse('it is larger than 64 MB. Make its pictures smaller.')
  const { issues, info } = await validateBytes(bytes, { maxIssues: 100 }).catch((error: unknown) => {
    throw refuse(`it is broken (${String(error)}). Export it again.`)
  })
  const worst = issues.messages.find(({ severity }) => severity === 0)
  if (worst) throw refuse(`${worst.message} (${worst.pointer ?? worst.code}). Export it again.`)
  if (info?.resources?.some(({ storage }) => storage === 'external'))
    throw refuse('it refers to other files. Export it with everything inside.')
  if ((info?.totalTriangleCount ?? 0) > MOST_TRIANGLES)
    throw refuse(`it has ${info?.totalTriangleCount} triangles; ${MOST_TRIANGLES} are the most.`)
  return putBytes(bytes, 'glb')
}
