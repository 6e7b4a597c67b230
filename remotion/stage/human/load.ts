import { staticFile } from 'remotion'
import { FileLoader } from 'three'
import { type People, readPeople } from './people.ts'

let known: People | null = null
let loading: Promise<void> | null = null

/** The data people are built from; null where a page has none, and figures are modelled by hand instead. */
export const currentPeople = (): People | null => known
export const setPeople = (people: People | null): void => {
  known = people
}

/** Once a page, before anything is drawn. A page without the file goes on without it. */
export const loadPeople = (): Promise<void> => {
  loading ??= new FileLoader()
    .setResponseType('arraybuffer')
    .loadAsync(staticFile('people.bin'))
    .then((file) => setPeople(readPeople(file as ArrayBuffer)))
    .catch(() => undefined)
  return loading
}
