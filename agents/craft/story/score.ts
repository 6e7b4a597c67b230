import type { Genre } from '#film/brief.ts'
import type { Beat } from '#film/plot.ts'
import type { Random } from '#film/random.ts'
import { extras, openings } from './extras.ts'
import { genres } from './genres.ts'
import { type SceneScore, type Situation, type Tone, type Unit, units } from './situation.ts'
import { situationOf } from './situations/index.ts'

const sites: SceneScore['site'][] = ['main', 'near', 'far', 'out', 'in']

/** A beat's id says which score it plays: "message:hook:any:0", "genre:horror:1", "opening:0", "extra:7". */
export type Played = { score: SceneScore; text: string }

export const scoreOf = (id: string): Played | null => {
  const [head = '', second = '', third = '', fourth = ''] = id.split(':')
  if (head === 'opening' || head === 'extra') {
    const score = (head === 'opening' ? openings : extras)[Number(second)]
    return score === undefined ? null : { score, text: score.texts.any[0] ?? '' }
  }
  if (head === 'genre') {
    const score = Object.hasOwn(genres, second) ? genres[second as Genre].scenes[Number(third)] : undefined
    return score === undefined ? null : { score, text: score.texts.any[0] ?? '' }
  }
  const situation = situationOf(head)
  const unit = units.find((each) => each === second)
  if (situation === null || unit === undefined) return null
  const score = situation.scenes[unit]
  const text = score.texts[third as Tone]?.[Number(fourth)]
  if (text === undefined) return null
  // A version may be played elsewhere: "@in" on its first line.
  const site = sites.find((each) => text.startsWith(`@${each}\n`))
  return site === undefined
    ? { score, text }
    : { score: { ...score, site }, text: text.slice(site.length + 2) }
}

const unitId = (situation: Situation, unit: Unit, tone: Tone, chance: Random): string => {
  const texts = situation.scenes[unit].texts
  const own = tone !== 'any' && texts[tone] !== undefined ? tone : 'any'
  return `${situation.id}:${unit}:${own}:${chance.int(0, (texts[own] ?? texts.any).length - 1)}`
}

/** Situations whose turn brings somebody in; the genre then shows in other ways. */
const keepsTurn = new Set([
  'refusal',
  'pursuit',
  'survival',
  'deception',
  'whatif',
  'explain',
  'reunion',
  'pet',
  'theft',
  'deed',
])

const nameOfUnit: Record<Unit, Beat['name']> = {
  hook: 'hook',
  turn: 'turn',
  crisis: 'crisis',
  climax: 'climax',
  end: 'resolution',
}

/** How many scenes a length holds: short films about ten seconds each, long ones up to twenty-four. */
const sceneCount = (seconds: number): number =>
  seconds < 10
    ? 1
    : seconds < 22
      ? 2
      : seconds < 36
        ? 3
        : Math.max(4, Math.min(26, Math.round(seconds / (11 + Math.min(12, seconds / 55)))))

/** The chain of beats for a situation in a genre, sized to a length; in order, none twice. */
/** Situations in which the other one is not there to be met before the end. */
const apart = new Set(['message', 'mourning', 'survival', 'haunting', 'rescue', 'heist', 'pet'])
const needsOther = (score: SceneScore): boolean =>
  /\{O[.}]|^~?O(?: os)?:/m.test(
    score.texts.any[0]?.replace(/\{O\.(?:Name|memory)\}|(?<=^~?[SH]: .*)\{O[^}]*\}/gm, '') ?? '',
  )

export const chainOf = (
  situation: Situation,
  genre: Genre,
  seconds: number,
  chance: Random,
): { id: string; name: Beat['name'] }[] => {
  const count = sceneCount(seconds)
  const craft = genres[genre]
  const blocked = (score: SceneScore | undefined): number =>
    Number(apart.has(situation.id) && score !== undefined && needsOther(score))
  const unit = (each: Unit) => ({
    id: unitId(situation, each, craft.tone, chance.fork(each)),
    name: nameOfUnit[each],
  })
  const [one = 0, two = 0] = chance
    .fork('genre')
    .shuffle(craft.scenes.map((_, i) => i))
    .sort((a, b) => blocked(craft.scenes[a]) - blocked(craft.scenes[b]))
  const genreScene = { id: `genre:${genre}:${one}`, name: 'midpoint' as const }
  const ownTurn = situation.scenes.turn.texts[craft.tone] !== undefined
  const secondScene =
    craft.loud &&
    !keepsTurn.has(situation.id) &&
    !(genre === 'romance' && situation.id === 'love') &&
    (craft.tone === 'any' || !ownTurn)
      ? { ...genreScene, name: 'turn' as const }
      : unit('turn')
  if (count === 1) return [unit('end')]
  if (count === 2) return [unit('hook'), unit('end')]
  if (count === 3) return [unit('hook'), unit('crisis'), unit('end')]
  if (count === 4) return [unit('hook'), secondScene, unit('crisis'), unit('end')]
  const core = [unit('hook'), unit('turn'), genreScene, unit('crisis'), unit('end')]
  if (count >= 6) core.splice(4, 0, unit('climax'))
  if (count >= 7)
    core.unshift({ id: `opening:${chance.fork('opening').int(0, openings.length - 1)}`, name: 'opening' })
  if (count >= 8 && blocked(craft.scenes[two]) === 0)
    core.splice(
      core.findIndex((b) => b.name === 'crisis'),
      0,
      { id: `genre:${genre}:${two}`, name: 'midpoint' },
    )
  // What is left to fill: other scenes, spread over the middle, most of them before the crisis.
  const order = chance
    .fork('extras')
    .shuffle(extras.map((_, i) => i))
    .filter((i) => blocked(extras[i]) === 0)
  for (let k = 0; core.length < count && k < order.length; k++) {
    const hook = core.findIndex((b) => b.name === 'hook')
    const crisis = core.findIndex((b) => b.name === 'crisis')
    const span = crisis - hook
    core.splice(hook + 1 + (k % Math.max(1, span)), 0, { id: `extra:${order[k]}`, name: 'midpoint' })
  }
  const turn = core.findIndex((b) => b.name === 'turn')
  return core.map((beat, i) =>
    beat.name === 'midpoint' && i < turn ? { ...beat, name: 'hook' as const } : beat,
  )
}
