/** Another person who has the film open in a tab. */
export type Person = {
  user: string
  name: string
  tab: string
  page: string // '' the film itself, else 'storyboard', 'history' …
  chosen: readonly string[] // 'shots.s1-a2', 'clips.c4'
  frame: number | null
}
export type Heard = Person & { at: number } // ms
type News = Person & { state: 'come' | 'here' | 'gone' }

const silence = 15_000 // ms after which somebody is gone

/** Who is there after one more heartbeat. */
export const afterNews = (people: readonly Heard[], { state, ...person }: News, at: number): Heard[] => {
  const others = people.filter(({ tab }) => tab !== person.tab)
  return state === 'gone' ? others : [...others, { ...person, at }].sort((a, b) => (a.tab < b.tab ? -1 : 1))
}

/** Without those who have been silent; the same list when nobody was. */
export const stillThere = (people: readonly Heard[], now: number): readonly Heard[] =>
  people.every(({ at }) => now - at < silence) ? people : people.filter(({ at }) => now - at < silence)

/** One of each person, the tab that was heard of last, by name. */
export const eachOnce = (people: readonly Heard[]): Heard[] => {
  const last = new Map<string, Heard>()
  for (const person of people)
    if ((last.get(person.user)?.at ?? -1) < person.at) last.set(person.user, person)
  return [...last.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

export const initialsOf = (name: string): string => {
  const words = name
    .trim()
    .split(/[\s@.]+/)
    .filter(Boolean)
  const [first, last] = [words[0] ?? '?', words.length > 1 ? words.at(-1) : '']
  return `${[...first][0] ?? ''}${[...(last ?? '')][0] ?? ''}`.toUpperCase()
}

/** Light enough for dark letters on them and to be seen as a line on the dark room; far apart for every kind of sight. */
const colours = ['#7cc4ff', '#ffb3d1', '#b5e48c', '#d0b3ff', '#ffd166', '#6fe3cf', '#ff9e7a', '#c9d1dc']

const hashOf = (user: string): number =>
  [...user].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 0)

/** A colour for each: the same person's is the same everywhere, unless somebody who is here has it already. */
export const coloursOf = (users: readonly string[]): Map<string, string> => {
  const given = new Map<string, string>()
  for (const user of [...new Set(users)].sort()) {
    const own = hashOf(user) % colours.length
    const taken = new Set(given.values())
    const liked = [...colours.slice(own), ...colours.slice(0, own)]
    given.set(user, liked.find((colour) => !taken.has(colour)) ?? (colours[own] as string))
  }
  return given
}
