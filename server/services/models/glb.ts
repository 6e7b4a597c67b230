import { readFile } from 'node:fs/promises'
import { AppError } from '#film/errors.ts'
import type { Film } from '#film/film.ts'
import { buildFigure } from '#remotion/stage/figure/build.ts'
import { toGlb } from '#remotion/stage/gltf.ts'
import { currentPeople, setPeople } from '#remotion/stage/human/current.ts'
import { readPeople } from '#remotion/stage/human/people.ts'
import { createLook } from '#remotion/stage/material.ts'
import { buildProp } from '#remotion/stage/prop/build.ts'
import { createSet } from '#remotion/stage/set/create-set.ts'
import { createDoors } from '#remotion/stage/set/doors.ts'
import { builtPeople } from '#server/storage/people.ts'

export type ModelFilm = Pick<Film, 'models' | 'propModels' | 'sets' | 'lights' | 'scenes'>
export const modelKinds = ['character', 'prop', 'set'] as const
export type ModelKind = (typeof modelKinds)[number]

const missing = (kind: ModelKind, id: string) =>
  new AppError('not-found', `This film has no ${kind} "${id}" to export. Its models come with the run.`)

const objectOf = (film: ModelFilm, kind: ModelKind, id: string) => {
  if (kind === 'character') {
    const model = film.models[id]
    if (!model) throw missing(kind, id)
    return buildFigure(model).object
  }
  if (kind === 'prop') {
    const model = film.propModels[id]
    if (!model) throw missing(kind, id)
    return buildProp(model).object
  }
  const set = film.sets[id]
  const scene = Object.values(film.scenes).find(({ place }) => place === id)
  const light = film.lights[scene?.id ?? '']
  if (!set || !light) throw missing(kind, id)
  const object = createSet(set, light, createLook()).object
  return object.add(createDoors({ set, figures: [], frames: 1, fps: 24 }, createLook()).object)
}

/** Bodies are built here from the same data as in the page that draws. */
const knowPeople = async (): Promise<void> => {
  const path = currentPeople() ? null : await builtPeople()
  if (path) setPeople(readPeople(new Uint8Array(await readFile(path)).buffer))
}

/** A character, prop or set of a film as a binary glTF. @throws AppError */
export const glbOf = async (film: ModelFilm, kind: ModelKind, id: string): Promise<Uint8Array> => {
  if (kind === 'character' && film.models[id]) await knowPeople()
  const object = objectOf(film, kind, id)
  object.name = id
  return toGlb(object)
}
