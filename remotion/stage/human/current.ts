import type { People } from './people.ts'

let known: People | null = null

/** The data people are built from; null where it was not loaded, and figures are modelled by hand instead. */
export const currentPeople = (): People | null => known
export const setPeople = (people: People | null): void => {
  known = people
}
