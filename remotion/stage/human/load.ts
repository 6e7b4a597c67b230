import { staticFile } from 'remotion'
import { FileLoader } from 'three'
import { setPeople } from './current.ts'
import { readPeople } from './people.ts'

let loading: Promise<void> | null = null

/** Once a page, before anything is drawn. A page without the file goes on without it. */
export const loadPeople = (): Promise<void> => {
  loading ??= new FileLoader()
    .setResponseType('arraybuffer')
    .loadAsync(staticFile('people.bin'))
    .then((file) => setPeople(readPeople(file as ArrayBuffer)))
    .catch(() => undefined)
  return loading
}
