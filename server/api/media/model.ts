import { AppError } from '#film/errors.ts'
import { getFilm } from '#server/services/films/get.ts'
import { glbOf, modelKinds } from '#server/services/models/glb.ts'
import { createContext } from '../context.ts'
import { answer } from './answer.ts'
import { saveAs } from './save-as.ts'

/** A character, prop or set of a film as glTF, under its own name. */
export const model = (at: { film: string; kind: string; model: string }): Promise<Response> =>
  answer(async () => {
    const { db, user } = await createContext()
    if (user === null) throw new AppError('forbidden', 'Sign in first.')
    const kind = modelKinds.find((each) => each === at.kind)
    if (kind === undefined)
      throw new AppError(
        'not-found',
        `There are models of a ${modelKinds.join(', a ')}; not of "${at.kind}".`,
      )
    const { film } = await getFilm({ db, user, projectId: at.film })
    const glb = await glbOf(film, kind, at.model)
    return new Response(new Uint8Array(glb), {
      headers: { 'content-type': 'model/gltf-binary', ...saveAs(at.model, 'glb') },
    })
  })
