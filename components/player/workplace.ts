import type { StageSpec } from '#film/stage.ts'
import type { FilmDocument } from '../api/client.ts'

/** What the player needs of a film that is being worked on; who only watches has a file. */
export type Workplace = {
  document: FilmDocument
  version: number // of the film as the studio has it: a gesture is seen before it gets there
  specOf: (shot: string) => Promise<StageSpec>
  urlOf: (asset: string) => string
  panelOf: (shot: string) => string | null
  nameOf: (shot: string) => string
  making: boolean // the studio is drawing it
}
