import type { Character } from '#film/cast.ts'
import type { Random } from '#film/random.ts'
import { makeTheme, type Nature, type Theme } from './theme.ts'

type Who = Pick<Character, 'id' | 'role' | 'temper'>
const RANK = { lead: 0, opponent: 1, support: 2, minor: 3, narrator: 4 }
const MOST = 4 // more than that nobody keeps apart

/** Who has a theme: the leading ones, and at least somebody. */
const leading = (cast: Record<string, Who>): Who[] =>
  Object.values(cast)
    .filter((who) => who.role !== 'narrator' && who.role !== 'minor')
    .toSorted((a, b) => RANK[a.role] - RANK[b.role] || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)

const natureOf = ({ role, temper }: Who): Nature => ({ ...temper, against: role === 'opponent' })

/** The film's themes: one for each leading character and 'motif' for what the film is about. */
export const themesFor = (
  cast: Record<string, Who>,
  metre: number,
  random: Random,
): Record<string, Theme> => {
  const themes: Theme[] = []
  for (const who of leading(cast))
    themes.push(makeTheme(who.id, metre, natureOf(who), themes, random.fork(who.id)))
  const calm = { energy: 0.35, warmth: 0.5, against: false }
  themes.push(makeTheme('motif', metre, calm, themes, random.fork('motif')))
  return Object.fromEntries(themes.map((theme) => [theme.id, theme]))
}
